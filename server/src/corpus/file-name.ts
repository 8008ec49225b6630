/** What a file's address tells of the file without reading it. */

/** The last part of a URI or path, `2022-01-27 通话.txt`. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  if (!uri.includes(':')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const DAY = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day a file name tells, `20220127-通话.txt`, in milliseconds since 1970; null when it tells none. URIs may be given as they are. */
export function dayInName(name: string): number | null {
  const found = DAY.exec(name.slice(name.lastIndexOf('/') + 1));
  return found === null ? null : Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
}

/** Whether one of the folders holds the file, at whatever depth. */
export function hasFolderIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) if (folders.has(uri.slice(0, at))) return true;
  return false;
}
