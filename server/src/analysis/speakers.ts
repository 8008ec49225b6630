/** Speakers that the clause of a cue does not name plainly: elided, relayed, right before the cue, or a bare title. */
import type { Span } from '../text/span.ts';
import { ACT_CUES, CUE_ADVERBS, WEAK_CUES, cueClass } from '../language/zh/cues.ts';
import type { DateHit } from './date-hit.ts';
import { makeStatement, type FoundStatement } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, type Sentence, type Source } from './source.ts';
import { afterName, firstMention, readSubject, roleStart, type MentionIndex } from './subjects.ts';

/** What the text before a sentence leaves to refer to. */
export interface Discourse {
  /** Speaker of the latest main statement, for 他 and for elided subjects. */
  speaker: FoundPerson | null;
  /** First person of the previous sentence that is its subject. */
  topic: FoundPerson | null;
}

/** 曾参与谈判的前代表威廉斯称: a person right before the cue is its subject, however much stands before the name. */
export function adjacent(source: Source, index: MentionIndex, sentence: Sentence, cue: Span, from: number): FoundStatement | null {
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
    return /[与和同跟向对被由给让请把将据]$/.test(folded.slice(from, start)) ? null : makeStatement(source, sentence, cue, index.people[at] as FoundPerson, null, 'name', { start, end: span.end }, start);
  }
  return null;
}

/** 引述布林肯说, 援引普京的话说: the person right before the cue whose words are relayed. */
export function quotedPerson(source: Source, index: MentionIndex, from: number, cue: number): { readonly person: FoundPerson; readonly span: Span } | null {
  const relayed = /(?:引述|援引|转述)/.exec(source.folded.slice(from, cue));
  if (!relayed) return null;
  const mention = firstMention(index, from + relayed.index + relayed[0].length, cue);
  return mention && /^(?:的话)?$/.test(source.folded.slice(mention.span.end, cue)) ? mention : null;
}

export function elided(source: Source, index: MentionIndex, dates: readonly DateHit[], sentence: Sentence, cue: Span, earlier: readonly FoundStatement[], state: Discourse, from: number, word: string): FoundStatement | null {
  const { folded } = source;
  const headline = source.paragraphs[sentence.paragraph]?.kind === 'headline';
  const joined = /[并且也还又同时]/.test(folded.slice(from, cue.start));
  const previous = earlier[earlier.length - 1];
  if (previous) {
    if (!joined && ((WEAK_CUES.has(word) && !ACT_CUES.has(word)) || ['think', 'confirm', 'deny'].includes(cueClass(word)))) return null;
    const speaker = elidedSpeaker(source, index, dates, earlier, from);
    return makeStatement(source, sentence, cue, speaker.person, speaker.organisation, 'elided', null, cue.start);
  }
  if (from > sentence.start) {
    // The subject opens the sentence; a comma parts it from its verb.
    const subject = readSubject(source, index, dates, sentence.start, from);
    if (subject.kind === 'person') {
      const before = folded.slice(sentence.start, from).replace(/[，\s]+$/u, '');
      const adverbial = /(?:时|后|中|前|之际|期间|同时|上|说法|提问|问题)$/.test(before) && !before.slice(0, -1).includes('。');
      return adverbial
        ? makeStatement(source, sentence, cue, subject.person, null, 'name', subject.span, subject.span.start)
        : makeStatement(source, sentence, cue, subject.person, null, 'elided', null, cue.start);
    }
    if (subject.kind === 'pronoun' && (state.speaker ?? state.topic)) return makeStatement(source, sentence, cue, (state.speaker ?? state.topic) as FoundPerson, null, 'elided', null, cue.start);
    if (subject.kind === 'organisation' && !headline && !subject.relay) return makeStatement(source, sentence, cue, null, subject.span, 'elided', null, cue.start);
    if (headline) {
      const mention = firstMention(index, sentence.start, from);
      if (mention && mention.span.start === sentence.start) return makeStatement(source, sentence, cue, mention.person, null, 'elided', null, cue.start);
    }
    return null;
  }
  // A whole sentence without a subject goes on with the speaker before it.
  if (headline || !state.speaker || (WEAK_CUES.has(word) && word !== '提醒')) return null;
  return makeStatement(source, sentence, cue, state.speaker, null, 'elided', null, cue.start);
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

/** The person who holds a bare title: the latest named before it, by the same words. */
export function holderOf(source: Source, people: readonly FoundPerson[], title: string, span: Span): FoundPerson | null {
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
