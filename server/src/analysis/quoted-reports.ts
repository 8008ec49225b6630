/**
 * Reports inside quoted words: “拜登总统明确指出，我们不寻求冷战”. Only a person named at the head of a clause of the quotation, with a
 * plain cue right behind, is read there; whoever is quoted stays the one the text goes on about.
 */
import { CharacterSet } from '../text/character-set.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import { CUES, cueClass } from '../language/zh/cues.ts';
import { pastAdverbs } from './adverbs.ts';
import { makeStatement, named, type FoundStatement } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import type { Reading } from './reading.ts';
import { lastStartingBefore, quotationAt, type Sentence } from './source.ts';
import { afterName, roleStart } from './subjects.ts';

const HEADS = new CharacterSet('“「，。；！？');
const CONTENT_BEHIND = new CharacterSet('，：了');
const NO_REPORTS: readonly FoundStatement[] = [];
const PLAIN = new Set(['say', 'stress', 'confirm', 'deny', 'criticise', 'announce']);

/** The reports within the quotations of a sentence, in text order. */
export function quotedReports({ source, index }: Reading, sentence: Sentence): readonly FoundStatement[] {
  const { folded, quotations } = source;
  const last = quotations[lastStartingBefore(quotations, sentence.end)];
  if (!last || last.end <= sentence.start) return NO_REPORTS;
  const found: FoundStatement[] = [];
  for (let at = lastAtMost(index.starts, sentence.start - 1) + 1; at < index.spans.length; at++) {
    const span = index.spans[at] as Span;
    if (span.start >= sentence.end) break;
    const quotation = quotationAt(source, span.start);
    if (!quotation) continue;
    const start = roleStart(folded, Math.max(sentence.start, quotation.start + 1), span.start);
    if (!HEADS.at(folded, start - 1) && start !== sentence.start) continue;
    const cueAt = pastAdverbs(folded, afterName(folded, span.end));
    const word = CUES.startingAt(folded, cueAt);
    const end = Math.min(sentence.end, quotation.end - 1);
    if (!word || word.length < 2 || !PLAIN.has(cueClass(word)) || cueAt + word.length + 2 >= end || !CONTENT_BEHIND.at(folded, cueAt + word.length)) continue;
    const statement = makeStatement(source, { ...sentence, end }, { start: cueAt, end: cueAt + word.length }, named(index.people[at] as FoundPerson, { start, end: span.end }));
    found.push({ ...statement, kind: 'indirect' });
  }
  return found;
}
