// Style for everything, and one import rule per layer: imports go one way only (ARCHITECTURE.md). test/repo/layers.test.ts
// checks that the folders named here exist and that the real import graph obeys.
import tseslint from 'typescript-eslint';

/** Entry points wire layers together; no layer imports one. */
const MAINS = ['main\\.node\\.ts', 'main\\.browser\\.ts', 'main\\.worker\\.ts', 'cli\\.ts'];

const VSCODE = { regex: '^vscode($|-)', message: 'Only the client, server/src/lsp and the mains know the editor and its protocol.' };
const VSCODE_LSP = { regex: '^vscode$|^vscode-language', message: 'Only server/src/lsp and the mains speak the protocol.' };
const VSCODE_API = { regex: '^vscode$|^vscode-languageclient', message: 'The server does not run in the editor.' };
const NODE = { regex: '^node:', message: 'Only server/src/host, the Node main and the command line use Node.' };

/** Ways of a browser to make markup of a string. */
export const MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseFromString', 'createContextualFragment', 'srcdoc', 'write', 'writeln'];

/** Imports of server folders as they are written from inside another one: `../corpus/x.ts`, `../../corpus/x.ts`. */
const server = (folders, message) => ({ regex: `^(\\.\\./)+(server/src/)?(${folders.join('|')})(/|$)`, message });

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Every layer of the server with the folders it may not import from. */
export const LAYERS = [
  { folder: 'server/src/text', forbids: ['language', 'roster', 'article', 'analysis', 'corpus', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/language', forbids: ['roster', 'article', 'analysis', 'corpus', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/roster', forbids: ['language', 'article', 'analysis', 'corpus', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/article', forbids: ['analysis', 'corpus', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/analysis', forbids: ['corpus', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/corpus', forbids: ['language', 'features', 'l10n', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/l10n', forbids: ['language', 'features', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/features', forbids: ['language', 'lsp', 'host', 'cli'] },
  { folder: 'server/src/host', forbids: ['language', 'features', 'l10n', 'lsp', 'cli'] },
  { folder: 'server/src/lsp', forbids: ['language', 'cli'] },
  { folder: 'server/src/cli', forbids: ['language', 'lsp'] },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.cache/', '.vscode-test/', 'server/src/text/tables/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: ['*/tsconfig.json', 'client/webview/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['client/src/**', 'client/webview/**', 'server/src/**'], ignores: ['server/src/cli.ts', 'server/src/cli/**'], rules: { 'no-console': 'error' } },
  // node:test returns promises nobody needs to wait for.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  ...LAYERS.map(({ folder, forbids }) =>
    restrict(
      [`${folder}/**/*.ts`],
      [
        server([...forbids, ...MAINS, 'client'], `${folder} imports inner layers only: text ← article ← analysis ← corpus ← features ← lsp ← main.`),
        ...(folder === 'server/src/lsp' ? [VSCODE_API, NODE] : ['server/src/host', 'server/src/cli'].includes(folder) ? [VSCODE_LSP] : [VSCODE, NODE]),
      ],
    ),
  ),
  restrict(['server/src/*.ts'], [server(['language', 'client'], 'The mains wire layers together; language rules stay inside analysis.'), VSCODE_API]),
  restrict(['server/src/main.browser.ts'], [server(['language', 'client'], 'The mains wire layers together; language rules stay inside analysis.'), VSCODE_API, NODE]),
  restrict(['client/src/**/*.ts'], [{ regex: 'server/', message: 'Client and server share protocol/ and nothing else.' }, NODE]),
  restrict(['client/webview/**/*.ts'], [{ regex: '^(?!\\.|d3-)|^(\\.\\./)+(client/)?src/|server/', message: 'Pages run in a frame of their own: they know protocol/ and drawing, no editor and no server.' }]),
  // What a page shows is quoted from articles: it never becomes markup.
  {
    files: ['client/webview/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...MARKUP.map((property) => ({ property, message: 'Text of articles must not become markup: use element() of dom.ts.' }))],
    },
  },
  restrict(['protocol/src/**/*.ts'], [{ regex: '^[^.]|client/|server/', message: 'The protocol is plain types: it imports nothing.' }]),
);
