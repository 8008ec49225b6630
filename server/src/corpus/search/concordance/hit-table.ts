/** The hits of one search in any order and in any groups. What takes long to work out is kept, so that another page costs nothing. */
import { SharedWork } from '../../shared-work.ts';
import type { Doc } from '../../segment-set.ts';
import { aboutOf, hitAt, type About, type SearchHit } from '../corpus-search.ts';
import type { SearchedTexts } from '../find-hits.ts';
import type { HitSet } from '../hit-set.ts';
import type { SearchedCorpus } from '../scope.ts';
import { byDay, hitIn } from '../search.ts';
import { articleClasses, hitClasses, neighbourClasses, speakerClasses, type HitClasses } from './classes.ts';
import { readNeighbours, type Neighbours, type Side } from './neighbours.ts';
import { Ordering } from './ordering.ts';
import { characterRanks, compareWords } from './word-order.ts';
import { fold } from '../../../text/fold.ts';

export interface HitSort {
  /** `left` and `right`: by what stands before or behind the hit, read away from it. */
  readonly by: 'date' | 'outlet' | 'speaker' | Side;
  readonly descending: boolean;
}

export interface HitGrouping {
  readonly by: Side | 'outlet' | 'speaker' | 'month' | 'year';
  /** Characters; for `left` and `right` only. */
  readonly length: number;
}

/** Lines of all hits, or of the hits of one group. */
export interface HitLines {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

const KEPT_ORDERS = 4;
const KEPT_CLASSES = 4;
const KEPT_PARTS = 4;
const KEPT_NEIGHBOURS = 2;
/** Further keys would order nothing that a reader could see. */
const MOST_SORTS = 4;
export const LONGEST_GROUP = 8;

export class HitTable {
  readonly set: HitSet;
  readonly #corpus: SearchedCorpus;
  readonly #texts: SearchedTexts;
  /** Articles newest first, the undated last: places in `set.docs`. */
  readonly #articles: readonly number[];
  readonly #neighbours = new SharedWork<Neighbours>(KEPT_NEIGHBOURS);
  readonly #orders = new SharedWork<Uint32Array>(KEPT_ORDERS);
  readonly #classes = new SharedWork<HitClasses>(KEPT_CLASSES);
  readonly #parts = new SharedWork<Uint32Array>(KEPT_PARTS);

  constructor(corpus: SearchedCorpus, texts: SearchedTexts, set: HitSet) {
    this.set = set;
    this.#corpus = corpus;
    this.#texts = texts;
    this.#articles = byDay({ size: texts.size, rank: (doc) => corpus.timeline.rank(doc), day: (doc) => this.#day(doc) }, set);
  }

  /** Hits by month of the article, oldest first, and those of articles without a date. */
  months(): { readonly byMonth: readonly { readonly month: number; readonly count: number }[]; readonly undated: number } {
    const counts = new Map<number, number>();
    for (let article = this.#articles.length - 1; article >= 0; article--) {
      const at = this.#articles[article]!;
      const month = Math.floor(this.#day(this.set.docs[at]!) / 100);
      counts.set(month, (counts.get(month) ?? 0) + this.set.count(at));
    }
    const undated = counts.get(0) ?? 0;
    counts.delete(0);
    return { byMonth: Array.from(counts, ([month, count]) => ({ month, count })), undated };
  }

  /** The hits in order from `offset` on, of one group or of all. Hits that are alike in all ways are newest first, then in text order. */
  async lines(sorts: readonly HitSort[], group: { readonly grouping: HitGrouping; readonly key: string } | null, offset: number, limit: number, stop: () => boolean): Promise<HitLines> {
    const order = await this.#order(sorts, stop);
    const part = group === null ? order : await this.#part(sorts, order, group.grouping, group.key, stop);
    const hits: SearchHit[] = [];
    if (!stop()) {
      const told = new Map<Doc, About>();
      for (const hit of part.subarray(offset, offset + limit)) {
        const { folded, start, end } = hitIn(this.#texts.blocks, this.set, hit);
        const doc = this.set.docs[this.set.articleOf(hit)]!;
        const about = told.get(doc) ?? aboutOf(this.#corpus, doc);
        told.set(doc, about);
        hits.push(hitAt(this.#corpus, about, { start, end }, folded));
      }
    }
    return { hits, total: part.length };
  }

  classes(grouping: HitGrouping, stop: () => boolean): Promise<HitClasses> {
    return this.#classes.get(nameOf(grouping), stop, async (over) => {
      const { by, length } = grouping;
      switch (by) {
        case 'left':
        case 'right':
          return neighbourClasses(this.set, await this.#side(by, over), Math.min(LONGEST_GROUP, Math.max(1, length)), by === 'left');
        case 'hit':
          return hitClasses(this.set, await this.#side(by, over));
        case 'speaker':
          return speakerClasses(this.#corpus, this.set, over);
        case 'outlet':
        case 'month':
        case 'year':
          return articleClasses(this.#corpus, this.set, by);
      }
    });
  }

  #side(side: Side, stop: () => boolean): Promise<Neighbours> {
    return this.#neighbours.get(side, stop, (over) => readNeighbours(this.#texts, this.set, side, over));
  }

  #part(sorts: readonly HitSort[], order: Uint32Array, grouping: HitGrouping, key: string, stop: () => boolean): Promise<Uint32Array> {
    return this.#parts.get(JSON.stringify([sorts, nameOf(grouping), key]), stop, async (over) => {
      const { classes, of } = await this.classes(grouping, over);
      const number = classes.findIndex((one) => one.key === key);
      return number < 0 ? new Uint32Array(0) : order.filter((hit) => of[hit] === number);
    });
  }

  #order(sorts: readonly HitSort[], stop: () => boolean): Promise<Uint32Array> {
    const keys = sorts.slice(0, MOST_SORTS);
    return this.#orders.get(JSON.stringify(keys), stop, async (over) => {
      const ordering = new Ordering(this.#newestFirst());
      for (const sort of keys.toReversed()) {
        if (over()) break;
        await this.#sort(ordering, sort, over);
      }
      return ordering.order;
    });
  }

  #newestFirst(): Uint32Array {
    const order = new Uint32Array(this.set.length);
    let next = 0;
    for (const article of this.#articles) for (let hit = this.set.firsts[article]!; hit < this.set.firsts[article + 1]!; hit++) order[next++] = hit;
    return order.subarray(0, next);
  }

  async #sort(ordering: Ordering, { by, descending }: HitSort, stop: () => boolean): Promise<void> {
    if (by === 'date') return ordering.byKey(this.#dayKeys(descending));
    if (by === 'outlet' || by === 'speaker') return ordering.byKey(keysOf(await this.classes({ by, length: 0 }, stop), descending));
    const { ascending, descending: backwards } = characterRanks();
    return ordering.byNeighbours(await this.#side(by, stop), descending ? backwards : ascending, stop);
  }

  /** The place of each hit's day among all days with hits; articles without a date come last either way. */
  #dayKeys(descending: boolean): Uint32Array {
    const days = Array.from(this.set.docs, (doc) => this.#day(doc));
    const ordered = [...new Set(days)].filter((day) => day !== 0).sort((a, b) => (descending ? b - a : a - b));
    const places = new Map(ordered.map((day, place) => [day, place]));
    const keys = new Uint32Array(this.set.length);
    days.forEach((day, article) => keys.fill(places.get(day) ?? ordered.length, this.set.firsts[article], this.set.firsts[article + 1]));
    return keys;
  }

  #day(doc: number): number {
    const slot = this.#corpus.segments.slotOf(doc);
    return slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
  }
}

function nameOf({ by, length }: HitGrouping): string {
  return by === 'left' || by === 'right' ? `${by} ${length}` : by;
}

/** The place of each hit's class by its label; hits of none come last either way. */
function keysOf({ classes, of }: HitClasses, descending: boolean): Uint32Array {
  const order = classes.map(({ label }, number) => ({ number, folded: fold(label) }));
  order.sort((a, b) => (a.folded === '' || b.folded === '' ? compareWords(a.folded, b.folded) : descending ? compareWords(b.folded, a.folded) : compareWords(a.folded, b.folded)));
  const places = new Uint32Array(order.length);
  order.forEach(({ number }, place) => (places[number] = place));
  return of.map((number) => places[number]!);
}
