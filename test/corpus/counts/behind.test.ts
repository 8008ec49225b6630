/** The articles behind the numbers of charts: on all pages together they are as many as the chart tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BehindParams, Series } from '../../../protocol/src/charts.ts';
import { EVERYTHING, type Selection } from '../../../protocol/src/selection.ts';
import type { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { BehindArticle } from '../../../server/src/corpus/counts/behind.ts';
import { madeNews, occurrences } from '../../support/dated-news.ts';

const GOING_ON = { stop: () => false };
const words = (text: string): Series => ({ kind: 'query', query: { text, regex: false, near: [], within: 0 } });
const { corpus, articles, files } = madeNews(80, 41);
const textOf = new Map(articles.map(({ name, text }) => [name, text]));

interface All {
  readonly articles: readonly (BehindArticle & { readonly name: string; readonly day: string | null })[];
  readonly count: number;
  readonly encounters: number;
}

/** Page by page, seven at a time. */
async function allPages(asked: Corpus, of: BehindParams['of'], more: Partial<Selection> = {}): Promise<All> {
  const found: All['articles'][number][] = [];
  let encounters = 0;
  for (let offset = 0; ; offset += 7) {
    const page = await asked.counts.behind({ of, selection: { ...EVERYTHING, ...more }, offset, limit: 7 }, GOING_ON);
    found.push(...page.articles.map((article) => ({ ...article, name: asked.entry(article.doc).uri, day: asked.entry(article.doc).day })));
    encounters += page.encounters.length;
    assert.equal(page.articles.length, Math.max(0, Math.min(7, page.total - offset)));
    if (offset >= page.total) break;
  }
  const order = found.map(({ day, name }) => `${day ?? '9'} ${name}`);
  assert.deepEqual(order, [...order].sort());
  assert.equal(new Set(order).size, order.length);
  return { articles: found, count: found.reduce((sum, { count }) => sum + count, 0), encounters };
}

test('months: of a phrase and of a person, undated ones and what a speaker says', async () => {
  const series: Series[] = [words('合作'), { kind: 'person', id: '杜邦' }];
  for (const more of [{}, { speaker: '贝克' }, { outlet: '晨报' }]) {
    const timeline = await corpus.counts.timeline({ series, selection: { ...EVERYTHING, ...more } }, GOING_ON);
    for (const [number, one] of series.entries()) {
      const sums = timeline.series[number]!;
      for (const [at, { month }] of timeline.months.entries()) {
        const behind = await allPages(corpus, { kind: 'series', series: one, stripe: null }, { ...more, from: `${month}-01`, to: `${month}-31` });
        assert.deepEqual([behind.count, behind.articles.length], [sums.counts[at], sums.articles[at]]);
      }
      const all = await allPages(corpus, { kind: 'series', series: one, stripe: null }, more);
      assert.deepEqual([all.count, all.articles.filter(({ day }) => day === null).reduce((sum, { count }) => sum + count, 0)], [sums.total, sums.undated]);
      assert.ok(all.count > 0);
    }
  }
});

test('the place told is the first one', async () => {
  for (const { name, count, place } of (await allPages(corpus, { kind: 'series', series: words('經濟'), stripe: null })).articles) {
    const text = textOf.get(name)!;
    assert.deepEqual([place!.of, place!.start, count], ['visible', text.indexOf('经济'), occurrences(text, '经济')]);
  }
  for (const { name, place } of (await allPages(corpus, { kind: 'series', series: { kind: 'person', id: '贝克' }, stripe: null })).articles) {
    assert.deepEqual([place!.of, files[name]!.slice(place!.start, place!.end)], ['file', '贝克']);
  }
  for (const { name, place } of (await allPages(corpus, { kind: 'series', series: words('合作'), stripe: null }, { speaker: '贝克' })).articles) {
    assert.match(textOf.get(name)!.slice(0, place!.start), /贝克说，[^\n]*$/);
  }
});

test('stripes of a dispersion', async () => {
  for (const wanted of [3, 40]) {
    const { stripes, series: [sums] } = await corpus.counts.dispersion({ series: [words('合作')], selection: EVERYTHING, stripes: wanted }, GOING_ON);
    for (const at of stripes.keys()) assert.equal((await allPages(corpus, { kind: 'series', series: words('合作'), stripe: { at, of: wanted } })).count, sums!.counts[at]);
    assert.equal((await allPages(corpus, { kind: 'series', series: words('合作'), stripe: { at: wanted, of: wanted } })).count, 0);
  }
});

test('people and pairs of a network, of those named and of those who met', async () => {
  for (const more of [{}, { outlet: '晨报' }, { from: '2021-03-01', to: '2022-02-28' }, { speaker: '杜邦' }]) {
    const selection = { ...EVERYTHING, ...more };
    const named = await corpus.counts.network({ link: 'named', selection, centre: null, people: 10 }, GOING_ON);
    for (const { id, count } of named.people) assert.equal((await allPages(corpus, { kind: 'named', people: [id] }, more)).count, count);
    for (const { a, b, count } of named.links) assert.equal((await allPages(corpus, { kind: 'named', people: [named.people[a]!.id, named.people[b]!.id] }, more)).count, count);
    const met = await corpus.counts.network({ link: 'met', selection, centre: null, people: 10 }, GOING_ON);
    for (const { id, count } of met.people) assert.equal((await allPages(corpus, { kind: 'met', people: [id], day: null }, more)).encounters, count);
    for (const { a, b, count } of met.links) assert.equal((await allPages(corpus, { kind: 'met', people: [met.people[a]!.id, met.people[b]!.id], day: null }, more)).encounters, count);
    if (!('speaker' in more)) assert.ok(named.links.length > 0 && met.links.length > 0);
  }
  assert.equal((await allPages(corpus, { kind: 'named', people: ['杜邦', '无名氏'] })).count, 0);
});

test('days of a calendar', async () => {
  for (const person of [null, '杜邦']) {
    const { days } = await corpus.counts.calendar({ person, from: '2021-02-01', to: null }, GOING_ON);
    for (const { day, count } of days) {
      const behind = await allPages(corpus, { kind: 'met', people: person === null ? [] : [person], day }, { from: '2021-02-01' });
      assert.equal(behind.encounters, count);
      assert.ok(behind.articles.length >= 1);
    }
  }
});

test('statements of a speaker in an outlet', async () => {
  for (const more of [{}, { from: '2021-02-01' }, { speaker: '贝克' }]) {
    const { speakers, outlets, counts } = await corpus.counts.outlets({ selection: { ...EVERYTHING, ...more }, speakers: 5, outlets: 5 }, GOING_ON);
    for (const [row, { id, name, count }] of speakers.entries()) {
      const speaker = id ?? name;
      assert.equal((await allPages(corpus, { kind: 'statements', speaker, outlet: null }, more)).count, count);
      for (const [column, outlet] of outlets.entries()) assert.equal((await allPages(corpus, { kind: 'statements', speaker, outlet: outlet.name }, more)).count, counts[row]![column]);
    }
  }
});
