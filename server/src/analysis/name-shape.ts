/**
 * Reads a name of unknown length at a place of the text: Chinese (surname and given name), Japanese, or written by sound. Where it
 * ends is decided by what stands behind it, here and at its other occurrences.
 */
import { BEGINS_NAME, COMPOUND, FOLLOWS, HAN, INTERPUNCT, LEADS, NEVER_GIVEN, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { CUES } from '../language/zh/cues.ts';
import { FIGURE_NAMES } from '../language/zh/figures.ts';
import { FOLLOWING_WORDS, NOT_NAMES } from '../language/zh/followers.ts';
import { lastGivenAt, nameLikelihood, overWords, ownLikelihood, surnameOddsAt } from '../language/zh/likelihood.ts';
import { BEFORE_NAMES } from '../language/zh/name-edges.ts';
import { COMPOUND_SURNAMES, JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { TITLES } from '../language/zh/titles.ts';
import { CUE, FIGURE_NAME, FOLLOWING, JAPANESE_SURNAME, NO_NAME, PLACE, TITLE, mayBegin } from '../language/zh/word-hints.ts';
import { endsClearly, goesOn, rightBoundary } from './name-edges.ts';
import { CLEAR, DOUBLE_PRIOR, FOLLOWER_PENALTY, LEAST_LIKELY, LIKELY_THOUGH_CROSSED, LONGER_GIVEN, NEVER_LAST, RARE_SCORE, SOUND_WEIGHT, SURE, SURELY_GIVEN, SURE_LIKELIHOOD, UNLIKELY_SOUND, WRITTEN_ADVERBS, weigh } from './name-weights.ts';

export type NameKind = 'chinese' | 'japanese' | 'foreign';

export interface NameReading {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** About 3 for a name with clear ends, below 1.5 for a doubtful one. */
  readonly score: number;
  /** How much likelier a name than everyday words, as a power of two, by its characters and the words around. */
  readonly likelihood: number;
}

/** How far around a place other occurrences are looked for, so that the time stays linear in the article's length. */
const WINDOW = 20_000;
const OCCURRENCES = 12;
const LONGEST_FOREIGN = 18;
function figureKind(figure: string): NameKind {
  if (JAPANESE_SURNAMES.startingAt(figure, 0) !== null) return 'japanese';
  return (classesAt(figure, 0) & SURNAME) !== 0 ? 'chinese' : 'foreign';
}

/** Whether an English capital letter stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return code >= 0x41 && code <= 0x5a;
}

/** 姓 behind a surname, 氏 behind a woman's in Vietnam, and 一, at the end of more given names than its figures tell. */
const SURNAMED = '姓'.charCodeAt(0);
const VIETNAMESE_WOMAN = '氏'.charCodeAt(0);
const ONE = '一'.charCodeAt(0);
const NUMERALS = '一二三四五六七八九十';

/** How often a form stands around a place, and how clearly it ends there. */
interface Around {
  readonly at: number;
  readonly score: number;
  readonly count: number;
}

/** How the given names of a kind of name are read: what speaks for one, two or three characters. */
interface Shape {
  readonly kind: NameKind;
  readonly priors: readonly number[];
}

const CHINESE: Shape = { kind: 'chinese', priors: [0.2, 0.6] };
const CHINESE_COMPOUND: Shape = { kind: 'chinese', priors: [0.5, 0.9] };
const JAPANESE_NAME: Shape = { kind: 'japanese', priors: [0.2, 1.2, 0.1] };

/** Reads names in one folded text; remembers what it has looked up. */
export class NameReader {
  readonly text: string;
  #titled = false;
  readonly #read = new Map<number, NameReading | null>();
  readonly #boundaries = new Map<string, Around>();

  constructor(folded: string) {
    this.text = folded;
  }

  /** The best reading of a name that starts at `start`, or null. */
  readAt(start: number): NameReading | null {
    const known = this.#read.get(start);
    if (known !== undefined) return known;
    const best = this.#best(start, -1);
    this.#read.set(start, best);
    return best;
  }

  /** The best reading right behind a title (`office`: of public office), where a given name may be any word: 张和平, 李解放. */
  readTitled(start: number, office: boolean): NameReading | null {
    const plain = this.readAt(start);
    if (plain !== null && plain.score >= CLEAR) return plain;
    const titled = this.#surelyNamed(start);
    if (titled !== null && (plain === null || titled.score > plain.score)) return titled;
    return !office || (plain !== null && plain.score >= RARE_SCORE) ? plain : (this.#rare(start) ?? plain);
  }

  /** Three characters that are the best reading behind a title, the first surely a surname, and clearly end; else null. */
  #surelyNamed(start: number): NameReading | null {
    if ((classesAt(this.text, start) & BEGINS_NAME) === 0 || surnameOddsAt(this.text, start) < 0 || !endsClearly(this.text, start + 3)) return null;
    this.#titled = true;
    const best = this.#best(start, -1);
    this.#titled = false;
    return best !== null && best.kind === 'chinese' && best.end - start === 3 ? best : null;
  }

  /** The best reading that starts at `start` and ends exactly at `end`, or null. */
  readExactly(start: number, end: number): NameReading | null {
    const known = this.#read.get(start);
    return known !== undefined && known?.end === end ? known : this.#best(start, end);
  }

  /** The best reading from `start`; of those that end at `exact` when that is not -1. */
  #best(start: number, exact: number): NameReading | null {
    const { text } = this;
    const classes = classesAt(text, start);
    if ((classes & BEGINS_NAME) === 0) return null;
    const words = mayBegin(text, start);
    const figure = (words & FIGURE_NAME) !== 0 ? FIGURE_NAMES.startingAt(text, start) : null;
    if (figure !== null && figure.length > 2 && (classesAt(text, start + figure.length) & INTERPUNCT) === 0 && !goesOn(text, start, start + figure.length) && (exact < 0 || exact === start + figure.length)) {
      return { start, end: start + figure.length, kind: figureKind(figure), score: SURE, likelihood: SURE_LIKELIHOOD };
    }
    const place = (words & PLACE) !== 0 ? PLACES.startingAt(text, start) : null;
    const plain = (words & NO_NAME) !== 0 ? NOT_NAMES.startingAt(text, start) : null;
    let best = (classes & TRANSLITERATES) !== 0 ? this.#foreign(start, exact, place, plain) : null;
    const compound = (classes & COMPOUND) !== 0 ? COMPOUND_SURNAMES.startingAt(text, start) : null;
    if (compound) best = this.#given(start, exact, compound.length, CHINESE_COMPOUND, best);
    const japanese = (words & JAPANESE_SURNAME) !== 0 ? JAPANESE_SURNAMES.startingAt(text, start) : null;
    if (japanese) best = this.#given(start, exact, japanese.length, JAPANESE_NAME, best);
    if ((classes & SURNAME) !== 0 && (this.#titled || (!plain && !place))) {
      best = this.#given(start, exact, 1, CHINESE, best);
      if ((classesAt(text, start + 1) & SURNAME) !== 0 || text.charCodeAt(start + 1) === VIETNAMESE_WOMAN) best = this.#doubleSurname(start, exact, best);
    }
    return best;
  }

  /** 狄志远, 花敏华: behind an office and before a reporting cue, two or three characters that no word explains. */
  #rare(start: number): NameReading | null {
    const { text } = this;
    if ((classesAt(text, start) & (FOLLOWS | NEVER_GIVEN | LEADS)) !== 0 || BEFORE_NAMES.startingAt(text, start) !== null) return null;
    for (const end of [start + 3, start + 2]) {
      if (end > text.length || (mayBegin(text, end) & CUE) === 0 || (CUES.startingAt(text, end)?.length ?? 0) < 2 || overWords(text, start, end) > 0) continue;
      let given = 0;
      for (let at = start + 1; at < end; at++) given = Math.min(given, (classesAt(text, at) & HAN) === 0 ? -9 : lastGivenAt(text, at));
      if (given >= 0 && (classesAt(text, start) & HAN) !== 0) return { start, end, kind: 'chinese', likelihood: 0, score: RARE_SCORE };
    }
    return null;
  }

  /** 陈方佩玲, 黎氏秋姮: two surnames, or the 氏 of Vietnamese women, before a given name of two characters that is surely one. */
  #doubleSurname(start: number, exact: number, best: NameReading | null): NameReading | null {
    const { text } = this;
    const end = start + 4;
    if (end > text.length || (exact >= 0 && exact !== end)) return best;
    for (let at = start; at < end; at++) if ((classesAt(text, at) & HAN) === 0) return best;
    const given = ownLikelihood(text, start + 1, end, 1) - ownLikelihood(text, start + 1, start + 2, 1);
    if (text.charCodeAt(start + 1) !== VIETNAMESE_WOMAN && (surnameOddsAt(text, start) < 0 || surnameOddsAt(text, start + 1) < 0 || FIGURE_NAMES.startingAt(text, start + 1) !== null)) return best;
    if (given < SURELY_GIVEN || rightBoundary(text, end) < 1.5 || overWords(text, start, end) > 0) return best;
    const score = this.#aggregate(start, end) + DOUBLE_PRIOR;
    return best === null || score > best.score ? { start, end, kind: 'chinese', likelihood: given, score } : best;
  }

  /** The best of `best` and the readings with a surname of `surname` characters. */
  #given(start: number, exact: number, surname: number, shape: Shape, best: NameReading | null): NameReading | null {
    const { text } = this;
    const { kind } = shape;
    const behind = mayBegin(text, start + surname);
    // 当拜登: a word before somebody known is no surname.
    if ((behind & FIGURE_NAME) !== 0 && kind === 'chinese' && (FIGURE_NAMES.startingAt(text, start + surname)?.length ?? 0) >= 2 && surnameOddsAt(text, start) < 0) return best;
    if ((behind & TITLE) !== 0 && TITLES.startingAt(text, start + surname) !== null) return best;
    if ((behind & PLACE) !== 0 && PLACES.startingAt(text, start + surname) !== null) return best;
    for (let length = 1; length <= shape.priors.length; length++) {
      const end = start + surname + length;
      if (end > text.length || (classesAt(text, end - 1) & HAN) === 0) return best;
      // A given name does not swallow a word that follows names.
      if (length > 1 && (behind & FOLLOWING) !== 0 && (FOLLOWING_WORDS.startingAt(text, start + surname)?.length ?? 0) >= 2) return best;
      // 彭姓园长: somebody of that surname, unnamed.
      if (text.charCodeAt(start + surname) === SURNAMED) return best;
      // 森山裕聚餐: nor one that begins inside it.
      if (length > 2 && (mayBegin(text, end - 2) & FOLLOWING) !== 0 && FOLLOWING_WORDS.startingAt(text, end - 2)?.length === 2) continue;
      if (exact >= 0 && exact !== end) continue;
      const likelihood = nameLikelihood(text, start, end, surname, this.#titled) + (length === 2 ? LONGER_GIVEN : 0);
      if (kind === 'chinese' && (likelihood < LEAST_LIKELY || (lastGivenAt(text, end - 1) <= NEVER_LAST && text.charCodeAt(end - 1) !== ONE))) continue;
      // 安倍晋三, 山本一郎: numerals end Japanese given names.
      if (kind === 'japanese' && (classesAt(text, end - 1) & NEVER_GIVEN) !== 0 && !NUMERALS.includes(text[end - 1] as string)) continue;
      const across = mayBegin(text, end - 1);
      if (kind === 'chinese' && (across & FOLLOWING) !== 0 && (FOLLOWING_WORDS.startingAt(text, end - 1)?.length ?? 0) >= 2 && (length === 1 || likelihood < LIKELY_THOUGH_CROSSED || (FOLLOWING_WORDS.startingAt(text, end)?.length ?? 0) < 2)) continue;
      if (kind === 'chinese' && length === 2 && (((across & TITLE) !== 0 && TITLES.startingAt(text, end - 1) !== null) || (!this.#titled && (behind & NO_NAME) !== 0 && NOT_NAMES.has(text.slice(end - 2, end))))) continue;
      const evidence = kind === 'chinese' ? weigh(likelihood, (classesAt(text, end) & (HAN | INTERPUNCT)) === 0) - (length === 2 ? this.#follower(start, end) : 0) : 0;
      const score = this.#aggregate(start, end) + (shape.priors[length - 1] as number) + evidence;
      if (best === null || score > best.score) best = { start, end, kind, likelihood, score };
    }
    return best;
  }

  /**
   * 王毅称, 胡智为: whether the third character, one that mostly follows names, is part of this one. It is where the shorter form
   * never stands without it; else the likelier it follows, the more speaks against it.
   */
  #follower(start: number, end: number): number {
    const alone = this.#count(start, end - 1);
    const with3 = this.#count(start, end);
    if (alone >= 2 && with3 * 2 <= alone) return 2 * FOLLOWER_PENALTY;
    if (alone >= 2 && with3 === alone) return -FOLLOWER_PENALTY;
    // 刘结一大使: a title right behind ends the name.
    if ((mayBegin(this.text, end) & TITLE) !== 0 && TITLES.startingAt(this.text, end) !== null) return -FOLLOWER_PENALTY;
    // 張軍亦: written adverbs are in given names, too, but seldom there.
    if (WRITTEN_ADVERBS.has(this.text[end - 1] as string)) return 2 * FOLLOWER_PENALTY;
    return (classesAt(this.text, end - 1) & FOLLOWS) !== 0 && lastGivenAt(this.text, end - 1) < 0 ? FOLLOWER_PENALTY : 0;
  }

  /** How often the form stands nearby, at most `OCCURRENCES` times. */
  #count(start: number, end: number): number {
    const form = this.text.slice(start, end);
    const known = this.#boundaries.get(form);
    return known && Math.abs(known.at - start) < WINDOW ? known.count : this.#around(form, start).count;
  }

  #foreign(start: number, exact: number, place: string | null, plain: string | null): NameReading | null {
    const { text } = this;
    let best: NameReading | null = null;
    const limit = Math.min(text.length, start + LONGEST_FOREIGN);
    let end = start;
    let joined = false;
    for (; end < limit; end++) {
      const classes = classesAt(text, end);
      if ((classes & TRANSLITERATES) === 0 && !this.#joins(end)) break;
      if ((classes & INTERPUNCT) !== 0) joined = true;
    }
    while (end > start && (classesAt(text, end - 1) & INTERPUNCT) !== 0) end--;
    for (let cut = exact >= 0 ? Math.max(exact, start + 2) : start + 2; cut <= (exact >= 0 ? Math.min(exact, end) : end); cut++) {
      const whole = cut === end;
      if (!whole && (classesAt(text, cut) & INTERPUNCT) !== 0) continue;
      if ((classesAt(text, cut - 1) & INTERPUNCT) !== 0) continue;
      if (place && cut <= start + place.length) continue;
      if (plain && cut <= start + plain.length) continue;
      if (plain && plain.length > 1 && cut - start - plain.length < 1) continue;
      if (!whole && !this.#endsBefore(cut)) continue;
      const length = cut - start;
      const prior = (whole ? 0.7 : 0.5) + (length === 2 ? -0.3 : length >= 3 ? 0.3 : 0) + (joined ? 1.2 : 0);
      const likelihood = nameLikelihood(text, start, cut, 0);
      if (likelihood <= UNLIKELY_SOUND && !joined) continue;
      const evidence = Math.max(-8, Math.min(12, likelihood)) * SOUND_WEIGHT;
      const score = this.#aggregate(start, cut) + prior + evidence - (plain ? 0.6 : 0) - (place ? 0.8 : 0);
      if (best === null || score > best.score) best = { start, end: cut, kind: 'foreign', likelihood, score };
    }
    return best;
  }

  /** Whether a word begins at `cut` before which a name written by sound may end: one that follows names, a title, a place. */
  #endsBefore(cut: number): boolean {
    const { text } = this;
    const words = mayBegin(text, cut);
    if ((words & FOLLOWING) !== 0 && (FOLLOWING_WORDS.startingAt(text, cut)?.length ?? 0) >= 2) return true;
    return ((words & TITLE) !== 0 && TITLES.startingAt(text, cut) !== null) || ((words & PLACE) !== 0 && PLACES.startingAt(text, cut) !== null);
  }

  /** Whether the character at `at` joins two parts of a foreign name: an interpunct, or a Latin initial between interpuncts. */
  #joins(at: number): boolean {
    const { text } = this;
    if ((classesAt(text, at) & INTERPUNCT) !== 0) return (classesAt(text, at + 1) & TRANSLITERATES) !== 0 || isCapitalAt(text, at + 1);
    if (isCapitalAt(text, at)) return (classesAt(text, at - 1) & INTERPUNCT) !== 0 && (classesAt(text, at + 1) & INTERPUNCT) !== 0;
    const char = text.charCodeAt(at);
    return (char === 0x2d || char === 0x2010 || char === 0xff0d) && (classesAt(text, at - 1) & TRANSLITERATES) !== 0 && (classesAt(text, at + 1) & TRANSLITERATES) !== 0;
  }

  /** How clearly the form ends, here (counting double) and at its other occurrences nearby. */
  #aggregate(start: number, end: number): number {
    const form = this.text.slice(start, end);
    const known = this.#boundaries.get(form);
    const around = known && Math.abs(known.at - start) < WINDOW ? known.score : this.#around(form, start).score;
    return (rightBoundary(this.text, end) * 2 + around * 2) / 4;
  }

  #around(form: string, start: number): Around {
    const from = Math.max(0, start - WINDOW);
    const window = this.text.length > 2 * WINDOW ? this.text.slice(from, start + WINDOW) : this.text;
    const offset = this.text.length > 2 * WINDOW ? from : 0;
    let count = 0;
    let sum = 0;
    for (let at = window.indexOf(form); at >= 0 && count < OCCURRENCES; at = window.indexOf(form, at + form.length)) {
      count++;
      sum += rightBoundary(this.text, offset + at + form.length);
    }
    const around = { at: start, score: count ? sum / count : 0, count };
    this.#boundaries.set(form, around);
    return around;
  }
}
