/** What the reader is told when a file cannot be read. */

/** A sentence for an error of the file system. */
export function readFailure(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'The file no longer exists.';
  if (code === 'EACCES' || code === 'EPERM') return 'There is no permission to read the file.';
  if (code === 'EISDIR') return 'This is not a regular file.';
  return `The file could not be read (${code ?? 'unknown error'}).`;
}
