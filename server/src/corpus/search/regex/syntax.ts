/** What a regular expression says, as a tree, and the error of one that says nothing. */
import type { Ranges } from './ranges.ts';

export type Assertion = 'start' | 'end' | 'word' | 'no-word';

export type Node =
  | { readonly kind: 'set'; readonly ranges: Ranges }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly least: number; readonly most: number; readonly lazy: boolean };

/** Why a pattern cannot be used; the texts shown are made from it. */
export type PatternProblem =
  | 'look-around'
  | 'back-reference'
  | 'group-kind'
  | 'unclosed-group'
  | 'unopened-group'
  | 'unclosed-class'
  | 'class-range'
  | 'nothing-to-repeat'
  | 'repeat-range'
  | 'repeat-limit'
  | 'unknown-escape'
  | 'unknown-property'
  | 'trailing-backslash'
  | 'too-deep'
  | 'too-large'
  | 'too-long'
  | 'empty';

const MESSAGES: Readonly<Record<PatternProblem, string>> = {
  'look-around': 'look-around is not supported',
  'back-reference': 'back-references are not supported',
  'group-kind': 'unknown kind of group',
  'unclosed-group': 'group without a closing parenthesis',
  'unopened-group': 'closing parenthesis without an opening one',
  'unclosed-class': 'class without a closing bracket',
  'class-range': 'range that ends before it begins',
  'nothing-to-repeat': 'nothing to repeat',
  'repeat-range': 'repetition whose maximum is below its minimum',
  'repeat-limit': 'at most 1000 repetitions can be asked for',
  'unknown-escape': 'unknown escape',
  'unknown-property': 'unknown Unicode property',
  'trailing-backslash': 'backslash at the end',
  'too-deep': 'groups nested too deep',
  'too-large': 'pattern too large',
  'too-long': 'pattern too long',
  empty: 'nothing to look for',
};

/** Whether the place says more about what is wrong. */
export function placeTells(problem: PatternProblem): boolean {
  return problem !== 'empty' && problem !== 'too-large' && problem !== 'too-long';
}

/** A pattern that is wrong or asks for what cannot be done in linear time. */
export class PatternError extends Error {
  readonly problem: PatternProblem;
  /** Where in the pattern, in UTF-16 code units. */
  readonly at: number;

  constructor(problem: PatternProblem, at: number) {
    super(`${MESSAGES[problem]}${placeTells(problem) ? ` (at character ${at + 1})` : ''}`);
    this.name = 'PatternError';
    this.problem = problem;
    this.at = at;
  }
}
