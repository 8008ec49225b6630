/**
 * Accounts of one encounter in several articles. Reports differ in whom else they name, in the day (a call at night has one day in Beijing
 * and another in Washington) and in whether they speak of a visit or a meeting; two people of both within a day are the same encounter.
 */
import type { EncounterKind } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, Encounter } from '../corpus/model.ts';
import { addDays, dayNumber } from '../text/calendar.ts';
import { containsOffset, type Span } from '../text/span.ts';

export interface Account {
  readonly uri: ArticleUri;
  readonly title: string | null;
  readonly day: string | null;
  readonly outlet: string | null;
  /** Where that article reports the encounter. */
  readonly span: Span;
}

export interface ReportedEncounter {
  readonly encounter: Encounter;
  /** The articles that report it too, those most worth comparing first. */
  readonly accounts: readonly Account[];
}

/** Accounts of one encounter that are offered, at most. */
const MOST_ACCOUNTS = 40;
/** Reports of an encounter appear from the day before (by another clock) to so many days after it. */
const DAYS_AFTER = 7;
/** Encounters of an article that are looked at: lists of a year's visits have dozens. */
const MOST_ENCOUNTERS = 12;
/** Participants whose articles are looked through; a conference lists many, and any two of them make it the same. */
const MOST_PARTICIPANTS = 3;

/**
 * The encounters of an article that other articles report too, each once: that at `offset` first, if one is reported there, then in
 * text order.
 */
export function accountsOf(corpus: CorpusQueries, article: CorpusArticle, offset: number | null): ReportedEncounter[] {
  const found: ReportedEncounter[] = [];
  const seen: Encounter[] = [];
  for (const encounter of article.encounters) {
    const { participants, status } = encounter;
    if (status !== 'happened' || participants.length < 2 || seen.some((other) => isSame(other, encounter, article.day, article.day))) continue;
    if (seen.push(encounter) > MOST_ENCOUNTERS) break;
    const accounts = reportsOf(corpus, article, encounter);
    if (accounts.length > 0) found.push({ encounter, accounts });
  }
  if (offset === null) return found;
  const here = article.encounters.find(({ span }) => containsOffset(span, offset));
  const first = here === undefined ? -1 : found.findIndex(({ encounter }) => encounter === here || isSame(encounter, here, article.day, article.day));
  return first <= 0 ? found : [found[first]!, ...found.filter((_, index) => index !== first)];
}

/** Ids of the persons who meet in an encounter that both articles report. */
export function meetingOf(a: CorpusArticle, b: CorpusArticle): ReadonlySet<string> {
  const ids = new Set<string>();
  const theirs = b.encounters.slice(0, MOST_ENCOUNTERS);
  for (const mine of a.encounters.slice(0, MOST_ENCOUNTERS)) {
    for (const other of theirs) {
      if (!isSame(mine, other, a.day, b.day)) continue;
      for (const { id } of mine.participants) if (other.participants.some((one) => one.id === id)) ids.add(id);
    }
  }
  return ids;
}

function reportsOf(corpus: CorpusQueries, article: CorpusArticle, encounter: Encounter): Account[] {
  const about = encounter.date;
  // Without a day it may be any of theirs: articles look back at meetings of other years.
  if (about?.length !== 10) return [];
  const mine = corpus.entry(article.article);
  const looked = new Set([article.article]);
  const found: { readonly account: Account; readonly worth: number }[] = [];
  for (const { article: other, day } of near(corpus, encounter, addDays(about, -1), addDays(about, DAYS_AFTER))) {
    if (looked.has(other)) continue;
    looked.add(other);
    const report = corpus.encountersIn(other).find((theirs) => isSame(encounter, theirs, article.day, day));
    if (report === undefined) continue;
    const { uri, title, outlet } = corpus.entry(other);
    // Another outlet's account that is about the encounter, of those days, by the other side; not the same report printed again.
    const worth = (title === null ? 0 : report.participants.filter(({ name }) => title.includes(name)).length)
      - Math.abs(dayNumber(day!) - dayNumber(about)) / 2
      + (outlet !== null && outlet !== mine.outlet ? 1 : 0)
      + (report.participants[0]!.id === encounter.participants[0]!.id ? 0 : 0.5)
      - (title !== null && title === mine.title ? 3 : 0);
    found.push({ account: { uri, title, day, outlet, span: report.span }, worth });
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, MOST_ACCOUNTS).map(({ account }) => account);
}

/** Articles of those days that name participants: all that name two of them are among these. */
function near(corpus: CorpusQueries, { participants }: Encounter, from: string, to: string): Appearance[] {
  const lists = participants.map(({ id }) => corpus.person(id)?.appearances ?? []).sort((a, b) => a.length - b.length);
  const rarest = lists.slice(0, Math.min(MOST_PARTICIPANTS, lists.length - 1));
  return rarest.flatMap((list) => list.filter(({ day }) => day !== null && day >= from && day <= to));
}

/** Kinds that reports of one encounter may differ in. */
const ALIKE: readonly (readonly EncounterKind[])[] = [['meeting', 'visit', 'conference', 'video'], ['call', 'video'], ['letter']];

/** Whether two reports, in articles of these days, are of the same encounter. */
function isSame(a: Encounter, b: Encounter, dayOfA: string | null, dayOfB: string | null): boolean {
  if (b.status !== 'happened' || !ALIKE.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))) return false;
  const common = a.participants.filter(({ id }) => b.participants.some((other) => other.id === id)).length;
  if (common < 2) return false;
  const [when, other] = [a.date ?? dayOfA, b.date ?? dayOfB];
  if (when?.length !== 10 || other?.length !== 10) return false;
  return Math.abs(dayNumber(when) - dayNumber(other)) <= 1;
}
