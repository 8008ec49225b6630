/** Turns of briefings and interviews in an article: which paragraphs ask, which answer, and how far each turn reaches. */
import { answers, asks } from '../analysis/vocabulary.ts';
import type { CorpusArticle, Statement } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';

export interface Turn {
  readonly kind: 'question' | 'answer';
  /** A question reaches to the next one and so holds its answers. */
  readonly span: Span;
  /** The words before the colon: `法新社记者`. */
  readonly label: Span;
  readonly paragraph: Span;
  /** The label as the reader sees it. */
  readonly name: string;
  /** How it begins, without the label. */
  readonly words: string;
  /** What the answer is to the analysis, where it knows who answers. */
  readonly statement: Statement | undefined;
}

const LABEL = /^\s*([^：:，。！？“「]{1,30})[：:]\s*/;

/** The turns in text order; none when no question is answered: then it is no briefing. */
export function readTurns(article: CorpusArticle): Turn[] {
  const { paragraphs } = article.facts;
  const spoken = new Map(article.statements.filter((s) => /^[：:]$/.test(s.cue.text)).map((s) => [s.span.start, s]));
  const opened = paragraphs.flatMap((paragraph, at) => {
    const turn = paragraph.kind === 'headline' ? null : opens(paragraph, spoken.get(paragraph.span.start));
    return turn === null ? [] : [{ ...turn, at }];
  });
  const turns: Turn[] = [];
  // From the last to the first, so that each knows where the next turn, and the next question, begins.
  let [next, nextQuestion, heading, from] = [paragraphs.length, paragraphs.length, paragraphs.length, paragraphs.length];
  let answered = false;
  for (const { at, ...turn } of opened.reverse()) {
    while (from > at) if (paragraphs[--from]!.kind === 'heading') heading = from;
    const until = Math.min(heading, turn.kind === 'question' ? nextQuestion : next);
    const span = { start: turn.paragraph.start, end: Math.max(turn.paragraph.end, paragraphs[until - 1]!.span.end) };
    // A question nobody answers is no turn.
    if (turn.kind === 'answer' || answered) turns.push({ ...turn, span });
    answered = turn.kind === 'answer';
    next = at;
    if (turn.kind === 'question') nextQuestion = at;
  }
  turns.reverse();
  // What somebody says before the first question is a statement like others.
  const first = turns.findIndex(({ kind }) => kind === 'question');
  return first === -1 ? [] : turns.slice(first);
}

type Opening = Omit<Turn, 'span'>;

function opens({ span, preview }: { readonly span: Span; readonly preview: string }, statement: Statement | undefined): Opening | null {
  const match = LABEL.exec(preview);
  if (match === null) return null;
  const name = match[1]!.trim();
  // Markup may stand between the paragraph's beginning and its label, so the cue knows best where the label ends.
  const end = statement === undefined ? Math.min(span.end, span.start + match[0].trimEnd().length - 1) : statement.cue.span.start;
  const opening = { label: { start: span.start, end }, paragraph: span, name, words: preview.slice(match[0].length), statement };
  if (asks(name)) return { ...opening, kind: 'question' };
  return answers(name) || (statement !== undefined && statement.speakerId !== null) ? { ...opening, kind: 'answer' } : null;
}
