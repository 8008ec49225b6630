/** Entry point of a worker thread: does the tasks it is sent, one after the other, and sends back what came of them. */
import { parentPort } from 'node:worker_threads';
import { perform, type Reply, type Task } from './host/worker-tasks.ts';
import type { WorkerAnswer } from './host/worker-pool.ts';

const port = parentPort!;
const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

answer({ id: 0 });
port.on('message', ({ id, task }: { id: number; task: Task }) => {
  perform(task, (piece) => answer({ id, piece })).then(
    (reply) => answer({ id, reply }, buffersOf(reply)),
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

/** The memory of segments is handed over instead of copied. */
function buffersOf(reply: Reply<Task>): ArrayBuffer[] {
  if (typeof reply !== 'object' || !('written' in reply)) return [];
  return reply.written.flatMap(({ index, text }) => (text === undefined ? [index.buffer] : [index.buffer, text.buffer]));
}
