/** Counts and pages over many articles agree with looking at each article by itself, whatever the blocks, filters and slices. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Hits } from '../../../server/src/corpus/search/hits.ts';
import { matcherOf, type SearchTerms } from '../../../server/src/corpus/search/query.ts';
import { search, type SearchPage, type SearchScope, type SearchSource } from '../../../server/src/corpus/search/search.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { unitsOf } from './units.ts';

interface Text {
  readonly text: string;
  readonly day: string | null;
}

/** A corpus of texts in blocks of so many articles. Ranks go by day, undated last, as on the time line. */
function sourceOf(texts: readonly Text[], perBlock: number): SearchSource<number> {
  const order = texts.map((_, doc) => doc).sort((a, b) => ((texts[a]!.day ?? '9') < (texts[b]!.day ?? '9') ? -1 : (texts[a]!.day ?? '9') > (texts[b]!.day ?? '9') ? 1 : a - b));
  const blocks = [];
  for (let first = 0; first < texts.length; first += perBlock) {
    const units = texts.slice(first, first + perBlock).map(({ text }) => unitsOf(text));
    const starts = new Uint32Array(units.length + 1);
    for (const [i, { length }] of units.entries()) starts[i + 1] = starts[i]! + length + 1;
    const all = new Uint16Array(starts.at(-1)!);
    for (const [i, one] of units.entries()) all.set(one, starts[i]);
    blocks.push({ first, starts, read: (target: Uint16Array, from: number) => target.set(all.subarray(from, from + target.length)) });
  }
  return { size: texts.length, blocks, rank: (doc) => order.indexOf(doc), day: (doc) => Number(texts[doc]!.day?.replaceAll('-', '') ?? 0), describe: (doc) => doc };
}

const EVERYWHERE: SearchScope = { wanted: () => true, spansOf: null };
const FIRST_PAGE: SearchPage = { offset: 0, limit: 1000 };

function terms(text: string, more: Partial<SearchTerms> = {}): SearchTerms {
  return { text, regex: false, near: [], within: 0, ...more };
}

test('hits come newest first, in text order within an article, and are counted by month', async () => {
  const source = sourceOf(
    [
      { text: '王毅说王毅', day: '2023-05-31' },
      { text: '王毅', day: null },
      { text: '无', day: '2023-06-30' },
      { text: '见到王毅', day: '2023-06-02' },
    ],
    3,
  );
  const { hits, ...sums } = await search(source, matcherOf(terms('王毅')), EVERYWHERE, FIRST_PAGE);
  assert.deepEqual(hits, [
    { about: 3, start: 2, end: 4, folded: '王毅' },
    { about: 0, start: 0, end: 2, folded: '王毅' },
    { about: 0, start: 3, end: 5, folded: '王毅' },
    { about: 1, start: 0, end: 2, folded: '王毅' },
  ]);
  assert.deepEqual([...sums.byMonth], [['2023-06', 1], ['2023-05', 2], [null, 1]]);
  assert.deepEqual({ ...sums, byMonth: null }, { total: 4, articles: 3, byMonth: null, partial: false });
});

test('a hit does not reach from one article into the next', async () => {
  const source = sourceOf([{ text: '见中', day: null }, { text: '国中国国', day: null }, { text: '', day: null }, { text: '国', day: null }], 4);
  assert.equal((await search(source, matcherOf(terms('中国')), EVERYWHERE, FIRST_PAGE)).total, 1);
  assert.equal((await search(source, matcherOf(terms('中.', { regex: true })), EVERYWHERE, FIRST_PAGE)).total, 1);
  assert.equal((await search(source, matcherOf(terms('国国')), EVERYWHERE, FIRST_PAGE)).total, 1);
});

test('hits at the border of articles do not hide others', async () => {
  const source = sourceOf([{ text: '一哈', day: null }, { text: '哈哈二', day: null }], 2);
  assert.deepEqual((await search(source, matcherOf(terms('哈哈')), EVERYWHERE, FIRST_PAGE)).hits.map(({ about: doc, start }) => [doc, start]), [[1, 0]]);
});

test('any question over any blocks is answered as article by article', async () => {
  const text = fc.string({ unit: fc.constantFrom('中', '國', '国', '人', 'a', 'A', '\n', '，'), maxLength: 30 });
  const day = fc.constantFrom(null, '2023-05-01', '2023-05-09', '2023-06-01');
  const question = fc.constantFrom<SearchTerms>(
    terms('国'),
    terms('国国'),
    terms('a人'),
    terms('中.*人', { regex: true }),
    terms('[^，]+', { regex: true }),
    terms('(?:中国|aa)$', { regex: true }),
    terms('国', { near: ['人'], within: 2 }),
  );
  const spans = fc.option(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 3 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ text, day }), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), question, fc.integer({ min: 1, max: 7 }), spans, fc.nat(12), fc.nat(12), async (texts, perBlock, asked, wantedBits, allowed, offset, limit) => {
      const wanted = (doc: number): boolean => ((wantedBits >> (doc % 3)) & 1) === 1;
      const within: readonly Span[] | undefined = allowed?.map(([start, length]) => ({ start, end: start + length }));
      const scope: SearchScope = { wanted, spansOf: within === undefined ? null : () => within };
      const source = sourceOf(texts, perBlock);
      const matcher = matcherOf(asked);
      const expected: { doc: number; start: number; end: number }[] = [];
      const newestFirst = texts.map((_, doc) => doc).sort((a, b) => (texts[a]!.day === null ? 1 : 0) - (texts[b]!.day === null ? 1 : 0) || source.rank(b) - source.rank(a));
      for (const doc of newestFirst.filter(wanted)) {
        const hits = new Hits();
        const units = unitsOf(texts[doc]!.text);
        matcher.find(units, 0, units.length, hits);
        for (let i = 0; i < hits.length; i++) expected.push({ doc, start: hits.start(i), end: hits.end(i) });
      }
      const valid = expected.filter(({ start, end }) => within === undefined || within.some((span) => start >= span.start && end <= span.end));
      const result = await search(source, matcher, scope, { offset, limit });
      assert.deepEqual(result.hits.map(({ about: doc, start, end }) => ({ doc, start, end })), valid.slice(offset, offset + limit));
      assert.equal(result.total, valid.length);
      assert.equal(result.articles, new Set(valid.map(({ doc }) => doc)).size);
      assert.equal([...result.byMonth.values()].reduce((sum, count) => sum + count, 0), valid.length);
    }),
    { numRuns: 400 },
  );
});

test('texts longer than what is read at once are searched to the end', async () => {
  const line = '一段没有的话。'.repeat(3);
  const filler = `${line}\n`;
  const long = filler.repeat(12_000);
  const source = sourceOf([{ text: `中国${long}${line}中国人`, day: '2023-06-01' }, ...Array.from({ length: 400 }, () => ({ text: `${filler.repeat(40)}${line}中国`, day: '2023-06-02' }))], 500);
  for (const asked of [terms('中国'), terms('中国.?', { regex: true }), terms('[^一]国', { regex: true }), terms('中国', { near: ['话'], within: 300 })]) {
    const result = await search(source, matcherOf(asked), EVERYWHERE, { offset: 400, limit: 5 });
    assert.deepEqual([result.total, result.articles], [402, 401], asked.text);
    assert.deepEqual(result.hits.map(({ about: doc, start }) => [doc, start]), [[0, 0], [0, long.length + line.length + 2]], asked.text);
  }
});

test('others get their turn, and an answer nobody wants any more is not finished', async () => {
  // Much longer than a turn on any machine.
  const ARTICLES = 1000;
  const source = sourceOf(Array.from({ length: ARTICLES }, () => ({ text: 'ab'.repeat(4000), day: null })), 300);
  const asked = terms('(?:[ab]{9}|b)+[cd]', { regex: true });
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  after(() => clearInterval(timer));
  const whole = await search(source, matcherOf(asked), EVERYWHERE, FIRST_PAGE);
  assert.ok(turns > 1, `${turns} turns`);
  assert.equal(whole.partial, false);

  turns = 0;
  const stopped = await search(source, matcherOf(terms('a[ab]{9}b', { regex: true })), EVERYWHERE, { ...FIRST_PAGE, stop: () => turns > 0 });
  assert.equal(stopped.partial, true);
  assert.ok(stopped.articles < ARTICLES);

  const late = await search(source, matcherOf(terms('ab')), EVERYWHERE, { ...FIRST_PAGE, budget: 0 });
  assert.equal(late.partial, true);
});

test('two searches at once do not disturb each other', async () => {
  const source = sourceOf(Array.from({ length: 300 }, (_, i) => ({ text: `${'甲乙'.repeat(3000)}丙${i % 2 === 0 ? '丁' : ''}`, day: null })), 30);
  const results = await Promise.all([terms('乙丙'), terms('丙丁'), terms('[甲乙]丙丁?$', { regex: true }), terms('丁', { regex: true })].map((asked) => search(source, matcherOf(asked), EVERYWHERE, FIRST_PAGE)));
  assert.deepEqual(results.map(({ total }) => total), [300, 150, 300, 150]);
});
