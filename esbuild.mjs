// Bundles what ships: the client and the language server, each for the desktop (Node) and for the browser, the pages that the client
// shows (one script for each client/webview/*.page.ts), and the command line; makes the page of the extension from README.md.
// `--production` minifies and leaves the source maps out; `--watch` rebuilds on every change; `--out=FOLDER` writes elsewhere.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { extensionReadme } from './scripts/lib/extension-readme.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const out = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length) ?? 'dist';

/**
 * gray-matter carries engines for every kind of front matter, one of them `eval`. The parser gives it the only engine it may
 * use, so the bundles leave the others out: nothing shipped evaluates text, and js-yaml need not be shipped. What it wants of
 * Node goes too, so that one parser serves both hosts: `fs` (reading a file by its name, never used here) and the Buffer copy
 * of the text that it keeps and nobody reads.
 */
const grayMatter = {
  name: 'gray-matter',
  setup(build) {
    build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll('Buffer.from(input)', 'input');
      if (contents === source) return { errors: [{ text: 'gray-matter no longer calls Buffer.from(input): adapt esbuild.mjs' }] };
      return { contents, loader: 'js' };
    });
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: 'fs', namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [grayMatter],
};

// In a CommonJS bundle `import.meta.url` does not exist; sources that locate the file they run from get the same from this.
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  define: { 'process.platform': '"web"', 'process.env': '{}', 'import.meta.url': '"bundle:"' },
};

const pages = readdirSync(resolve(root, 'client/webview')).flatMap((file) => (file.endsWith('.page.ts') ? { in: `client/webview/${file}`, out: file.slice(0, -'.page.ts'.length) } : []));

const bundles = [
  { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: `${out}/client.js`, external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/extension.browser.ts'], outfile: `${out}/client.browser.js`, format: 'cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: `${out}/server.js` },
  { ...browser, entryPoints: ['server/src/main.browser.ts'], outfile: `${out}/server.browser.js`, format: 'iife' },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: `${out}/cli.js` },
  ...pages.map((page) => ({ ...browser, entryPoints: [page.in], outfile: `${out}/webview/${page.out}.js`, format: 'esm' })),
];

const missing = bundles.flatMap((bundle) => bundle.entryPoints).filter((entry) => !existsSync(new URL(entry, import.meta.url)));
const present = bundles.filter((bundle) => bundle.entryPoints.every((entry) => !missing.includes(entry)));

if (watch) {
  const contexts = await Promise.all(present.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  rmSync(resolve(root, out), { recursive: true, force: true });
  try {
    await Promise.all(present.map((bundle) => esbuild.build(bundle)));
    writeFileSync(resolve(root, out, 'README.md'), extensionReadme(readFileSync(resolve(root, 'README.md'), 'utf8')));
  } catch {
    process.exitCode = 1; // esbuild has printed what is wrong
  }
}
if (missing.length > 0) {
  console.error(`esbuild.mjs: these entry points do not exist: ${missing.join(', ')}`);
  process.exitCode = 1;
}
