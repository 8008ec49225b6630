/** The page for words under quick hands: tabs changed, counts stopped and corpora changed while something is being counted. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { NEW_WORDS, type WordsState } from '../../../protocol/src/words-page.ts';
import type { WordsStrings } from '../../../protocol/src/words-strings.ts';
import type { FrequenciesResult } from '../../../protocol/src/words.ts';
import { namesAsStrings, TestPage } from '../../support/test-page.ts';

let page: TestPage;
afterEach(() => page.close());

const heading = new Proxy({}, { get: () => ({ heading: 'heading', help: 'help' }) });
const STRINGS = namesAsStrings<WordsStrings>({ columns: heading, tabs: namesAsStrings(), about: namesAsStrings() } as Partial<WordsStrings>);
const MONTHS = [{ month: '2023-02', articles: 5 }, { month: '2023-01', articles: 5 }];

async function open(state: Partial<WordsState>): Promise<void> {
  page = await TestPage.open('words');
  await page.tell({ type: 'show', page: 1, strings: STRINGS, selectionStrings: namesAsStrings<SelectionStrings>(), state: { ...NEW_WORDS, ...state }, months: MONTHS } as never);
}

function frequent(words: readonly string[], more: Partial<FrequenciesResult> = {}): FrequenciesResult {
  return { items: words.map((text, at) => ({ text, count: 90 - at, articles: 5, rate: 1, cohesion: 1, leftEntropy: 1, rightEntropy: 1 })), total: words.length, articles: 9, characters: 900, partial: false, problem: null, ...more } as FrequenciesResult;
}

const changed = (): Promise<void> => page.tell({ type: 'changed', months: MONTHS } as never);
const words = (panel = '#panel-frequencies'): string[] => page.all(`${panel} button.word`).map((word) => word.textContent!);
const notice = (panel = '#panel-frequencies'): string => page.one(`${panel} .notice`).textContent!;

test('articles that come while a list is counted are counted too', async () => {
  await open({ tab: 'frequencies' });
  const early = await page.asked('frequencies');
  await changed();
  await page.answer(early, frequent(['和平'], { partial: true }));
  const late = await page.asked('frequencies');
  await page.answer(late, frequent(['和平', '友好']));
  assert.deepEqual(words(), ['和平', '友好']);
  assert.equal(notice(), '');
  assert.equal(page.waiting('frequencies').length, 0);
});

test('a list out of sight is brought up to date when it is looked at again', async () => {
  await open({ tab: 'frequencies' });
  await page.answer(await page.asked('frequencies'), frequent(['和平'], { partial: true }));
  await page.click('#tab-collocates');
  await changed();
  assert.equal(page.waiting('frequencies').length, 0);
  await page.click('#tab-frequencies');
  await page.answer(await page.asked('frequencies'), frequent(['和平', '友好']));
  assert.deepEqual(words(), ['和平', '友好']);
  await page.click('#tab-collocates');
  await changed();
  await page.click('#tab-frequencies');
  assert.match(notice(), /changed/, 'what was complete is counted again when the reader says so');
});

test('a count that was stopped is not offered any more once another is asked', async () => {
  await open({ tab: 'frequencies' });
  await page.answer(await page.asked('frequencies'), frequent(['和平']));
  await page.type('#frequencies-least', '9');
  await page.leave('#frequencies-least');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.click('#panel-frequencies .notice button');
  assert.match(notice(), /stopped/);
  await page.type('#frequencies-least', String(NEW_WORDS.limits.frequencies.least));
  await page.leave('#frequencies-least');
  assert.equal(notice(), '');
  assert.deepEqual(words(), ['和平']);
});

test('an answer for one filter that comes after another was chosen is not shown', async () => {
  await open({ tab: 'frequencies', selection: { ...EVERYTHING, outlet: '日报' } });
  const filtered = await page.asked('frequencies');
  await page.click('#panel-frequencies .chip .remove');
  const all = await page.asked('frequencies', ({ selection }) => selection.outlet === null);
  await page.answer(all, frequent(['友好']));
  await page.answer(filtered, frequent(['和平']));
  assert.deepEqual(words(), ['友好']);
});

test('a tab keeps its place while another one is still counted', async () => {
  await open({ tab: 'newPhrases' });
  const phrases = await page.asked('newPhrases');
  await page.click('#tab-frequencies');
  await page.answer(await page.asked('frequencies'), frequent(['和平']));
  window.scrollTo(0, 400);
  await page.answer(phrases, { items: [], total: 0, articles: 0, characters: 0, charactersBefore: 0, partial: false, problem: null } as never);
  assert.equal(window.scrollY, 400);
});

test('names of people chosen in one form are kept when another one is used', async () => {
  await open({ tab: 'keyTerms', selection: { ...EVERYTHING, speaker: 'Q1' }, reference: { ...EVERYTHING, speaker: 'Q2', outlet: '日报' }, labels: { Q1: '王毅', Q2: '李强' } });
  await page.click(page.all('.reference .chip .remove')[1]!);
  const state = (page.posted.findLast(({ type }) => type === 'state') as unknown as { state: WordsState }).state;
  assert.deepEqual(state.labels, { Q1: '王毅', Q2: '李强' });
});
