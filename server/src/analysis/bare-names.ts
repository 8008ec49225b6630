/** Names without a title or gloss: the characters and their surroundings are all that speaks for them. */
import { INTERPUNCT, JAPANESE, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { CUES } from '../language/zh/cues.ts';
import { NOT_NAMES, PERSONAL_VERBS, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { ownLikelihood } from '../language/zh/likelihood.ts';
import { LONGER_WORDS } from '../language/zh/name-edges.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { ORGANISATION_ENDINGS } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import type { Span } from '../text/span.ts';
import { pastAdverbs } from './adverbs.ts';
import { leftBoundary, titlesBefore } from './name-edges.ts';
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
const DIGIT = /[0-9０-９]/;
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

/** Names without title or gloss, where a clause begins or a run of transliterating characters stands alone. */
export function* bare(source: Source, reader: NameReader, sure: ReadonlySet<string>): Generator<Sighting> {
  const { folded, places } = source;
  const seen = new Map<string, { reading: NameReading; count: number; acting: boolean; clear: number; likelihood: number }>();
  const organisations = new Set<string>();
  let next = 0;
  for (let at = 0; at < folded.length; at++) {
    const classes = classesAt(folded, at);
    if ((classes & (SURNAME | TRANSLITERATES | JAPANESE)) === 0) continue;
    while (next < places.length && (places[next] as Span).end <= at) next++;
    const place = places[next];
    if (place && at >= place.start) {
      at = place.end - 1;
      continue;
    }
    const foreign = (classes & TRANSLITERATES) !== 0 && (classesAt(folded, at - 1) & TRANSLITERATES) === 0 && looksForeign(folded, at);
    const given = (classes & SURNAME) !== 0 ? givenLikelihood(folded, at) : IMPOSSIBLE;
    const japanese = (classes & JAPANESE) !== 0 && JAPANESE_SURNAMES.startingAt(folded, at) !== null;
    if (!foreign && given < LEAST_GIVEN && !japanese) continue;
    const opening = leftBoundary(folded, at) >= 2;
    if (!foreign && !opening && given < LIKELIHOOD_NOTED) continue;
    if (PLACES.startingAt(folded, at) || NOT_NAMES.startingAt(folded, at) || LONGER_WORDS.endingAt(folded, at + 1) !== null) continue;
    if (insideWork(folded, at)) continue;
    const reading = reader.readAt(at);
    if (!reading) continue;
    if (reading.kind === 'chinese' ? reading.likelihood < LEAST_LIKELY_BARE || (!opening && reading.likelihood < LIKELY_ANYWHERE) : reading.score < MIN_BARE) continue;
    const form = folded.slice(at, reading.end);
    if (sure.has(form)) {
      at = reading.end - 1;
      continue;
    }
    if (reading.kind === 'foreign' && form.length < 3 && !opening) continue;
    // 93位友台议员, 外交部: a measure behind a number, or an office, is nobody.
    if (reading.kind === 'chinese' && (DIGIT.test(folded[at - 1] ?? '') || OFFICE_ENDINGS.has(form[form.length - 1] as string))) continue;
    // 高盛集团, 福特汽车: the beginning of an organisation's name is nobody.
    if ((ORGANISATION_ENDINGS.startingAt(folded, reading.end) ?? PLACE_ENDINGS.startingAt(folded, reading.end)) !== null && !'政府办方'.includes(folded[reading.end] ?? ' ')) {
      organisations.add(form);
      seen.delete(form);
    }
    if (organisations.has(form)) continue;
    const entry = seen.get(form) ?? { reading, count: 0, acting: false, clear: 0, likelihood: -99 };
    entry.count++;
    if (opening || (reading.kind === 'chinese' && reading.likelihood >= LIKELY_BELIEVED_ANYWHERE)) entry.clear++;
    if (opening || entry.likelihood < reading.likelihood) entry.likelihood = Math.max(entry.likelihood, reading.likelihood);
    if (opening && acts(folded, reading.end)) entry.acting = true;
    if (LED_BY_A_PERSON.startingAt(folded, reading.end) !== null) entry.acting = true;
    seen.set(form, entry);
    at = reading.end - 1;
  }
  let kept = 0;
  for (const { reading, count, acting, clear, likelihood } of seen.values()) {
    if (kept++ >= MOST_CANDIDATES) break;
    const roles = titlesBefore(folded, reading.start);
    const supported =
      reading.kind === 'chinese'
        ? clear >= 1 && likelihood + (acting ? 3 : 0) + Math.min(3, count - 1) + (reader.boundaryAfter(reading.end) >= 2 ? 1 : 0) >= LIKELY
        : reading.kind === 'japanese'
          ? clear >= 1 && likelihood >= LIKELY_JAPANESE && reading.score >= 3
          : acting && (count >= 2 || reading.score >= 3) && clear >= 1 && likelihood + Math.min(3, count / 4) >= LIKELY_SOUND;
    yield { start: reading.start, end: reading.end, kind: reading.kind, roles, latin: null, confidence: supported ? 'supported' : 'candidate' };
  }
}

/** Whether `at` lies in the title of a work, 《…》. */
function insideWork(folded: string, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_WORK); before--) {
    const char = folded[before];
    if (char === '《') return true;
    if (char === '》' || char === '\n' || char === '。') return false;
  }
  return false;
}

/** How much the two or three characters at `at` look like a surname and a given name, by themselves. */
function givenLikelihood(folded: string, at: number): number {
  const two = at + 2 <= folded.length ? ownLikelihood(folded, at, at + 2, 1) : IMPOSSIBLE;
  return at + 3 <= folded.length ? Math.max(two, ownLikelihood(folded, at, at + 3, 1)) : two;
}

/** Whether the characters at `at` can begin a name written by sound. */
function looksForeign(folded: string, at: number): boolean {
  return (classesAt(folded, at + 1) & (TRANSLITERATES | INTERPUNCT)) !== 0 && ownLikelihood(folded, at, at + 2, 0) >= LEAST_FOREIGN;
}

/** Whether somebody who speaks or acts stands before `at`: a reporting cue follows, adverbs between. */
function acts(folded: string, at: number): boolean {
  const end = pastAdverbs(folded, at);
  return CUES.startingAt(folded, end) !== null || PERSONAL_VERBS.startingAt(folded, end) !== null;
}
