/** Collocates, key terms, frequencies and new phrases as tables: whole lists, in the order of the panel, with every number it shows. */
import type { CollocatesParams, FrequenciesParams, KeyTermsParams, NewPhrasesParams } from '../../../../protocol/src/words.ts';
import { readVisibleText } from '../../article/parse-article.ts';
import { fileNameOf } from '../../corpus/file-name.ts';
import type { SearchHit } from '../../corpus/search/corpus-search.ts';
import type { NewPhrase, Patience } from '../../corpus/words/corpus-words.ts';
import { linesOfHits } from '../search-lines.ts';
import { collocatesInOrder, frequenciesInOrder, keyTermsInOrder, WIDEST_SPAN, within, wordsQuestion, WORDS_BUDGET_MS } from '../word-lists.ts';
import { ExportRefused } from './refused.ts';
import { number, range, rangeOf, rowPagesOf, text, type ExportTools, type Page, type Row, type Table } from './table.ts';

type Whole<P> = Omit<P, 'offset' | 'limit'>;
/** Words whose first places are looked for at once. */
const PLACED_AT_ONCE = 200;

const COLLOCATES = [text('word'), number('count'), number('left'), number('right'), number('total'), number('expected'), number('logLikelihood'), number('pmi')];

/** Throws a PatternError for words that cannot be looked for. */
export async function collocateTable(tools: ExportTools, params: Whole<CollocatesParams>): Promise<Table> {
  const { node, selection, span, order } = params;
  const question = { ...wordsQuestion(params), left: within(span.left, 0, WIDEST_SPAN), right: within(span.right, 0, WIDEST_SPAN) };
  const { items, partial } = await tools.corpus.words.around(node, selection, question, patienceOf(tools));
  const rows = collocatesInOrder(items, order).map((one): Row => [one.text, one.count, one.left, one.right, one.total, one.expected, one.logLikelihood, one.pmi]);
  return { columns: COLLOCATES, total: rows.length, partial, pages: () => rowPagesOf(rows) };
}

const KEY_TERMS = [text('word'), number('count'), number('articles'), number('rate'), number('referenceCount'), number('referenceRate'), number('logLikelihood'), number('logRatio')];

export async function keyTermTable(tools: ExportTools, params: Whole<KeyTermsParams>): Promise<Table> {
  const { items, partial, characters, referenceCharacters } = await tools.corpus.words.keyTerms(params.selection, params.reference, wordsQuestion(params), patienceOf(tools));
  if (!partial && characters > 0 && referenceCharacters === 0) throw new ExportRefused(tools.texts.words.noReference);
  const rows = keyTermsInOrder(items).map((one): Row => [one.text, one.count, one.articles, one.rate, one.referenceCount, one.referenceRate, one.logLikelihood, one.logRatio]);
  return { columns: KEY_TERMS, total: rows.length, partial, pages: () => rowPagesOf(rows) };
}

const FREQUENCIES = [text('word'), number('count'), number('articles'), number('rate'), number('cohesion'), number('leftEntropy'), number('rightEntropy')];

export async function frequencyTable(tools: ExportTools, params: Whole<FrequenciesParams>): Promise<Table> {
  const { items, partial } = await tools.corpus.words.frequencies(params.selection, wordsQuestion(params), patienceOf(tools));
  const rows = frequenciesInOrder(items).map((one): Row => [one.text, one.count, one.articles, one.rate, one.cohesion, one.leftEntropy, one.rightEntropy]);
  return { columns: FREQUENCIES, total: rows.length, partial, pages: () => rowPagesOf(rows) };
}

const NEW_PHRASES = [text('phrase'), number('count'), number('articles'), number('before'), number('logLikelihood'), text('date'), text('title'), text('outlet'), text('path'), range('range'), text('uri')];

/** Date, title and place are those of the first use in the month; empty where its file can no longer be read. */
export async function newPhraseTable(tools: ExportTools, params: Whole<NewPhrasesParams>): Promise<Table> {
  const { month, selection } = params;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new ExportRefused(tools.texts.words.noMonth);
  const { items, partial, characters, charactersBefore } = await tools.corpus.words.newPhrases(month, selection, wordsQuestion(params), patienceOf(tools));
  if (!partial && characters > 0 && charactersBefore === 0) throw new ExportRefused(tools.texts.words.noYearBefore(month));
  const sorted = keyTermsInOrder(items);
  return { columns: NEW_PHRASES, total: sorted.length, partial, pages: () => phrasePages(tools, params, sorted) };
}

async function* phrasePages(tools: ExportTools, { month, selection }: Whole<NewPhrasesParams>, phrases: readonly NewPhrase[]): AsyncGenerator<Page> {
  for (let start = 0; start < phrases.length; start += PLACED_AT_ONCE) {
    if (tools.stop()) return;
    const page = phrases.slice(start, start + PLACED_AT_ONCE);
    const places = await tools.corpus.words.firstPlaces(month, selection, page.map((one) => one.text), patienceOf(tools));
    const rows: Row[] = [];
    for (const one of page) rows.push([one.text, one.count, one.articles, one.before, one.logLikelihood, ...(await firstPlace(tools, places.get(one.text)))]);
    yield { rows, outdated: 0 };
  }
}

async function firstPlace(tools: ExportTools, hit: SearchHit | undefined): Promise<Row> {
  if (hit === undefined) return [null, null, null, null, null, null];
  const { uri, day, title, outlet } = hit.entry;
  const place = await tools.place(uri);
  const line = place === null ? null : (linesOfHits(readVisibleText(place.text, fileNameOf(uri)), [hit], 0)[0]?.line ?? null);
  return [day, title, outlet, tools.pathOf(uri), place === null || line === null ? null : rangeOf(place.lines, line.span), uri];
}

function patienceOf({ stop }: ExportTools): Patience {
  return { stop, until: performance.now() + WORDS_BUDGET_MS };
}
