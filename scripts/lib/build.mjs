/** Builds and packages the extension, unless the .vsix is already made from exactly these sources. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, root, run, say, vsixFile } from './project.mjs';

const INPUTS = ['package.json', 'package-lock.json', 'esbuild.mjs', '.vscodeignore', 'README.md', 'scripts/lib/extension-readme.mjs', 'CHANGELOG.md', 'LICENSE',
  'client', 'server', 'protocol', 'syntaxes', 'media', 'l10n', 'scripts/generate-tables.mjs', 'tsconfig.base.json',
  'package.nls.json', 'package.nls.zh-cn.json', 'language-configuration.json'];
const stampFile = join(root, 'out', '.packaged');

/** Make the .vsix of these sources; false when it was there already. Packaging builds the bundles for production itself. */
export async function buildAndPackage() {
  if (existsSync(stampFile) && existsSync(vsixFile) && readFileSync(stampFile, 'utf8') === fingerprint([...INPUTS, vsixFile])) return false;
  say('Building and packaging corpus-reader.vsix …');
  await run('npm', ['run', '--silent', 'package'], { quiet: true, what: 'Packaging' });
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, fingerprint([...INPUTS, vsixFile]));
  return true;
}
