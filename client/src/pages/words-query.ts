/** What the page for words hands on to other pages: the query whose hits are the occurrences a list has counted. Pure. */
import type { ConcordanceQuery } from '../../../protocol/src/concordance.ts';
import type { Selection, TextQuery } from '../../../protocol/src/selection.ts';
import type { WordsQuestion } from '../../../protocol/src/words-page.ts';

/** How far apart terms may stand of which none says so. */
const WITHIN = 40;

/** The words as they stand, anywhere. */
export function plainQuery(text: string): TextQuery {
  return { text, regex: false, near: [], within: WITHIN };
}

/**
 * The occurrences of a word that a list counts: those near the hits for a collocate (as far as the wider side of the span reaches), those of
 * the month for a new phrase, those of the selection otherwise. `spellings`: the forms in which articles write the person whose collocates
 * are listed.
 */
export function concordanceOf(word: string, { tab, params }: WordsQuestion, spellings: readonly string[] = []): ConcordanceQuery {
  if (tab === 'newPhrases') return { query: plainQuery(word), selection: daysOf(params.month, params.selection) };
  if (tab !== 'collocates') return { query: plainQuery(word), selection: params.selection };
  // All of the word lies within the span: so much less may lie between.
  const within = Math.max(0, Math.max(params.span.left, params.span.right) - word.length);
  const { selection, node } = params;
  if ('person' in node) {
    if (spellings.length === 0) return { query: plainQuery(word), selection: { ...selection, person: selection.person ?? node.person } };
    return { query: { text: escaped(word), regex: true, near: [spellings.map(escaped).join('|')], within }, selection };
  }
  const { query } = node;
  return { query: { text: query.regex ? escaped(word) : word, regex: query.regex, near: [query.text, ...query.near], within: query.near.length > 0 ? Math.max(within, query.within) : within }, selection };
}

/** The selection narrowed down to the days of a month `YYYY-MM`. */
function daysOf(month: string, selection: Selection): Selection {
  const [year = 1, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { ...selection, from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** Text as a regular expression that matches it and nothing else. */
function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
