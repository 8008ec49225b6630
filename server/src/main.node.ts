/** Entry point of the language server on Node: over standard input and output with `--stdio`, else over the IPC of its parent. */
import { createConnection } from 'vscode-languageserver/node';
import { openNodeHost } from './host/node-host.ts';
import { startServer } from './lsp/server.ts';

// The library reads from the command line which of the two it is: --stdio or --node-ipc.
startServer(createConnection(), openNodeHost);
