/** The page for words, without a window: how it is set and asked, what its words lead to, how its lists are loaded, sorted and copied. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concordanceOf, plainQuery } from '../../client/src/pages/words-query.ts';
import { keptState, openedState, openingOf } from '../../client/src/pages/words-state.ts';
import { asTable, COLUMNS, figure, greatest, sorted, type WordRow } from '../../client/webview/words-columns.ts';
import { MOST_KEPT, WordList, type AskWords } from '../../client/webview/words-list.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { NEW_WORDS, questionOf, startingMonth, WORDS_TABS, type WordsQuestion, type WordsState } from '../../protocol/src/words-page.ts';
import type { Collocate, FrequencyItem } from '../../protocol/src/words.ts';

const set = (changes: Partial<WordsState>): WordsState => ({ ...NEW_WORDS, ...changes });
const collocate = (text: string, rest: Partial<Collocate> = {}): Collocate => ({ text, count: 1, left: 0, right: 1, total: 2, expected: 0.5, logLikelihood: 1, pmi: 1, ...rest });

test('a page asks nothing before it knows enough', () => {
  assert.equal(questionOf(NEW_WORDS, '2023-03'), null);
  assert.equal(questionOf(set({ node: { kind: 'person', person: '', name: '' } }), null), null);
  assert.equal(questionOf(set({ tab: 'keyTerms' }), null), null);
  assert.equal(questionOf(set({ tab: 'keyTerms', selection: { ...EVERYTHING, outlet: '晨光报' }, reference: EVERYTHING }), null), null);
  assert.equal(questionOf(set({ tab: 'newPhrases' }), null), null);
});

test('and then what the form says, with the month in place of days', () => {
  const selection = { ...EVERYTHING, outlet: '晨光报', from: '2022-01-01' };
  assert.deepEqual(questionOf(set({ tab: 'newPhrases', selection }), '2023-03'), {
    tab: 'newPhrases',
    params: { month: '2023-03', selection: { ...EVERYTHING, outlet: '晨光报' }, ...NEW_WORDS.limits.newPhrases },
  });
  assert.equal((questionOf(set({ tab: 'newPhrases', month: '2022-05' }), '2023-03') as Extract<WordsQuestion, { tab: 'newPhrases' }>).params.month, '2022-05');
  const person = questionOf(set({ node: { kind: 'person', person: 'p1', name: '王毅' } }), null) as Extract<WordsQuestion, { tab: 'collocates' }>;
  assert.deepEqual(person.params.node, { person: 'p1' });
});

test('a list of new phrases begins with the newest month that has some articles to speak of', () => {
  const months = (counts: Readonly<Record<string, number>>): { month: string; articles: number }[] => Object.entries(counts).map(([month, articles]) => ({ month, articles }));
  assert.equal(startingMonth(months({ '2098-01': 1, '2023-03': 12, '2023-02': 120 })), '2023-03');
  assert.equal(startingMonth(months({ '2023-03': 1 })), '2023-03');
  assert.equal(startingMonth([]), null);
});

test('what an earlier session kept is taken as far as it is sound', () => {
  const state = set({ tab: 'keyTerms', node: { kind: 'person', person: 'p1', name: '王毅' }, selection: { ...EVERYTHING, tag: '外交' }, labels: { p1: '王毅' }, month: '2022-05' });
  assert.deepEqual(keptState(JSON.parse(JSON.stringify(state))), state);
  for (const nothing of [null, undefined, 7, 'collocates', [], {}, { tab: 'other' }]) assert.equal(keptState(nothing), null);
  const damaged = keptState({ tab: 'frequencies', node: { kind: 'query', query: { text: 5 } }, span: { left: -1, right: 900 }, order: 'x', month: '2022-13', limits: { frequencies: { shortest: 9, longest: 2, least: 0.5 } } });
  assert.deepEqual(damaged, { ...NEW_WORDS, tab: 'frequencies', limits: { ...NEW_WORDS.limits, frequencies: { shortest: 9, longest: 9, least: 5 } } });
});

test('other pages open it with a query or a person', () => {
  const query = { text: '台湾', regex: false, near: ['问题'], within: 10 };
  assert.deepEqual(openedState({ tab: 'collocates', params: { node: { query }, selection: { ...EVERYTHING, speaker: 'p1' } } }), set({ node: { kind: 'query', query }, selection: { ...EVERYTHING, speaker: 'p1' } }));
  assert.deepEqual(openedState({ tab: 'collocates', params: { node: { person: 'p1' } } }).node, { kind: 'person', person: 'p1', name: '' });
  assert.deepEqual(openedState({ tab: 'newPhrases', params: { month: '2022-05', least: 9 } }), set({ tab: 'newPhrases', month: '2022-05', limits: { ...NEW_WORDS.limits, newPhrases: { ...NEW_WORDS.limits.newPhrases, least: 9 } } }));
  assert.equal(openingOf({ tab: 'nothing' }), null);
  for (const tab of WORDS_TABS) assert.deepEqual(openingOf({ tab, params: 3 }), { tab });
});

test('a word leads to the occurrences that were counted', () => {
  const selection = { ...EVERYTHING, outlet: '晨光报' };
  const frequencies: WordsQuestion = { tab: 'frequencies', params: { selection, ...NEW_WORDS.limits.frequencies } };
  assert.deepEqual(concordanceOf('会议', frequencies), { query: plainQuery('会议'), selection });
  const month: WordsQuestion = { tab: 'newPhrases', params: { month: '2024-02', selection, ...NEW_WORDS.limits.newPhrases } };
  assert.deepEqual(concordanceOf('会议', month).selection, { ...selection, from: '2024-02-01', to: '2024-02-29' });
  const around = (node: { query: typeof query } | { person: string }): WordsQuestion => ({ tab: 'collocates', params: { node, selection, span: { left: 5, right: 3 }, order: 'pmi', ...NEW_WORDS.limits.collocates } });
  const query = { text: '台湾', regex: false, near: [] as string[], within: 40 };
  assert.deepEqual(concordanceOf('问题', around({ query })), { query: { text: '问题', regex: false, near: ['台湾'], within: 3 }, selection });
  // A pattern goes with a pattern, and its signs are not those of the word.
  assert.deepEqual(concordanceOf('c++', around({ query: { ...query, text: '台.', regex: true } })).query, { text: 'c\\+\\+', regex: true, near: ['台.'], within: 2 });
  assert.deepEqual(concordanceOf('外长', around({ person: 'p1' }), ['王毅', '王外长']).query, { text: '外长', regex: true, near: ['王毅|王外长'], within: 3 });
  assert.deepEqual(concordanceOf('外长', around({ person: 'p1' })).selection, { ...selection, person: 'p1' });
});

test('a list is loaded page by page, as far as it is looked at', async () => {
  const all = Array.from({ length: 1234 }, (_, i) => ({ text: `词${i}`, count: 5000 - i }) as FrequencyItem);
  const asked: string[] = [];
  const question: WordsQuestion = { tab: 'frequencies', params: { selection: EVERYTHING, ...NEW_WORDS.limits.frequencies } };
  let total = all.length;
  const ask: AskWords = async (_question, offset, limit) => {
    asked.push(`${offset}+${limit}`);
    return { items: all.slice(offset, offset + limit), total, articles: 1, characters: 1, partial: false, problem: null };
  };
  const list = await WordList.load(question, ask);
  await list.reach(100);
  assert.deepEqual(asked, ['0+500']);
  await Promise.all([list.reach(MOST_KEPT), list.reach(600)]);
  assert.deepEqual(asked, ['0+500', '500+500', '1000+500']);
  assert.deepEqual(list.rows, all);
  assert.equal(list.whole, true);
  const other = await WordList.load(question, ask);
  total = 9;
  assert.equal(await other.reach(MOST_KEPT), false, 'the list has become another');
  assert.equal(other.rows.length, 500);
});

test('lines are sorted by number or sound, lines alike stay in order', () => {
  const rows: WordRow[] = [collocate('张', { total: 2 }), collocate('安', { total: 9 }), collocate('李', { total: 2 })];
  const by = (key: string, descending: boolean): string => sorted(rows, COLUMNS.collocates.find((column) => column.key === key)!, descending).map(({ text }) => text).join('');
  assert.equal(by('total', true), '安张李');
  assert.equal(by('total', false), '张李安');
  assert.equal(by('text', false), '安李张');
});

test('bars before and behind a hit are drawn to one scale, others each to its own', () => {
  const rows = [collocate('外长', { left: 7, right: 2, logLikelihood: 50 }), collocate('会议', { left: 1, right: 3 })];
  const most = (key: string): number => greatest(COLUMNS.collocates.find((column) => column.key === key)!, COLUMNS.collocates, rows);
  assert.deepEqual(['left', 'right', 'attraction'].map(most), [7, 7, 50]);
});

test('the clipboard gets plain numbers, and nothing that would make more cells', () => {
  const rows = [collocate('外长', { logLikelihood: 1234.56789, pmi: -0.5 }), collocate('a\tb\nc')];
  assert.equal(
    asTable(COLUMNS.collocates, ({ key }) => key, rows),
    'text\tleft\tright\tnear\texpected\ttotal\tattraction\tpmi\n外长\t0\t1\t1\t0.5\t2\t1234.5679\t-0.5\na b c\t0\t1\t1\t0.5\t2\t1\t1',
  );
  assert.equal(figure(1234.56, 1, 'en'), '1,234.6');
  assert.equal(figure(2.345, 2, 'en', true), '+2.35');
  assert.equal(figure(-2.3, 1, 'zh-cn', true), '-2.3');
  assert.equal(figure(Number.NaN, 1, 'en'), '–');
  assert.equal(figure(Infinity, 1, 'en'), '∞');
});
