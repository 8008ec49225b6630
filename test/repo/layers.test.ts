/**
 * Imports go one way: text ← article ← analysis ← corpus ← features ← lsp ← main. The lint rule says so while one writes; here
 * the rule is held to the folders that exist, and the whole import graph, dynamic imports included, to the order itself.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each folder may import besides itself; `packages` are the prefixes of package names it may use. */
const ALLOWED: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly RegExp[] }>> = {
  'server/src/text': { folders: [], packages: [] },
  'server/src/language': { folders: ['server/src/text'], packages: [] },
  'server/src/roster': { folders: ['server/src/text'], packages: [/^yaml$/] },
  'server/src/article': { folders: ['server/src/text', 'server/src/language'], packages: [/^(gray-matter|yaml|htmlparser2)$/] },
  'server/src/analysis': { folders: ['server/src/text', 'server/src/language', 'server/src/article'], packages: [] },
  'server/src/corpus': { folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'protocol/src'], packages: [] },
  'server/src/l10n': { folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'server/src/corpus', 'protocol/src'], packages: [] },
  'server/src/features': {
    folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'server/src/corpus', 'server/src/l10n', 'protocol/src'],
    packages: [],
  },
  'server/src/host': { folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'server/src/corpus', 'protocol/src'], packages: [/^node:/, /^vscode-uri$/] },
  'server/src/lsp': {
    folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'server/src/corpus', 'server/src/features', 'server/src/l10n', 'server/src/host', 'protocol/src'],
    packages: [/^vscode-languageserver/, /^vscode-uri$/],
  },
  'server/src/cli': {
    folders: ['server/src/text', 'server/src/roster', 'server/src/article', 'server/src/analysis', 'server/src/corpus', 'server/src/features', 'server/src/l10n', 'server/src/host', 'protocol/src'],
    packages: [/^node:/],
  },
  'client/src': { folders: ['protocol/src'], packages: [/^vscode$/, /^vscode-languageclient/] },
  'client/webview': { folders: ['protocol/src'], packages: [/^d3-/] },
  'protocol/src': { folders: [], packages: [] },
};

const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts', 'client/webview/**/*.ts', 'protocol/src/**/*.ts'], { cwd: root }).map((file) => file.split(sep).join('/'));

/** Every module a file names: static, type-only and dynamic imports, re-exports and `require`. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(resolve(root, file), 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);
}

function layerOf(file: string): string | undefined {
  return Object.keys(ALLOWED).find((folder) => file.startsWith(`${folder}/`));
}

test('every source file belongs to a layer or is an entry point', () => {
  assert.ok(files.length > 40, `only ${files.length} files found`);
  const homeless = files.filter((file) => !layerOf(file) && !/^server\/src\/[^/]+\.ts$/.test(file));
  assert.deepEqual(homeless, []);
});

test('the import graph obeys the layers', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const layer = layerOf(file);
    if (!layer) continue;
    const { folders, packages } = ALLOWED[layer]!;
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(file), name));
        assert.ok(existsSync(resolve(root, target)), `${file} imports ${name}, which does not exist`);
        const targetLayer = layerOf(target);
        if (targetLayer !== layer && !folders.some((folder) => target.startsWith(`${folder}/`))) wrong.push(`${file} → ${target}`);
      } else if (!packages.some((allowed) => allowed.test(name))) wrong.push(`${file} → ${name}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the entry for the browser reaches no Node module', () => {
  const seen = new Set<string>();
  const reach = (file: string, path: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsOf(file)) {
      assert.ok(!name.startsWith('node:'), `${[...path, file].join(' → ')} imports ${name}`);
      if (name.startsWith('.') && name.endsWith('.ts')) reach(relative(root, resolve(root, dirname(file), name)).split(sep).join('/'), [...path, file]);
    }
  };
  reach('server/src/main.browser.ts', []);
  reach('client/src/extension.browser.ts', []);
  assert.ok(seen.size > 20);
});

test('the lint rule names folders that exist, one for every folder of the server', async () => {
  const { LAYERS } = (await import(new URL('../../eslint.config.mjs', import.meta.url).href)) as {
    LAYERS: readonly { readonly folder: string; readonly forbids: readonly string[] }[];
  };
  const real = [...new Set(files.map((file) => /^server\/src\/[^/]+(?=\/)/.exec(file)?.[0]).filter((folder) => folder !== undefined))].sort();
  assert.deepEqual(LAYERS.map(({ folder }) => folder).sort(), real);
  for (const { folder, forbids } of LAYERS) {
    for (const other of forbids) assert.ok(existsSync(resolve(root, 'server/src', other)), `the rule of ${folder} names ${other}`);
  }
});

test('the lint rule rejects what the layers forbid and lets the rest pass', async () => {
  const eslint = new ESLint({ cwd: root });
  const rejected = async (file: string, name: string): Promise<boolean> => {
    const config = (await eslint.calculateConfigForFile(resolve(root, file))) as {
      rules: Record<string, readonly [number, { readonly patterns: readonly { readonly regex: string }[] }]>;
    };
    return config.rules['no-restricted-imports']![1].patterns.some(({ regex }) => new RegExp(regex, 'u').test(name));
  };
  const cases: readonly [file: string, name: string, rejected: boolean][] = [
    ['server/src/text/x.ts', '../article/article.ts', true],
    ['server/src/article/x.ts', '../analysis/facts.ts', true],
    ['server/src/analysis/x.ts', '../language/zh/cues.ts', false],
    ['server/src/corpus/x.ts', '../language/zh/cues.ts', true],
    ['server/src/corpus/x.ts', '../analysis/facts.ts', false],
    ['server/src/corpus/x.ts', 'node:fs', true],
    ['server/src/features/x.ts', 'vscode-languageserver', true],
    ['server/src/features/x.ts', '../lsp/convert.ts', true],
    ['server/src/lsp/x.ts', 'vscode-languageserver', false],
    ['server/src/lsp/x.ts', '../main.node.ts', true],
    ['server/src/host/x.ts', 'node:fs', false],
    ['server/src/main.browser.ts', 'node:fs', true],
    ['client/src/views/x.ts', '../../../server/src/text/span.ts', true],
    ['client/src/views/x.ts', '../../../protocol/src/messages.ts', false],
    ['client/webview/x.ts', '../src/pages/page-panel.ts', true],
    ['client/webview/x.ts', '../../server/src/text/span.ts', true],
    ['client/webview/x.ts', 'vscode', true],
    ['client/webview/x.ts', './dom.ts', false],
    ['client/webview/x.ts', '../../protocol/src/messages.ts', false],
    ['client/webview/x.ts', 'd3-scale', false],
    ['protocol/src/x.ts', 'vscode-languageserver', true],
  ];
  for (const [file, name, expected] of cases) assert.equal(await rejected(file, name), expected, `${file} importing ${name}`);
});
