/** The Officials view and dossiers over the wire: every place slices the file to the words it is about. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { PlaceItem } from '../../protocol/src/messages.ts';
import {
  DOSSIER_PAGE_REQUEST, DOSSIER_REQUEST, FIND_PEOPLE_REQUEST, OFFICIALS_READY_REQUEST, OFFICIALS_REQUEST, PERSON_AT_REQUEST, type DossierPageParams, type DossierPageResult,
  type DossierResult, type FindPeopleResult, type OfficialsItem, type OfficialsParams, type OfficialsResult, type PersonAtResult,
} from '../../protocol/src/officials.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.md': '---\ntitle: 李明远会见杜邦\ndate: 2023-05-30\n---\n\n中国外交部长**李明远**5月30日会见法国外交部长杜邦。\n\n李明远说，双方愿意加强合作。他强调，合作有利双方。\n',
  'b.md': '---\ntitle: 李明远谈经济\ndate: 2023-06-02\n---\n\n中国外交部长李明远6月2日说，经济需要时间。\n',
  'c.md': '---\ntitle: 不明日期的消息\n---\n\n法国外交部长杜邦没有评论。\n',
};

interface SetUp {
  readonly editor: Editor;
  readonly tree: (params?: Partial<OfficialsParams>) => Promise<OfficialsResult>;
  readonly words: (place: PlaceItem) => string;
  readonly uri: (name: string) => string;
}

async function setUp(t: TestContext): Promise<SetUp> {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  await editor.request(OFFICIALS_READY_REQUEST, null);
  const uri = (name: string): string => uriOf(join(folder.path, name));
  return {
    editor,
    uri,
    tree: (params = {}) => editor.request<OfficialsResult>(OFFICIALS_REQUEST, { sort: 'mentions', filter: '', parent: null, offset: 0, limit: 50, ...params }),
    words: ({ uri: file, range }) => {
      const text = FILES[Object.keys(FILES).find((name) => uri(name) === file)!]!;
      const lines = new LineIndex(text);
      return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    },
  };
}

const keyOf = (item: OfficialsItem | undefined): string => (item !== undefined && 'key' in item ? item.key : '');

test('the tree goes down from a country to the very words', async (t) => {
  const { tree, words } = await setUp(t);
  const top = await tree();
  assert.deepEqual(top.items.map((item) => (item.type === 'home' ? [item.label, item.count] : [])), [['中国', 1], ['法国', 1]]);
  assert.equal(top.partial, false);
  const people = await tree({ parent: keyOf(top.items[0]) });
  const [li] = people.items;
  assert.ok(li?.type === 'person');
  assert.deepEqual([li.name, li.office, li.articles, li.lastDay, li.home], ['李明远', '中国外交部长', 2, '2023-06-02', '中国']);
  const sections = (await tree({ parent: li.key })).items;
  assert.deepEqual(sections.map((item) => (item.type === 'section' ? [item.section, item.count] : [])), [['offices', 1], ['encounters', 1], ['statements', 3], ['articles', 2]]);
  const found: string[] = [];
  for (const section of sections) {
    for (const item of (await tree({ parent: keyOf(section) })).items) if ('place' in item && item.place !== null) found.push(`${item.type} ${words(item.place)}`);
  }
  assert.deepEqual(found, [
    'office 中国外交部长', 'encounter 中国外交部长**李明远**5月30日会见法国外交部长杜邦', 'statement 中国外交部长李明远6月2日说，经济需要时间。', 'statement 李明远说，双方愿意加强合作。', 'statement 他强调，合作有利双方。',
    'article 李明远', 'article 李明远',
  ]);
  const second = await tree({ parent: keyOf(sections[2]), offset: 1, limit: 1 });
  assert.deepEqual([second.total, second.items.map((item) => (item.type === 'statement' ? item.content : ''))], [3, ['双方愿意加强合作。']]);
  assert.deepEqual((await tree({ parent: 'person:nobody' })).items, []);
});

test('a dossier tells all at a glance and its lists page by page', async (t) => {
  const { editor, words } = await setUp(t);
  const dossier = await editor.request<DossierResult>(DOSSIER_REQUEST, { person: '李明远' });
  assert.deepEqual([dossier.home, dossier.articles, dossier.statements, dossier.encounters], ['中国', 2, 3, 1]);
  assert.deepEqual([dossier.first, dossier.last].map((seen) => [seen!.title, seen!.day, words(seen!.place)]), [['李明远会见杜邦', '2023-05-30', '李明远'], ['李明远谈经济', '2023-06-02', '李明远']]);
  assert.deepEqual(dossier.offices.map(({ title, first, last, place, article }) => [title, first, last, words(place!), article!.title]), [['中国外交部长', '2023-05-30', '2023-06-02', '中国外交部长', '李明远会见杜邦']]);
  assert.deepEqual(dossier.months.map(({ month, articles }) => [month, articles]), [['2023-05', 1], ['2023-06', 1]]);
  assert.deepEqual(dossier.met.map(({ name, count, last }) => [name, count, last]), [['杜邦', 1, '2023-05-30']]);
  const page = (params: Partial<DossierPageParams>): Promise<DossierPageResult> =>
    editor.request(DOSSIER_PAGE_REQUEST, { person: '李明远', list: 'articles', offset: 0, limit: 50, ...params });
  assert.deepEqual((await page({ month: '2023-05' })).items.map((item) => item.type === 'article' && item.title), ['李明远会见杜邦']);
  assert.deepEqual((await page({ list: 'encounters', with: '杜邦' })).items.map((item) => item.type === 'encounter' && [item.label, item.sentence]), [['会面：杜邦', '中国外交部长李明远5月30日会见法国外交部长杜邦']]);
  assert.equal((await page({ list: 'statements' })).total, 3);
  const undated = await editor.request<DossierResult>(DOSSIER_REQUEST, { person: '杜邦' });
  assert.deepEqual(undated.undated.articles, 1);
  assert.equal(await editor.request(DOSSIER_REQUEST, { person: 'nobody' }), null);
});

test('a place names a person, by name and by pronoun; people are found by what is typed', async (t) => {
  const { editor, uri } = await setUp(t);
  const at = (line: number, character: number): Promise<PersonAtResult | null> => editor.request(PERSON_AT_REQUEST, { uri: uri('a.md'), position: { line, character } });
  assert.deepEqual(await at(5, 9), { person: '李明远', name: '李明远' });
  assert.deepEqual(await at(7, 15), { person: '李明远', name: '李明远' }, 'on the pronoun');
  assert.equal(await at(7, 10), null);
  const found = await editor.request<FindPeopleResult>(FIND_PEOPLE_REQUEST, { query: 'dubang', limit: 5 });
  assert.deepEqual(found.map(({ name, office, articles }) => [name, office, articles]), [['杜邦', '法国外交部长', 2]]);
});
