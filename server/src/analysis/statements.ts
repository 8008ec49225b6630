/** Finds who said what: reporting cues with their subjects, pronouns and elided subjects resolved, turns of press conferences. */
import type { Span } from '../text/span.ts';
import type { Resolved } from './facts.ts';
import { ACT_CUES, CUES, CUE_ADVERBS, NOT_CUES, UNREAL, WEAK_CUES, cueClass } from '../language/zh/cues.ts';
import { RELAY_OPENERS } from '../language/zh/subjects.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { DateHit } from './date-hit.ts';
import { isHan } from './name-shape.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, quotationAt, type Sentence, type Source } from './source.ts';
import { afterName, firstMention, indexMentions, readSubject, roleStart, skipLeading, type MentionIndex, type Subject } from './subjects.ts';
import { findTurns } from './turns.ts';

export interface FoundStatement {
  readonly person: FoundPerson | null;
  /** The organisation as written; null for a person. */
  readonly organisation: Span | null;
  readonly resolved: Resolved;
  readonly subject: Span | null;
  readonly cue: Span;
  readonly kind: 'direct' | 'indirect';
  readonly span: Span;
  readonly content: Span;
}

/** Organisations state something only with these cues; with others (提到, 感谢) they mostly are mere grammar. */
const CLAUSE_BREAKS = new Set(['，', '；', '：', ',', ';', ':', '\n', '。', '！', '？', '（', '）', '(', ')', '—']);
const SPEAKS_PLAINLY = new Set(['say', 'stress', 'think', 'announce', 'confirm', 'deny', 'answer', 'reveal', 'demand', 'criticise', 'write', 'mention', 'thank']);
/** Cues of one clause that only lead to the next: 告诉库什纳称, 引述…说. */
const LEADING_CUES = new Set(['告诉', '引述', '援引', '引用', '回应', '发文', '发推', '撰文', '留言', '受访', '发言', '介绍', '通报', '致意', '转述', '询问', '提醒', '评论', '谈到', '谈及', '提到', '提及', '批评', '报道', '讲话', '宣布', '发布', '公布', '发表声明', '表态', '警告', '转达', '分析', '解释']);
/** Ways of making words public; what is said in them follows. */
const POSTING_CUES = new Set(['发推', '发文', '发帖', '发推文', '撰文', '留言', '发言', '发信']);
const STRONG_ENDS = new Set(['说', '称', '表示', '指出', '强调', '道', '写道', '认为', '指', '透露', '宣布', '呼吁', '重申']);

/** Clauses that set a condition report nothing. */
const CONDITIONAL = /^(?:当(?![天时日晚地局年选])|如果|若|一旦|假如|即使|无论|不管)/;

interface State {
  /** Speaker of the latest main statement, for 他 and for elided subjects. */
  speaker: FoundPerson | null;
  organisation: Span | null;
  /** First person of the previous sentence that is its subject. */
  topic: FoundPerson | null;
  paragraph: number;
}

export function findStatements(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): FoundStatement[] {
  const index = indexMentions(people);
  const turns = findTurns(source, people);
  const found: FoundStatement[] = [...turns];
  const state: State = { speaker: null, organisation: null, topic: null, paragraph: -1 };
  for (const sentence of source.sentences) {
    const turn = turns.find((t) => t.content.start <= sentence.end && t.content.end >= sentence.start);
    if (sentence.paragraph !== state.paragraph) state.paragraph = sentence.paragraph;
    const inSentence = readSentence(source, people, index, dates, sentence, state, turn !== undefined);
    found.push(...inSentence);
    remember(source, index, dates, sentence, inSentence, state);
  }
  return endContents(source, found.sort((a, b) => a.cue.start - b.cue.start || a.span.start - b.span.start));
}

function readSentence(source: Source, people: readonly FoundPerson[], index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, state: State, inTurn: boolean): FoundStatement[] {
  const found: FoundStatement[] = [];
  const cues = [...cuesIn(source, sentence)];
  for (const [number, cue] of cues.entries()) {
    if (leadsTo(source, cue, cues[number + 1])) continue;
    const previous = found[found.length - 1];
    const clause = clauseStart(source, cue.start, sentence.start);
    const from = previous && previous.cue.end > clause ? previous.cue.end : clause;
    const after = source.folded[cue.end] ?? '';
    if (after === '的' || after === '者' || after === '会' && cue.end - cue.start === 2) continue;
    const subject = subjectOf(source, people, index, dates, from, cue.start, clause);
    const statement = toStatement(source, people, index, dates, sentence, cue, subject, found, state, from, inTurn);
    if (!statement) continue;
    // 王毅表示欢迎…: what follows in the clause without a subject of its own is content.
    if (previous && previous.cue.end > clause && sameSpeaker(previous, statement)) continue;
    found.push(statement);
  }
  return found;
}

/** 他告诉库什纳称, 引述…说, 在评论…时表示, 发推批评: of the cues of one clause the last one reports, the others lead to it. */
function leadsTo(source: Source, cue: Span, next: Span | undefined): boolean {
  if (!next || next.start - cue.end > 40) return false;
  const { folded } = source;
  const between = folded.slice(cue.end, next.start);
  if (/[，。；：！？“「\n]/.test(between)) return false;
  const word = folded.slice(cue.start, cue.end);
  const strong = STRONG_ENDS.has(folded.slice(next.start, next.end));
  if (strong && /(?:时|中|后|之际|上|前)(?:明确|还|也|又|再次|再度)?$/.test(between)) return true;
  if (POSTING_CUES.has(word)) return true;
  return LEADING_CUES.has(word) && strong && /[，：:“「]/.test(folded[next.end] ?? '');
}

function sameSpeaker(a: FoundStatement, b: FoundStatement): boolean {
  return (a.person !== null && a.person === b.person) || (a.organisation !== null && a.organisation.start === b.organisation?.start);
}

/** Reporting cues of a sentence outside quotations (and right behind an opening mark), the longest at each place. */
function* cuesIn(source: Source, sentence: Sentence): Generator<Span> {
  const { folded } = source;
  for (let at = sentence.start; at < sentence.end; at++) {
    const quotation = quotationAt(source, at);
    if (quotation && at > quotation.start + 1) {
      at = Math.min(quotation.end, sentence.end) - 1;
      continue;
    }
    if (folded[at] === '《') {
      const close = folded.indexOf('》', at);
      if (close > 0 && close < sentence.end) at = close;
      continue;
    }
    const cue = CUES.startingAt(folded, at);
    const other = NOT_CUES.startingAt(folded, at);
    if (other && other.length > (cue?.length ?? 0)) {
      // 美国总统称: 统称 is no word where a title ends inside it.
      if ((TITLES.endingAt(folded, at + 1)?.length ?? 0) < 2) at += other.length - 1;
      continue;
    }
    if (!cue || isNoun(folded, at, cue)) continue;
    yield { start: at, end: at + cue.length };
    at += cue.length - 1;
  }
}

/** 的表态, 发表简短声明, 报导均未提到: the cue is a noun here. */
function isNoun(folded: string, at: number, cue: string): boolean {
  if (WEAK_CUES.has(cue) && folded[at - 1] === '的') return true;
  if (cue === '声明' || cue === '评论' || cue === '回应' || cue === '表态') return /(?:发表|发布|发出|作出|做出|拒绝|给予|予以)[^，。]{0,6}$/.test(folded.slice(Math.max(0, at - 10), at));
  return (cue === '报道' || cue === '报导') && '均都未没中里的也'.includes(folded[at + cue.length] ?? ' ');
}

/** Start of the clause around a cue; parentheses inside it are passed over. */
function clauseStart(source: Source, cue: number, from: number): number {
  const { folded } = source;
  let at = cue;
  while (at > from) {
    const char = folded[at - 1] as string;
    if (char === '）' || char === ')') {
      const open = folded.lastIndexOf(char === ')' ? '(' : '（', at - 1);
      if (open >= from && at - open < 80) {
        at = open;
        continue;
      }
    }
    if (char === '”' || char === '」') {
      const quotation = source.quotations[lastStartingBefore(source.quotations, at - 1)];
      // A quotation inside the clause (把“…”说成) is passed over; one that ends a clause of its own is not.
      if (quotation && quotation.end === at && quotation.start >= from && at - quotation.start < 30 && !/[，。！？]$/.test(folded.slice(quotation.start, at - 1))) {
        at = quotation.start;
        continue;
      }
      return at;
    }
    if (CLAUSE_BREAKS.has(char)) return at;
    if ((char === ' ' || char === '\u3000') && source.paragraphs[0]?.kind === 'headline' && at < source.paragraphs[0].end && isHan(folded[at]) && isHan(folded[at - 2])) return at;
    if (char === '“' || char === '「') return source.folded[at - 2] && isHan(source.folded[at - 2]) ? clauseStart(source, at - 1, from) : at;
    at--;
  }
  return from;
}

function subjectOf(source: Source, people: readonly FoundPerson[], index: MentionIndex, dates: readonly DateHit[], from: number, to: number, clause: number): Subject | 'elided' {
  void people;
  const { folded } = source;
  let start = skipLeading(source, dates, from, to);
  for (;;) {
    const adverb = CUE_ADVERBS.startingAt(folded, start);
    if (!adverb || start + adverb.length > to) break;
    start = skipLeading(source, dates, start + adverb.length, to);
  }
  if (start >= to) return from === clause ? 'elided' : { kind: 'none' };
  return readSubject(source, index, dates, from, to);
}

function toStatement(source: Source, people: readonly FoundPerson[], index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, cue: Span, subject: Subject | 'elided', earlier: readonly FoundStatement[], state: State, from: number, inTurn: boolean): FoundStatement | null {
  const { folded } = source;
  const word = folded.slice(cue.start, cue.end);
  if (CONDITIONAL.test(folded.slice(from, from + 3)) || unreal(folded, from, cue.start, subject)) return null;
  if (!hasContent(source, cue, word, subject, sentence)) return null;
  if (subject === 'elided') {
    if (inTurn && earlier.length === 0) return null;
    return elided(source, index, dates, sentence, cue, earlier, state, from, word);
  }
  const between = subject.kind === 'none' ? '' : folded.slice(subject.end, cue.start);
  switch (subject.kind) {
    case 'person': {
      // 引述布林肯说: the words are the quoted person's.
      const quoted = /(?:引述|援引|转述)$/.test(between) ? null : quotedPerson(source, index, subject.end, cue.start);
      if (quoted) return make(source, sentence, cue, quoted.person, null, 'name', quoted.span, quoted.span.start);
      if (!reaches(between, word)) return null;
      return make(source, sentence, cue, subject.person, null, 'name', subject.span, subject.span.start);
    }
    case 'pronoun': {
      const previous = earlier[earlier.length - 1];
      const person = previous?.person ?? state.speaker ?? state.topic;
      return person && reaches(between, word) ? make(source, sentence, cue, person, null, 'pronoun', subject.span, subject.span.start) : null;
    }
    case 'title': {
      const person = holderOf(source, people, subject.title, subject.span);
      return person && reaches(between, word) ? make(source, sentence, cue, person, null, 'title', subject.span, subject.span.start) : null;
    }
    case 'organisation': {
      const quoted = quotedPerson(source, index, subject.end, cue.start);
      if (quoted) return make(source, sentence, cue, quoted.person, null, 'name', quoted.span, quoted.span.start);
      if (!SPEAKS_PLAINLY.has(cueClass(word)) || !reaches(between, word)) return null;
      return make(source, sentence, cue, null, subject.span, 'name', subject.span, subject.span.start);
    }
    case 'none':
      return adjacent(source, index, sentence, cue, from);
  }
}

/** 曾参与谈判的前代表威廉斯称: a person right before the cue is its subject, however much stands before the name. */
function adjacent(source: Source, index: MentionIndex, sentence: Sentence, cue: Span, from: number): FoundStatement | null {
  const { folded } = source;
  let end = cue.start;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.endingAt(folded, end, from);
    if (!adverb) break;
    end -= adverb.length;
  }
  for (let at = lastStartingBefore(index.spans, end); at >= 0; at--) {
    const span = index.spans[at] as Span;
    if (span.end < from || span.start < from) return null;
    const reached = afterName(folded, span.end);
    if (reached < end) return null;
    if (reached > end) continue;
    const start = roleStart(folded, from, span.start);
    return /[与和同跟向对被由给让请把将据]$/.test(folded.slice(from, start)) ? null : make(source, sentence, cue, index.people[at] as FoundPerson, null, 'name', { start, end: span.end }, start);
  }
  return null;
}

/** 引述布林肯说, 援引普京的话说: the person right before the cue whose words are relayed. */
function quotedPerson(source: Source, index: MentionIndex, from: number, cue: number): { readonly person: FoundPerson; readonly span: Span } | null {
  const relayed = /(?:引述|援引|转述)/.exec(source.folded.slice(from, cue));
  if (!relayed) return null;
  const mention = firstMention(index, from + relayed.index + relayed[0].length, cue);
  return mention && /^(?:的话)?$/.test(source.folded.slice(mention.span.end, cue)) ? mention : null;
}

function elided(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, cue: Span, earlier: readonly FoundStatement[], state: State, from: number, word: string): FoundStatement | null {
  const { folded } = source;
  const headline = source.paragraphs[sentence.paragraph]?.kind === 'headline';
  const joined = /[并且也还又同时]/.test(folded.slice(from, cue.start));
  const previous = earlier[earlier.length - 1];
  if (previous) {
    if (!joined && ((WEAK_CUES.has(word) && !ACT_CUES.has(word)) || ['think', 'confirm', 'deny'].includes(cueClass(word)))) return null;
    const speaker = elidedSpeaker(source, index, dates, earlier, from);
    return make(source, sentence, cue, speaker.person, speaker.organisation, 'elided', null, cue.start);
  }
  if (from > sentence.start) {
    // The subject opens the sentence; a comma parts it from its verb.
    const subject = readSubject(source, index, dates, sentence.start, from);
    if (subject.kind === 'person') {
      const before = folded.slice(sentence.start, from).replace(/[，\s]+$/u, '');
      const adverbial = /(?:时|后|中|前|之际|期间|同时|上|说法|提问|问题)$/.test(before) && !before.slice(0, -1).includes('。');
      return adverbial
        ? make(source, sentence, cue, subject.person, null, 'name', subject.span, subject.span.start)
        : make(source, sentence, cue, subject.person, null, 'elided', null, cue.start);
    }
    if (subject.kind === 'pronoun' && (state.speaker ?? state.topic)) return make(source, sentence, cue, (state.speaker ?? state.topic) as FoundPerson, null, 'elided', null, cue.start);
    if (subject.kind === 'organisation' && !headline && !subject.relay) return make(source, sentence, cue, null, subject.span, 'elided', null, cue.start);
    if (headline) {
      const mention = firstMention(index, sentence.start, from);
      if (mention && mention.span.start === sentence.start) return make(source, sentence, cue, mention.person, null, 'elided', null, cue.start);
    }
    return null;
  }
  // A whole sentence without a subject goes on with the speaker before it.
  if (headline || !state.speaker || (WEAK_CUES.has(word) && word !== '提醒') || sentence.paragraph !== state.paragraph) return null;
  return make(source, sentence, cue, state.speaker, null, 'elided', null, cue.start);
}

/**
 * Who goes on speaking in a clause without subject: the person who opened a clause last, or the speaker of the last statement.
 * An organisation inside a person's words (王毅说，中国…表示关注，并强调) does not take over, unless 也 or 则 sets it beside the person.
 */
function elidedSpeaker(source: Source, index: MentionIndex, dates: readonly DateHit[], earlier: readonly FoundStatement[], from: number): { readonly person: FoundPerson | null; readonly organisation: Span | null } {
  const last = earlier[earlier.length - 1] as FoundStatement;
  for (let at = from - 1; at > last.cue.end; at--) {
    if (!'，；'.includes(source.folded[at - 1] as string)) continue;
    const subject = readSubject(source, index, dates, at, from);
    if (subject.kind === 'person') return { person: subject.person, organisation: null };
  }
  if (last.person) return last;
  const apart = last.subject !== null && '也则却'.includes(source.folded[last.subject.end] ?? ' ');
  const person = [...earlier].reverse().find((statement) => statement.person !== null);
  return person && !apart ? person : last;
}

/** 没有表示, 可能会说, 将宣布 report nothing. */
function unreal(folded: string, from: number, cue: number, subject: Subject | 'elided'): boolean {
  let end = cue;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.endingAt(folded, end, from);
    const word = UNREAL.endingAt(folded, end, from);
    if (word && (!adverb || word.length >= adverb.length)) return true;
    if (!adverb) break;
    end -= adverb.length;
  }
  if ('的这那该一些种其所'.includes(folded[end - 1] ?? ' ') && end > from) return true;
  if (subject === 'elided' || subject.kind === 'none') return false;
  let start = subject.end;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.startingAt(folded, start);
    if (!adverb || start + adverb.length > cue) break;
    start += adverb.length;
  }
  const word = UNREAL.startingAt(folded, start);
  return word !== null && word !== '需' && start + word.length <= cue && (word !== '将' || /^将(?:在|于|会|对|向|就|与|继续|再|出席|前往|发表)/.test(folded.slice(start, start + 4)));
}

/** Whether what stands between subject and cue leaves the subject the cue's subject. */
function reaches(between: string, word: string): boolean {
  return between.length <= 60 && !/[。！？；]/.test(between) && !/(?:提出|作出|做出|收到|遭到|受到|引发|面临)[^，]{0,4}$/.test(between) && !/所$|(?:作出|提出|做出|发表|发出)的/.test(between) && (!between.endsWith('发出') || word === '警告');
}

/** Whether something is reported: a clause, a quotation, or the object of an act of speech. */
function hasContent(source: Source, cue: Span, word: string, subject: Subject | 'elided', sentence: Sentence): boolean {
  const { folded } = source;
  const next = folded[cue.end];
  if (word === '发表谈话' && source.paragraphs[sentence.paragraph]?.kind === 'headline') return true;
  if (next === undefined || next === '\n' || cue.end >= sentence.end) return false;
  if ('，：:,“「"‘'.includes(next)) return folded[cue.end + 1] !== undefined;
  if ('。！？；、）)》'.includes(next)) return next === '。' && (word.endsWith('写道') || word === '说') && '“「'.includes(folded[cue.end + 1] ?? ' ');
  if ('者员家书人函'.includes(next)) return false;
  const personal = subject !== 'elided' && (subject.kind === 'person' || subject.kind === 'pronoun' || subject.kind === 'title');
  if (word.length === 1 && !'说称'.includes(word)) return personal || subject === 'elided' ? sentence.end - cue.end >= 4 : false;
  if (WEAK_CUES.has(word) && !ACT_CUES.has(word)) return personal && sentence.end - cue.end >= 6 && !'了过'.includes(next);
  return sentence.end - cue.end >= 3;
}

/** The person who holds a bare title: the latest named before it, by the same words. */
function holderOf(source: Source, people: readonly FoundPerson[], title: string, span: Span): FoundPerson | null {
  let best: { person: FoundPerson; at: number } | null = null;
  const words = source.folded.slice(span.start, span.end);
  for (const person of people) {
    for (const role of person.roles) {
      const held = source.folded.slice(role.title.start, role.title.end);
      if (!held.endsWith(title) && !title.endsWith(held)) continue;
      const affiliation = role.affiliation ? source.folded.slice(role.affiliation.start, role.affiliation.end) : '';
      const fits = affiliation && words.includes(affiliation) ? 1e9 : 0;
      const before = role.title.start < span.start ? 1e8 : 0;
      if (!best || fits + before + role.title.start > best.at) best = { person, at: fits + before + role.title.start };
    }
  }
  return best?.person ?? null;
}

function make(source: Source, sentence: Sentence, cue: Span, person: FoundPerson | null, organisation: Span | null, resolved: Resolved, subject: Span | null, start: number): FoundStatement {
  const content = contentAfter(source, cue, sentence);
  return { person, organisation: person ? null : organisation, resolved, subject, cue, kind: kindOf(source, content), span: { start: Math.min(start, cue.start), end: content.end }, content };
}

function contentAfter(source: Source, cue: Span, sentence: Sentence): Span {
  const { folded } = source;
  let start = cue.end;
  while (start < sentence.end && '，：:, 了过'.includes(folded[start] as string)) start++;
  let end = sentence.end;
  // A quotation that begins here is reported to its end, however many sentences it has.
  const quotation = source.quotations[lastStartingBefore(source.quotations, start)];
  if (quotation && quotation.start === start && quotation.end > end) end = quotation.end;
  if (start >= end && '“「'.includes(folded[end] ?? ' ')) {
    const next = source.quotations[lastStartingBefore(source.quotations, end)];
    if (next) return { start: next.start, end: next.end };
  }
  while (end > start && /\s/.test(folded[end - 1] as string)) end--;
  return { start: Math.min(start, end), end };
}

function kindOf(source: Source, content: Span): 'direct' | 'indirect' {
  let quoted = 0;
  for (let at = Math.max(0, lastStartingBefore(source.quotations, content.start)); at < source.quotations.length; at++) {
    const quotation = source.quotations[at] as Span;
    if (quotation.start >= content.end) break;
    quoted += Math.max(0, Math.min(quotation.end, content.end) - Math.max(quotation.start, content.start));
  }
  return quoted * 2 > content.end - content.start ? 'direct' : 'indirect';
}

/** A content ends where the next statement of the same sentence begins, unless that one is reported inside it. */
function endContents(source: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  return statements.map((statement, at) => {
    for (const next of statements.slice(at + 1, at + 6)) {
      if (next.span.start >= statement.content.end) break;
      const begins = Math.min(next.span.start, next.cue.start);
      if (begins <= statement.content.start) continue;
      const own = next.resolved === 'elided' && sameSpeaker(next, statement);
      const apart = source.folded[begins - 1] === '；' || /^(?:则|却|也|亦)/.test(source.folded.slice(next.subject?.end ?? 0, (next.subject?.end ?? 0) + 1));
      if (!own && !((apart || coordinate(source, statement)) && next.person !== statement.person)) continue;
      let end = own ? next.cue.start : begins;
      while (end > statement.content.start && /[，；、并且也还又\s]/.test(source.folded[end - 1] as string)) end--;
      return { ...statement, span: { start: statement.span.start, end }, content: { start: statement.content.start, end } };
    }
    return statement;
  });
}

/** 布林肯通报了…，王毅说: an act with its object ends with its clause; 普赖斯说，布林肯重申 holds the next report inside. */
function coordinate(source: Source, statement: FoundStatement): boolean {
  const word = source.folded.slice(statement.cue.start, statement.cue.end);
  return ACT_CUES.has(word) && !'，：:“「'.includes(source.folded[statement.cue.end] ?? ' ');
}

/** What the next sentence's 他 or missing subject refers to. */
function remember(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, inSentence: readonly FoundStatement[], state: State): void {
  const statements = endContents(source, inSentence);
  const main = statements.find((statement) => statement.person !== null && !statements.some((outer) => outer !== statement && outer.person !== null && outer.content.start <= statement.span.start && outer.content.end >= statement.span.end && outer.cue.start < statement.cue.start && outer.person !== statement.person));
  const last = [...statements].reverse().find((statement) => statement.person !== null && main !== undefined && !(statement.cue.start > main.content.start && statement.cue.start < main.content.end));
  const speaker = last?.person ?? main?.person ?? null;
  const subject = firstPersonSubject(source, index, dates, sentence);
  if (speaker) {
    state.speaker = speaker;
    state.topic = speaker;
  } else if (subject) {
    state.topic = subject;
    state.speaker = subject;
  } else if (statements.length > 0 && statements[0]?.organisation && !RELAY_OPENERS.startingAt(source.folded, sentence.start)) {
    state.organisation = statements[0].organisation;
  }
}

/** The first person who is the subject of a clause of the sentence. */
function firstPersonSubject(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence): FoundPerson | null {
  let from = sentence.start;
  for (let clauses = 0; clauses < 8 && from < sentence.end; clauses++) {
    const comma = source.folded.indexOf('，', from);
    const to = comma < 0 || comma > sentence.end ? sentence.end : comma;
    const subject = readSubject(source, index, dates, from, to);
    if (subject.kind === 'person') return subject.person;
    from = to + 1;
  }
  return null;
}
