/** Entry point of the language server in a web worker: messages through the worker, files through the editor. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import {
  LIST_FILES_REQUEST,
  READ_FILE_REQUEST,
  type ListFilesResult,
  type ReadFileResult,
} from '../../protocol/src/messages.ts';
import { plainHost } from './corpus/host.ts';
import { ClientFiles } from './host/client-files.ts';
import { startServer } from './lsp/server.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

const files = new ClientFiles({
  listFiles: (params) => connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, params),
  readFile: (params) => connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, params),
});

startServer(connection, () => plainHost(files));
