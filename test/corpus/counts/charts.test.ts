/** Dispersion, network, calendar and outlets, each figure worked out again from the articles alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkParams, Series } from '../../../protocol/src/charts.ts';
import { EVERYTHING, type Selection } from '../../../protocol/src/selection.ts';
import type { Corpus } from '../../../server/src/corpus/corpus.ts';
import { evenness, stripesOf } from '../../../server/src/corpus/counts/dispersion.ts';
import { fold } from '../../../server/src/text/fold.ts';
import { corpusOf, type HandMadeArticle } from '../../features/hand-made.ts';
import { chance, madeNews, occurrences, type MadeArticle } from '../../support/dated-news.ts';

const GOING_ON = { stop: () => false };
const words = (text: string): Series => ({ kind: 'query', query: { text, regex: false, near: [], within: 0 } });
const selection = (more: Partial<Selection> = {}): Selection => ({ ...EVERYTHING, ...more });
/** Dated articles as they are read: by day, then by name. */
const inOrder = (articles: readonly MadeArticle[]): MadeArticle[] => articles.filter(({ day }) => day !== null).sort((a, b) => (`${a.day} ${a.name}` < `${b.day} ${b.name}` ? -1 : 1));

test('stripes are whole articles in the order of their days, and their counts those of their articles', async () => {
  const { corpus, articles } = madeNews(80, 31);
  const dated = inOrder(articles);
  for (const wanted of [1, 2, 7, 30, 1000]) {
    const found = await corpus.counts.dispersion({ series: [words('合作'), { kind: 'person', id: '杜邦' }, words('没有的词')], selection: selection(), stripes: wanted }, GOING_ON);
    assert.equal(found.articles, dated.length);
    assert.equal(found.stripes.length, Math.min(wanted, dated.length));
    let at = 0;
    found.stripes.forEach(({ from, to, characters }, stripe) => {
      const own: MadeArticle[] = [];
      for (let length = 0; length < characters; length += own.at(-1)!.text.length) own.push(dated[at++]!);
      assert.equal(own.reduce((sum, { text }) => sum + text.length, 0), characters);
      assert.deepEqual([from, to], [own[0]!.day, own.at(-1)!.day]);
      assert.equal(found.series[0]!.counts[stripe], own.reduce((sum, { text }) => sum + occurrences(text, '合作'), 0));
      assert.equal(found.series[1]!.counts[stripe], own.reduce((sum, { mentions }) => sum + (mentions.get('杜邦') ?? 0), 0));
    });
    assert.equal(at, dated.length);
    assert.equal(found.series[0]!.articles, dated.filter(({ text }) => text.includes('合作')).length);
    assert.equal(found.series[0]!.total, dated.reduce((sum, { text }) => sum + occurrences(text, '合作'), 0));
    assert.deepEqual([found.series[2]!.total, found.series[2]!.evenness], [0, null]);
  }
});

test('stripes are as even as articles allow', () => {
  const random = chance(5);
  for (let round = 0; round < 200; round++) {
    const lengths = Uint32Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * 500));
    const docs = Int32Array.from(lengths.keys());
    const count = 1 + Math.floor(random() * 50);
    const starts = stripesOf({ docs, dated: docs.length, characters: lengths }, count);
    assert.equal(starts.length, Math.min(count, docs.length) + 1);
    assert.deepEqual([starts[0], starts.at(-1)], [0, docs.length]);
    for (let stripe = 1; stripe < starts.length; stripe++) assert.ok(starts[stripe]! > starts[stripe - 1]!);
  }
  const even = stripesOf({ docs: Int32Array.from({ length: 100 }, (_, i) => i), dated: 100, characters: new Uint32Array(100).fill(10) }, 20);
  assert.deepEqual([...even], Array.from({ length: 21 }, (_, i) => 5 * i));
});

test('evenness is one minus the standard deviation of the rates over its greatest value', () => {
  // By the textbook for parts of one size: D = 1 − (s ÷ x̄) ÷ √(n − 1).
  const counts = [3, 0, 5, 2];
  const mean = 2.5;
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 4);
  assert.ok(Math.abs(evenness(counts, [10, 10, 10, 10])! - (1 - deviation / mean / Math.sqrt(3))) < 1e-12);
  assert.equal(evenness([2, 4, 6], [100, 200, 300]), 1);
  assert.ok(evenness([7, 0, 0], [50, 50, 50])! < 1e-12);
  assert.ok(evenness([7, 0, 0], [10, 100, 100])! >= 0);
  assert.deepEqual([evenness([0, 0], [5, 5]), evenness([3], [5]), evenness([], [])], [null, null, null]);
  assert.ok(Number.isFinite(evenness([1, 0], [5, 0])!));
});

async function network(corpus: Corpus, more: Partial<NetworkParams>): Promise<{ people: (string | number)[][]; links: string[]; total: number }> {
  const { people, links, total } = await corpus.counts.network({ link: 'named', selection: selection(), centre: null, people: 10, ...more }, GOING_ON);
  return { total, people: people.map(({ id, count }) => [id, count]), links: links.map(({ a, b, count }) => `${[people[a]!.id, people[b]!.id].sort().join('–')} ${count}`).sort() };
}

/** Everybody with the articles that name them, and every two with the articles that name both. */
function namedByHand(named: readonly ReadonlySet<string>[]): { people: (string | number)[][]; links: string[]; total: number } {
  const everybody = [...new Set(named.flatMap((people) => [...people]))].sort();
  const count = (...ids: string[]): number => named.filter((people) => ids.every((id) => people.has(id))).length;
  return {
    total: everybody.length,
    people: everybody.map((id) => [id, count(id)]).sort((a, b) => Number(b[1]) - Number(a[1]) || (a[0]! < b[0]! ? -1 : 1)),
    links: everybody.flatMap((a) => everybody.filter((b) => a < b).map((b) => [`${a}–${b}`, count(a, b)] as const)).filter(([, both]) => both > 0).map(([pair, both]) => `${pair} ${both}`).sort(),
  };
}

test('people named in the same articles', async () => {
  const { corpus, articles } = madeNews(60, 32);
  const of = (some: readonly MadeArticle[]): ReadonlySet<string>[] => some.map(({ mentions }) => new Set(mentions.keys()));
  assert.deepEqual(await network(corpus, {}), namedByHand(of(articles)));
  const part = articles.filter(({ day, outlet }) => day !== null && day >= '2022-01-01' && fold(outlet) === '晚报');
  assert.deepEqual(await network(corpus, { selection: selection({ from: '2022-01-01', outlet: '晚報' }) }), namedByHand(of(part)));
  const around = await network(corpus, { centre: '贝克', people: 2 });
  assert.deepEqual(around.people.map(([id]) => id).slice(0, 1), ['贝克']);
  assert.equal(around.people.length, 2);
  assert.deepEqual(await network(corpus, { centre: '无名氏' }), { people: [], links: [], total: 0 });
});

const HELD: Readonly<Record<string, HandMadeArticle>> = {
  a: meeting('2021-03-02', '2021-03-01', ['李明远', '杜邦']),
  b: meeting('2021-03-09', '2021-03-01', ['李明远', '杜邦']),
  c: meeting('2021-03-10', '2021-03-10', ['李明远', '贝克']),
  d: meeting('2021-03-11', '2021-03-10', ['李明远', '贝克', '杜邦'], { outlet: '晨报' }),
  e: meeting('2021-03-12', '2021-04-01', ['杜邦', '贝克'], { status: 'announced' }),
  f: meeting('2021-04-12', '2021-04', ['杜邦', '贝克']),
  g: meeting('2021-04-13', '2021-04-13', ['贝克'], { kind: 'visit' }),
};

function meeting(day: string, date: string, between: string[], more: { readonly outlet?: string; readonly status?: 'announced'; readonly kind?: 'visit' } = {}): HandMadeArticle {
  const text = `${more.outlet ?? ''}外长李明远、防长贝克与杜邦通电话。`;
  const people = [{ name: '李明远', roles: [['', '外长']] }, { name: '贝克', roles: [['', '防长']] }, { name: '杜邦', latin: 'Dupont' }] as const;
  return {
    text, day, people, ...(more.outlet === undefined ? {} : { outlet: more.outlet }),
    encounters: [{ text: '李明远、防长贝克与杜邦通电话', date, between, kind: more.kind ?? 'call', ...(more.status === undefined ? {} : { status: more.status }) }],
  };
}

test('people who met: each encounter once, whoever reports it, and only what took place', async () => {
  const corpus = corpusOf(HELD);
  assert.deepEqual(await network(corpus, { link: 'met' }), {
    total: 3,
    people: [['李明远', 3], ['杜邦', 3], ['贝克', 4]],
    links: ['李明远–杜邦 2', '李明远–贝克 2', '杜邦–贝克 2'].sort(),
  });
  assert.deepEqual(await network(corpus, { link: 'met', selection: selection({ from: '2021-03-10', to: '2021-03-31' }) }), {
    total: 3, people: [['李明远', 2], ['贝克', 2], ['杜邦', 1]], links: ['李明远–杜邦 1', '李明远–贝克 2', '杜邦–贝克 1'].sort(),
  });
  assert.deepEqual(await network(corpus, { link: 'met', selection: selection({ outlet: '晨报' }), centre: '杜邦', people: 2 }), {
    total: 3, people: [['杜邦', 1], ['李明远', 1]], links: ['李明远–杜邦 1'],
  });
});

test('encounters by day are those of the list of encounters that took place', async () => {
  const corpus = corpusOf(HELD);
  assert.deepEqual(await corpus.counts.calendar({ person: null, from: null, to: null }, GOING_ON), {
    days: [{ day: '2021-03-01', count: 1 }, { day: '2021-03-10', count: 2 }, { day: '2021-04-13', count: 1 }], vague: 1, partial: false,
  });
  assert.deepEqual(await corpus.counts.calendar({ person: '李明远', from: '2021-03-02', to: null }, GOING_ON), { days: [{ day: '2021-03-10', count: 2 }], vague: 0, partial: false });
  const { corpus: made } = madeNews(60, 33);
  for (const person of [null, '杜邦']) {
    const listed = made.encounters({ person, uri: null, from: null, to: null }).filter(({ status }) => status === 'happened');
    const found = await made.counts.calendar({ person, from: null, to: null }, GOING_ON);
    assert.equal(found.days.reduce((sum, { count }) => sum + count, found.vague), listed.length);
    for (const { day, count } of found.days) assert.equal(count, listed.filter(({ date }) => date === day).length);
    assert.ok(found.days.length > 5);
  }
});

test('statements by speaker and outlet, and the rest of each outlet', async () => {
  const { corpus, articles } = madeNews(60, 34);
  const count = (speaker: string | null, outlet: string | null, some = articles): number =>
    some.reduce((sum, { said, outlet: own }) => sum + (outlet === null || fold(own) === outlet ? said.filter((one) => speaker === null || one.speaker === speaker).length : 0), 0);
  const found = await corpus.counts.outlets({ selection: selection(), speakers: 2, outlets: 50 }, GOING_ON);
  assert.equal(found.speakers.length, 2);
  assert.equal(found.outlets.length, 3);
  for (const [row, { id, name, count: all }] of found.speakers.entries()) {
    assert.equal(id, name);
    assert.equal(all, count(name, null));
    found.outlets.forEach(({ name: outlet }, column) => assert.equal(found.counts[row]![column], count(name, fold(outlet))));
  }
  found.outlets.forEach(({ name, count: listed, statements }, column) => {
    assert.equal(statements, count(null, fold(name)));
    assert.equal(listed, found.counts.reduce((sum, row) => sum + row[column]!, 0));
  });
  assert.ok(found.outlets.some(({ count: listed, statements }) => statements > listed));
  const part = articles.filter(({ day }) => day !== null && day <= '2021-12-31');
  const one = await corpus.counts.outlets({ selection: selection({ speaker: '贝克', to: '2021-12-31' }), speakers: 5, outlets: 5 }, GOING_ON);
  assert.deepEqual(one.speakers, [{ id: '贝克', name: '贝克', count: count('贝克', null, part) }]);
});
