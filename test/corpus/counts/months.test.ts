/** Counts by month, against the same counted by hand from the visible texts, and against searches, dossiers and other filters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Series, TimelineResult } from '../../../protocol/src/charts.ts';
import { EVERYTHING, type Selection } from '../../../protocol/src/selection.ts';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { Counted } from '../../../server/src/corpus/counts/counts.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import { PatternError } from '../../../server/src/corpus/search/regex/syntax.ts';
import { dossier } from '../../../server/src/features/dossier.ts';
import { madeNews, occurrences, type MadeArticle } from '../../support/dated-news.ts';

const GOING_ON = { stop: () => false };
const words = (text: string, more: object = {}): Series => ({ kind: 'query', query: { text, regex: false, near: [], within: 0, ...more } });
const person = (id: string): Series => ({ kind: 'person', id });

function ask(corpus: Corpus, series: readonly Series[], selection: Partial<Selection> = {}): Promise<Counted<TimelineResult>> {
  return corpus.counts.timeline({ series, selection: { ...EVERYTHING, ...selection } }, GOING_ON);
}

/** The same from the articles alone. */
function byHand(articles: readonly MadeArticle[], counts: readonly ((article: MadeArticle) => number)[], length: (article: MadeArticle) => number): object {
  const months = [...new Set(articles.flatMap(({ day }) => day?.slice(0, 7) ?? []))].sort();
  const of = (month: string | null): MadeArticle[] => articles.filter(({ day }) => (day?.slice(0, 7) ?? null) === month);
  const sum = (list: readonly MadeArticle[], count: (article: MadeArticle) => number): number => list.reduce((all, article) => all + count(article), 0);
  return {
    months: months.map((month) => ({ month, articles: of(month).length, characters: sum(of(month), length) })),
    series: counts.map((count) => ({
      counts: months.map((month) => sum(of(month), count)),
      articles: months.map((month) => of(month).filter((article) => count(article) > 0).length),
      total: sum(articles, count),
      undated: sum(of(null), count),
    })),
    partial: false,
  };
}

function withoutLabels({ series, ...rest }: Counted<TimelineResult>): object {
  return { ...rest, series: series.map(({ label: _, ...sums }) => sums) };
}

test('phrases and people by month are what the articles hold', async () => {
  for (const seed of [1, 2, 3]) {
    const { corpus, articles } = madeNews(60, seed);
    const phrases = ['合作', '經濟', 'nato', '合作合', '。', '没有的词'];
    const counts = [
      ...['合作', '经济', 'nato', '合作合', '。', '没有的词'].map((text) => (article: MadeArticle) => occurrences(article.text, text)),
      (article: MadeArticle) => article.mentions.get('杜邦') ?? 0,
    ];
    const found = await ask(corpus, [...phrases.map((text) => words(text)), person('杜邦')]);
    assert.deepEqual(withoutLabels(found), byHand(articles, counts, ({ text }) => text.length));
    assert.deepEqual(found.series.map(({ label }) => label), [...phrases, '杜邦']);
    assert.ok(found.series[0]!.undated > 0 && found.series[6]!.total > 10);
  }
});

test('with a speaker only what they say counts, and its characters', async () => {
  const { corpus, articles } = madeNews(60, 4);
  const speaking = articles.filter(({ said }) => said.some(({ speaker }) => speaker === '贝克'));
  const inWords = (count: (text: string) => number) => ({ said }: MadeArticle): number => said.reduce((sum, { speaker, text }) => sum + (speaker === '贝克' ? count(text) : 0), 0);
  const counts = ['合作', '经济'].map((text) => inWords((said) => occurrences(said, text)));
  assert.deepEqual(withoutLabels(await ask(corpus, [words('合作'), words('经济|經濟', { regex: true })], { speaker: '贝克' })), byHand(speaking, counts, inWords((said) => said.length)));
  const heard = articles.filter(({ said }) => said.some(({ speaker }) => speaker === '杜邦'));
  const named = ({ said }: MadeArticle): number => said.reduce((sum, { speaker, named: names }) => sum + (speaker === '杜邦' ? names.filter((name) => name === '贝克').length : 0), 0);
  const length = ({ said }: MadeArticle): number => said.reduce((sum, { speaker, text }) => sum + (speaker === '杜邦' ? text.length : 0), 0);
  const found = await ask(corpus, [person('贝克')], { speaker: '杜邦' });
  assert.deepEqual(withoutLabels(found), byHand(heard, [named], length));
  assert.ok(found.series[0]!.total > 0);
});

test('what was counted before for other filters changes nothing', async () => {
  const { corpus, articles } = madeNews(60, 5);
  const selections: Partial<Selection>[] = [{ from: '2021-03-01', to: '2021-04-30' }, { outlet: '晚报' }, { person: '杜邦', from: '2022-01-01' }, {}, { outlet: '东方社' }, { tag: '经济' }];
  for (const selection of selections) {
    const { series: [found], months } = await ask(corpus, [words('和平')], selection);
    const afresh = await ask(madeNews(60, 5).corpus, [words('和平')], selection);
    assert.deepEqual([months, found], [afresh.months, afresh.series[0]]);
    const searched = await corpus.search({ ...EVERYTHING, ...selection, text: '和平', regex: false, near: [], within: 0 }, { offset: 0, limit: 0 });
    assert.deepEqual([found!.total, found!.undated], [searched.total, searched.byMonth.get(null) ?? 0]);
    assert.deepEqual(months.flatMap(({ month }, at) => (found!.counts[at] === 0 ? [] : [[month, found!.counts[at]]])), [...searched.byMonth].filter(([month]) => month !== null).sort());
  }
  const part = articles.filter(({ day }) => day !== null && day >= '2021-03-01' && day <= '2021-04-30');
  assert.equal((await ask(corpus, [words('和平')], selections[0])).series[0]!.total, part.reduce((sum, { text }) => sum + occurrences(text, '和平'), 0));
});

test('people are counted as their dossier counts them', async () => {
  const { corpus } = madeNews(60, 6);
  for (const { id } of corpus.topPeople(3)) {
    const { months, series: [found] } = await ask(corpus, [person(id)]);
    const { months: known, undated } = dossier(corpus, id)!;
    assert.deepEqual(months.flatMap(({ month }, at) => (found!.counts[at] === 0 ? [] : [{ month, mentions: found!.counts[at], articles: found!.articles[at] }])), known);
    assert.equal(found!.undated, undated.mentions);
  }
});

test('an article that changes, comes or goes is counted as it is now', async () => {
  const { corpus } = madeNews(20, 7);
  const file = (day: string, body: string): string => `---\ntitle: 消息\ndate: ${day}\n---\n\n${body}\n`;
  const count = async (): Promise<number> => (await ask(corpus, [words('鲸鱼')])).series[0]!.total;
  assert.equal(await count(), 0);
  corpus.put('new.md', readArticle(file('2021-02-03', '鲸鱼和鲸鱼。'), 'new.md', 'Asia/Shanghai'));
  assert.equal(await count(), 2);
  corpus.put('new.md', readArticle(file('2021-02-03', '鲸鱼。'), 'new.md', 'Asia/Shanghai'));
  assert.equal(await count(), 1);
  for (let i = 0; i < 80; i++) corpus.put(`more-${i}.md`, readArticle(file('2021-02-04', '一头鲸鱼。'), `more-${i}.md`, 'Asia/Shanghai'));
  assert.equal(await count(), 81);
  corpus.delete('new.md');
  assert.equal(await count(), 80);
});

test('what cannot be looked for is refused, what is given up is partial, and nobody has no mentions', async () => {
  const { corpus } = madeNews(20, 8);
  await assert.rejects(ask(corpus, [words('(', { regex: true })]), PatternError);
  await assert.rejects(ask(corpus, [words('')]), PatternError);
  const stopped = await corpus.counts.timeline({ series: [words('合作')], selection: EVERYTHING }, { stop: () => true });
  assert.equal(stopped.partial, true);
  const { series: [nobody] } = await ask(corpus, [person('无名氏')]);
  assert.deepEqual([nobody!.label, nobody!.total], ['无名氏', 0]);
  assert.deepEqual(await ask(new Corpus(), [words('合作')]), { months: [], series: [{ label: '合作', counts: [], articles: [], total: 0, undated: 0 }], partial: false });
});
