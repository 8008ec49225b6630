/** Speakers that the clause of a cue does not name plainly: elided, relayed, right before the cue, or a pronoun. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { ACT_CUES, AHEAD, CUES, ELIDED_CUES, WEAK_CUES, cueClass } from '../language/zh/cues.ts';
import { RELAY_OPENERS, SUBJECT_ENDERS, UNNAMED } from '../language/zh/subjects.ts';
import { TITLES } from '../language/zh/titles.ts';
import { beforeAdverbs } from './adverbs.ts';
import type { Cue } from './cue-places.ts';
import type { Discourse } from './discourse.ts';
import { collective, named, type FoundStatement, type Speaker } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { byTitle } from './offices.ts';
import { firstMention, firstMentionAt, type Mention, type Reading } from './reading.ts';
import { indexWithin, lastStartingBefore, type Sentence } from './source.ts';
import { afterName, bareTitle, personSubject, readSubject, roleStart, skipLeading, type Subject } from './subjects.ts';

/** The office at the head of a headline is no longer. */
const LONGEST_OFFICE = 12;
/** Classes of cues that are acts, hardly the words of an outlet. */
const ACTS: ReadonlySet<string> = new Set(['criticise', 'demand', 'thank', 'confirm', 'deny', 'announce']);
/** Who relays and who is relayed stand so near the cue. */
const LONGEST_RELAY = 40;

/** A cue in its clause, with what was read before it. */
export interface CuePlace {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly cue: Cue;
  readonly word: string;
  /** Where the subject is looked for: the clause, or behind the cue before in it. */
  readonly from: number;
  readonly headline: boolean;
  /** Statements of the sentence before this cue. */
  readonly earlier: readonly FoundStatement[];
  readonly state: Discourse;
}

function elidedFrom({ person, organisation }: Pick<Speaker, 'person' | 'organisation'>): Speaker {
  return { person, organisation, resolved: 'elided', subject: null };
}

const GOVERNS_PERSONS = new CharacterSet('与和同跟向对被由给让请把将据');

/** 曾参与谈判的前代表威廉斯称: a person right before the cue is its subject, however much stands before the name. */
export function adjacent({ reading, cue, from }: CuePlace): Speaker | null {
  const { source, index } = reading;
  const { folded } = source;
  const end = beforeAdverbs(folded, cue.start, from);
  for (let at = lastStartingBefore(index.spans, end); at >= 0; at--) {
    const span = index.spans[at] as Span;
    if (span.end < from || span.start < from) return null;
    const reached = afterName(folded, span.end);
    if (reached < end) return null;
    if (reached > end) continue;
    const start = roleStart(folded, from, span.start);
    return start > from && GOVERNS_PERSONS.at(folded, start - 1) ? null : named(index.people[at] as FoundPerson, { start, end: span.end });
  }
  return null;
}

/** Characters of 引述, 援引, 转述. */
const RELAYING = new CharacterSet('引转');

/** 引述布林肯说, 援引普京的话说: the person right before the cue whose words are relayed. `close`: not where the relaying verb ends at the cue. */
export function quotedPerson({ source, index }: Reading, from: number, cue: number, close: boolean): Mention | null {
  if (!RELAYING.within(source.folded, from, cue)) return null;
  const between = source.folded.slice(from, cue);
  const relayed = close && /(?:引述|援引|转述)$/.test(between) ? null : /(?:引述|援引|转述)/.exec(between);
  if (!relayed) return null;
  const mention = firstMention(index, from + relayed.index + relayed[0].length, cue);
  return mention && /^(?:的话)?$/.test(source.folded.slice(mention.span.end, cue)) ? mention : null;
}

/** 新闻稿引述花旗指: the organisation right before the cue whose words are relayed; who reports (引述官员报道) speaks itself. */
export function quotedCollective(reading: Reading, from: number, cue: number, word: string): Speaker | null {
  const { folded } = reading.source;
  if (cue - from > LONGEST_RELAY || !RELAYING.within(folded, from, cue) || /^报[道导]/.test(word)) return null;
  const relayed = /^[^，。]*(?:引述|援引|转述)/.exec(folded.slice(from, cue));
  if (!relayed) return null;
  const subject = readSubject(reading, from + relayed[0].length, cue);
  return subject.kind === 'organisation' && subject.end >= beforeAdverbs(folded, cue, from) ? collective(subject.span) : null;
}

/** The first person who is the subject of a clause between `start` and `end`, `unnamed` when somebody without a name is. */
export function firstPersonSubject(reading: Reading, start: number, end: number): FoundPerson | 'unnamed' | null {
  const { folded } = reading.source;
  const opening = skipLeading(reading, start, end);
  if (UNNAMED.startingAt(folded, opening)) return 'unnamed';
  let from = start;
  for (let clauses = 0; clauses < 8 && from < end; clauses++) {
    const mention = firstMentionAt(reading.index, from, end);
    if (mention < 0) return null;
    const comma = indexWithin(folded, '，', from, end);
    const to = comma < 0 ? end : comma;
    const begin = from === start && opening <= to ? opening : skipLeading(reading, from, to);
    // 他被叫去，强尼递给他…: the sentence goes on about him.
    if ((folded[begin] === '他' || folded[begin] === '她') && folded[begin + 1] !== '们' && folded[begin + 1] !== '的') return null;
    if ((reading.index.starts[mention] as number) < to) {
      const relay = RELAY_OPENERS.startingAt(folded, begin);
      const subject = begin < to ? personSubject(reading, relay ? skipLeading(reading, begin + relay.length, to) : begin, to) : null;
      if (subject) return subject.person;
    }
    from = to + 1;
  }
  return null;
}

const JOINS = new CharacterSet('并且也还又同时');
const TOO = new CharacterSet('也又');

export function elided(place: CuePlace): Speaker | null {
  const { reading, sentence, cue, word, from, headline, earlier, state } = place;
  const { folded } = reading.source;
  const joined = JOINS.within(folded, from, cue.start);
  const last = earlier[earlier.length - 1];
  if (last) {
    // 表示，希望…: what is hoped is what is said.
    if (!joined && last.content.start === cue.start && (WEAK_CUES.has(word) || cueClass(word) === 'think')) return null;
    if (TOO.within(folded, from, cue.start) && (WEAK_CUES.has(word) || cueClass(word) === 'think') && othersThought(reading, last.content.start, from)) return null;
    if (!joined && !ELIDED_CUES.has(word) && ((WEAK_CUES.has(word) && !ACT_CUES.has(word)) || ['think', 'confirm', 'deny'].includes(cueClass(word)))) return null;
    return elidedFrom(elidedSpeaker(reading, earlier, from, word));
  }
  if (from > sentence.start) {
    // The subject opens the sentence or a later clause; a comma parts it from its verb.
    const subject = openingSubject(reading, sentence.start, from);
    // 他将就此提出关切，并指出…: all of it is still to come.
    if (subject.kind !== 'none' && AHEAD.startingAt(folded, subject.end)) return null;
    if (subject.kind === 'person') {
      const before = folded.slice(sentence.start, from).replace(/[，\s]+$/u, '');
      const adverbial = /(?:时|后|中|前|之际|期间|同时|上|说法|提问|问题)$/.test(before) && !before.slice(0, -1).includes('。');
      return adverbial ? named(subject.person, subject.span) : elidedFrom({ person: subject.person, organisation: null });
    }
    if (subject.kind === 'pronoun') {
      const { person } = state;
      if (person) return elidedFrom({ person, organisation: null });
    }
    if (subject.kind === 'title') return elidedFrom(byTitle(place, subject));
    // 数据公布，表明…: what shows something is not who released it.
    if (subject.kind === 'organisation' && ['表明', '说明', '揭示'].includes(word)) return null;
    if (subject.kind === 'organisation' && !headline && !subject.relay) return elidedFrom({ person: null, organisation: subject.span });
    if (headline) {
      const mention = firstMention(reading.index, sentence.start, from);
      if (mention && mention.span.start === sentence.start) return elidedFrom({ person: mention.person, organisation: null });
      const title = mention ? null : bareTitle(reading.source, sentence.start, Math.min(from, sentence.start + LONGEST_OFFICE), true);
      const holder = title && byTitle(place, title);
      if (holder?.person) return elidedFrom(holder);
    }
    return null;
  }
  // A whole sentence without a subject goes on with the speaker before it.
  if (headline || cueClass(word) === 'thank' || (WEAK_CUES.has(word) && word !== '提醒')) return null;
  // 工会指出，…。呼吁…: an appeal goes on with the organisation that spoke right before.
  if (state.latest?.organisation && state.latest.resolved === 'name' && cueClass(word) === 'demand') return elidedFrom(state.latest);
  if (state.person) return elidedFrom({ person: state.person, organisation: null });
  return state.latest && joined ? elidedFrom(state.latest) : null;
}

const CLAUSE_ENDS = new CharacterSet('，；');

/** 米勒指出，…，但美方预期…，也预期…: the clause before has a subject of its own, whose thought this is. */
function othersThought({ source, ...rest }: Reading, content: number, from: number): boolean {
  const { folded } = source;
  let start = from - 1;
  while (start > content && !CLAUSE_ENDS.at(folded, start - 1)) start--;
  return start > content && readSubject({ source, ...rest }, start, from).kind === 'organisation';
}

const ACCOMPANIES = new CharacterSet('以及包尤特也又还并在于应');

/** 在县长要求下, 及代表领导下的团队: such a clause has no subject of its own. */
function accompanies(folded: string, from: number, end: number): boolean {
  if (!ACCOMPANIES.at(folded, from)) return false;
  const comma = indexWithin(folded, '，', from, Math.min(end, from + 60));
  const clause = folded.slice(from, comma < 0 ? Math.min(end, from + 60) : comma);
  return /^(?:以及|及|包括|尤其是|特别是)/.test(clause) || (/^[也又还并]?(?:在|于|应)/.test(clause) && /(?:要求|领导|主持|陪同|见证|带领|安排|协助|支持|率领|指挥|指导|推动|邀请|号召|呼吁|压力)之?下$/.test(clause));
}

const OPENS_ADVERBIAL = new CharacterSet('在于从自随对关据按');

/** The subject of the clauses up to `end`: the person who opened one last, else the first subject. */
function openingSubject(reading: Reading, start: number, end: number): Subject {
  let from = start;
  let opening: Subject = { kind: 'none' };
  for (let clauses = 0; clauses < 6 && from < end; clauses++) {
    if (accompanies(reading.source.folded, from, end)) {
      const behind = indexWithin(reading.source.folded, '，', from, end);
      if (behind < 0) break;
      from = behind + 1;
      continue;
    }
    const subject: Subject = opening.kind === 'none' || opening.kind === 'person' ? readSubject(reading, from, end) : (personSubject(reading, skipLeading(reading, from, end), end) ?? opening);
    // 据报道，…: the relay is not who acts in the clauses behind it.
    const relays = subject.kind === 'writing' || (subject.kind === 'organisation' && (subject.relay || OPENS_ADVERBIAL.at(reading.source.folded, from)));
    if (subject.kind === 'person' || (opening.kind === 'none' && !relays)) opening = subject;
    const comma = indexWithin(reading.source.folded, '，', from, end);
    if (comma < 0) break;
    from = comma + 1;
  }
  return opening;
}

/**
 * Who goes on speaking in a clause without subject: the person who opened a clause last, or the speaker of the last statement.
 * An organisation inside a person's words (王毅说，中国…表示关注，并强调) does not take over, unless 也 or 则 sets it beside the person.
 */
function elidedSpeaker(reading: Reading, earlier: readonly FoundStatement[], from: number, word: string): Pick<Speaker, 'person' | 'organisation'> {
  const { folded } = reading.source;
  const last = earlier[earlier.length - 1] as FoundStatement;
  for (let at = from - 1; at > last.cue.end; at--) {
    if (!CLAUSE_ENDS.at(folded, at - 1)) continue;
    if (accompanies(folded, at, from)) continue;
    const subject = readSubject(reading, at, from);
    if (subject.kind === 'person') return { person: subject.person, organisation: null };
    // 安全局也展开调查，并呼吁…: set beside the one before, it goes on.
    // 路透社报道，领袖们在峰会上，再次谴责: who acts in what is reported goes on acting.
    if (subject.kind === 'organisation' && /^报[道导]/.test(folded.slice(last.cue.start, last.cue.end)) && at === last.content.start && ACTS.has(cueClass(word))) return { person: null, organisation: subject.span };
    if (subject.kind === 'organisation' && !last.person && /^[也则却](?!是|有)/.test(folded.slice(subject.end, subject.end + 2))) return { person: null, organisation: subject.span };
  }
  if (last.person) return last;
  const apart = last.subject !== null && '也则却'.includes(folded[last.subject.end] ?? ' ');
  const person = [...earlier].reverse().find((statement) => statement.person !== null);
  return person && !apart ? person : last;
}

/** 成大今天发布新闻稿: what somebody short-named issues right before the cue. */
const ISSUES = /^([\p{Script=Han}A-Za-z]{2,6}?)(?:今天|昨天|今日|昨日|今|昨|日前|近日|\d{1,2}日|周[一二三四五六日])?(?:发布|发出|发表)(?:新闻稿|声明|公告|公报|报告)$/u;

const NOT_PLAIN = new CharacterSet('在于对向就把被从以因给让使了是有说称，；：的“「」”他她它我你们）（');

/** A clause that only names an office (该省省长宣布) or some short name (台大表示，) before its cue. */
export function plainSubject({ reading, sentence, cue, word, from, headline, earlier }: CuePlace, strong: ReadonlySet<string>): Speaker | null {
  const { folded } = reading.source;
  const opening = skipLeading(reading, from, cue.start);
  const begin = skipLeading(reading, opening + (RELAY_OPENERS.startingAt(folded, opening)?.length ?? 0), cue.start);
  const end = beforeAdverbs(folded, cue.start, begin);
  const issued = from === sentence.start && indexWithin(folded, '发', begin, Math.min(end, begin + 30)) >= 0 && strong.has(word) ? ISSUES.exec(folded.slice(begin, Math.min(end, begin + 30)))?.[1] : undefined;
  if (issued) return collective({ start: begin, end: begin + issued.length });
  // 心平气和地说: how, not who.
  if (end - begin < 2 || end - begin > 20 || folded[end - 1] === '地') return null;
  if (NOT_PLAIN.within(folded, begin, end)) return null;
  if (CUES.startingAt(folded, begin) || SUBJECT_ENDERS.standIn(folded, begin, end)) return null;
  const span = { start: begin, end };
  if (TITLES.endingAt(folded, end, begin)) return strong.has(word) ? collective(span, span, 'title') : null;
  const opens = from === sentence.start || '；'.includes(folded[from - 1] as string) || (headline && /\s/.test(folded[from - 1] as string));
  const behind = folded[cue.end] ?? ' ';
  // 展望后市，中钢表示: behind a comma only the shortest names.
  const apart = earlier.length === 0 && end - begin <= 3 && folded[from - 1] === '，';
  return (opens || apart) && !headline && end - begin <= 6 && strong.has(word) && '，：:'.includes(behind) && /^[\p{Script=Han}A-Za-z0-9]+$/u.test(folded.slice(begin, end)) ? collective(span) : null;
}
