import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANALYSER_VERSION, type Facts } from '../../server/src/analysis/facts.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { SegmentBuilder } from '../../server/src/corpus/segment/builder.ts';
import { openInMemory } from '../../server/src/corpus/segment/segment.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

function corpusOf(articles: Readonly<Record<string, Facts>>): Corpus {
  const corpus = new Corpus();
  for (const [uri, facts] of Object.entries(articles)) corpus.put(uri, readOf(facts));
  return corpus;
}

/** Related articles as `uri: reason; reason`. */
function related(corpus: Corpus, uri: string): string[] {
  return corpus.related(uri, 10).map((other) => `${other.uri}: ${other.reasons.map(({ text }) => text).join('; ')}`);
}

const CALLERS = ['王毅@中国:外长', '布林肯@美国:国务卿'];
const filler = (i: number): [string, Facts] => [`filler${i}`, factsOf({ day: '2022-01-15', people: [`证人${i}`], terms: { [`词语${i}`]: 2 } })];
const FILLERS = Object.fromEntries(Array.from({ length: 10 }, (_, i) => filler(i)));

test('an encounter that an article counts comes first, seen from either article, and says so', () => {
  const corpus = corpusOf({
    ...FILLERS,
    first: factsOf({ day: '2022-01-27', people: CALLERS, encounters: [{ participants: [0, 1], date: '2022-01-27' }] }),
    second: factsOf({
      day: '2022-02-22',
      people: CALLERS,
      terms: { 乌克兰: 3 },
      encounters: [{ participants: [0, 1], date: '2022-02-22' }],
      references: [{ participants: [0, 1], from: '2022-01-22', to: '2022-02-22', text: '两人一个月内第二次通电话' }],
    }),
    // Closer in time and in what it is about, but not what is counted.
    comment: factsOf({ day: '2022-02-23', people: CALLERS, terms: { 乌克兰: 3 }, encounters: [{ participants: [0, 1], date: '2022-02-22' }] }),
    earlier: factsOf({ day: '2021-12-01', people: CALLERS, encounters: [{ participants: [0, 1], date: '2021-12-01' }] }),
  });
  const [top, next] = corpus.related('second', 10);
  assert.deepEqual([top!.uri, next!.uri], ['first', 'comment']);
  assert.equal(top!.reasons[0]!.text, '“两人一个月内第二次通电话”所指：2022-01-27 王毅—布林肯');
  assert.equal(top!.reasons[0]!.kind, 'reference');
  assert.equal(corpus.related('first', 1)[0]!.uri, 'second');
  assert.equal(corpus.related('first', 1)[0]!.reasons[0]!.text, '该文“两人一个月内第二次通电话”所指：2022-01-27 王毅—布林肯');
  assert.equal(corpus.related('earlier', 10).some(({ reasons }) => reasons.some(({ kind }) => kind === 'reference')), false);
});

test('one encounter in two articles is told with its day, another one of the same two with its own', () => {
  const call = (date: string): Facts => factsOf({ day: date, people: CALLERS, encounters: [{ participants: [0, 1], date }] });
  const corpus = corpusOf({ ...FILLERS, a: call('2022-01-27'), b: call('2022-01-27'), c: call('2022-03-01') });
  assert.deepEqual(related(corpus, 'a').map((line) => line.replace(/同提 [^;]*;? ?/, '').replace(/; $/, '')), [
    'b: 同一通话：2022-01-27 王毅—布林肯',
    'c: 王毅—布林肯 另有通话：2022-03-01',
  ]);
});

test('rare terms and people relate more than those that stand everywhere', () => {
  const everywhere = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`x${i}`, factsOf({ day: '2022-01-15', people: ['习近平@中国:国家主席'], terms: { 中国: 5 } })]),
  );
  const corpus = corpusOf({
    ...everywhere,
    a: factsOf({ day: '2022-01-01', people: ['习近平', '库雷希'], terms: { 中国: 5, 塔利班: 2 } }),
    b: factsOf({ day: '2022-03-01', people: ['库雷希@巴基斯坦:外长'], terms: { 塔利班: 2 } }),
  });
  assert.equal(related(corpus, 'a')[0], 'b: 同题：塔利班; 同提 库雷希');
});

test('the nearer in time comes first among equals', () => {
  const about = (day: string): Facts => factsOf({ day, terms: { 阿富汗: 3 } });
  const corpus = corpusOf({ ...FILLERS, a: about('2022-01-01'), far: about('2023-01-01'), near: about('2022-01-05'), undated: factsOf({ terms: { 阿富汗: 3 } }) });
  assert.deepEqual(corpus.related('a', 10).map(({ uri }) => uri), ['near', 'undated', 'far']);
});

test('the same report again is told as such', () => {
  const terms = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`独特词${i}`, i + 1]));
  const corpus = corpusOf({
    ...FILLERS,
    a: factsOf({ day: '2022-01-01', title: '王毅应约同布林肯通话', terms }),
    title: factsOf({ day: '2022-02-01', title: '王毅應約同布林肯通話！' }),
    text: factsOf({ day: '2022-01-02', title: '另一标题完全不同', terms }),
  });
  const reasons = Object.fromEntries(corpus.related('a', 10).map(({ uri, reasons: [first] }) => [uri, `${first!.kind} ${first!.text}`]));
  assert.deepEqual(reasons, { title: 'duplicate 标题相同', text: 'duplicate 内容几乎相同' });
});

test('an article is not related to itself, to strangers, or when it does not exist', () => {
  const corpus = corpusOf({ ...FILLERS, a: factsOf({ people: ['王毅'] }) });
  assert.deepEqual(corpus.related('a', 10), []);
  assert.deepEqual(corpus.related('nowhere', 10), []);
});

test('in a large corpus common names are passed over, and what is rare is still found', () => {
  const builder = new SegmentBuilder();
  const put = (uri: string, day: string, people: readonly string[]): void => builder.add(uri, { size: 0, mtime: 0, hash: 0 }, readOf(factsOf({ day, people })));
  for (let i = 0; i < 35_000; i++) put(`x${i}`, '2022-01-15', ['习近平', '拜登']);
  put('a', '2022-01-01', ['习近平', '拜登', '库雷希']);
  put('b', '2022-03-01', ['拜登', '库雷希']);
  const { index, text } = builder.finish({ analyser: ANALYSER_VERSION, timeZone: 'Asia/Shanghai' });
  const corpus = new Corpus();
  corpus.addSegment(openInMemory({ index, text }));
  corpus.related('x5', 1);
  const started = performance.now();
  assert.equal(corpus.related('a', 3)[0]!.uri, 'b');
  // Scoring all would take many seconds; the bound is far above what it takes and far below that.
  assert.ok(performance.now() - started < 1000);
});
