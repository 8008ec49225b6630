/**
 * How likely a stretch of text is a name and not everyday words, in powers of two: characters by what names are made of, neighbours
 * by the words they would make. Figures come from the tables; nothing here decides.
 */
import { BY_SOUND, FIRST_GIVEN, LAST_GIVEN, SURNAME_ODDS } from './tables/name-table.ts';
import { isHanAt } from '../../text/characters.ts';
import { lookUpWords, pairAt } from './everyday-words.ts';

/** Characters too rare for the dictionary are likelier in names than in text. */
const UNKNOWN_GIVEN = 3;
const UNKNOWN_SOUND = -3;
const UNKNOWN_SURNAME = -2;
const LONGER_WORD = 14;
/** Of what is no character at all. */
const NEVER = -9;

/** Four figures a character, eight bits each, because they are asked for together: as surname, first and last of a given name, by sound. */
const ODDS = oddsByCharacter();

function oddsByCharacter(): Int32Array {
  const odds = new Int32Array(0x10000);
  const tables: readonly (readonly [string, number])[] = [[SURNAME_ODDS, UNKNOWN_SURNAME], [FIRST_GIVEN, UNKNOWN_GIVEN], [LAST_GIVEN, UNKNOWN_GIVEN], [BY_SOUND, UNKNOWN_SOUND]];
  odds.fill(tables.reduce((all, [, unknown]) => (all << 8) | (unknown & 255), 0));
  for (const [column, [table]] of tables.entries()) {
    const shift = 24 - 8 * column;
    for (const line of table.trim().split('\n')) {
      const blank = line.indexOf(' ');
      const figure = (Number(line.slice(0, blank)) & 255) << shift;
      for (let at = blank + 1; at < line.length; at++) {
        const code = line.charCodeAt(at);
        odds[code] = ((odds[code] as number) & ~(255 << shift)) | figure;
      }
    }
  }
  return odds;
}

function ofSurname(odds: number): number {
  return odds >> 24;
}

function ofFirst(odds: number): number {
  return (odds << 8) >> 24;
}

function ofLast(odds: number): number {
  return (odds << 16) >> 24;
}

function ofSound(odds: number): number {
  return (odds << 24) >> 24;
}

function oddsAt(text: string, at: number): number {
  return ODDS[text.charCodeAt(at)] as number;
}

/** So cohesive a pair is surely a word. */
const CLEAR_WORD = 4;

/** Whether a word of everyday language clearly begins at `at`, and none reaches over it. */
export function wordBegins(text: string, at: number): boolean {
  return pairAt(text, at) >= CLEAR_WORD && pairAt(text, at - 1) === 0;
}

/** Whether a word of everyday language clearly ends right before `at`, and none reaches over it. */
export function wordEnds(text: string, at: number): boolean {
  return pairAt(text, at - 2) >= CLEAR_WORD && pairAt(text, at - 1) === 0;
}

/** No stretch of text that is weighed is longer. */
const LONGEST_STRETCH = 64;
/**
 * The words of a few characters in a row, kept for the next stretch that begins with them: how likely the character joins the one
 * before it, and the length of the longer word that begins with it.
 */
const joins = new Int8Array(LONGEST_STRETCH);
const longer = new Int8Array(LONGEST_STRETCH);
let keptText = '';
let keptFrom = 0;
let keptTo = 0;

function lookUp(text: string, from: number, to: number): void {
  if (from !== keptFrom || text !== keptText) {
    keptText = text;
    keptFrom = from;
    keptTo = from;
  }
  if (keptTo < to) lookUpWords(text, from, keptTo, to, joins, longer);
  if (keptTo < to) keptTo = to;
}

/**
 * How much the likeliest division of characters `from` to `to` of those looked up says for words, 0 for characters by chance;
 * `prefix` of them alone go to `ofPrefix`.
 */
function bestDivision(from: number, to: number, prefix: number): number {
  // `here` is the best up to `at`, `before` the best up to `at - 1`; three and four characters on, the best with a longer word.
  let before = 0;
  let here = 0;
  let third = 0;
  let fourth = 0;
  let next = 0;
  ofPrefix = 0;
  for (let at = from; at < to; at++) {
    const length = longer[at] as number;
    const long = length > 0 && at + length <= to ? here + LONGER_WORD : 0;
    let best = here > next ? here : next;
    if (at > from) {
      const joined = before + (joins[at] as number);
      if (joined > best) best = joined;
    }
    next = third;
    third = length === 3 && long > fourth ? long : fourth;
    fourth = length === 4 ? long : 0;
    before = here;
    here = best;
    if (at + 1 === prefix) ofPrefix = here;
  }
  return here;
}

/** What the last `bestDivision` said of its first characters alone. */
let ofPrefix = 0;

/** How much the likeliest division of `[from, to)` into words says for it, 0 for characters by chance. */
function wordiness(text: string, from: number, to: number): number {
  if (to - from === 2) return pairAt(text, from);
  if (to - from < 2) return 0;
  lookUp(text, from, to);
  return bestDivision(0, to - from, 0);
}

/** How far words may reach over the edges of a name. */
const REACH = 3;

/**
 * How much likelier `[start, end)` is one name with the given parts than everyday words, as a power of two: surname of `surname`
 * characters (0 for a name written by sound) and the rest. Behind a title (`titled`) a given name that is a word counts nothing against it. Neighbours count: a word that a reading would cut speaks against it.
 */
export function nameLikelihood(text: string, start: number, end: number, surname: number, titled = false): number {
  // 适应 as a given name stays whole; cutting it would be worse.
  const inside = surname > 0 ? wordiness(text, start + surname, end) / (titled ? 1 : 2) : 0;
  return ownLikelihood(text, start, end, surname) + inside - overWords(text, start, end);
}

/** How much likelier the character at `at` is at the end of a given name than in running text, as a power of two. */
export function lastGivenAt(text: string, at: number): number {
  return at < text.length ? ofLast(oddsAt(text, at)) : NEVER;
}

/** How much likelier the character at `at` is in names written by sound than in running text, as a power of two. */
export function bySoundAt(text: string, at: number): number {
  return at < text.length ? ofSound(oddsAt(text, at)) : NEVER;
}

/** The odds that the character at `at`, where it stands as a word of its own, is a surname, as a power of two. */
export function surnameOddsAt(text: string, at: number): number {
  return ofSurname(oddsAt(text, at));
}

/** The likelihood of the characters alone. */
export function ownLikelihood(text: string, start: number, end: number, surname: number): number {
  let sum = 0;
  if (surname === 0) {
    for (let at = start; at < end; at++) sum += ofSound(oddsAt(text, at));
    return sum;
  }
  if (surname === 1) sum += ofSurname(oddsAt(text, start));
  for (let at = start + surname; at + 1 < end; at++) sum += ofFirst(oddsAt(text, at));
  return start + surname < end ? sum + ofLast(oddsAt(text, end - 1)) : sum;
}

/** The likelihood of the two or three characters at `at` as a surname and a given name, the likelier of the two; `never` where the text ends. */
export function likelihoodOfGiven(text: string, at: number, never: number): number {
  if (at + 2 > text.length) return never;
  const surname = ofSurname(oddsAt(text, at));
  const second = oddsAt(text, at + 1);
  const two = surname + ofLast(second);
  if (at + 3 > text.length) return two;
  const three = surname + ofFirst(second) + ofLast(oddsAt(text, at + 2));
  return two > three ? two : three;
}

/** What the words say that a name at `[start, end)` would cut or cover, more than those it leaves whole. */
export function overWords(text: string, start: number, end: number): number {
  let from = start;
  while (from > 0 && start - from < REACH && isHanAt(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHanAt(text, to)) to++;
  lookUp(text, from, to);
  const whole = bestDivision(0, to - from, start - from);
  const before = ofPrefix;
  return whole - before - (to - end < 2 ? 0 : bestDivision(end - from, to - from, 0));
}
