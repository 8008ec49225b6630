/**
 * Entry point of the language server on Node: over standard input and output with `--stdio`, else over the IPC of its parent. In a
 * worker thread the same file does a worker's tasks, so that the package carries the analysis once and not twice.
 */
import { isMainThread } from 'node:worker_threads';
import { keepHeapsSmall } from './host/small-heap.ts';

/** Imports are made when they are wanted: a worker needs nothing of the protocol. */
async function serve(): Promise<void> {
  keepHeapsSmall();
  const [{ createConnection }, { openNodeHost }, { startServer }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('./host/node-host.ts'),
    import('./lsp/server.ts'),
  ]);
  // The library reads from the command line which of the two it is: --stdio or --node-ipc.
  startServer(createConnection(), openNodeHost);
}

async function work(): Promise<void> {
  await import('./main.worker.ts');
}

void (isMainThread ? serve() : work());
