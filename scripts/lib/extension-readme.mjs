/** The page of the extension in the editor, made from README.md so that both say the same. */

/**
 * Leaves out what is of the repository: pictures, whose files do not ship, and what stands between `<!-- repository -->` and
 * `<!-- /repository -->`.
 */
export function extensionReadme(readme) {
  return readme
    .replaceAll(/<!-- repository -->\n[\s\S]*?<!-- \/repository -->\n/g, '')
    .replaceAll(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
