/** Exports over the wire: as many rows as the lists say, every place where it says, piece by piece, and nothing of what was cancelled. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { CITATION_REQUEST, EXPORT_REQUEST, type CitationResult, type ExportFormat, type ExportResult, type ExportSource } from '../../protocol/src/exports.ts';
import { ENCOUNTERS_REQUEST, STATEMENTS_REQUEST, type EncountersResult, type StatementsResult, type WireRange } from '../../protocol/src/messages.ts';
import { DOSSIER_REQUEST, type DossierResult } from '../../protocol/src/officials.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { STATEMENT_TREE_REQUEST, type StatementFilter, type StatementTreeResult } from '../../protocol/src/wordings.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { readCsv } from '../features/export/read-csv.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

const FILES: Readonly<Record<string, string>> = {
  '2022/a b.md': '---\ntitle: "=会谈消息"\ndate: 2022-05-30\nauthor: 晨报\ntags: [外交, 会谈]\nurl: https://example.org/a\n---\n\n中国外交部长李明远5月30日在北京会见法国外交部长杜邦。\n\n李明远说，双方愿意**加强**经济合作。他强调，和平很重要。\n\n外交部表示，会谈富有成效。\n',
  'b.html': '---\ntitle: 經濟消息\ndate: 2023-06-02\n---\n<p>法國外交部長杜邦說，經濟合作<b>需要</b>時間。李明遠沒有評論。</p>\n<p>杜邦還說：「和平最重要。」</p>\n',
  'c.txt': '---\ntitle: 不明日期的消息\n---\n\n中国外交部长李明远表示，合作很好。\n',
};
const NO_FILTER: StatementFilter = { speaker: null, words: '', from: null, to: null };

interface Exported {
  readonly text: string;
  readonly last: ExportResult;
  readonly pieces: number;
}

async function exportAll(editor: Editor, source: ExportSource, format: ExportFormat): Promise<Exported> {
  let text = '';
  let continues: string | null = null;
  for (let pieces = 1; ; pieces++) {
    const last: ExportResult = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format, continues });
    assert.equal(last.problem, null);
    text += last.text;
    continues = last.continues;
    if (continues === null) return { text, last, pieces };
  }
}

async function rowsOf<R = Record<string, unknown>>(editor: Editor, source: ExportSource): Promise<R[]> {
  const { text, last } = await exportAll(editor, source, 'jsonl');
  const rows = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as R);
  const csv = readCsv((await exportAll(editor, source, 'csv')).text);
  assert.equal(csv.length - 1, rows.length, 'both formats have as many rows');
  assert.equal(last.rows, rows.length);
  assert.ok(last.total === null || last.total === rows.length);
  assert.equal(last.outdated, 0);
  return rows;
}

async function setUp(t: TestContext, files: Readonly<Record<string, string>> = FILES): Promise<{ editor: Editor; path: string; words: (row: { readonly uri?: unknown }, range: unknown) => string }> {
  const folder = temporaryFolder(files);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const words = ({ uri }: { readonly uri?: unknown }, range: unknown): string => {
    const text = readFileSync(new URL(uri as string), 'utf8');
    const lines = new LineIndex(text);
    const { start, end } = range as WireRange;
    return text.slice(lines.offsetAt(start), lines.offsetAt(end));
  };
  return { editor, path: folder.path, words };
}

test('articles, oldest first, with all that tells where they come from', async (t) => {
  const { editor, path } = await setUp(t);
  const rows = await rowsOf(editor, { of: 'articles', selection: EVERYTHING });
  assert.deepEqual(rows[0], {
    path: '2022/a b.md', title: '=会谈消息', date: '2022-05-30', outlet: '晨报', url: 'https://example.org/a', tags: ['外交', '会谈'], categories: [], characters: rows[0]!['characters'],
    people: ['李明远', '杜邦'], statements: 3, encounters: 1, uri: uriOf(join(path, '2022/a b.md')),
    citation: '晨报. =会谈消息[EB/OL]. (2022-05-30). https://example.org/a',
  });
  assert.equal(rows[0]!['characters'], ['=会谈消息', '中国外交部长李明远5月30日在北京会见法国外交部长杜邦。', '李明远说，双方愿意加强经济合作。他强调，和平很重要。', '外交部表示，会谈富有成效。'].join('\n').length);
  assert.deepEqual(rows.map(({ path: where }) => where), ['2022/a b.md', 'b.html', 'c.txt']);
  const [head, first] = readCsv((await exportAll(editor, { of: 'articles', selection: EVERYTHING }, 'csv')).text);
  assert.deepEqual(head, ['path', 'title', 'date', 'outlet', 'url', 'tags', 'categories', 'characters', 'people', 'statements', 'encounters', 'uri', 'citation']);
  assert.deepEqual(first!.slice(0, 6), ['2022/a b.md', "'=会谈消息", '2022-05-30', '晨报', 'https://example.org/a', '外交; 会谈']);
  const paths = async (selection: object): Promise<unknown[]> => (await rowsOf(editor, { of: 'articles', selection: { ...EVERYTHING, ...selection } })).map(({ path: where }) => where);
  assert.deepEqual(await paths({ tag: '会谈' }), ['2022/a b.md']);
  assert.deepEqual(await paths({ from: '2023-01-01' }), ['b.html']);
  assert.deepEqual(await paths({ person: '杜邦' }), ['2022/a b.md', 'b.html']);
  assert.deepEqual(await paths({ speaker: '李明远' }), ['2022/a b.md', 'c.txt']);
  assert.deepEqual(await paths({ speaker: '外交部' }), ['2022/a b.md']);
  assert.deepEqual(await paths({ outlet: '没有的报' }), []);
});

test('statements: the rows of the view, each where it says', async (t) => {
  const { editor, words } = await setUp(t);
  const rows = await rowsOf(editor, { of: 'statements', filter: NO_FILTER });
  const all = await editor.request<StatementsResult>(STATEMENTS_REQUEST, { offset: 0, limit: 100 });
  assert.equal(rows.length, all.total);
  assert.deepEqual(rows.map(({ range, contentRange, cueRange, content, speaker, uri, kind }) => ({ range, contentRange, cueRange, content, speaker, uri, kind })),
    all.items.map(({ range, content, cue, speaker, uri, kind }) => ({ range, contentRange: content.range, cueRange: cue.range, content: content.text, speaker: speaker.name, uri, kind })));
  for (const row of rows) assert.equal(words(row, row['cueRange']), row['cue']);
  assert.equal(words(rows[0]!, rows[0]!['contentRange']), '双方愿意**加强**经济合作。');
  for (const filter of [{ ...NO_FILTER, speaker: '李明远' }, { ...NO_FILTER, words: '和平' }, { ...NO_FILTER, words: '合作', to: '2022-12-31' }]) {
    const { all: shown } = await editor.request<StatementTreeResult>(STATEMENT_TREE_REQUEST, { filter, order: 'newest', parent: null, offset: 0, limit: 10 });
    assert.equal((await rowsOf(editor, { of: 'statements', filter })).length, shown);
  }
  const csv = readCsv((await exportAll(editor, { of: 'statements', filter: NO_FILTER }, 'csv')).text);
  const at = (name: string): number => csv[0]!.indexOf(name);
  const first = rows[0]!['range'] as WireRange;
  assert.deepEqual(['line', 'column', 'endLine', 'endColumn'].map((name) => Number(csv[1]![at(name)])), [first.start.line, first.start.character, first.end.line, first.end.character].map((n) => n + 1));
});

test('mentions: as many as the dossier counts, each the words at its place', async (t) => {
  const { editor, words } = await setUp(t);
  const rows = await rowsOf(editor, { of: 'mentions', selection: EVERYTHING });
  for (const row of rows) assert.equal(words(row, row['range']), row['mention']);
  assert.deepEqual(rows.slice(0, 3).map(({ person, mention, role }) => [person, mention, role]), [['李明远', '李明远', '中国外交部长'], ['杜邦', '杜邦', '法国外交部长'], ['李明远', '李明远', null]]);
  for (const person of ['李明远', '杜邦']) {
    const own = await rowsOf(editor, { of: 'mentions', selection: { ...EVERYTHING, person } });
    const dossier = await editor.request<DossierResult | null>(DOSSIER_REQUEST, { person });
    assert.equal(own.length, dossier?.mentions);
    assert.equal(own.length, rows.filter(({ personId }) => personId === own[0]!['personId']).length);
    assert.ok(own.length > 2);
  }
  assert.deepEqual(await rowsOf(editor, { of: 'mentions', selection: { ...EVERYTHING, speaker: '杜邦' } }), []);
});

test('encounters: one row each, with every report in JSON Lines', async (t) => {
  const { editor, words } = await setUp(t, smallNews(120));
  const rows = await rowsOf<Record<string, unknown> & { reports: { uri: string; range: WireRange; sentence: string }[] }>(editor, { of: 'encounters', person: null, from: null, to: null });
  const all = await editor.request<EncountersResult>(ENCOUNTERS_REQUEST, { offset: 0, limit: 500 });
  assert.ok(rows.length > 20);
  assert.equal(rows.length, all.total);
  assert.deepEqual(rows.map(({ date, participants, articles }) => [date, participants, articles]), all.items.map(({ date, participants, articles }) => [date, participants.map(({ name }) => name), articles.length]));
  for (const { reports } of rows) for (const report of reports) assert.equal(words(report, report.range), report.sentence);
  const person = all.items[0]!.participants[0]!.id;
  const within = { person, from: '2022-02-01', to: '2022-03-31' };
  const { total } = await editor.request<EncountersResult>(ENCOUNTERS_REQUEST, { ...within, offset: 0, limit: 1 });
  assert.equal((await rowsOf(editor, { of: 'encounters', ...within })).length, total);
});

test('many rows come in pieces, and an article that changed meanwhile is left out and told', async (t) => {
  const { editor } = await setUp(t, smallNews(900));
  const source: ExportSource = { of: 'articles', selection: EVERYTHING };
  const whole = await exportAll(editor, source, 'jsonl');
  assert.equal(whole.last.rows, 900);
  const first = await editor.request<ExportResult>(EXPORT_REQUEST, { source: { of: 'statements', filter: NO_FILTER }, format: 'jsonl', continues: null });
  assert.ok(first.continues !== null && first.rows < first.total!);
  const last = whole.text.trim().split('\n').at(-1)!;
  const { uri } = JSON.parse(last) as { uri: string };
  await editor.open(uri, '这里不再有文章。');
  await editor.until('the change', () => editor.changes.length > 0);
  let next = first;
  while (next.continues !== null) next = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format: 'jsonl', continues: next.continues });
  assert.equal(next.problem, null);
  assert.ok(next.outdated > 0);
  assert.equal(next.rows + next.outdated, next.total);
});

test('a cancelled request ends, others go on, and what cannot be exported says why', async (t) => {
  const { editor } = await setUp(t, smallNews(600));
  const source: ExportSource = { of: 'statements', filter: NO_FILTER };
  const first = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format: 'jsonl', continues: null });
  const cancel = new CancellationTokenSource();
  const going = editor.connection.sendRequest(EXPORT_REQUEST, { source, format: 'jsonl', continues: first.continues }, cancel.token);
  cancel.cancel();
  await assert.rejects(going);
  assert.equal((await exportAll(editor, source, 'jsonl')).last.rows, first.total);
  const unknown = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format: 'jsonl', continues: 'export-0' });
  assert.deepEqual([unknown.text, unknown.continues, unknown.problem], ['', null, '这次导出已中断，请重新开始。']);
  const wrong = await editor.request<ExportResult>(EXPORT_REQUEST, { source: { of: 'mentions', selection: EVERYTHING }, format: 'bibtex', continues: null });
  assert.equal(wrong.problem, '这类数据不能写成该格式。');
  const long = await editor.request<ExportResult>(EXPORT_REQUEST, { source: { of: 'statements', filter: { ...NO_FILTER, words: '字'.repeat(2000) } }, format: 'csv', continues: null });
  assert.match(long.problem ?? '', /过长/);
});

test('a reference to an article, and to the statement at a place', async (t) => {
  const { editor, path } = await setUp(t);
  const uri = uriOf(join(path, '2022/a b.md'));
  const cite = async (position: object | null, style: string): Promise<string | undefined> => (await editor.request<CitationResult | null>(CITATION_REQUEST, { uri, position, style }))?.text;
  assert.equal(await cite(null, 'apa'), '晨报. (2022, May 30). =会谈消息. https://example.org/a');
  assert.equal(await cite({ line: 10, character: 22 }, 'chicago'), '〔李明远〕他强调，和平很重要。\n晨报. “=会谈消息.” May 30, 2022. https://example.org/a.');
  assert.equal(await cite({ line: 8, character: 0 }, 'chicago'), undefined);
  const [entry] = (await exportAll(editor, { of: 'articles', selection: EVERYTHING }, 'bibtex')).text.split('\n\n');
  assert.equal(await cite(null, 'bibtex'), entry, 'the key of an article is the same everywhere');
});
