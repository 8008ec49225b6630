/** Who a clause speaks of: the subject before a reporting cue, as a person, a pronoun, a bare title, an organisation or a writing. */
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { FOLLOWING_WORDS } from '../language/zh/followers.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { BELONGINGS, COLLECTIVE_SPEAKERS, KINSHIP, LEADING_ADVERBIALS, NOT_ADVERBIALS, OTHER_PRONOUNS, POSSESSED_WORDS, RELAY_OPENERS, SINGULAR_PRONOUNS, SUBJECT_ENDERS, UNNAMED } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLES } from '../language/zh/titles.ts';
import { collectiveSubject, type CollectiveSubject } from './organisations.ts';
import type { FoundPerson } from './people.ts';
import { firstMention, type Mention, type Reading } from './reading.ts';
import { roleEndingAt } from './roles.ts';
import { indexWithin, lastStartingBefore } from './source.ts';

export type Subject =
  | { readonly kind: 'person'; readonly person: FoundPerson; readonly span: Span; readonly end: number }
  | { readonly kind: 'pronoun'; readonly span: Span; readonly end: number }
  /** `referring`: 该发言人, 这位官员 is somebody spoken of before. */
  | { readonly kind: 'title'; readonly title: string; readonly span: Span; readonly end: number; readonly referring: boolean }
  | CollectiveSubject
  /** One person who is not named: 一名男子. */
  | { readonly kind: 'unnamed'; readonly end: number }
  | { readonly kind: 'none' };

const NONE: Subject = { kind: 'none' };
/** Before a person these make it an object, not the subject. */
const OBJECT_MARKERS = new Set(['与', '和', '同', '跟', '向', '对', '被', '由', '给', '让', '请', '把', '将', '替', '为', '据', '以', '在', '从', '就', '于']);
/** What does not stand inside the words that only introduce a person: prepositions, adverbs, verbs. */
const PHRASE_STOPS = new Set('在于对向就则也还已曾再均都将把被由从以因给让使而但却更又没未不了是说称要与同跟，：；有');
/** Words with one of these characters that may stand there. */
const PHRASE_WORDS = /自由|反对党|反对派|首都|京都|将军|大使|以色列|不丹|对外|对华|再生|同志|以及|对冲|与会/y;
const LONGEST_PHRASE = 36;
/** A clause that describes the person behind it. */
const DESCRIBED = /^(?:身为|本身是|曾任|曾是|曾在|曾经|出身|来自|作为|担任|因|自称|人称|被称为|刚|正在|目前在)[^，。；]{2,60}的$/;
/** Titles and glosses before the name of a subject are not longer. */
const FARTHEST_NAME = 160;

/** The subject of the clause that begins at `from`, looked for before `to` (where the cue stands). */
export function readSubject(reading: Reading, from: number, to: number): Subject {
  const { folded } = reading.source;
  const start = skipLeading(reading, from, to);
  if (start >= to) return NONE;
  const relay = RELAY_OPENERS.startingAt(folded, start);
  const begin = relay ? skipLeading(reading, start + relay.length, to) : start;
  const person = personSubject(reading, begin, to);
  if (person) return person;
  if (OTHER_PRONOUNS.startingAt(folded, begin) || folded.startsWith('以及', begin) || folded[begin] === '因') return NONE;
  const pronoun = SINGULAR_PRONOUNS.startingAt(folded, begin);
  // 驳斥对其指控: an object.
  if (pronoun === '其' && begin > from && '对向就将把'.includes(folded[begin - 1] as string)) return NONE;
  if (pronoun && !(pronoun === '其' && begin + 1 < to)) {
    // 他的律师, 他母亲: somebody else.
    return possessedAt(folded, begin + pronoun.length, to) ? NONE : { kind: 'pronoun', span: { start: begin, end: begin + pronoun.length }, end: begin + pronoun.length };
  }
  return bareTitle(folded, begin, to) ?? unnamed(folded, begin, to) ?? collectiveSubject(reading.source, reading.dates, begin, to, relay !== null) ?? NONE;
}

/** 他的律师, 他当时的老板, 他母亲: what is the pronoun's. */
function possessedAt(folded: string, at: number, to: number): boolean {
  const limit = Math.min(to, at + 4);
  for (let next = at; next < limit; next++) {
    if (folded[next] === '的') return true;
    if ('在对向就与和于从也还，'.includes(folded[next] as string)) return false;
  }
  return POSSESSED_WORDS.startingAt(folded, at) !== null;
}

function unnamed(folded: string, begin: number, to: number): Subject | null {
  const word = UNNAMED.startingAt(folded, begin);
  return word && begin + word.length < to ? { kind: 'unnamed', end: begin + word.length } : null;
}

/** The person who is the subject of the clause whose first words begin at `begin`, or null. */
export function personSubject(reading: Reading, begin: number, to: number): (Subject & { readonly kind: 'person' }) | null {
  const { folded } = reading.source;
  const mention = holderBehind(reading, firstMention(reading.index, begin, to), to);
  if (!mention || mention.span.start - begin > FARTHEST_NAME || !introduces(folded, begin, mention.span.start)) return null;
  // 普京的发言人 is not Putin; 普京的讲话 is his.
  if (folded[mention.span.end] === '的' && (TITLES.startingAt(folded, mention.span.end + 1) || POSSESSED_WORDS.startingAt(folded, mention.span.end + 1))) return null;
  return { kind: 'person', person: mention.person, span: { start: roleStart(folded, begin, mention.span.start), end: mention.span.end }, end: afterName(folded, mention.span.end) };
}

/** 侯友宜竞选办公室发言人江怡臻: the one behind the title speaks, not the one whose office it is. */
function holderBehind({ source: { folded }, index }: Reading, mention: Mention | null, to: number): Mention | null {
  // 黎智英之子黎崇恩: the relative is named next.
  const kin = mention && KINSHIP.startingAt(folded, mention.span.end);
  if (kin) {
    const relative = firstMention(index, mention.span.end + kin.length, to);
    return relative && relative.span.start === mention.span.end + kin.length ? relative : null;
  }
  if (!mention || !BELONGINGS.startingAt(folded, mention.span.end)) return mention;
  const next = firstMention(index, mention.span.end, to);
  // 拜登政府 is Biden, 赖清德竞选办公室 is an organisation.
  const alone = /^(?:政府|政权|当局|的)/.test(folded.slice(mention.span.end, mention.span.end + 2)) ? mention : null;
  if (!next || next.span.start - mention.span.end > 20 || next.person === mention.person) return alone;
  return roleEndingAt(folded, next.span.start, mention.span.end) && isPhrase(folded, mention.span.end, next.span.start) ? next : alone;
}

/** Past connectors, times and dates that may stand before a subject. */
export function skipLeading({ source: { folded }, dates }: Reading, from: number, to: number): number {
  let at = from;
  for (;;) {
    while (at < to && ' 　“「『《'.includes(folded[at] as string) && folded[at] !== '《') at++;
    const date = dates[lastStartingBefore(dates, at)];
    if (date && date.start === at && date.end <= to) {
      at = date.end;
      continue;
    }
    // 前一日（14日）, 周三（5月23日）
    if (at > from && (folded[at] === '（' || folded[at] === '(')) {
      const gloss = dates[lastStartingBefore(dates, at + 1)];
      if (gloss && gloss.start === at + 1 && gloss.end < to && '）)'.includes(folded[gloss.end] as string)) {
        at = gloss.end + 1;
        continue;
      }
    }
    if (NOT_ADVERBIALS.startingAt(folded, at)) return at;
    const word = LEADING_ADVERBIALS.startingAt(folded, at);
    // 中国 does not begin with 中 as an adverbial; the longest reading of a place wins.
    if (word && at + word.length <= to && !((PLACES.startingAt(folded, at)?.length ?? 0) >= word.length)) {
      // 再次 is one adverb, not 再 and something else.
      at += Math.max(word.length, CUE_ADVERBS.startingAt(folded, at)?.length ?? 0);
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
    return /[、的，]$/.test(between) || (!FOLLOWING_WORDS.startingAt(folded, from) && isPhrase(folded, from, before));
  }
  const between = folded.slice(from, end);
  // 身为党魁的斯鲁茨基, 因解说战事而成名的赖斯纳: whatever the clause tells of the one behind 的.
  if (DESCRIBED.test(between)) return true;
  if (between.length <= 6 && (COUNTRY_WORDS.has(between) || /(?:长|员|的|人)$/.test(between))) return true;
  return /[长员人家师者手授官生脑席理卿士的]$/.test(between) && !FOLLOWING_WORDS.startingAt(folded, from) && isPhrase(folded, from, end);
}

/** Whether a stretch only names things: no preposition, adverb or verb of its own, glosses passed over. */
function isPhrase(folded: string, from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; at < to; steps++) {
    if (steps > LONGEST_PHRASE) return false;
    const char = folded[at] as string;
    if (char === '（' || char === '(') {
      const close = indexWithin(folded, char === '(' ? ')' : '）', at, to);
      if (close < 0) return false;
      at = close + 1;
      continue;
    }
    const word = PLACES.startingAt(folded, at) ?? TITLES.startingAt(folded, at) ?? ORGANISATION_ENDINGS.startingAt(folded, at) ?? COLLECTIVE_SPEAKERS.startingAt(folded, at);
    if (word) {
      at += word.length;
      continue;
    }
    // 家长透过议员: a verb or a preposition stands between.
    if (PHRASE_STOPS.has(char) || SUBJECT_ENDERS.startingAt(folded, at)) {
      PHRASE_WORDS.lastIndex = at;
      if (!PHRASE_WORDS.test(folded)) return false;
      at++;
    }
    at++;
  }
  return true;
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

/** An office that begins at `from`: 总统说, 该发言人说. `loose`: whatever follows it (總統送粽子 吁…). */
export function bareTitle(folded: string, from: number, to: number, loose = false): (Subject & { readonly kind: 'title' }) | null {
  const referring = !'该这那'.includes(folded[from] ?? ' ') ? 0 : '位名'.includes(folded[from + 1] ?? ' ') ? 2 : 1;
  const begins = from + referring;
  for (const { word, start } of TITLES.occurrences(folded, begins, to)) {
    const role = roleEndingAt(folded, start + word.length, begins);
    const begin = role ? (role.affiliation?.start ?? role.title.start) : start;
    if (begin - begins > 1) return null;
    const end = start + word.length;
    // 外长会, 总统府: a longer word, no title.
    if (!loose && end < to && !CUE_ADVERBS.startingAt(folded, end) && !SUBJECT_ENDERS.startingAt(folded, end) && !'在于对向就与和同则也还已曾再（(0123456789'.includes(folded[end] as string)) return null;
    // 官员, 专家: nobody in particular, unless spoken of before.
    if (referring === 0 && COLLECTIVE_SPEAKERS.has(word)) return null;
    return { kind: 'title', title: word, span: { start: from, end }, end, referring: referring > 0 };
  }
  return null;
}
