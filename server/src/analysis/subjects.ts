/** Who a clause speaks of: the subject before a reporting cue, as a person, a pronoun, a bare title or an organisation. */
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { FOLLOWING_WORDS } from '../language/zh/followers.ts';
import { COUNTRY_WORDS, PLACES, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { COLLECTIVE_SPEAKERS, LEADING_ADVERBIALS, OTHER_PRONOUNS, RELAY_OPENERS, SINGULAR_PRONOUNS } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLES } from '../language/zh/titles.ts';
import type { DateHit } from './date-hit.ts';
import type { FoundPerson } from './people.ts';
import { roleEndingAt } from './roles.ts';
import { indexWithin, lastStartingBefore, type Source } from './source.ts';

export type Subject =
  | { readonly kind: 'person'; readonly person: FoundPerson; readonly span: Span; readonly end: number }
  | { readonly kind: 'pronoun'; readonly span: Span; readonly end: number }
  | { readonly kind: 'title'; readonly title: string; readonly span: Span; readonly end: number }
  | { readonly kind: 'organisation'; readonly span: Span; readonly end: number; readonly relay: boolean }
  | { readonly kind: 'none' };

const NONE: Subject = { kind: 'none' };
/** Before a person these make it an object, not the subject. */
const OBJECT_MARKERS = new Set(['与', '和', '同', '跟', '向', '对', '被', '由', '给', '让', '请', '把', '将', '替', '为', '据', '以', '在', '从', '就', '于']);
const LONGEST_ORGANISATION = 24;
/** Where the name of an organisation ends: prepositions, adverbs, particles. */
const ORGANISATION_STOPS = new Set('在于对向就则也还已曾再均都将把被由从以因并给让使约而但却更又方会没未不的了是有说称指表宣公发要呼敦今昨日当，、：；');

/** Mentions of all people in text order, with the person of each. */
export interface MentionIndex {
  readonly spans: readonly Span[];
  readonly people: readonly FoundPerson[];
}

export function indexMentions(people: readonly FoundPerson[]): MentionIndex {
  const all = people.flatMap((person) => person.mentions.map((span) => ({ span, person }))).sort((a, b) => a.span.start - b.span.start);
  return { spans: all.map((m) => m.span), people: all.map((m) => m.person) };
}

/** The mention that begins at or after `from` and ends by `to`: first one, or null. */
export function firstMention(index: MentionIndex, from: number, to: number): { readonly span: Span; readonly person: FoundPerson } | null {
  const at = lastStartingBefore(index.spans, from - 1) + 1;
  const span = index.spans[at];
  const person = index.people[at];
  return span && person && span.end <= to ? { span, person } : null;
}

/** The subject of the clause that begins at `from`, looked for before `to` (where the cue stands). */
export function readSubject(source: Source, index: MentionIndex, dates: readonly DateHit[], from: number, to: number): Subject {
  const { folded } = source;
  const start = skipLeading(source, dates, from, to);
  if (start >= to) return NONE;
  const relay = RELAY_OPENERS.startingAt(folded, start);
  const begin = relay ? skipLeading(source, dates, start + relay.length, to) : start;
  const person = personSubject(source, index, begin, to);
  if (person) return person;
  const other = OTHER_PRONOUNS.startingAt(folded, begin);
  if (other) return NONE;
  const pronoun = SINGULAR_PRONOUNS.startingAt(folded, begin);
  if (pronoun && !(pronoun === '其' && begin + 1 < to)) return { kind: 'pronoun', span: { start: begin, end: begin + pronoun.length }, end: begin + pronoun.length };
  return bareTitle(folded, begin, to) ?? organisation(source, dates, begin, to, relay !== null) ?? NONE;
}

/** The person who is the subject of the clause whose first words begin at `begin`, or null. */
export function personSubject(source: Source, index: MentionIndex, begin: number, to: number): (Subject & { readonly kind: 'person' }) | null {
  const { folded } = source;
  const mention = firstMention(index, begin, to);
  if (!mention || !introduces(folded, begin, mention.span.start)) return null;
  return { kind: 'person', person: mention.person, span: { start: roleStart(folded, begin, mention.span.start), end: mention.span.end }, end: afterName(folded, mention.span.end) };
}

/** Past connectors, times and dates that may stand before a subject. */
export function skipLeading(source: Source, dates: readonly DateHit[], from: number, to: number): number {
  const { folded } = source;
  let at = from;
  for (;;) {
    while (at < to && ' 　“「『《'.includes(folded[at] as string) && folded[at] !== '《') at++;
    const date = dates[lastStartingBefore(dates, at)];
    if (date && date.start === at && date.end <= to) {
      at = date.end;
      continue;
    }
    const word = LEADING_ADVERBIALS.startingAt(folded, at);
    // 中国 does not begin with 中 as an adverbial; the longest reading of a place wins.
    if (word && at + word.length <= to && !((PLACES.startingAt(folded, at)?.length ?? 0) >= word.length)) {
      at += word.length;
      continue;
    }
    return at;
  }
}

/** Whether the text before a mention only introduces it: nothing, a role with its affiliation, a possessor. */
function introduces(folded: string, from: number, to: number): boolean {
  let end = to;
  while (folded[end - 1] === ' ') end--;
  if (end <= from) return true;
  if (OBJECT_MARKERS.has(folded[end - 1] as string)) return false;
  const role = roleEndingAt(folded, end, from);
  if (role) {
    const before = role.affiliation?.start ?? role.title.start;
    if (before - from <= 1) return true;
    const between = folded.slice(from, before);
    if (/[与和同跟向对被由给让请会见晤]$/.test(between) || between.includes('应')) return false;
    const prefix = ROLE_PREFIXES.endingAt(folded, before, from);
    if (prefix && before - prefix.length <= from) return true;
    // 中共政治局委员、中国国务委员兼外长王毅
    if (between.endsWith('、') && roleEndingAt(folded, before - 1, from)) return true;
    return /[、的，]$/.test(between) || (between.length <= 12 && !FOLLOWING_WORDS.startingAt(folded, from) && !/[在于说称表]/.test(between));
  }
  const between = folded.slice(from, end);
  return between.length <= 6 && (COUNTRY_WORDS.has(between) || /(?:长|员|的|人)$/.test(between));
}

export function roleStart(folded: string, from: number, mention: number): number {
  let end = mention;
  while (folded[end - 1] === ' ') end--;
  const role = roleEndingAt(folded, end, from);
  return role ? Math.min(from + 24 > mention ? from : mention, role.affiliation?.start ?? role.title.start) : mention;
}

/** Past a title, gloss or honorific behind a name: 拜登总统本人, 普莱斯（Ned Price）. */
export function afterName(folded: string, end: number): number {
  let at = end;
  const title = TITLES.startingAt(folded, at);
  if (title) at += title.length;
  while (folded[at] === ' ') at++;
  const close = folded[at] === '（' ? '）' : folded[at] === '(' ? ')' : null;
  if (close) {
    const closed = indexWithin(folded, close, at, at + 60);
    if (closed > 0 && closed - at < 60) at = closed + 1;
    while (folded[at] === ' ') at++;
  }
  return at;
}

function bareTitle(folded: string, from: number, to: number): Subject | null {
  for (const { word, start } of TITLES.occurrences(folded, from, to)) {
    const role = roleEndingAt(folded, start + word.length, from);
    const begin = role ? (role.affiliation?.start ?? role.title.start) : start;
    if (begin - from > 1) return null;
    const end = start + word.length;
    // 外长会, 总统府: a longer word, no title.
    if (end < to && !CUE_ADVERBS.startingAt(folded, end) && !'在于对向就与和同则也还已曾再（('.includes(folded[end] as string)) return null;
    return { kind: 'title', title: word, span: { start: from, end }, end };
  }
  return null;
}

function organisation(source: Source, dates: readonly DateHit[], from: number, to: number, relay: boolean): Subject | null {
  const { folded } = source;
  if (folded[from] === '《') {
    const close = indexWithin(folded, '》', from, to);
    if (close > 0 && close < to) return { kind: 'organisation', span: { start: from, end: close + 1 }, end: close + 1, relay };
  }
  const limit = Math.min(to, from + LONGEST_ORGANISATION);
  const date = dates[lastStartingBefore(dates, from - 1) + 1];
  let end = from;
  let last = -1;
  while (end < limit) {
    const place = PLACES.startingAt(folded, end);
    const collective = COLLECTIVE_SPEAKERS.startingAt(folded, end);
    const word = place && (!collective || place.length >= collective.length) ? place : collective;
    if (word && end + word.length <= limit) {
      end += word.length;
      last = end;
      continue;
    }
    const ending = ORGANISATION_ENDINGS.startingAt(folded, end);
    if (ending && end > from && end + ending.length <= limit) {
      end += ending.length;
      last = end;
      continue;
    }
    if (folded[end] === '《') {
      const close = indexWithin(folded, '》', end, limit);
      if (close > 0 && close < limit) {
        end = close + 1;
        last = end;
        continue;
      }
    }
    if (date?.start === end || (end > from && (CUE_ADVERBS.startingAt(folded, end)?.length ?? 0) >= 2)) break;
    if (ORGANISATION_STOPS.has(folded[end] as string)) break;
    end++;
  }
  if (last < 0 || last === from) {
    // 美日韩发表声明, 中方: short names of countries, one or several.
    let short = from;
    while (short < to && SHORT_COUNTRIES.has(folded[short] as string)) short++;
    return short > from && (short === to || short - from >= 2) ? { kind: 'organisation', span: { start: from, end: short }, end: short, relay } : null;
  }
  // A person or a group may follow: 美国一些官员, 中国谈判代表; the whole noun is the speaker.
  const whole = end > last && end - last <= 6 ? end : last;
  return { kind: 'organisation', span: { start: from, end: whole === end && end < to && !/[，：]/.test(folded[end] ?? '') ? last : whole }, end: last, relay };
}
