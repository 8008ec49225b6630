/** The hints an editor gets about articles: their rules, how loud each may be, and the commands their quick fixes call. */

/** Names of the rules: codes of the diagnostics, and keys of the settings below `corpusReader.diagnostics.`. */
export const DIAGNOSTIC_RULES = ['dateMismatch', 'officeEnded', 'namesakes', 'unclosedQuotation', 'reprint', 'unknownName'] as const;
export type DiagnosticRule = (typeof DIAGNOSTIC_RULES)[number];

/** `hint` is three dots in the text and nothing in the Problems view; `information` is both. */
export const DIAGNOSTIC_LEVELS = ['off', 'hint', 'information'] as const;
export type DiagnosticLevel = (typeof DIAGNOSTIC_LEVELS)[number];

/** Where an editor shows a diagnostic to come from. */
export const DIAGNOSTIC_SOURCE = 'Corpus Reader';

/** Turns one kind of hint off; its argument is the rule. */
export const TURN_OFF_COMMAND = 'corpusReader.turnOffHint';
/** Shows two articles side by side with what differs; its arguments are their URIs, the open one first. */
export const COMPARE_COMMAND = 'corpusReader.compareArticles';

/** Opens a place; its argument is the place, then how. */
export const OPEN_PLACE_COMMAND = 'corpusReader.openPlace';

export function isDiagnosticRule(value: unknown): value is DiagnosticRule {
  return (DIAGNOSTIC_RULES as readonly unknown[]).includes(value);
}
