/** Names without a title or gloss: the characters and their surroundings are all that speaks for them. */
import { INTERPUNCT, JAPANESE, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { CUES } from '../language/zh/cues.ts';
import { NOT_NAMES, PERSONAL_VERBS, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { likelihoodOfGiven, ownLikelihood } from '../language/zh/likelihood.ts';
import { LONGER_WORDS } from '../language/zh/name-edges.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { ORGANISATION_ENDINGS } from '../language/zh/titles.ts';
import { BEFORE_NAME, CUE, JAPANESE_SURNAME, NO_NAME, ORGANISATION_ENDING, PLACE, PLACE_ENDING, mayBegin, mayEnd } from '../language/zh/word-hints.ts';
import { Words } from '../language/zh/words.ts';
import { pastAdverbs } from './adverbs.ts';
import { beginsClearly, endsClearly, titlesBefore } from './name-edges.ts';
import type { NameReader, NameReading } from './name-shape.ts';
import type { Sighting } from './sightings.ts';
import type { Source } from './source.ts';

const MIN_BARE = 2.2;
/** Likelihoods (powers of two) of Chinese names without a title: noted as a candidate, noted inside a clause, believed. */
const LEAST_LIKELY_BARE = 0;
const LIKELY_ANYWHERE = 5;
/** The same for the characters alone: below the first nothing is read, below the second only where a clause begins. */
const LEAST_GIVEN = -4;
const LEAST_FOREIGN = -4;
const IMPOSSIBLE = -99;
const LONGEST_WORK = 30;
const OFFICE_ENDINGS = new Set('部会局署委院厅党社团队');
/** What a person leads: behind a name it shows that a person is named. */
const LED_BY_A_PERSON = new Words(['政府', '阵营', '内阁', '团队', '政权', '夫妇', '总统']);
const LIKELIHOOD_NOTED = 3;
const LIKELY = 5;
const LIKELY_BELIEVED_ANYWHERE = 9;
/** The same for a name written by sound. */
const LIKELY_SOUND = 3;
const LIKELY_JAPANESE = 3;
/** Every so often an article is a list of names; more candidates than this help nobody. */
const MOST_CANDIDATES = 400;

/** A form noted in the text: where it was first read, how often, and what speaks for it. */
interface Noted {
  readonly reading: NameReading;
  count: number;
  /** Somebody who speaks, acts or leads. */
  acting: boolean;
  /** How often it stands where something new clearly begins, or is surely a name. */
  clear: number;
  likelihood: number;
}

/** Names without title or gloss, where a clause begins or a run of transliterating characters stands alone; of all that begins (see `findOpenings`). */
export function bare(source: Source, begins: readonly number[], reader: NameReader, sure: ReadonlySet<string>): Sighting[] {
  const { folded } = source;
  const found: Sighting[] = [];
  let kept = 0;
  for (const { reading, count, acting, clear, likelihood } of noted(source, begins, reader, sure).values()) {
    if (kept++ >= MOST_CANDIDATES) break;
    const supported =
      reading.kind === 'chinese'
        ? clear >= 1 && likelihood + (acting ? 3 : 0) + Math.min(3, count - 1) + (endsClearly(folded, reading.end) ? 1 : 0) >= LIKELY
        : reading.kind === 'japanese'
          ? clear >= 1 && likelihood >= LIKELY_JAPANESE && reading.score >= 3
          : acting && (count >= 2 || reading.score >= 3) && clear >= 1 && likelihood + Math.min(3, count / 4) >= LIKELY_SOUND;
    found.push({ start: reading.start, end: reading.end, kind: reading.kind, roles: titlesBefore(folded, reading.start), latin: null, confidence: supported ? 'supported' : 'candidate', office: false });
  }
  return found;
}

function noted(source: Source, begins: readonly number[], reader: NameReader, sure: ReadonlySet<string>): Map<string, Noted> {
  const { folded, places } = source;
  const seen = new Map<string, Noted>();
  const organisations = new Set<string>();
  let next = 0;
  let place = places[0];
  let reached = 0;
  for (const at of begins) {
    if (at < reached) continue;
    while (place !== undefined && place.end <= at) place = places[++next];
    if (place !== undefined && at >= place.start) {
      reached = place.end;
      continue;
    }
    const classes = classesAt(folded, at);
    const foreign = (classes & TRANSLITERATES) !== 0 && (classesAt(folded, at - 1) & TRANSLITERATES) === 0 && looksForeign(folded, at);
    const given = (classes & SURNAME) !== 0 ? likelihoodOfGiven(folded, at, IMPOSSIBLE) : IMPOSSIBLE;
    if (!foreign && given < LEAST_GIVEN && ((classes & JAPANESE) === 0 || !opensJapanese(folded, at))) continue;
    const opening = beginsClearly(folded, at);
    if (!foreign && !opening && given < LIKELIHOOD_NOTED) continue;
    if (beginsWord(folded, at) || insideWork(folded, at)) continue;
    const reading = reader.readAt(at);
    if (!reading) continue;
    const chinese = reading.kind === 'chinese';
    if (chinese ? reading.likelihood < LEAST_LIKELY_BARE || (!opening && reading.likelihood < LIKELY_ANYWHERE) : reading.score < MIN_BARE) continue;
    const form = folded.slice(at, reading.end);
    if (sure.has(form)) {
      reached = reading.end;
      continue;
    }
    if (reading.kind === 'foreign' && form.length < 3 && !opening) continue;
    // 93位友台议员, 外交部: a measure behind a number, or an office, is nobody.
    if (chinese && (isDigit(folded, at - 1) || OFFICE_ENDINGS.has(form[form.length - 1] as string))) continue;
    // 高盛集团, 福特汽车: the beginning of an organisation's name is nobody.
    if (beginsOrganisation(folded, reading.end)) {
      organisations.add(form);
      seen.delete(form);
    }
    if (organisations.size > 0 && organisations.has(form)) continue;
    let entry = seen.get(form);
    if (entry === undefined) {
      entry = { reading, count: 0, acting: false, clear: 0, likelihood: IMPOSSIBLE };
      seen.set(form, entry);
    }
    entry.count++;
    if (opening || (chinese && reading.likelihood >= LIKELY_BELIEVED_ANYWHERE)) entry.clear++;
    if (opening || entry.likelihood < reading.likelihood) entry.likelihood = Math.max(entry.likelihood, reading.likelihood);
    if ((opening && acts(folded, reading.end)) || LED_BY_A_PERSON.startingAt(folded, reading.end) !== null) entry.acting = true;
    reached = reading.end;
  }
  return seen;
}

function opensJapanese(folded: string, at: number): boolean {
  return (mayBegin(folded, at) & JAPANESE_SURNAME) !== 0 && JAPANESE_SURNAMES.startingAt(folded, at) !== null;
}

/** Whether a place or a common word begins at `at`, or a word ends with the character there. */
function beginsWord(folded: string, at: number): boolean {
  const words = mayBegin(folded, at);
  if ((words & PLACE) !== 0 && PLACES.startingAt(folded, at) !== null) return true;
  if ((words & NO_NAME) !== 0 && NOT_NAMES.startingAt(folded, at) !== null) return true;
  return (mayEnd(folded, at + 1) & BEFORE_NAME) !== 0 && LONGER_WORDS.endingAt(folded, at + 1) !== null;
}

/** Whether what follows a form at `at` makes it part of the name of an organisation or a place. */
function beginsOrganisation(folded: string, at: number): boolean {
  const words = mayBegin(folded, at);
  if ((words & (ORGANISATION_ENDING | PLACE_ENDING)) === 0) return false;
  return (ORGANISATION_ENDINGS.startingAt(folded, at) ?? PLACE_ENDINGS.startingAt(folded, at)) !== null && !'政府办方'.includes(folded[at] as string);
}

function isDigit(folded: string, at: number): boolean {
  const code = at >= 0 ? folded.charCodeAt(at) : 0;
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

const OPENS_WORK = '《'.charCodeAt(0);
const CLOSES_WORK = '》'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);
const LINE_FEED = 0x0a;

/** Whether `at` lies in the title of a work, 《…》. */
function insideWork(folded: string, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_WORK); before--) {
    const code = folded.charCodeAt(before);
    if (code === OPENS_WORK) return true;
    if (code === CLOSES_WORK || code === LINE_FEED || code === FULL_STOP) return false;
  }
  return false;
}

/** Whether the characters at `at` can begin a name written by sound. */
function looksForeign(folded: string, at: number): boolean {
  return (classesAt(folded, at + 1) & (TRANSLITERATES | INTERPUNCT)) !== 0 && ownLikelihood(folded, at, at + 2, 0) >= LEAST_FOREIGN;
}

/** Whether somebody who speaks or acts stands before `at`: a reporting cue follows, adverbs between. */
function acts(folded: string, at: number): boolean {
  const end = pastAdverbs(folded, at);
  return ((mayBegin(folded, end) & CUE) !== 0 && CUES.startingAt(folded, end) !== null) || PERSONAL_VERBS.startingAt(folded, end) !== null;
}
