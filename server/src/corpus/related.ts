/**
 * Articles related to one, each with the reasons: other reports of the same event before those of the same story, and these before what
 * merely shares a topic or a person. What counts is how rare the terms and the words of the headline are that both have, whom both are
 * about, encounters, and nearness in time. Which articles are compared is up to `related-candidates.ts`.
 */
import type { Corpus } from './corpus.ts';
import { daysBetween, decay } from './days.ts';
import { compareEncounters, referenceBetween } from './encounter-links.ts';
import { Meetings, viewEncounters, type EncounterView } from './encounter-view.ts';
import { HeadlineInText } from './headline-in-text.ts';
import { titleFold } from './keys.ts';
import { Rarity } from './likeness.ts';
import type { ArticleUri, Related } from './model.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson } from './persons.ts';
import { compareByPath, mostPromising, Traces } from './related-candidates.ts';
import { RelatedPeople } from './related-people.ts';
import { tell, type Reason } from './related-reasons.ts';
import type { TermRecord } from './segment/record.ts';
import type { Segment } from './segment/segment.ts';
import type { Doc } from './segment-set.ts';
import { titlePairs } from './title-pairs.ts';

/** Likenesses are at most 1; a reference outweighs all else. */
const WEIGHT = { terms: 1, title: 1, headline: 0.4, people: 0.4, encounter: 0.5, reference: 12, duplicate: 0.6 } as const;
/** How much text and people have to be alike for a likeness of headlines to count whole. */
const BORNE_OUT = 0.2;
/** The likeness from which on two articles tell one story. */
const SAME_STORY = 0.4;
/** More than likenesses promise, for articles whose encounters have to be looked at. */
const MEETING = 4;
/** What makes a reason the first one told, whatever it adds to the score. */
const FIRST = 100;
/** Of two articles with less in common, apart from time, it is chance, in a corpus of so many; in a folder of a few, less is enough. */
const LEAST = 0.2;
const LEAST_FROM = 1000;

export function relatedArticles(corpus: Corpus, uri: ArticleUri, limit: number): Related[] {
  const article = corpus.numberOf(uri);
  if (article < 0 || limit <= 0) return [];
  const comparison = new Comparison(corpus, article);
  const found = comparison.candidates().flatMap((doc) => comparison.with(doc) ?? []);
  const set = corpus.segments;
  found.sort((a, b) => b.score - a.score || nearer(a.apart, b.apart) || compareByPath(set, a.doc, b.doc));
  return found.slice(0, limit).map((one) => comparison.told(one));
}

function nearer(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

/** One article compared with the asked one; what a reader is told of it is put into words only if it is shown. */
interface Compared {
  readonly doc: Doc;
  readonly score: number;
  readonly apart: number | null;
  readonly terms: number;
  readonly title: number;
  readonly people: number;
  readonly persons: readonly CorpusPerson[];
  readonly termKeys: readonly string[];
  readonly others: readonly Reason[];
}

class Comparison {
  readonly #corpus: Corpus;
  readonly #article: Doc;
  readonly #rarity: Rarity;
  readonly #title: string | null;
  readonly #titleKey: string | null;
  readonly #day: string | null;
  readonly #terms: readonly TermRecord[];
  readonly #traces: Traces;
  readonly #headline: HeadlineInText;
  readonly #people: RelatedPeople;
  readonly #view: EncounterView;
  readonly #meetings: Meetings;

  constructor(corpus: Corpus, article: Doc) {
    const slot = corpus.segments.slotOf(article)!;
    const record = slot.segment.record(article - slot.base);
    this.#corpus = corpus;
    this.#article = article;
    this.#rarity = new Rarity(corpus.size);
    this.#title = slot.segment.title(article - slot.base);
    this.#titleKey = titleFold(this.#title);
    this.#day = slot.segment.day(article - slot.base);
    this.#terms = record.terms();
    this.#people = new RelatedPeople(corpus, article, record.allPeople(), this.#title, this.#rarity);
    const pairs = titlePairs(this.#title);
    this.#traces = new Traces(corpus.segments, corpus.size, this.#terms, pairs, this.#rarity, this.#people);
    this.#headline = new HeadlineInText(pairs, this.#traces.title);
    this.#view = viewEncounters(corpus, article);
    this.#meetings = new Meetings(corpus, this.#view);
  }

  candidates(): Doc[] {
    const promises = this.#traces.promises();
    for (const person of this.#people.persons) {
      const share = this.#rarity.share(person.articleCount);
      const promise = WEIGHT.people * this.#people.likeness.promise(person) * share * share;
      for (const doc of person.docs) promises[doc]! += promise;
    }
    // Whether articles report one encounter, or count it, is seen only when they are compared.
    for (const doc of this.#meetings.docs) promises[doc]! += MEETING;
    return mostPromising(this.#corpus.segments, promises, this.#article, this.#day);
  }

  /** Null for what is alike by chance. */
  with(doc: Doc): Compared | null {
    const slot = this.#corpus.segments.slotOf(doc)!;
    const { segment } = slot;
    const own = doc - slot.base;
    const record = segment.record(own);
    const title = segment.title(own);

    const shared: [string, number][] = [];
    let rest = 0;
    let others = 0;
    const terms = this.#traces.termsIn(slot);
    record.eachTerm((id, count) => {
      const key = terms.get(id);
      if (key !== undefined) {
        shared.push([key, Math.sqrt(count)]);
      } else {
        rest += count;
        others++;
      }
    });
    const byTerms = this.#traces.terms.with(shared, rest);
    const people = this.#people.in(doc, () => record.allPeople(), title);
    const byPeople = this.#people.value(people.shared, people.rest);
    // Headlines of different news have words like 宣布 in common; what stands behind them has not.
    const byTitle = this.#likenessOfTitles(title) * (0.5 + 0.5 * Math.min(1, (byTerms + byPeople) / BORNE_OUT));

    const apart = daysBetween(this.#day, segment.day(own));
    const reasons: Reason[] = [];
    let likeness = WEIGHT.terms * byTerms + WEIGHT.title * byTitle + WEIGHT.headline * this.#headline.in((most) => textOf(segment, own, most)) + WEIGHT.people * byPeople;
    const view = this.#meetings.docs.has(doc) ? viewEncounters(this.#corpus, doc) : null;
    const encounter = view === null ? null : compareEncounters(this.#view, view, (a, b) => this.#rarity.share(this.#meetings.articles(a, b)));
    if (encounter !== null) {
      // A report may mention in passing a meeting that another is all about.
      const value = WEIGHT.encounter * encounter.value * (0.3 + 0.7 * Math.min(1, likeness / SAME_STORY));
      likeness += value;
      reasons.push({ kind: 'encounter', items: encounter.items, text: encounter.text, value });
    }
    const copy = this.#isTitle(title) ? '标题相同' : isCopy(byTerms, shared.length, Math.max(this.#terms.length, shared.length + others), apart) ? '内容几乎相同' : null;
    if (copy !== null) {
      // Columns and the daily report of a market have one title every time.
      const value = WEIGHT.duplicate * (0.4 + 0.6 * byTerms);
      likeness += value;
      reasons.push({ kind: 'duplicate', items: [], text: copy, value: FIRST });
    }
    let score = likeness * decay(apart);
    const reference = view === null ? null : referenceBetween(this.#view, view);
    if (reference !== null) {
      const value = WEIGHT.reference * reference.value;
      score += value;
      reasons.push({ kind: 'reference', items: reference.items, text: reference.text, value });
    }
    if (likeness < LEAST * Math.min(1, this.#corpus.size / LEAST_FROM) && reference === null) return null;
    return {
      doc, score, apart, terms: byTerms, title: byTitle, people: byPeople, others: reasons,
      termKeys: this.#traces.terms.strongest(shared, compareCodeUnits),
      persons: this.#people.likeness.strongest(people.shared, (a, b) => compareCodeUnits(a.id, b.id)),
    };
  }

  told({ doc, score, terms, title, people, persons, termKeys, others }: Compared): Related {
    const { uri, title: written, day } = this.#corpus.entry(doc);
    const values = { terms: WEIGHT.terms * terms, title: WEIGHT.title * title, people: WEIGHT.people * people };
    const reasons = tell({ title: this.#title, other: written, terms: this.#terms, termKeys, persons, values, others });
    return { uri, title: written, day, score: Math.round(score * 1e4) / 1e4, reasons };
  }

  #likenessOfTitles(title: string | null): number {
    const shared: [number, number][] = [];
    let rest = 0;
    for (const pair of titlePairs(title)) {
      if (this.#traces.title.has(pair)) shared.push([pair, 1]);
      else rest++;
    }
    return this.#traces.title.with(shared, rest);
  }

  #isTitle(title: string | null): boolean {
    return this.#titleKey !== null && this.#titleKey === titleFold(title);
  }
}

const NO_TEXT = new Uint16Array(0);

/** The first code units of an article's text; none when they cannot be read, which the next search will find out and tell. */
function textOf(segment: Segment, doc: number, most: number): Uint16Array {
  const start = segment.textStart(doc);
  try {
    return segment.text.read(start, Math.min(segment.textEnd(doc), start + most));
  } catch {
    return NO_TEXT;
  }
}

/** The same report again: nearly all terms alike, within a few days. */
function isCopy(likeness: number, shared: number, most: number, apart: number | null): boolean {
  return most >= 10 && (apart ?? 0) <= 7 && shared >= 0.85 * most && likeness >= 0.93;
}
