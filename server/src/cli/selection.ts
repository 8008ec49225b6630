/** The options by which commands narrow the articles they ask about, the same for all, and words that are looked for. */
import type { Selection } from '../../../protocol/src/selection.ts';
import { matcherOf, type SearchTerms } from '../corpus/search/query.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { UsageError } from './usage.ts';

export const SELECTION_OPTIONS = ['speaker', 'person', 'outlet', 'tag', 'from', 'to'] as const;

/** Throws a UsageError for what is no day. */
export function readSelection(command: string, values: Partial<Record<(typeof SELECTION_OPTIONS)[number], string>>): Selection {
  return {
    speaker: values.speaker ?? null,
    person: values.person ?? null,
    outlet: values.outlet ?? null,
    tag: values.tag ?? null,
    from: readDay(command, values.from),
    to: readDay(command, values.to),
  };
}

function readDay(command: string, value: string | undefined): string | null {
  if (value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value ?? null;
  throw new UsageError(`a day is written YYYY-MM-DD, not ${value}`, command);
}

/** To be called before the folder is read, which may take a while. */
export function refuseWhatCannotBeFound(command: string, terms: SearchTerms): void {
  try {
    matcherOf(terms);
  } catch (error) {
    if (error instanceof PatternError) throw new UsageError(error.message, command);
    throw error;
  }
}
