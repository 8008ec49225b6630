/** The requests behind the Set Phrases view: a phrase through the years with its variants, and the places of one wording. */
import type { CancellationToken } from 'vscode-languageserver';
import { LARGEST_PAGE, type SearchItem } from '../../../protocol/src/messages.ts';
import { PHRASE_REQUEST, USES_REQUEST, type PhraseParams, type PhraseResult, type UsesParams, type UsesResult, type WordingItem } from '../../../protocol/src/wordings.ts';
import { CONTEXT } from '../corpus/search/kwic.ts';
import { LONGEST_PHRASE, type Wording } from '../corpus/search/phrases/trace.ts';
import type { SearchHit, SearchQuestion } from '../corpus/search/corpus-search.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { itemsOf } from './search.ts';

const NOTHING: PhraseResult = {
  text: '', spellings: [], total: 0, articles: 0, first: null, last: null, byYear: [], undated: 0, variants: [], partial: false, problem: null,
};
const UNDATED = 'undated';
const SHORTEST_PHRASE = 2;

export const PHRASES: readonly Feature[] = [
  corpusFeature<PhraseParams, PhraseResult>(PHRASE_REQUEST, null, NOTHING, async (session, params, token) => {
    const text = params.text.replace(/\s+/g, ' ').trim();
    const partial = session.isReading();
    if (text.length < SHORTEST_PHRASE || text.length > LONGEST_PHRASE) {
      return { ...NOTHING, text, problem: session.texts.phraseLength(SHORTEST_PHRASE, LONGEST_PHRASE) };
    }
    const trace = await session.corpus.tracePhrase(text, () => token.isCancellationRequested);
    const [own, ...variants] = await wordingItems(session, [trace, ...trace.variants], token);
    const byYear = [...trace.byYear].flatMap(([year, count]) => (year === UNDATED ? [] : [{ year, count }]));
    return { ...own!, text, byYear, undated: trace.byYear.get(UNDATED) ?? 0, variants, partial, problem: null };
  }),

  corpusFeature<UsesParams, UsesResult>(USES_REQUEST, null, { items: [], outdated: 0, total: 0 }, async (session, { spellings, year, offset, limit }, token) => {
    const question = questionOf(spellings, year);
    if (question === null) return { items: [], outdated: 0, total: 0 };
    const stop = (): boolean => token.isCancellationRequested;
    const page = { offset: Math.max(0, offset), limit: Math.min(LARGEST_PAGE, Math.max(0, limit)), oldestFirst: true, stop };
    let answer = await session.corpus.search(question, year === UNDATED ? { ...page, limit: 0 } : page);
    let { total } = answer;
    if (year === UNDATED) {
      // Articles without a date come last, behind all that have one.
      total = answer.byMonth.get(null) ?? 0;
      answer = await session.corpus.search(question, { ...page, offset: answer.total - total + page.offset });
    }
    const items = await itemsOf(session, answer.hits, CONTEXT, token);
    return { items, outdated: answer.hits.length - items.length, total };
  }),
];

async function wordingItems(session: Session, wordings: readonly Wording[], token: CancellationToken): Promise<WordingItem[]> {
  const hits = wordings.flatMap(({ first, last }) => [first, last].filter((hit) => hit !== null));
  // Each by itself: `itemsOf` leaves out what can no longer be shown, and what is left must still be told apart.
  const items = new Map<SearchHit, SearchItem>();
  await Promise.all(hits.map(async (hit) => {
    const [item] = await itemsOf(session, [hit], CONTEXT, token);
    if (item !== undefined) items.set(hit, item);
  }));
  const shown = (hit: SearchHit | null): SearchItem | null => (hit === null ? null : (items.get(hit) ?? null));
  return wordings.map(({ text, spellings, total, articles, first, last }) => ({ text, spellings, total, articles, first: shown(first), last: shown(last) }));
}

/** Null when nothing is to be looked for. */
function questionOf(spellings: readonly string[], year: string | null): SearchQuestion | null {
  const [text, ...others] = spellings;
  if (text === undefined) return null;
  const regex = others.length > 0;
  const span = year === null || year === UNDATED ? { from: null, to: null } : { from: `${year}-01-01`, to: `${year}-12-31` };
  const pattern = regex ? spellings.map((spelling) => spelling.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|') : text;
  return { text: pattern, regex, near: [], within: 0, speaker: null, person: null, outlet: null, tag: null, ...span };
}
