/** Where the content of a statement ends: before the next statement of its sentence, or behind the points it goes on to list. */
import { FIRST_POINTS, JOINING_WORDS, NEXT_POINTS } from '../language/zh/cue-chains.ts';
import { ACT_CUES, CUE_ADVERBS } from '../language/zh/cues.ts';
import { LEADING_ADVERBIALS } from '../language/zh/subjects.ts';
import { sameSpeaker, type FoundStatement } from './found-statement.ts';
import { lastStartingBefore, type Sentence, type Source } from './source.ts';

/** So many sentences may list further points. */
const MOST_POINTS = 12;

/** A content ends where the next statement of the same sentence begins, unless that one is reported inside it. */
export function endContents(source: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  return statements.map((statement, at) => {
    for (const next of statements.slice(at + 1, at + 6)) {
      if (next.span.start >= statement.content.end) break;
      const begins = Math.min(next.span.start, next.cue.start);
      if (begins <= statement.content.start) continue;
      const own = next.resolved === 'elided' && sameSpeaker(next, statement);
      const apart = source.folded[begins - 1] === '；' || /^(?:则|却|也|亦)/.test(source.folded.slice(next.subject?.end ?? 0, (next.subject?.end ?? 0) + 1));
      if (!own && !((apart || coordinate(source, statement)) && !sameSpeaker(next, statement))) continue;
      const end = beforeJoin(source.folded, own ? next.cue.start : begins, statement.content.start);
      return { ...statement, span: { start: statement.span.start, end }, content: { start: statement.content.start, end } };
    }
    return statement;
  });
}

/** Back from where the next statement begins, past the words that join it: …，同时也 */
function beforeJoin(folded: string, from: number, start: number): number {
  let end = from;
  for (;;) {
    while (end > start && /[，；、\s]/.test(folded[end - 1] as string)) end--;
    let at = end;
    for (let words = 0; words < 4 && at > start && !'，；'.includes(folded[at - 1] as string); words++) {
      const word = CUE_ADVERBS.endingAt(folded, at, start) ?? LEADING_ADVERBIALS.endingAt(folded, at, start) ?? JOINING_WORDS.endingAt(folded, at, start);
      if (!word) break;
      at -= word.length;
    }
    if (at === end || at <= start || !'，；'.includes(folded[at - 1] as string)) break;
    end = at;
  }
  while (end > start && /[，；、并且也还又\s]/.test(folded[end - 1] as string)) end--;
  return end;
}

/** 布林肯通报了…，王毅说: an act with its object ends with its clause; 普赖斯说，布林肯重申 holds the next report inside. */
function coordinate(source: Source, statement: FoundStatement): boolean {
  const word = source.folded.slice(statement.cue.start, statement.cue.end);
  return ACT_CUES.has(word) && !'，：:“「'.includes(source.folded[statement.cue.end] ?? ' ');
}

/** 王毅表示，其一…。其二…。: further points of a list are content too, to the end of the paragraph at most. */
export function continueContents(source: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  return statements.map((statement, at) => {
    const { sentences, folded } = source;
    const number = lastStartingBefore(sentences, statement.cue.start);
    const sentence = sentences[number];
    if (!sentence || statement.content.end < lastWord(folded, sentence) || statement.content.end > sentence.end) return statement;
    if (statements[at + 1] && (statements[at + 1] as FoundStatement).cue.start < sentence.end) return statement;
    let end = statement.content.end;
    let listing = FIRST_POINTS.startingAt(folded, statement.content.start) !== null || / ?[：:]/.test(folded[statement.content.start - 1] ?? '') && FIRST_POINTS.standIn(folded, statement.content.start, statement.content.end);
    for (let next = number + 1; next <= number + MOST_POINTS; next++) {
      const following = sentences[next];
      if (!following || following.paragraph !== sentence.paragraph) break;
      const words = listing ? NEXT_POINTS : FIRST_POINTS;
      if (!words.startingAt(folded, following.start)) break;
      listing = true;
      end = lastWord(folded, following);
    }
    return end === statement.content.end ? statement : { ...statement, content: { start: statement.content.start, end }, span: { start: statement.span.start, end } };
  });
}

function lastWord(folded: string, sentence: Sentence): number {
  let end = sentence.end;
  while (end > sentence.start && /\s/.test(folded[end - 1] as string)) end--;
  return end;
}
