/** A statement's content as its own words. */
import type { StatementFacts } from '../analysis/facts.ts';

/**
 * The content's own words. Facts keep the statement's visible text and the file span of the content; where markup stands between,
 * the two differ in length and the content is what follows the cue.
 */
export function contentText({ text, span, content, cue }: Pick<StatementFacts, 'text' | 'span' | 'content' | 'cue'>): string {
  const exact = span.end - span.start === text.length;
  const from = exact ? Math.max(0, content.start - span.start) : content.start < cue.span.start ? 0 : text.indexOf(cue.text) + cue.text.length;
  const to = exact ? content.end - span.start : text.length;
  return text.slice(from, to).replace(/^[\s，,：:、；]+/, '');
}
