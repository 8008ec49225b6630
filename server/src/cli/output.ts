/** Standard output and standard error: waits when the reader is slow, and ends quietly when the reader has gone. */

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

/** An object as one line of JSON. Line separators other than LF are escaped, as some readers of lines would split at them. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
