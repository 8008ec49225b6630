/** Statements over the wire: the tree of a filter with honest totals, the statement and speaker at a place, people by pinyin, citations. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import type { StatementItem } from '../../protocol/src/messages.ts';
import { READING_VIEW_REQUEST, type ReadingViewResult } from '../../protocol/src/reading.ts';
import {
  ALSO_SPOKE_REQUEST, PHRASE_REQUEST, USES_REQUEST, type AlsoSpokeResult, type PhraseResult, type UsesResult,
  SPEAKER_AT_REQUEST, SPEAKERS_REQUEST, STATEMENT_AT_REQUEST, STATEMENT_CITATION_REQUEST, STATEMENT_TREE_REQUEST,
  type SpeakerItem, type StatementCitation, type StatementFilter, type StatementTreeParams, type StatementTreeResult,
} from '../../protocol/src/wordings.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.md': '---\ntitle: 会谈消息\ndate: 2022-05-30\nauthor: 晨报\n---\n\n中国外交部长李明远会见法国外交部长杜邦。\n\n李明远说，双方愿意**加强**经济合作。他强调，和平很重要。\n\n外交部表示，会谈富有成效。\n',
  'b.html': '---\ntitle: 經濟消息\ndate: 2023-06-02\n---\n<p>法國外交部長杜邦說，經濟合作<b>需要</b>時間。</p>\n<p>杜邦還說：「和平最重要。」</p>\n',
  'c.txt': '---\ntitle: 不明日期的消息\n---\n\n中国外交部长李明远表示，合作很好。\n',
};

interface Asked {
  readonly editor: Editor;
  readonly path: string;
  readonly tree: (filter: Partial<StatementFilter>, rest?: Partial<StatementTreeParams>) => Promise<StatementTreeResult>;
}

async function setUp(t: TestContext): Promise<Asked> {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const tree: Asked['tree'] = (filter, rest = {}) => editor.request<StatementTreeResult>(STATEMENT_TREE_REQUEST, {
    filter: { speaker: null, words: '', from: null, to: null, ...filter }, order: 'newest', parent: null, offset: 0, limit: 50, ...rest,
  });
  return { editor, path: folder.path, tree };
}

const groups = ({ groups: all }: StatementTreeResult): string[] => all.map(({ key, label, count, nested }) => `${key} ${label} ${count ?? '?'}${nested ? ' +' : ''}`);
const lines = ({ statements }: StatementTreeResult): string[] => statements.map(({ speaker, cue, content }) => `${speaker.name} ${cue.text} ${content.text}`);

test('without a filter years and months come from the articles, and a month has all its statements', async (t) => {
  const { tree } = await setUp(t);
  const top = await tree({});
  assert.deepEqual([groups(top), top.all, top.total], [['2023 2023年 ? +', '2022 2022年 ? +', 'undated 日期不详 ?'], null, 3]);
  assert.deepEqual(groups(await tree({}, { parent: '2022' })), ['2022-05 5月 ?']);
  const may = await tree({}, { parent: '2022-05' });
  assert.deepEqual([lines(may), may.total], [['李明远 说 双方愿意加强经济合作。', '李明远 强调 和平很重要。', '外交部 表示 会谈富有成效。'], 3]);
  assert.deepEqual(lines(await tree({}, { parent: 'undated' })), ['李明远 表示 合作很好。']);
  assert.deepEqual(groups(await tree({}, { order: 'oldest' })).map((line) => line.slice(0, 4)), ['2022', '2023', 'unda']);
  assert.equal((await tree({}, { parent: 'no such group' })).total, 0);
});

test('by person and by words every group tells how many statements it has', async (t) => {
  const { tree } = await setUp(t);
  const person = await tree({ speaker: '李明远' });
  assert.deepEqual([groups(person), person.all], [['2022 2022年 2 +', 'undated 日期不详 1'], 3]);
  const words = await tree({ words: '和平' });
  assert.deepEqual([groups(words), words.all], [['2023 2023年 1 +', '2022 2022年 1 +'], 2]);
  assert.deepEqual(lines(await tree({ words: '和平 重要' }, { parent: '2023-06' })), ['杜邦 說 「和平最重要。」']);
  assert.deepEqual((await tree({ words: '经济合作 时间' })).all, 1, 'every word must stand in the content, in either script');
  assert.equal((await tree({ words: '会见' })).all, 0, 'words outside of what is said do not count');
  assert.deepEqual((await tree({ speaker: '外交部' })).all, 1);
  assert.deepEqual((await tree({ speaker: '李明远', words: '合作' })).all, 2);
  assert.deepEqual((await tree({ speaker: '李明远', from: '2022-05-30', to: '2022-05-30' })).all, 2, 'articles without a date are in no span');
  assert.deepEqual(groups(await tree({ from: '2022-06-01' })), ['2023 2023年 ? +']);
});

test('pages are cut from the whole, and files that went are counted as left out', async (t) => {
  const { tree, path } = await setUp(t);
  const second = await tree({}, { parent: '2022-05', offset: 1, limit: 1 });
  assert.deepEqual([lines(second), second.total, second.outdated], [['李明远 强调 和平很重要。'], 3, 0]);
  rmSync(join(path, 'a.md'));
  const gone = await tree({}, { parent: '2022-05', offset: 2, limit: 5 });
  assert.deepEqual([gone.statements.length + gone.outdated, gone.total], [1, 3]);
});

test('the statement and the speaker at a place', async (t) => {
  const { editor, path } = await setUp(t);
  const uri = uriOf(join(path, 'a.md'));
  const text = FILES['a.md']!;
  const ask = <R>(method: string, words: string): Promise<R> => editor.request<R>(method, { uri, position: new LineIndex(text).positionAt(text.indexOf(words)) });
  assert.equal((await ask<StatementItem | null>(STATEMENT_AT_REQUEST, '和平很'))?.content.text, '和平很重要。');
  assert.equal(await ask<StatementItem | null>(STATEMENT_AT_REQUEST, '会见法国'), null);
  assert.equal((await ask<SpeakerItem | null>(SPEAKER_AT_REQUEST, '杜邦'))?.name, '杜邦');
  assert.equal((await ask<SpeakerItem | null>(SPEAKER_AT_REQUEST, '和平很'))?.id, '李明远', 'whose words they are');
  assert.deepEqual(await ask<SpeakerItem | null>(SPEAKER_AT_REQUEST, '富有成效'), { id: '外交部', name: '外交部', detail: '', articles: null });
  assert.equal(await ask<SpeakerItem | null>(SPEAKER_AT_REQUEST, '见法国'), null);
  assert.equal((await ask<StatementCitation>(STATEMENT_CITATION_REQUEST, '和平很')).text, '〔李明远〕他强调，和平很重要。\n晨报. 会谈消息[N]. (2022-05-30).');
});

test('places in a reading view mean the same words', async (t) => {
  const { editor, path } = await setUp(t);
  const { readingUri } = (await editor.request<ReadingViewResult>(READING_VIEW_REQUEST, { uri: uriOf(join(path, 'a.md')) }));
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: readingUri });
  const ask = <R>(method: string, words: string): Promise<R> => editor.request<R>(method, { uri: readingUri, position: new LineIndex(text).positionAt(text.indexOf(words)) });
  const statement = await ask<StatementItem | null>(STATEMENT_AT_REQUEST, '和平很');
  assert.deepEqual([statement?.uri, statement?.content.text], [uriOf(join(path, 'a.md')), '和平很重要。']);
  assert.equal((await ask<SpeakerItem | null>(SPEAKER_AT_REQUEST, '杜邦'))?.id, '杜邦');
  assert.match((await ask<StatementCitation>(STATEMENT_CITATION_REQUEST, '和平很')).text, /^〔李明远〕/);
});

test('others who spoke on it, and phrases with their places, come over the wire', async (t) => {
  const { editor, path } = await setUp(t);
  const uri = uriOf(join(path, 'a.md'));
  const position = new LineIndex(FILES['a.md']!).positionAt(FILES['a.md']!.indexOf('和平很'));
  const others = await editor.request<AlsoSpokeResult>(ALSO_SPOKE_REQUEST, { uri, position, limit: 10 });
  assert.deepEqual([others.statement.content.text, others.month, others.total], ['和平很重要。', '2022-05', 0]);
  const phrase = (text: string): Promise<PhraseResult> => editor.request<PhraseResult>(PHRASE_REQUEST, { text });
  const { total, byYear, undated, first, last } = await phrase(' 合作 ');
  assert.deepEqual([total, byYear, undated, first?.hit, first?.day, last?.day, last?.speaker?.name], [
    3, [{ year: '2022', count: 1 }, { year: '2023', count: 1 }], 1, '合作', '2022-05-30', '2023-06-02', '杜邦',
  ]);
  const uses = (year: string | null, offset = 0): Promise<UsesResult> => editor.request<UsesResult>(USES_REQUEST, { spellings: ['合作'], year, offset, limit: 2 });
  const days = ({ items }: UsesResult): (string | null)[] => items.map(({ day }) => day);
  assert.deepEqual([days(await uses(null)), days(await uses(null, 2)), (await uses(null)).total], [['2022-05-30', '2023-06-02'], [null], 3]);
  assert.deepEqual([days(await uses('2023')), days(await uses('undated')), (await uses('undated')).total], [['2023-06-02'], [null], 1]);
  const both = await editor.request<UsesResult>(USES_REQUEST, { spellings: ['合作', '和平'], year: null, offset: 0, limit: 9 });
  assert.equal(both.total, 5);
  assert.equal((await phrase('合')).problem, '可追踪的提法须为 2 至 60 个字符。');
});

test('people are found by pinyin, with what tells them apart', async (t) => {
  const { editor } = await setUp(t);
  const find = (query: string): Promise<SpeakerItem[]> => editor.request<SpeakerItem[]>(SPEAKERS_REQUEST, { query, limit: 10 });
  assert.deepEqual(await find('limingyuan'), [{ id: '李明远', name: '李明远', detail: 'limingyuan', articles: 2 }]);
  assert.deepEqual((await find('')).map(({ name }) => name).sort(), ['李明远', '杜邦']);
});
