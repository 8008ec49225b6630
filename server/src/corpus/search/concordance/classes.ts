/** Hits counted together: by the characters before or behind them, by what they are, by who says them, or by outlet and time of their articles. */
import { fold } from '../../../text/fold.ts';
import { Pace } from '../../pace.ts';
import { whoSays } from '../corpus-search.ts';
import type { HitSet } from '../hit-set.ts';
import type { SearchedCorpus } from '../scope.ts';
import { monthText } from '../search.ts';
import type { Neighbours } from './neighbours.ts';
import { compareWords, wordUnits } from './word-order.ts';

export interface HitClass {
  /** A speaker's or outlet's is what a filter takes; empty where nothing stands. */
  readonly key: string;
  /** As most of its hits write it. */
  readonly label: string;
  readonly count: number;
  readonly articles: number;
}

/** Every hit is in one class. */
export interface HitClasses {
  /** The largest first, those of one size in the order of words. */
  readonly classes: readonly HitClass[];
  /** For each hit the number of its class. */
  readonly of: Uint32Array;
}

/**
 * By so many characters before (`backwards`) or behind each hit, fewer where the clause ends. Blanks next to the hit are passed over, marks
 * inside names (乔·拜登) are not counted.
 */
export function neighbourClasses(set: HitSet, neighbours: Neighbours, length: number, backwards: boolean): Promise<HitClasses> {
  const words = wordUnits();
  const at = (column: number, hit: number): number => neighbours[column]?.[hit] ?? 0;
  const textOf = (hit: number): string => {
    let column = 0;
    while (at(column, hit) === SPACE) column++;
    const units: number[] = [];
    let end = 0;
    let half = false;
    for (let taken = 0; taken < length; column++) {
      const unit = at(column, hit);
      const kind = words[unit]!;
      if (kind === 0 && !(unit === SPACE && words[at(column + 1, hit)] === 1)) break;
      units.push(unit);
      if (kind !== 1) continue;
      end = units.length;
      // Both halves of a rare character are one.
      half = !half && isHalf(unit) && isHalf(at(column + 1, hit));
      if (!half) taken++;
    }
    const part = units.slice(0, end);
    return String.fromCharCode(...(backwards ? part.reverse() : part));
  };
  return classesOf(set, textOf, (text) => ({ key: text.toLowerCase(), label: text }));
}

/** By the hits themselves, as far as `Neighbours` has them. */
export function hitClasses(set: HitSet, neighbours: Neighbours): Promise<HitClasses> {
  const textOf = (hit: number): string => {
    const units: number[] = [];
    for (let column = 0; column < neighbours.length && neighbours[column]![hit] !== 0; column++) units.push(neighbours[column]![hit]!);
    return String.fromCharCode(...units);
  };
  return classesOf(set, textOf, (text) => ({ key: text.toLowerCase(), label: text }));
}

/** By who is reported to say them. To tell who somebody is may take a look at many articles. */
export async function speakerClasses(corpus: SearchedCorpus, set: HitSet, stop: () => boolean): Promise<HitClasses> {
  const known = new Map<string, Written>([['', { key: '', label: '' }]]);
  const texts: string[] = [];
  const of = new Uint32Array(set.length);
  const numbers = new Map<string, number>();
  const pace = new Pace();
  for (let article = 0; article < set.docs.length; article++) {
    await pace.rest();
    if (stop()) break;
    const doc = set.docs[article]!;
    const statements = corpus.statementRecords(doc);
    for (let hit = set.firsts[article]!; hit < set.firsts[article + 1]!; hit++) {
      const says = whoSays(corpus, doc, statements, set.start(hit), set.end(hit));
      const text = says === null ? '' : says.person === null ? `\t${says.name}` : says.person.id;
      let number = numbers.get(text);
      if (number === undefined) {
        numbers.set(text, (number = texts.push(text) - 1));
        if (says !== null) known.set(text, says.person === null ? { key: fold(says.name), label: says.name } : { key: says.person.id, label: says.person.name });
      }
      of[hit] = number;
    }
  }
  return classesOf(set, (hit) => texts[of[hit]!]!, (text) => known.get(text)!);
}

/** By what is the same for all hits of one article; null for nothing. */
export function articleClasses(corpus: SearchedCorpus, set: HitSet, by: 'outlet' | 'month' | 'year'): Promise<HitClasses> {
  let article = -1;
  let text = '';
  const textOf = (hit: number): string => {
    if (article >= 0 && hit < set.firsts[article + 1]!) return text;
    article++;
    const doc = set.docs[article]!;
    const slot = corpus.segments.slotOf(doc);
    const day = slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
    if (by === 'outlet') text = slot?.segment.outlet(doc - slot.base) ?? '';
    else text = (by === 'month' ? monthText(Math.floor(day / 100)) : day === 0 ? null : String(Math.floor(day / 10_000)).padStart(4, '0')) ?? '';
    return text;
  };
  return classesOf(set, textOf, (written) => ({ key: by === 'outlet' ? fold(written) : written, label: written }));
}

const SPACE = 0x20;

function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** What a hit is counted under, and how it writes that. */
interface Written {
  readonly key: string;
  readonly label: string;
}

/** Hits are asked for their texts in order; texts of one key are one class. */
async function classesOf(set: HitSet, textOf: (hit: number) => string, read: (text: string) => Written): Promise<HitClasses> {
  const pace = new Pace();
  const texts = new Map<string, number>();
  const counts: number[] = [];
  const of = new Uint32Array(set.length);
  for (let hit = 0; hit < set.length; hit++) {
    if ((hit & 0xff) === 0) await pace.rest();
    const text = textOf(hit);
    let number = texts.get(text);
    if (number === undefined) {
      number = counts.push(0) - 1;
      texts.set(text, number);
    }
    counts[number]!++;
    of[hit] = number;
  }
  const keys = new Map<string, number>();
  const classes: { key: string; label: string; count: number; articles: number; most: number }[] = [];
  const classOf = new Uint32Array(counts.length);
  for (const [text, number] of texts) {
    const { key, label } = read(text);
    let at = keys.get(key);
    if (at === undefined) {
      at = classes.push({ key, label, count: 0, articles: 0, most: 0 }) - 1;
      keys.set(key, at);
    }
    classOf[number] = at;
    const own = classes[at]!;
    own.count += counts[number]!;
    if (counts[number]! > own.most) {
      own.most = counts[number]!;
      own.label = label;
    }
  }
  const order = classes.map((_, at) => at).sort((a, b) => classes[b]!.count - classes[a]!.count || compareWords(classes[a]!.key, classes[b]!.key));
  const place = new Uint32Array(order.length);
  order.forEach((at, rank) => (place[at] = rank));
  const latest = new Int32Array(order.length).fill(-1);
  for (let article = 0; article < set.docs.length; article++) {
    for (let hit = set.firsts[article]!; hit < set.firsts[article + 1]!; hit++) {
      const at = classOf[of[hit]!]!;
      of[hit] = place[at]!;
      if (latest[at] === article) continue;
      latest[at] = article;
      classes[at]!.articles++;
    }
  }
  return { classes: order.map((at) => { const { key, label, count, articles } = classes[at]!; return { key, label, count, articles }; }), of };
}
