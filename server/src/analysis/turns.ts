/** Turns of press conferences and interviews (`毛宁：…`, `法新社记者：…`, `答：…`) and headlines that quote (`布林肯：…`). */
import { ANSWER_MARKS, QUESTION_MARKS } from '../language/zh/turns.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { ORGANISATION_ENDINGS } from '../language/zh/titles.ts';
import type { FoundPerson } from './people.ts';
import type { Source } from './source.ts';
import { firstMention, type MentionIndex } from './subjects.ts';
import type { FoundStatement } from './found-statement.ts';

const LONGEST_LABEL = 16;

export function findTurns(source: Source, people: readonly FoundPerson[], index: MentionIndex): FoundStatement[] {
  const { folded } = source;
  const found: FoundStatement[] = [];
  const headline = source.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  const answering = headline ? people.find((person) => person.roles.length > 0 && person.mentions.some((m) => m.start >= headline.start && m.end <= headline.end)) : undefined;
  source.paragraphs.forEach((paragraph, number) => {
    const colon = colonAfter(folded, paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
    if (colon < 0 || colon + 1 >= paragraph.end) return;
    const label = { start: paragraph.start, end: colon };
    const text = folded.slice(label.start, label.end).trim();
    const cue = { start: colon, end: colon + 1 };
    const turn = (person: FoundPerson | null, resolved: FoundStatement['resolved'], kind: FoundStatement['kind']): FoundStatement => {
      const content = { start: colon + 1, end: kind === 'direct' ? turnEnd(source, number) : paragraph.end };
      return { person, organisation: person ? null : label, resolved, subject: label, cue, kind, span: { start: label.start, end: content.end }, content };
    };
    if (QUESTION_MARKS.has(text)) return;
    if (ANSWER_MARKS.has(text)) {
      if (answering) found.push(turn(answering, 'title', 'direct'));
      return;
    }
    const named = firstMention(index, label.start, colon);
    const person = named && named.span.end === colon ? named.person : undefined;
    if (paragraph.kind === 'headline') {
      const organisation = COUNTRY_WORDS.has(text) || PLACES.has(text) || ORGANISATION_ENDINGS.endingAt(folded, colon, label.start) !== null;
      if ((person && person.confidence !== 'candidate') || organisation) found.push(turn(person ?? null, 'name', 'indirect'));
    } else if (person || text.endsWith('记者')) {
      found.push(turn(person ?? null, 'name', 'direct'));
    }
  });
  return found;
}

function colonAfter(folded: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const char = folded[at];
    if (char === '：' || char === ':') return at;
    if (char === '，' || char === '。' || char === '“' || char === '「') return -1;
  }
  return -1;
}

/** A turn goes on over paragraphs without a label of their own. */
function turnEnd(source: Source, number: number): number {
  let end = source.paragraphs[number]?.end ?? 0;
  for (const paragraph of source.paragraphs.slice(number + 1)) {
    if (colonAfter(source.folded, paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL)) >= 0) break;
    end = paragraph.end;
  }
  return end;
}
