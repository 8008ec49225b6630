/** Editorial hints over the wire: told of open articles, anew when other articles or settings change, with their quick fixes. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DiagnosticSeverity, FileChangeType, type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const TEXT = [
  '中国外交部长李明远三日在北京会见来访的法国外交部长杜邦，双方就两国关系和共同关心的问题交换了意见。',
  '李明远说，今年是两国建立伙伴关系二十周年，中方愿同法方一道，把握合作方向，办好一系列文化交流活动。',
  '他强调，双方应当扩大农产品贸易，加快谈判民用航空协定，让两国企业都能从市场开放中得到实惠。',
  '杜邦表示，法国重视对华关系，期待高层访问早日成行，愿在气候变化和生物多样性领域与中国密切配合。',
].join('\n\n');
const article = (title: string, date: string, more = ''): string => `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${TEXT}\n`;
const FIRST = article('两国外长会谈', '2022-11-03', 'link: https://news.example.org/2022/10/03/talks\n');

async function setUp(t: TestContext): Promise<{ editor: Editor; path: (name: string) => string; uri: (name: string) => string; codes: () => string[]; found: () => Diagnostic[] }> {
  const folder = temporaryFolder({ 'first.md': FIRST });
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const path = (name: string): string => join(folder.path, name);
  const found = (): Diagnostic[] => editor.diagnostics(uriOf(path('first.md')))?.diagnostics ?? [];
  return { editor, path, uri: (name) => uriOf(path(name)), found, codes: () => found().map(({ code }) => String(code)) };
}

const configurer = (editor: Editor) => async (settings: unknown): Promise<void> => {
  editor.settings = settings;
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
};

test('hints of an open article follow the articles around it and the settings', async (t) => {
  const { editor, path, uri, codes, found } = await setUp(t);
  const configure = configurer(editor);
  await editor.open(uri('first.md'), FIRST);
  await editor.until('the date', () => codes().join() === 'dateMismatch');
  const [date] = found();
  assert.equal(date?.severity, DiagnosticSeverity.Information);
  assert.deepEqual(date?.range.start, { line: 2, character: 6 });
  assert.deepEqual(date?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]), [[uri('first.md'), 3]]);

  writeFileSync(path('again.md'), article('法国外长访华', '2022-11-05'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('again.md'), type: FileChangeType.Created }] });
  await editor.until('the reprint', () => codes().sort().join() === 'dateMismatch,reprint');
  rmSync(path('again.md'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('again.md'), type: FileChangeType.Deleted }] });
  await editor.until('no reprint', () => codes().join() === 'dateMismatch');

  await configure({ diagnostics: { dateMismatch: 'off' } });
  await editor.until('nothing', () => codes().length === 0);
  await configure({ diagnostics: { dateMismatch: 'hint' } });
  await editor.until('a hint', () => found()[0]?.severity === DiagnosticSeverity.Hint);
  await editor.notify('textDocument/didClose', { textDocument: { uri: uri('first.md') } });
  await editor.until('none of a closed article', () => codes().length === 0);
});

test('quick fixes lead to the other date, compare with the other article, and turn the hint off', async (t) => {
  const { editor, path, uri, codes, found } = await setUp(t);
  writeFileSync(path('again.md'), article('法国外长访华', '2022-11-05'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('again.md'), type: FileChangeType.Created }] });
  await editor.open(uri('first.md'), FIRST);
  await editor.until('both hints', () => codes().sort().join() === 'dateMismatch,reprint');
  const actions = async (code: string): Promise<CodeAction[]> => {
    const diagnostic = found().find((one) => one.code === code)!;
    const offered = await editor.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uri('first.md') }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } });
    return offered.filter(({ diagnostics }) => diagnostics?.[0]?.code === code);
  };
  assert.deepEqual((await actions('dateMismatch')).map(({ title, command }) => [title, command?.command, command?.arguments?.[0]]), [
    ['转到另一处日期', 'corpusReader.openPlace', { uri: uri('first.md'), range: { start: { line: 3, character: 6 }, end: { line: 3, character: 47 } } }],
    ['不再显示此类提示', 'corpusReader.turnOffHint', 'dateMismatch'],
  ]);
  assert.deepEqual((await actions('reprint')).map(({ command }) => [command?.command, ...(command?.arguments ?? [])]), [
    ['corpusReader.compareArticles', uri('first.md'), uri('again.md')],
    ['corpusReader.turnOffHint', 'reprint'],
  ]);
});

test('what comes back from the editor in another form does no harm', async (t) => {
  const { editor, uri } = await setUp(t);
  await editor.open(uri('first.md'), FIRST);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  for (const data of [undefined, null, 7, { places: 7 }, { places: [null, { uri: 7 }] }]) {
    const diagnostics = [{ range, message: '', source: 'Corpus Reader', code: 'reprint', data }, { range, message: '', source: 'other', code: 'reprint' }];
    const offered = await editor.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uri('first.md') }, range, context: { diagnostics } });
    assert.deepEqual(offered.filter((action) => action.diagnostics !== undefined).map(({ command }) => command?.command), ['corpusReader.turnOffHint']);
  }
});
