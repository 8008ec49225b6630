/** A date expression in the visible text, with the calendar value it stands for. */
import type { Span } from '../text/span.ts';

export interface DateHit extends Span {
  readonly text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly value: string;
}
