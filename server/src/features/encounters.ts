/** Articles that report an encounter which another article only points back to. Used by document links and hover. */
import type { EncounterKind, EncounterReferenceFacts } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, Encounter } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { personOfFacts } from './resolve.ts';

export interface EncounterReport {
  readonly uri: ArticleUri;
  readonly title: string | null;
  readonly day: string | null;
  /** Where that article reports the encounter. */
  readonly span: Span;
}

/** News of an encounter appears within a few days of it. */
const DAYS_UNTIL_REPORTED = 3;

/** The articles that report the earlier encounters a counting phrase (`一个月内第二次通电话`) presupposes, latest first. */
export function reportsOfReference(corpus: CorpusQueries, article: CorpusArticle, reference: EncounterReferenceFacts): EncounterReport[] {
  const ids = reference.participants.map((index) => personOfFacts(article, index)?.person.id);
  if (ids.length < 2 || ids.includes(undefined)) return [];
  return reports(corpus, article, { ids: ids as string[], kind: reference.kind, from: reference.from, to: reference.to });
}

/** The articles that reported an encounter when it took place, for an article that only looks back at it. */
export function reportsOfEncounter(corpus: CorpusQueries, article: CorpusArticle, encounter: Encounter): EncounterReport[] {
  const { date, participants } = encounter;
  if (date === null || date.length !== 10 || participants.length < 2) return [];
  if (article.day === null || article.day <= plusDays(date, DAYS_UNTIL_REPORTED)) return [];
  return reports(corpus, article, { ids: participants.map((p) => p.id), kind: encounter.kind, from: date, to: date });
}

interface Wanted {
  readonly ids: readonly string[];
  readonly kind: EncounterKind;
  readonly from: string;
  readonly to: string;
}

function reports(corpus: CorpusQueries, article: CorpusArticle, wanted: Wanted): EncounterReport[] {
  const found: EncounterReport[] = [];
  for (const appearance of candidates(corpus, wanted)) {
    if (appearance.article === article.article) continue;
    const encounter = corpus.encountersIn(appearance.article).find((e) => matches(e, wanted));
    if (encounter === undefined) continue;
    // The second call of a month is not the first one reported again.
    if (article.day !== null && encounter.date === article.day) continue;
    const { uri, title, day } = corpus.entry(appearance.article);
    found.push({ uri, title, day, span: encounter.span });
  }
  return found.reverse();
}

/** Only the articles of the participant named least that appeared around the days in question are looked at. */
function candidates(corpus: CorpusQueries, { ids, from, to }: Wanted): readonly Appearance[] {
  const last = plusDays(to, DAYS_UNTIL_REPORTED);
  const lists = ids.map((id) => corpus.person(id)?.appearances ?? []);
  const shortest = lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? []);
  return shortest.filter(({ day }) => day !== null && day >= from && day <= last);
}

function matches(encounter: Encounter, { ids, kind, from, to }: Wanted): boolean {
  const { date, status } = encounter;
  if (encounter.kind !== kind || status !== 'happened' || date === null || date < from || date > to) return false;
  return ids.every((id) => encounter.participants.some((participant) => participant.id === id));
}

/** The day `days` after `day` (both `YYYY-MM-DD`). */
function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
