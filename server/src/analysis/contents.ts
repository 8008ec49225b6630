/** Where the content of a statement ends: before the next statement of its sentence, or behind the points it goes on to list. */
import { CharacterSet, WHITE_SPACE } from '../text/character-set.ts';
import { FIRST_POINTS, JOINING_WORDS, NEXT_POINTS } from '../language/zh/cue-chains.ts';
import { ACT_CUES, CUE_ADVERBS } from '../language/zh/cues.ts';
import { LEADING_ADVERBIALS } from '../language/zh/subjects.ts';
import { sameSpeaker, type FoundStatement } from './found-statement.ts';
import type { Sentence, Source } from './source.ts';

/** So many sentences may list further points. */
const MOST_POINTS = 12;

/** Statements inside the content of one. */
const MOST_INSIDE = 5;
/** Right behind a subject they set it beside the one before. */
const BESIDE = new CharacterSet('则却也亦');

/** A content ends where the next statement of the same sentence begins, unless that one is reported inside it. */
export function endContents(source: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  return statements.map((statement, at) => {
    for (let number = at + 1; number < Math.min(statements.length, at + 1 + MOST_INSIDE); number++) {
      const next = statements[number] as FoundStatement;
      if (next.span.start >= statement.content.end) break;
      const begins = Math.min(next.span.start, next.cue.start);
      if (begins <= statement.content.start) continue;
      const own = next.resolved === 'elided' && sameSpeaker(next, statement);
      const apart = source.folded[begins - 1] === '；' || BESIDE.at(source.folded, next.subject?.end ?? 0);
      if (!own && !((apart || coordinate(source, statement)) && !sameSpeaker(next, statement))) continue;
      const end = beforeJoin(source.folded, own ? next.cue.start : begins, statement.content.start);
      return { ...statement, span: { start: statement.span.start, end }, content: { start: statement.content.start, end } };
    }
    return statement;
  });
}

const CLAUSE_ENDS = new CharacterSet('，；');
const PARTING = new CharacterSet('，；、');
const JOINING = new CharacterSet('，；、并且也还又');

/** Back from where the next statement begins, past the words that join it: …，同时也 */
function beforeJoin(folded: string, from: number, start: number): number {
  let end = from;
  for (;;) {
    while (end > start && (PARTING.at(folded, end - 1) || WHITE_SPACE.at(folded, end - 1))) end--;
    let at = end;
    for (let words = 0; words < 4 && at > start && !CLAUSE_ENDS.at(folded, at - 1); words++) {
      const word = CUE_ADVERBS.endingAt(folded, at, start) ?? LEADING_ADVERBIALS.endingAt(folded, at, start) ?? JOINING_WORDS.endingAt(folded, at, start);
      if (!word) break;
      at -= word.length;
    }
    if (at === end || at <= start || !CLAUSE_ENDS.at(folded, at - 1)) break;
    end = at;
  }
  while (end > start && (JOINING.at(folded, end - 1) || WHITE_SPACE.at(folded, end - 1))) end--;
  return end;
}

const OPENS_CONTENT = new CharacterSet('，：:“「');

/** 布林肯通报了…，王毅说: an act with its object ends with its clause; 普赖斯说，布林肯重申 holds the next report inside. */
function coordinate(source: Source, statement: FoundStatement): boolean {
  const word = source.folded.slice(statement.cue.start, statement.cue.end);
  return ACT_CUES.has(word) && !OPENS_CONTENT.at(source.folded, statement.cue.end);
}

const COLONS = new CharacterSet('：:');

/** 王毅表示，其一…。其二…。: further points of a list are content too, to the end of the paragraph at most. `statements`: in text order. */
export function continueContents({ sentences, folded }: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  let number = -1;
  return statements.map((statement, at) => {
    while (number + 1 < sentences.length && (sentences[number + 1] as Sentence).start <= statement.cue.start) number++;
    const sentence = sentences[number];
    // Hardly ever does a list go on behind a statement: that is looked at before all else.
    if (!sentence || !goesOn(folded, sentence, sentences[number + 1])) return statement;
    const { start } = statement.content;
    let { end } = statement.content;
    if (end < lastWord(folded, sentence) || end > sentence.end) return statement;
    if (at + 1 < statements.length && (statements[at + 1] as FoundStatement).cue.start < sentence.end) return statement;
    let listing = FIRST_POINTS.startingAt(folded, start) !== null || (COLONS.at(folded, start - 1) && FIRST_POINTS.standIn(folded, start, end));
    for (let next = number + 1; next <= number + MOST_POINTS; next++) {
      const following = sentences[next];
      if (!following || following.paragraph !== sentence.paragraph) break;
      const words = listing ? NEXT_POINTS : FIRST_POINTS;
      if (!words.startingAt(folded, following.start)) break;
      listing = true;
      end = lastWord(folded, following);
    }
    return end === statement.content.end ? statement : { ...statement, content: { start, end }, span: { start: statement.span.start, end } };
  });
}

/** Whether the sentence behind one opens a point of a list. */
function goesOn(folded: string, { paragraph }: Sentence, following: Sentence | undefined): boolean {
  return following?.paragraph === paragraph && (FIRST_POINTS.startingAt(folded, following.start) !== null || NEXT_POINTS.startingAt(folded, following.start) !== null);
}

function lastWord(folded: string, sentence: Sentence): number {
  return WHITE_SPACE.skipBack(folded, sentence.end, sentence.start);
}
