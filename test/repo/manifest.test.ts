/** The manifest says what the code does: settings, commands, views, token types and every text in both languages. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_SECTION } from '../../protocol/src/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

interface MenuItem { readonly command?: string; readonly submenu?: string; readonly when?: string }
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string; readonly icon: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly type: string; readonly markdownDescription: string }>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly viewsContainers: Readonly<Record<'activitybar' | 'panel', readonly { readonly id: string; readonly icon: string }[]>>;
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly walkthroughs: readonly { readonly icon: string; readonly steps: readonly { readonly id: string; readonly media: { readonly image: string }; readonly completionEvents: readonly string[] }[] }[];
    readonly languages: readonly { readonly id: string; readonly configuration: string }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const english = json<Record<string, string>>('package.nls.json');
const chinese = json<Record<string, string>>('package.nls.zh-cn.json');
const clientFiles = globSync('client/src/**/*.ts', { cwd: root });
const clientSource = clientFiles.map(read).join('\n');
const commandIds = contributes.commands.map(({ command }) => command);

test('settings have the keys and defaults of the code, and the defaults are valid', () => {
  const declared = Object.fromEntries(Object.entries(contributes.configuration.properties).map(([key, property]) => [key, property.default]));
  const known = Object.fromEntries(Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [`${SETTINGS_SECTION}.${key}`, value as unknown]));
  assert.deepEqual(declared, known);
  const values = Object.fromEntries(Object.entries(declared).map(([key, value]) => [key.slice(SETTINGS_SECTION.length + 1), value]));
  assert.deepEqual(readSettings(values), { settings: DEFAULT_SETTINGS, invalid: [] });
});

test('every command of the manifest is registered, and no other', () => {
  // `groupBy…` ids are put together from the grouping.
  const registered = [...clientSource.matchAll(/\bid: '(corpusReader\.[A-Za-z]+)'/g)].map(([, id]) => id!);
  const groupings = [...clientSource.matchAll(/\bgroupBy\('([a-z]+)'\)/g)].map(([, word]) => `corpusReader.groupBy${word![0]!.toUpperCase()}${word!.slice(1)}`);
  assert.equal(groupings.length, 3);
  assert.deepEqual([...registered, ...groupings].sort(), [...commandIds].sort());
  for (const { category, icon } of contributes.commands) {
    assert.equal(category, 'Corpus Reader');
    assert.match(icon, /^\$\([a-z-]+\)$/);
  }
});

test('menus, keys, welcome texts and tree items name commands that exist', () => {
  const submenus = contributes.submenus.map(({ id }) => id);
  for (const [menu, items] of Object.entries(contributes.menus)) {
    for (const { command, submenu } of items) {
      assert.ok(command === undefined ? submenus.includes(submenu!) : commandIds.includes(command), `${menu}: ${command ?? submenu}`);
    }
  }
  // Paging through a text that cannot be written in is the editor's own work.
  for (const { command } of contributes.keybindings) assert.ok(commandIds.includes(command) || ['scrollPageDown', 'scrollPageUp'].includes(command), command);
  const linked = [...Object.values(english), ...Object.values(chinese)].flatMap((text) => [...text.matchAll(/command:(corpusReader\.\w+)/g)].map(([, id]) => id!));
  assert.ok(linked.length > 0);
  const focused = Object.values(contributes.views).flat().map(({ id }) => id);
  for (const id of linked) assert.ok(commandIds.includes(id) || focused.includes(id), id);
  for (const [, id] of clientSource.matchAll(/command(?:: | = \{ command: )'(corpusReader\.\w+)'/g)) assert.ok(commandIds.includes(id!), id);
});

test('every view is created by the client and has a welcome text', () => {
  const containers = Object.values(contributes.viewsContainers).flat().map(({ id }) => id);
  assert.deepEqual(Object.keys(contributes.views), containers);
  for (const { id } of Object.values(contributes.views).flat()) {
    assert.ok(clientSource.includes(`createTreeView('${id}'`), id);
    assert.ok(contributes.viewsWelcome.some(({ view }) => view === id), `${id} has no welcome text`);
  }
});

test('context keys of the manifest are set by the client', () => {
  const used = new Set([...read('package.json').matchAll(/"when": "([^"]*)"/g)].flatMap(([, when]) => [...when!.matchAll(/corpusReader\.(?:state|reading|wideFolder|grouping|order|activeArticle|otherAccounts)\b/g)].map(([key]) => key)));
  assert.ok(used.has('corpusReader.activeArticle') && used.has('corpusReader.state') && used.has('corpusReader.reading') && used.has('corpusReader.grouping'));
  for (const key of used) assert.ok(clientSource.includes(`'${key}'`), key);
});

test('each step of the walkthrough is completed by something that exists', () => {
  const [walkthrough, ...more] = contributes.walkthroughs;
  assert.deepEqual(more, []);
  assert.equal(walkthrough!.steps.length, 5);
  const views = Object.values(contributes.views).flat().map(({ id }) => id);
  for (const event of walkthrough!.steps.flatMap(({ completionEvents }) => completionEvents)) {
    const [kind, what = ''] = event.split(':');
    if (kind === 'onCommand') assert.ok(commandIds.includes(what), event);
    else if (kind === 'onView') assert.ok(views.includes(what), event);
    else assert.ok(kind === 'onContext' && clientSource.includes(`'${what.split(' ')[0]}'`), event);
  }
  assert.ok(clientSource.includes("'corpus-reader.corpus-reader#firstMinutes'"));
});

test('the samples are the articles of seeds', async () => {
  const listed = read('client/src/commands/samples.ts').match(/SAMPLES = \[([^\]]*)\]/)?.[1] ?? '';
  assert.deepEqual([...listed.matchAll(/'([^']+)'/g)].map(([, name]) => name).sort(), readdirSync(resolve(root, 'seeds')).sort());
});

test('semantic token types have a fallback colour and are those the server sends', () => {
  const ids = contributes.semanticTokenTypes.map(({ id }) => id).sort();
  assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]!.scopes).sort(), ids);
  const server = globSync('server/src/{features,lsp}/semantic-tokens*.ts', { cwd: root }).map(read).join('\n');
  for (const id of ids) assert.ok(new RegExp(`'${id}'`).test(server), `${id} is never sent`);
});

test('every file the manifest names exists', () => {
  const paths = [
    manifest.icon,
    ...Object.values(contributes.viewsContainers).flat().map(({ icon }) => icon),
    ...Object.values(contributes.views).flat().map(({ icon }) => icon),
    ...contributes.walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map(({ media }) => media.image)]),
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
  ];
  for (const path of paths) assert.ok(existsSync(resolve(root, path)), path);
  const bundles = read('esbuild.mjs');
  for (const entry of [manifest.main, manifest.browser]) assert.ok(bundles.includes(`\${out}/${entry.slice('./dist/'.length)}`), entry);
});

test('grammars carry the scope names of the manifest', () => {
  for (const { scopeName, path } of contributes.grammars) assert.equal(json<{ scopeName: string }>(path).scopeName, scopeName);
});

test('manifest texts exist in English and Chinese, and none is left over', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!));
  assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  assert.deepEqual(Object.keys(chinese).sort(), [...used].sort());
});

test('texts of the client exist in Chinese with the same placeholders, and none is left over', () => {
  const used = new Set(clientFiles.flatMap((file) => localisedTexts(file)));
  assert.ok(used.size > 20);
  const bundle = json<Record<string, string>>('l10n/bundle.l10n.zh-cn.json');
  assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([placeholder]) => placeholder).sort();
  for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(placeholders(translated), placeholders(text), text);
});

/** The first arguments of all `l10n.t(…)` calls of a file; anything but a plain string there fails the test. */
function localisedTexts(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
      const [text] = node.arguments;
      assert.ok(text && ts.isStringLiteralLike(text), `${file}: l10n.t needs a plain string`);
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return found;
}
