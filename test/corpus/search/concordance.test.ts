/** Concordances: lines in every order and groups of every kind agree with sorting and counting the hits of the search one by one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import type { SearchHit, SearchQuestion } from '../../../server/src/corpus/search/corpus-search.ts';
import type { HitGrouping, HitSort } from '../../../server/src/corpus/search/concordance/hit-table.ts';
import { PatternError } from '../../../server/src/corpus/search/regex/syntax.ts';
import { fold } from '../../../server/src/text/fold.ts';
import { pinyin } from '../../../server/src/text/pinyin.ts';

const article = (day: string | null, outlet: string | null, body: string): string =>
  `---\ntitle: 谈话消息\n${day === null ? '' : `date: ${day}\n`}${outlet === null ? '' : `author: ${outlet}\n`}tags: [外交]\n---\n\n${body}\n`;

const ARTICLES: Readonly<Record<string, string>> = {
  'a.md': article('2023-05-30', '晨报', '中国外交部长李明远在北京会见法国外交部长杜邦。李明远说，双方愿意加强合作。杜邦表示，合作十分重要。'),
  'b.md': article('2023-06-02', '晚報', '法國外交部長杜邦說，經濟合作需要時間。外交部说，合作不变。\n\nNATO合作，Nato 合作。'),
  'c.md': article('2023-06-18', '晨报', '市场上的气球卖得很好，气球厂与气球店扩大合作。'),
  'd.md': article(null, null, '中国外交部长李明远说，合作没有止境。\n\n合作\n\n合作，合作吧。'),
  'e.md': article('2023-06-02', '晚报', '合作安排。阿合作报告！合作𠀀𠀁字。阿布·拜登。𠀀𠀁·乔·登。'),
};

function corpusOf(articles: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus();
  for (const [name, text] of Object.entries(articles)) corpus.put(name, readArticle(text, name, 'Asia/Shanghai'));
  return corpus;
}

const corpus = corpusOf(ARTICLES);
const ANY: SearchQuestion = { text: '合作', regex: false, near: [], within: 0, speaker: null, person: null, outlet: null, tag: null, from: null, to: null };
const ALL = { offset: 0, limit: 10_000 };

async function lines(sorts: readonly HitSort[], question: Partial<SearchQuestion> = {}, searched = corpus): Promise<readonly SearchHit[]> {
  const answer = await searched.concordance({ question: { ...ANY, ...question }, sorts, group: null, ...ALL }, {});
  assert.equal(answer.total, answer.hits.length);
  return answer.hits;
}

/** The folded visible text of an article, as the corpus has it. */
function textOf(uri: string, searched: Corpus): string {
  const doc = searched.numberOf(uri);
  const block = searched.texts().findLast(({ first }) => first <= doc)!;
  const from = block.starts[doc - block.first]!;
  const units = new Uint16Array(block.starts[doc - block.first + 1]! - 1 - from);
  block.read(units, from);
  return String.fromCharCode(...units);
}

function around(hit: SearchHit, searched = corpus): { readonly left: string; readonly right: string } {
  const text = textOf(hit.entry.uri, searched);
  const before = text.slice(0, hit.start);
  return { left: before.slice(before.lastIndexOf('\n') + 1), right: text.slice(hit.end).split('\n')[0]! };
}

const RIGHT: HitSort = { by: 'right', descending: false };

test('lines are sorted by what stands behind, in pinyin order, words before punctuation, the edge of the paragraph last', async () => {
  const rights = (await lines([RIGHT])).map((hit) => around(hit).right);
  assert.deepEqual(rights.map((right) => right.slice(0, 2)), ['安排', '吧。', '报告', '不变', '没有', '十分', '需要', '𠀀', '。杜', '。', '。', '，合', '，N', '']);
  const reversed = (await lines([{ ...RIGHT, descending: true }])).map((hit) => around(hit).right.slice(0, 2));
  assert.deepEqual(reversed.slice(0, 8), ['𠀀', '需要', '十分', '没有', '不变', '报告', '吧。', '安排']);
  assert.equal(reversed.at(-1), '');
});

test('sorting by the left goes away from the hit', async () => {
  const lefts = (await lines([{ by: 'left', descending: false }])).map((hit) => around(hit).left);
  assert.deepEqual(lefts.slice(0, 5).map((left) => left.slice(-2)), ['阿', '扩大', '经济', '加强', 'TO'].map((end, at) => (at === 0 ? '。阿' : end)));
  assert.equal(lefts.at(-1), '');
});

test('other orders, several at once, and newest first for what is alike', async () => {
  const by = async (...sorts: HitSort[]): Promise<string> => (await lines(sorts)).map(({ entry }) => entry.uri[0]).join('');
  assert.equal(await by(), 'cee' + 'ebbbb' + 'aa' + 'dddd');
  assert.equal(await by({ by: 'date', descending: true }), await by());
  assert.equal(await by({ by: 'date', descending: false }), 'aa' + 'eeebbbb' + 'c' + 'dddd');
  assert.equal(await by({ by: 'outlet', descending: false }), 'caa' + 'eeebbbb' + 'dddd');
  assert.equal(await by({ by: 'outlet', descending: true }), 'eeebbbb' + 'caa' + 'dddd');
  assert.deepEqual((await lines([{ by: 'speaker', descending: false }])).slice(0, 6).map(({ speaker }) => speaker?.name ?? null), ['杜邦', '杜邦', '李明远', '李明远', '外交部', null]);
  const months = (await lines([{ by: 'outlet', descending: false }, { by: 'date', descending: false }])).map(({ entry }) => entry.uri[0]).join('');
  assert.equal(months, 'aac' + 'eeebbbb' + 'dddd');
});

async function groups(grouping: HitGrouping, question: Partial<SearchQuestion> = {}): Promise<string[]> {
  const answer = await corpus.concordanceGroups({ ...ANY, ...question }, grouping, {});
  assert.equal(answer.groups.reduce((sum, { count }) => sum + count, 0), answer.hitCount);
  for (const { key, count, articles } of answer.groups) {
    const part = await corpus.concordance({ question: { ...ANY, ...question }, sorts: [RIGHT], group: { grouping, key }, ...ALL }, {});
    assert.deepEqual([part.total, part.hits.length, new Set(part.hits.map(({ entry }) => entry.uri)).size], [count, count, articles]);
  }
  return answer.groups.map(({ label, count, articles }) => `${label} ${count}/${articles}`);
}

test('groups are counted by neighbours, up to where the clause ends', async () => {
  assert.deepEqual(await groups({ by: 'right', length: 1 }), [' 6/4', '安 1/1', '吧 1/1', '报 1/1', '不 1/1', '没 1/1', '十 1/1', '需 1/1', '𠀀 1/1']);
  assert.ok((await groups({ by: 'right', length: 2 })).includes('吧 1/1'));
  assert.deepEqual((await groups({ by: 'left', length: 4 })).slice(0, 3), [' 8/4', 'NATO 2/1', '阿 1/1']);
  assert.deepEqual((await groups({ by: 'left', length: 2 }, { text: '登' })).slice(0, 2), ['布·拜 1/1', '𠀁·乔· 1/1']);
  assert.deepEqual(await groups({ by: 'hit', length: 0 }, { text: 'nato|气球.', regex: true }), ['NATO 2/1', '气球厂 1/1', '气球店 1/1', '气球卖 1/1']);
});

test('groups are counted by speaker, outlet, month and year; their keys are what filters take', async () => {
  assert.deepEqual(await groups({ by: 'speaker', length: 0 }), [' 9/4', '杜邦 2/2', '李明远 2/2', '外交部 1/1']);
  assert.deepEqual(await groups({ by: 'outlet', length: 0 }), ['晚報 7/2', ' 4/1', '晨报 3/2']);
  assert.deepEqual(await groups({ by: 'month', length: 0 }), ['2023-06 8/3', ' 4/1', '2023-05 2/1']);
  assert.deepEqual(await groups({ by: 'year', length: 0 }), ['2023 10/4', ' 4/1']);
  const { groups: speakers } = await corpus.concordanceGroups(ANY, { by: 'speaker', length: 0 }, {});
  for (const { key, count } of speakers) if (key !== '') assert.equal((await lines([], { speaker: key })).length, count);
});

test('pages of any order and group join to the whole, and sums are those of the search', async () => {
  const sorts: HitSort[] = [{ by: 'left', descending: true }];
  const whole = await lines(sorts);
  const pages: SearchHit[] = [];
  for (let offset = 0; offset < whole.length; offset += 3) {
    const page = await corpus.concordance({ question: ANY, sorts, group: null, offset, limit: 3 }, {});
    assert.equal(page.total, whole.length);
    pages.push(...page.hits);
  }
  assert.deepEqual(pages, whole);
  const { byMonth, undated, hitCount, articles, partial, revision } = await corpus.concordance({ question: ANY, sorts, group: null, offset: 99, limit: 3 }, {});
  assert.deepEqual({ byMonth, undated, hitCount, articles, partial, revision }, {
    byMonth: [{ month: 202305, count: 2 }, { month: 202306, count: 8 }], undated: 4, hitCount: 14, articles: 5, partial: false, revision: corpus.revision,
  });
  const search = await corpus.search(ANY, ALL);
  assert.deepEqual((await lines([])).map(({ entry, start }) => [entry.uri, start]), search.hits.map(({ entry, start }) => [entry.uri, start]));
});

test('a change of the corpus is seen', async () => {
  const changing = corpusOf(ARTICLES);
  assert.equal((await lines([RIGHT], {}, changing)).length, 14);
  changing.put('a.md', readArticle(article('2023-05-30', '晨报', '没有。'), 'a.md', 'Asia/Shanghai'));
  assert.equal((await lines([RIGHT], {}, changing)).length, 12);
  changing.delete('d.md');
  assert.equal((await lines([RIGHT], {}, changing)).length, 8);
});

test('words that cannot be looked for are told each time; what nobody waits for any more is not kept', async () => {
  for (let i = 0; i < 2; i++) await assert.rejects(lines([], { text: '(?=a)', regex: true }), PatternError);
  const fresh = corpusOf(ARTICLES);
  const stopped = await fresh.concordance({ question: ANY, sorts: [RIGHT], group: null, ...ALL }, { stop: () => true });
  assert.deepEqual(stopped.hits, []);
  const both = await Promise.all([
    fresh.concordance({ question: ANY, sorts: [RIGHT], group: null, ...ALL }, { stop: () => true }),
    fresh.concordance({ question: ANY, sorts: [RIGHT], group: null, ...ALL }, {}),
  ]);
  assert.equal(both[1].hits.length, 14);
});

test('any articles in any order come as sorting them by hand gives', async () => {
  const text = fc.string({ unit: fc.constantFrom('中', '国', '國', '安', '排', 'a', 'B', 'b', '，', '\n', ' ', '7'), maxLength: 40 });
  const day = fc.constantFrom(null, '2023-05-01', '2023-05-09', '2023-06-01');
  const sort = fc.record({ by: fc.constantFrom('date', 'outlet', 'left', 'right', 'hit'), descending: fc.boolean() });
  const file = fc.record({ text, day, outlet: fc.constantFrom(null, '晨报', '安报', 'B报') });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 6 }), fc.array(sort, { maxLength: 3 }), fc.constantFrom('国', '.', '[ab]+', '中.'), async (files, sorts, pattern) => {
      const searched = corpusOf(Object.fromEntries(files.map((one, at) => [`${at}.md`, article(one.day, one.outlet, `字${one.text}`)])));
      const question = { ...ANY, text: pattern, regex: true };
      const base = (await searched.search(question, ALL)).hits;
      const keyed = base.map((hit) => ({ hit, ...around(hit, searched) }));
      keyed.sort((a, b) => {
        for (const { by, descending } of sorts as HitSort[]) {
          const [one, other] = [keyOf(by, a), keyOf(by, b)];
          const difference = compare(one, other, descending);
          if (difference !== 0) return difference;
        }
        return 0;
      });
      const place = ({ entry, start }: SearchHit): string => `${entry.uri} ${start}`;
      assert.deepEqual((await lines(sorts as HitSort[], question, searched)).map(place), keyed.map(({ hit }) => place(hit)));
    }),
    { numRuns: 60 },
  );
});

interface Keyed {
  readonly hit: SearchHit;
  readonly left: string;
  readonly right: string;
}

function keyOf(by: HitSort['by'], { hit, left, right }: Keyed): readonly string[] {
  if (by === 'date') return hit.entry.day === null ? [] : [hit.entry.day];
  const text = by === 'left' ? Array.from(left).reverse() : by === 'right' ? Array.from(right) : by === 'hit' ? Array.from(hit.folded) : Array.from(fold(hit.entry.outlet ?? ''));
  return text.slice(0, 32).map((character) => character.toLowerCase());
}

/** Words by class and sound; what is no word behind them either way, and nothing at the very end. */
function compare(a: readonly string[], b: readonly string[], descending: boolean): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
    if (one === other) continue;
    const [x, y] = [classOf(one), classOf(other)];
    const words = x < 3 && y < 3;
    const difference = x - y || (pinyin(one) < pinyin(other) ? -1 : pinyin(one) > pinyin(other) ? 1 : one < other ? -1 : 1);
    return descending && (words || one.length > 1) ? -difference : difference;
  }
  return 0;
}

function classOf(character: string): number {
  if (character.length > 1) return 0; // a day, compared whole
  return /\p{Script=Han}/u.test(character) ? 0 : /\p{L}/u.test(character) ? 1 : /\p{N}/u.test(character) ? 2 : 3;
}
