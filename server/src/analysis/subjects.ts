/** Who a clause speaks of: the subject before a reporting cue, as a person, a pronoun, a bare title, an organisation or a writing. */
import { CharacterSet, initialsOf } from '../text/character-set.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { FOLLOWING_WORDS } from '../language/zh/followers.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { BELONGINGS, COLLECTIVE_SPEAKERS, KINSHIP, LEADING_ADVERBIALS, NOT_ADVERBIALS, OTHER_PRONOUNS, POSSESSED_WORDS, RELAY_OPENERS, SINGULAR_PRONOUNS, SUBJECT_ENDERS, UNNAMED } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLES } from '../language/zh/titles.ts';
import { collectiveSubject, type CollectiveSubject } from './organisations.ts';
import type { FoundPerson } from './people.ts';
import { dateAt, firstMention, firstMentionAt, type Mention, type Reading } from './reading.ts';
import { roleEndingAt, type RoleReading } from './roles.ts';
import { indexWithin, type Source } from './source.ts';

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
const OBJECT_MARKERS = new CharacterSet('与和同跟向对被由给让请把将替为据以在从就于');
/** What does not stand inside the words that only introduce a person: prepositions, adverbs, verbs. */
const PHRASE_STOPS = new CharacterSet('在于对向就则也还已曾再均都将把被由从以因给让使而但却更又没未不了是说称要与同跟，：；有');
/** Words with one of these characters that may stand there. */
const PHRASE_WORDS = /自由|反对党|反对派|首都|京都|将军|大使|以色列|不丹|对外|对华|再生|同志|以及|对冲|与会/y;
const LONGEST_PHRASE = 36;
/** A clause that describes the person behind it. */
const DESCRIBED = /^(?:身为|本身是|曾任|曾是|曾在|曾经|出身|来自|作为|担任|因|自称|人称|被称为|刚|正在|目前在)[^，。；]{2,60}的$/;
/** Titles and glosses before the name of a subject are not longer. */
const FARTHEST_NAME = 160;

const OBJECT_BEFORE = new CharacterSet('对向就将把');
/** Between a pronoun and its 的: none of these. */
const NOT_POSSESSED = new CharacterSet('在对向就与和于从也还，');

/**
 * The subject of the clause that begins at `from`, looked for before `to` (where the cue stands). `start`: where `skipLeading` comes to
 * from there.
 */
export function readSubject(reading: Reading, from: number, to: number, start = skipLeading(reading, from, to)): Subject {
  const { folded } = reading.source;
  if (start >= to) return NONE;
  const relay = RELAY_OPENERS.startingAt(folded, start);
  const begin = relay ? skipLeading(reading, start + relay.length, to) : start;
  const person = personSubject(reading, begin, to);
  if (person) return person;
  if (folded[begin] === '因' || OTHER_PRONOUNS.startingAt(folded, begin) || (folded[begin] === '以' && folded[begin + 1] === '及')) return NONE;
  const pronoun = SINGULAR_PRONOUNS.startingAt(folded, begin);
  // 驳斥对其指控: an object.
  if (pronoun === '其' && begin > from && OBJECT_BEFORE.at(folded, begin - 1)) return NONE;
  if (pronoun && !(pronoun === '其' && begin + 1 < to)) {
    // 他的律师, 他母亲: somebody else.
    return possessedAt(folded, begin + pronoun.length, to) ? NONE : { kind: 'pronoun', span: { start: begin, end: begin + pronoun.length }, end: begin + pronoun.length };
  }
  return bareTitle(reading.source, begin, to) ?? unnamed(folded, begin, to) ?? collectiveSubject(reading, begin, to, relay !== null) ?? NONE;
}

/** 他的律师, 他当时的老板, 他母亲: what is the pronoun's. */
function possessedAt(folded: string, at: number, to: number): boolean {
  const limit = Math.min(to, at + 4);
  for (let next = at; next < limit; next++) {
    if (folded[next] === '的') return true;
    if (NOT_POSSESSED.at(folded, next)) return false;
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
  const first = firstMentionAt(reading.index, begin, to);
  if (first < 0 || (reading.index.starts[first] as number) - begin > FARTHEST_NAME) return null;
  const mention = holderBehind(reading, first, to);
  if (!mention) return null;
  const { start, end } = mention.span;
  if (start - begin > FARTHEST_NAME) return null;
  const before = beforeSpaces(folded, start);
  if (before > begin && OBJECT_MARKERS.at(folded, before - 1)) return null;
  const role = roleEndingAt(folded, before, begin);
  if (before > begin && !introduces(folded, begin, before, role)) return null;
  // 普京的发言人 is not Putin; 普京的讲话 is his.
  if (folded[end] === '的' && (TITLES.startingAt(folded, end + 1) || POSSESSED_WORDS.startingAt(folded, end + 1))) return null;
  return { kind: 'person', person: mention.person, span: { start: startOf(role, begin, start), end }, end: afterName(folded, end) };
}

/** What begins right behind a name and leads to another one. */
const BEHIND_NAMES = initialsOf(KINSHIP, BELONGINGS);

/** 侯友宜竞选办公室发言人江怡臻: the one behind the title speaks, not the one whose office it is. */
function holderBehind({ source: { folded }, index }: Reading, first: number, to: number): Mention | null {
  const mention = { span: index.spans[first] as Span, person: index.people[first] as FoundPerson };
  if (!BEHIND_NAMES.at(folded, mention.span.end)) return mention;
  // 黎智英之子黎崇恩: the relative is named next.
  const kin = KINSHIP.startingAt(folded, mention.span.end);
  if (kin) {
    const relative = firstMention(index, mention.span.end + kin.length, to);
    return relative && relative.span.start === mention.span.end + kin.length ? relative : null;
  }
  if (!BELONGINGS.startingAt(folded, mention.span.end)) return mention;
  const next = firstMention(index, mention.span.end, to);
  // 拜登政府 is Biden, 赖清德竞选办公室 is an organisation.
  const alone = /^(?:政府|政权|当局|的)/.test(folded.slice(mention.span.end, mention.span.end + 2)) ? mention : null;
  if (!next || next.span.start - mention.span.end > 20 || next.person === mention.person) return alone;
  return roleEndingAt(folded, next.span.start, mention.span.end) && isPhrase(folded, mention.span.end, next.span.start) ? next : alone;
}

const OPENING = new CharacterSet(' 　“「『');
const GLOSS_OPENS = new CharacterSet('（(');
const GLOSS_CLOSES = new CharacterSet('）)');
const LEADS = initialsOf(NOT_ADVERBIALS, LEADING_ADVERBIALS);

/** Past connectors, times and dates that may stand before a subject. */
export function skipLeading(reading: Reading, from: number, to: number): number {
  const { folded } = reading.source;
  let at = from;
  for (;;) {
    while (at < to && OPENING.at(folded, at)) at++;
    if (at >= to) return at;
    const date = dateAt(reading, at);
    if (date && date.end <= to) {
      at = date.end;
      continue;
    }
    // 前一日（14日）, 周三（5月23日）
    if (at > from && GLOSS_OPENS.at(folded, at)) {
      const gloss = dateAt(reading, at + 1);
      if (gloss && gloss.end < to && GLOSS_CLOSES.at(folded, gloss.end)) {
        at = gloss.end + 1;
        continue;
      }
    }
    if (!LEADS.at(folded, at) || NOT_ADVERBIALS.startingAt(folded, at)) return at;
    const word = LEADING_ADVERBIALS.startingAt(folded, at);
    // 中国 does not begin with 中 as an adverbial; the longest reading of a place wins.
    if (!word || at + word.length > to || (PLACES.startingAt(folded, at)?.length ?? 0) >= word.length) return at;
    // 再次 is one adverb, not 再 and something else.
    at += Math.max(word.length, CUE_ADVERBS.startingAt(folded, at)?.length ?? 0);
  }
}

const LEADS_TO_PERSON = new CharacterSet('与和同跟向对被由给让请会见晤');
const ENDS_POSSESSOR = new CharacterSet('、的，');
/** Last characters of words for people, and 的. */
const PEOPLE = new CharacterSet('长员人家师者手授官生脑席理卿士的');
const SHORTLY_PEOPLE = new CharacterSet('长员的人');

/** Whether the text before a mention only introduces it: a role with its affiliation, a possessor. `role`: the one that ends at `end`. */
function introduces(folded: string, from: number, end: number, role: RoleReading | null): boolean {
  if (role) {
    const before = role.affiliation?.start ?? role.title.start;
    if (before - from <= 1) return true;
    if (LEADS_TO_PERSON.at(folded, before - 1) || indexWithin(folded, '应', from, before) >= 0) return false;
    const prefix = ROLE_PREFIXES.endingAt(folded, before, from);
    if (prefix && before - prefix.length <= from) return true;
    // 中共政治局委员、中国国务委员兼外长王毅
    if (folded[before - 1] === '、' && roleEndingAt(folded, before - 1, from)) return true;
    return ENDS_POSSESSOR.at(folded, before - 1) || (!FOLLOWING_WORDS.startingAt(folded, from) && isPhrase(folded, from, before));
  }
  // 身为党魁的斯鲁茨基, 因解说战事而成名的赖斯纳: whatever the clause tells of the one behind 的.
  if (folded[end - 1] === '的' && DESCRIBED.test(folded.slice(from, end))) return true;
  if (end - from <= 6 && (SHORTLY_PEOPLE.at(folded, end - 1) || COUNTRY_WORDS.has(folded.slice(from, end)))) return true;
  return PEOPLE.at(folded, end - 1) && !FOLLOWING_WORDS.startingAt(folded, from) && isPhrase(folded, from, end);
}

/** Whether a stretch only names things: no preposition, adverb or verb of its own, glosses passed over. */
function isPhrase(folded: string, from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; at < to; steps++) {
    if (steps > LONGEST_PHRASE) return false;
    if (GLOSS_OPENS.at(folded, at)) {
      const close = indexWithin(folded, folded[at] === '(' ? ')' : '）', at, to);
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
    if (PHRASE_STOPS.at(folded, at) || SUBJECT_ENDERS.startingAt(folded, at)) {
      PHRASE_WORDS.lastIndex = at;
      if (!PHRASE_WORDS.test(folded)) return false;
      at++;
    }
    at++;
  }
  return true;
}

/** Back over the spaces before `at`. */
function beforeSpaces(folded: string, at: number): number {
  let end = at;
  while (folded.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

export function roleStart(folded: string, from: number, mention: number): number {
  return startOf(roleEndingAt(folded, beforeSpaces(folded, mention), from), from, mention);
}

function startOf(role: RoleReading | null, from: number, mention: number): number {
  return role ? Math.min(from + 24 > mention ? from : mention, role.affiliation?.start ?? role.title.start) : mention;
}

/** Past a title, gloss or honorific behind a name: 拜登总统本人, 普莱斯（Ned Price）. */
export function afterName(folded: string, end: number): number {
  let at = end;
  const title = TITLES.startingAt(folded, at);
  if (title) at += title.length;
  while (folded.charCodeAt(at) === SPACE) at++;
  if (GLOSS_OPENS.at(folded, at)) {
    const closed = indexWithin(folded, folded[at] === '(' ? ')' : '）', at, at + 60);
    if (closed > 0 && closed - at < 60) at = closed + 1;
    while (folded.charCodeAt(at) === SPACE) at++;
  }
  return at;
}

const SPACE = 32;
const REFERS = new CharacterSet('该这那');
const MEASURES = new CharacterSet('位名');
const BEHIND_TITLES = new CharacterSet('在于对向就与和同则也还已曾再（(0123456789');

/** An office that begins at `from`: 总统说, 该发言人说. `loose`: whatever follows it (總統送粽子 吁…). */
export function bareTitle({ folded, starts: { titles } }: Source, from: number, to: number, loose = false): (Subject & { readonly kind: 'title' }) | null {
  const referring = !REFERS.at(folded, from) ? 0 : MEASURES.at(folded, from + 1) ? 2 : 1;
  const begins = from + referring;
  for (let number = lastAtMost(titles, begins - 1) + 1; number < titles.length && (titles[number] as number) < to; number++) {
    const start = titles[number] as number;
    const title = TITLES.startingAt(folded, start, to);
    if (title === null) continue;
    const end = start + title.length;
    // 外长会, 总统府: a longer word, no title.
    if (!loose && end < to && !BEHIND_TITLES.at(folded, end) && !CUE_ADVERBS.startingAt(folded, end) && !SUBJECT_ENDERS.startingAt(folded, end)) return null;
    // 官员, 专家: nobody in particular, unless spoken of before.
    if (referring === 0 && COLLECTIVE_SPEAKERS.has(title)) return null;
    const role = roleEndingAt(folded, end, begins);
    const begin = role ? (role.affiliation?.start ?? role.title.start) : start;
    return begin - begins > 1 ? null : { kind: 'title', title, span: { start: from, end }, end, referring: referring > 0 };
  }
  return null;
}
