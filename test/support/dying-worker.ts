/** A worker thread that ends without a word as soon as it is to analyse a file whose name says so; else it is the real one. */
import { parentPort } from 'node:worker_threads';
import type { Task } from '../../server/src/host/worker-tasks.ts';

parentPort!.on('message', ({ task }: { task: Task }) => {
  if (task.kind === 'analyse' && task.parts.some(({ files }) => files.some(({ uri }) => uri.includes('deadly')))) process.exit(1);
});
await import('../../server/src/main.worker.ts');
