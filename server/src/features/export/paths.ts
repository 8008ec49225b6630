/** Paths as exports write them: below the folder of the corpus, so that a table still makes sense on another computer. */

/** Tells the path of a file, decoded and `/`-separated; of several folders their names come first. What lies in none keeps its URI. */
export function pathInFolders(folders: readonly string[]): (uri: string) => string {
  const roots = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`)).sort((a, b) => b.length - a.length);
  return (uri) => {
    const root = roots.find((folder) => uri.startsWith(folder));
    if (root === undefined) return uri;
    const above = roots.length === 1 ? root : root.slice(0, root.lastIndexOf('/', root.length - 2) + 1);
    return decoded(uri.slice(above.length));
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
