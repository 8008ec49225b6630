/** Standard output and standard error: waits when the reader is slow, and ends quietly when the reader has gone. */
export { jsonLine } from '../features/export/jsonl.ts';

/** Writes to standard output; resolves to 0, the exit code of a command that has only this to do. */
export function print(text: string): Promise<number> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve(0);
    else process.stdout.once('drain', () => resolve(0));
  });
}

/** One message on standard error. */
export function report(message: string): void {
  process.stderr.write(`corpus-reader: ${message}\n`);
}

/** `corpus-reader … | head` is no error. */
export function quietOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
