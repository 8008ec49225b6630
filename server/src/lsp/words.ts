/** The requests about words: what stands around a phrase or person, what is typical, frequent or new. Orders and pages what the corpus counted. */
import type { CancellationToken } from 'vscode-languageserver';
import type { PlaceItem } from '../../../protocol/src/messages.ts';
import {
  COLLOCATES_REQUEST, FREQUENCIES_REQUEST, KEYTERMS_REQUEST, NEW_PHRASES_REQUEST, type CollocatesParams, type CollocatesResult, type FrequenciesParams,
  type FrequenciesResult, type KeyTermsParams, type KeyTermsResult, type NewPhrasesParams, type NewPhrasesResult,
} from '../../../protocol/src/words.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import type { SearchHit } from '../corpus/search/corpus-search.ts';
import type { AroundAnswer, Patience } from '../corpus/words/corpus-words.ts';
import { collocatesInOrder, frequenciesInOrder, keyTermsInOrder, pageOf, WIDEST_SPAN, within, wordsQuestion, WORDS_BUDGET_MS } from '../features/word-lists.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { itemsOf } from './search.ts';

const NONE = { items: [], total: 0, partial: false, problem: null };
const NO_COLLOCATES: CollocatesResult = { ...NONE, hits: 0, spanCharacters: 0, characters: 0 };
const NO_KEY_TERMS: KeyTermsResult = { ...NONE, articles: 0, characters: 0, referenceArticles: 0, referenceCharacters: 0 };
const NO_FREQUENCIES: FrequenciesResult = { ...NONE, articles: 0, characters: 0 };
const NO_PHRASES: NewPhrasesResult = { ...NONE, characters: 0, charactersBefore: 0 };

export const WORDS: readonly Feature[] = [
  corpusFeature<CollocatesParams, CollocatesResult>(COLLOCATES_REQUEST, null, NO_COLLOCATES, async (session, params, token) => {
    const { node, selection, span } = params;
    const question = { ...wordsQuestion(params), left: within(span.left, 0, WIDEST_SPAN), right: within(span.right, 0, WIDEST_SPAN) };
    const reading = session.isReading();
    let answer: AroundAnswer;
    try {
      answer = await session.corpus.words.around(node, selection, question, patienceOf(token));
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return { ...NO_COLLOCATES, problem: { message: session.texts.patternProblem(error.problem, error.at), at: error.at } };
    }
    const { items, hits, spanCharacters, characters, partial } = answer;
    return { items: pageOf(collocatesInOrder(items, params.order), params), total: items.length, hits, spanCharacters, characters, partial: partial || reading, problem: null };
  }),

  corpusFeature<KeyTermsParams, KeyTermsResult>(KEYTERMS_REQUEST, null, NO_KEY_TERMS, async (session, params, token) => {
    const reading = session.isReading();
    const { items, partial, ...sums } = await session.corpus.words.keyTerms(params.selection, params.reference, wordsQuestion(params), patienceOf(token));
    const problem = !partial && sums.characters > 0 && sums.referenceCharacters === 0 ? { message: session.texts.words.noReference, at: 0 } : null;
    return { items: pageOf(keyTermsInOrder(items), params), total: items.length, ...sums, partial: partial || reading, problem };
  }),

  corpusFeature<FrequenciesParams, FrequenciesResult>(FREQUENCIES_REQUEST, null, NO_FREQUENCIES, async (session, params, token) => {
    const reading = session.isReading();
    const { items, partial, ...sums } = await session.corpus.words.frequencies(params.selection, wordsQuestion(params), patienceOf(token));
    return { items: pageOf(frequenciesInOrder(items), params), total: items.length, ...sums, partial: partial || reading, problem: null };
  }),

  corpusFeature<NewPhrasesParams, NewPhrasesResult>(NEW_PHRASES_REQUEST, null, NO_PHRASES, async (session, params, token) => {
    const { month, selection } = params;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return { ...NO_PHRASES, problem: { message: session.texts.words.noMonth, at: 0 } };
    const reading = session.isReading();
    const patience = patienceOf(token);
    const { items, partial, characters, charactersBefore } = await session.corpus.words.newPhrases(month, selection, wordsQuestion(params), patience);
    const problem = !partial && characters > 0 && charactersBefore === 0 ? { message: session.texts.words.noYearBefore(month), at: 0 } : null;
    const page = pageOf(keyTermsInOrder(items), params);
    const places = await placesOf(session, await session.corpus.words.firstPlaces(month, selection, page.map(({ text }) => text), patience), token);
    return {
      items: page.map((item) => ({ ...item, first: places.get(item.text) ?? null })),
      total: items.length, characters, charactersBefore, partial: partial || reading, problem,
    };
  }),
];

function patienceOf(token: CancellationToken): Patience {
  return { stop: () => token.isCancellationRequested, until: performance.now() + WORDS_BUDGET_MS };
}

/** Places in visible texts as places in files; those in files that cannot be read, or read otherwise now, are missing. */
async function placesOf(session: Session, found: ReadonlyMap<string, SearchHit>, token: CancellationToken): Promise<ReadonlyMap<string, PlaceItem>> {
  const places = new Map<string, PlaceItem>();
  // Each by itself: `itemsOf` leaves out what can no longer be shown, and what is left must still be told apart.
  await Promise.all(Array.from(found, async ([word, hit]) => {
    const [item] = await itemsOf(session, [hit], 0, token);
    if (item !== undefined) places.set(word, { uri: item.uri, range: item.range });
  }));
  return places;
}
