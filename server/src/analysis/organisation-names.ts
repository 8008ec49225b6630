/** Walks along the name of an organisation at the head of a clause: how far it goes and which word ends it. */
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { PLACES } from '../language/zh/places.ts';
import { COLLECTIVE_SPEAKERS, INSIDE_NAMES, MEDIA_ENDINGS, NOMINAL_SPEAKERS, NOT_BEHIND, NOT_ENDINGS, SUBJECT_ENDERS } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, TITLES } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import { CAPITALS, CharacterSet, LATIN_LETTERS, initialsOf } from '../text/character-set.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Reading } from './reading.ts';
import { indexWithin } from './source.ts';

/** In steps of a walk: characters, words of at most four. */
export const LONGEST = 24;
export const LONGEST_GLOSS = 80;
/** Where the name of an organisation ends: prepositions, adverbs, particles. */
const STOP_CHARACTERS = '在于对向就则也还已曾再均都将把被由从以因并给让使约而但却更又方会没未不的了是有说称指要呼敦今昨当原刚，、：；「“」”';
const STOPS = new CharacterSet(STOP_CHARACTERS);
/** What stands right behind a writing that speaks. */
const AFTER_WRITING = new CharacterSet('中里内上则也还又并均都就对在更曾再，：');
/** Endings of names, of the kinds titles know and of outlets. */
export const ENDINGS = new Words([...ORGANISATION_ENDINGS, ...MEDIA_ENDINGS]);
/** What a walk looks at; everything else is passed. */
const MATTERS = initialsOf(PLACES, COLLECTIVE_SPEAKERS, ENDINGS, TITLES, NOMINAL_SPEAKERS, SUBJECT_ENDERS, CUE_ADVERBS, STOP_CHARACTERS, '日《（(ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
/** The last character of nouns for people: 美国一些官员, 中国谈判代表. */
export const PEOPLE_ENDINGS = new CharacterSet('员人者师表层众士长官客友们家手队界袖首脑');

export interface Walked {
  /** Where the walk stopped. */
  readonly at: number;
  /** Behind the last word that names an organisation, -1 without one. */
  readonly last: number;
  /** The same, behind its gloss. */
  readonly reached: number;
  /** A date follows. */
  readonly dated: boolean;
  /** Behind a writing that belongs to the organisation (美国国务院声明), 0 without one. */
  readonly writing: number;
}

/** Before a place inside a name: 驻华, 中国和. */
const JOINS_PLACES = new CharacterSet('驻和与及暨、');
/** Before 日 it is a day. */
const DAYS = new CharacterSet('0123456789今昨当近翌明');

export function walk({ source: { folded }, dateStarts }: Reading, from: number, to: number): Walked {
  const date = dateStarts[lastAtMost(dateStarts, from - 1) + 1] ?? -1;
  let at = from;
  let last = -1;
  let reached = -1;
  for (let steps = 0; at < to && steps < LONGEST; ) {
    if (date !== at && !MATTERS.at(folded, at)) {
      at++;
      steps++;
      continue;
    }
    const gloss = at > from ? glossEnd(folded, at, to) : 0;
    if (gloss > 0) {
      if (reached === at) reached = gloss;
      at = gloss;
      continue;
    }
    const word = wordAt(folded, from, at, to);
    if (word > 0) {
      // 转头增购俄罗斯石油, 机构调降中国: a place does not stand so late in a name, and 官员 ends one.
      const gap = at - (reached > 0 ? reached : from);
      if ((gap >= (last > from ? 2 : 4) || (gap === 1 && last > from && !JOINS_PLACES.at(folded, at - 1) && !LATIN_LETTERS.at(folded, last - 1))) && PLACES.startingAt(folded, at)) break;
      if (gap > 0 && last > from && PEOPLE_ENDINGS.at(folded, last - 1) && !ORGANISATION_ENDINGS.endingAt(folded, last, from)) break;
      at = last = reached = at + word;
      steps += Math.min(word, 4);
      continue;
    }
    // 北约发言人出台声明: an office ends what names its organisation.
    const title = last > from ? TITLES.startingAt(folded, at) : null;
    // 情报总监办公室, 天主教教区: a title inside a name.
    const within = title !== null && (INSIDE_NAMES.startingAt(folded, at - 1) !== null || (ENDINGS.startingAt(folded, at + title.length)?.length ?? 0) > 1);
    if (title && !within && title.length > 1 && at + title.length <= to) {
      at += title.length;
      break;
    }
    const writing = last > from ? NOMINAL_SPEAKERS.startingAt(folded, at) : null;
    if (writing && at + writing.length <= to && endsWriting(folded, at + writing.length, to)) return { at, last, reached, dated: false, writing: at + writing.length };
    if (date === at || (at > from && (CUE_ADVERBS.startingAt(folded, at)?.length ?? 0) >= 2) || SUBJECT_ENDERS.startingAt(folded, at)) break;
    const inside = insideName(folded, from, at);
    if (inside > 0) {
      at += inside;
      steps++;
      continue;
    }
    if (STOPS.at(folded, at) || (folded[at] === '日' && DAYS.at(folded, at - 1))) break;
    at++;
    steps++;
  }
  return { at, last, reached, dated: date === at, writing: 0 };
}

/** How much of a word from `at` on belongs inside a name though it looks like its end (自由, 原子), 0 without one. */
function insideName(folded: string, from: number, at: number): number {
  if (!STOPS.at(folded, at)) return 0;
  const begun = at > from ? (INSIDE_NAMES.startingAt(folded, at - 1)?.length ?? 0) - 1 : 0;
  return Math.max(begun, INSIDE_NAMES.startingAt(folded, at)?.length ?? 0, 0);
}

/** Length of a word at `at` that names an organisation or ends its name, 0 without one. */
function wordAt(folded: string, from: number, at: number, to: number): number {
  const place = PLACES.startingAt(folded, at)?.length ?? 0;
  const collective = COLLECTIVE_SPEAKERS.startingAt(folded, at)?.length ?? 0;
  let length = Math.max(place, collective);
  if (length === 0) {
    // 法院一般会, 主办: the last character is no end of a name. 公司工会: an ending of two characters may open one.
    const ending = ENDINGS.startingAt(folded, at)?.length ?? 0;
    const behind = ending > 0 && at > from && (NOT_BEHIND[folded[at] as string]?.includes(folded[at - 1] as string) ?? false);
    if (ending > 0 && !behind && (at > from ? (NOT_ENDINGS.startingAt(folded, at)?.length ?? 0) < Math.max(ending, 2) : ending > 1)) length = ending;
  }
  if (length > 0) return at + length <= to ? length : 0;
  if (folded[at] === '《') {
    const close = indexWithin(folded, '》', at, to);
    return close > 0 ? close + 1 - at : 0;
  }
  return latinAt(folded, at, to);
}

const LATIN_NAMES = new CharacterSet(`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&.'’ -`);

/** Latin letters of a name: BusinessKorea, RBC Capital Markets. */
function latinAt(folded: string, at: number, to: number): number {
  if (!CAPITALS.at(folded, at)) return 0;
  let end = at + 1;
  while (end < to && end - at < 60 && LATIN_NAMES.at(folded, end)) end++;
  while (folded[end - 1] === ' ') end--;
  return end - at >= 2 ? end - at : 0;
}

const OPENS_GLOSS = new CharacterSet('（(');

export function glossEnd(folded: string, at: number, to: number): number {
  if (!OPENS_GLOSS.at(folded, at)) return 0;
  const close = indexWithin(folded, folded[at] === '(' ? ')' : '）', at, Math.min(to, at + LONGEST_GLOSS));
  return close < 0 ? 0 : close + 1;
}

export function endsWriting(folded: string, at: number, to: number): boolean {
  return at === to || AFTER_WRITING.at(folded, at) || CUE_ADVERBS.startingAt(folded, at) !== null || glossEnd(folded, at, to) > 0;
}
