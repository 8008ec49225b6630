/** Finds who said what: reporting cues with their subjects, pronouns and elided subjects resolved, turns of press conferences. */
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS, cueClass } from '../language/zh/cues.ts';
import { RELAY_OPENERS } from '../language/zh/subjects.ts';
import { clauseStart, cuesIn, leadsTo } from './cue-places.ts';
import type { DateHit } from './date-hit.ts';
import { endContents, makeStatement, sameSpeaker, type FoundStatement } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { CONDITIONAL, hasContent, reaches, unreal } from './reports.ts';
import { indexWithin, type Sentence, type Source } from './source.ts';
import { adjacent, elided, holderOf, quotedPerson, type Discourse } from './speakers.ts';
import { indexMentions, personSubject, readSubject, skipLeading, type MentionIndex, type Subject } from './subjects.ts';
import { findTurns } from './turns.ts';

/** Classes of cues with which organisations state something. */
const SPEAKS_PLAINLY = new Set(['say', 'stress', 'think', 'announce', 'confirm', 'deny', 'answer', 'reveal', 'demand', 'criticise', 'write', 'mention', 'thank']);

export function findStatements(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): FoundStatement[] {
  const index = indexMentions(people);
  const turns = findTurns(source, people, index);
  const found: FoundStatement[] = [...turns];
  const state: Discourse = { speaker: null, topic: null };
  let turn = 0;
  for (const sentence of source.sentences) {
    while (turn < turns.length && (turns[turn]?.content.end ?? 0) <= sentence.start) turn++;
    const inTurn = (turns[turn]?.content.start ?? Infinity) <= sentence.end;
    const inSentence = readSentence(source, people, index, dates, sentence, state, inTurn);
    found.push(...inSentence);
    remember(source, index, dates, sentence, inSentence, state);
  }
  return endContents(source, found.sort((a, b) => a.cue.start - b.cue.start || a.span.start - b.span.start));
}

function readSentence(source: Source, people: readonly FoundPerson[], index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, state: Discourse, inTurn: boolean): FoundStatement[] {
  const found: FoundStatement[] = [];
  const cues = [...cuesIn(source, sentence)];
  for (const [number, cue] of cues.entries()) {
    if (leadsTo(source, cue, cues[number + 1])) continue;
    const previous = found[found.length - 1];
    const clause = clauseStart(source, cue.start, sentence.start);
    const from = previous && previous.cue.end > clause ? previous.cue.end : clause;
    const after = source.folded[cue.end] ?? '';
    if (after === '的' || after === '者' || after === '会' && cue.end - cue.start === 2) continue;
    const subject = subjectOf(source, index, dates, from, cue.start, clause);
    const statement = toStatement(source, people, index, dates, sentence, cue, subject, found, state, from, inTurn);
    if (!statement) continue;
    // 王毅表示欢迎…: what follows in the clause without a subject of its own is content.
    if (previous && previous.cue.end > clause && sameSpeaker(previous, statement)) continue;
    found.push(statement);
  }
  return found;
}

function subjectOf(source: Source, index: MentionIndex, dates: readonly DateHit[], from: number, to: number, clause: number): Subject | 'elided' {
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

function toStatement(source: Source, people: readonly FoundPerson[], index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, cue: Span, subject: Subject | 'elided', earlier: readonly FoundStatement[], state: Discourse, from: number, inTurn: boolean): FoundStatement | null {
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
      if (quoted) return makeStatement(source, sentence, cue, quoted.person, null, 'name', quoted.span, quoted.span.start);
      if (!reaches(between, word)) return null;
      return makeStatement(source, sentence, cue, subject.person, null, 'name', subject.span, subject.span.start);
    }
    case 'pronoun': {
      const previous = earlier[earlier.length - 1];
      const person = previous?.person ?? state.speaker ?? state.topic;
      return person && reaches(between, word) ? makeStatement(source, sentence, cue, person, null, 'pronoun', subject.span, subject.span.start) : null;
    }
    case 'title': {
      const person = holderOf(source, people, subject.title, subject.span);
      return person && reaches(between, word) ? makeStatement(source, sentence, cue, person, null, 'title', subject.span, subject.span.start) : null;
    }
    case 'organisation': {
      const quoted = quotedPerson(source, index, subject.end, cue.start);
      if (quoted) return makeStatement(source, sentence, cue, quoted.person, null, 'name', quoted.span, quoted.span.start);
      if (!SPEAKS_PLAINLY.has(cueClass(word)) || !reaches(between, word)) return null;
      return makeStatement(source, sentence, cue, null, subject.span, 'name', subject.span, subject.span.start);
    }
    case 'none':
      return adjacent(source, index, sentence, cue, from);
  }
}

/** What the next sentence's 他 or missing subject refers to. */
function remember(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, inSentence: readonly FoundStatement[], state: Discourse): void {
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
  }
}

/** The first person who is the subject of a clause of the sentence. */
function firstPersonSubject(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence): FoundPerson | null {
  let from = sentence.start;
  for (let clauses = 0; clauses < 8 && from < sentence.end; clauses++) {
    const comma = indexWithin(source.folded, '，', from, sentence.end);
    const to = comma < 0 || comma > sentence.end ? sentence.end : comma;
    const start = skipLeading(source, dates, from, to);
    const relay = RELAY_OPENERS.startingAt(source.folded, start);
    const subject = start < to ? personSubject(source, index, relay ? skipLeading(source, dates, start + relay.length, to) : start, to) : null;
    if (subject) return subject.person;
    from = to + 1;
  }
  return null;
}
