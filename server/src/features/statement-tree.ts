/** The statements of a filter as a tree: years, months, and in a month the statements by date. */
import type { CorpusQueries, StatementPlace } from '../corpus/model.ts';
import type { StatementQuestion, StatementRef } from '../corpus/search/statement-search.ts';
import type { Texts } from '../l10n/texts.ts';
import { cut } from './listings.ts';

const UNDATED = 'undated';
const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;

export interface StatementTreeQuestion {
  readonly speaker: string | null;
  /** Separated by spaces. */
  readonly words: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly newestFirst: boolean;
  /** Key of the group whose children are asked for; null for the top. */
  readonly parent: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface StatementTreePage {
  readonly groups: readonly { readonly key: string; readonly label: string; readonly count: number | null; readonly nested: boolean }[];
  readonly statements: readonly StatementPlace[];
  readonly total: number;
  readonly all: number | null;
}

/**
 * One page of the children of a group; an unknown key has none. With a speaker or words every statement is looked at once and groups are
 * counted; without, groups come from the articles' dates alone, as who speaks would have to be worked out for everybody.
 * Throws a PatternError for words that cannot be looked for.
 */
export async function statementTree(corpus: CorpusQueries, question: StatementTreeQuestion, texts: Texts, stop: () => boolean): Promise<StatementTreePage> {
  const { parent, offset, limit } = question;
  const wanted = questionOf(question);
  const counted = wanted.speaker !== null || wanted.words.length > 0;
  const found = counted ? await corpus.findStatements(wanted, stop) : null;
  if (parent === null || YEAR.test(parent)) {
    const months = found === null ? monthsOfArticles(corpus, wanted) : monthsOfStatements(corpus, found);
    const groups = parent === null ? yearGroups(months, question.newestFirst, texts) : monthGroups(months, parent, question.newestFirst, texts);
    return { groups: cut(groups, offset, limit), statements: [], total: groups.length, all: found?.length ?? null };
  }
  if (parent !== UNDATED && !MONTH.test(parent)) return { groups: [], statements: [], total: 0, all: found?.length ?? null };
  const own = found?.filter(({ doc }) => keyOf(corpus, doc) === parent) ?? (await corpus.findStatements(within(wanted, parent), stop));
  const ordered = question.newestFirst && parent !== UNDATED ? newestFirst(own) : own;
  const statements = cut(ordered, offset, limit).map(({ doc, index }) => ({ uri: corpus.entry(doc).uri, index }));
  return { groups: [], statements, total: own.length, all: found?.length ?? null };
}

function questionOf({ speaker, words, from, to }: StatementTreeQuestion): StatementQuestion {
  return { speaker, words: words.split(/\s+/).filter((word) => word !== ''), from, to };
}

/** The question narrowed down to a month, or to articles without a date. */
function within(question: StatementQuestion, key: string): StatementQuestion {
  if (key === UNDATED) return { ...question, undated: true };
  const { from, to } = question;
  const [first, last] = [`${key}-01`, `${key}-31`];
  return { ...question, from: from === null || from < first ? first : from, to: to === null || to > last ? last : to };
}

/** The latest article first; what one article reports stays in the order of its text. */
function newestFirst(refs: readonly StatementRef[]): StatementRef[] {
  const ordered: StatementRef[] = [];
  for (let end = refs.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && refs[start - 1]!.doc === refs[end - 1]!.doc) start--;
    ordered.push(...refs.slice(start, end));
    end = start;
  }
  return ordered;
}

/** Statements by `YYYY-MM` or `undated`; null where they have not been counted. Oldest first, undated last. */
type Months = ReadonlyMap<string, number | null>;

function monthsOfStatements(corpus: CorpusQueries, refs: readonly StatementRef[]): Months {
  const months = new Map<string, number>();
  for (const { doc } of refs) {
    const key = keyOf(corpus, doc);
    months.set(key, (months.get(key) ?? 0) + 1);
  }
  return months;
}

function monthsOfArticles({ timeline }: CorpusQueries, { from, to }: StatementQuestion): Months {
  const [first, last] = [from, to].map((day) => (day === null ? null : Number(day.replaceAll('-', ''))));
  const months = new Map<string, null>();
  for (const day of timeline.days()) {
    if (timeline.count(day) === 0) continue;
    if ((from !== null || to !== null) && day === 0) continue;
    if ((first != null && day < first) || (last != null && day > last)) continue;
    months.set(monthKey(day), null);
  }
  return months;
}

function keyOf(corpus: CorpusQueries, doc: number): string {
  return corpus.day(doc)?.slice(0, 7) ?? UNDATED;
}

/** `2022-11` for 20221101. */
function monthKey(day: number): string {
  if (day === 0) return UNDATED;
  return `${String(Math.floor(day / 10_000)).padStart(4, '0')}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}`;
}

function yearGroups(months: Months, newest: boolean, texts: Texts): StatementTreePage['groups'] {
  const years = new Map<string, number | null>();
  for (const [month, count] of months) {
    if (month === UNDATED) continue;
    const year = month.slice(0, 4);
    years.set(year, count === null ? null : (years.get(year) ?? 0) + count);
  }
  const groups = Array.from(years, ([key, count]) => ({ key, label: texts.tree.year(key), count, nested: true }));
  if (newest) groups.reverse();
  const undated = months.get(UNDATED);
  return undated === undefined ? groups : [...groups, { key: UNDATED, label: texts.tree.undated, count: undated, nested: false }];
}

function monthGroups(months: Months, year: string, newest: boolean, texts: Texts): StatementTreePage['groups'] {
  const own = [...months].filter(([month]) => month.startsWith(`${year}-`));
  const groups = own.map(([key, count]) => ({ key, label: texts.tree.month(year, key.slice(5)), count, nested: false }));
  return newest ? groups.reverse() : groups;
}
