/** The nodes of the Set Phrases view, made from the server's replies. Pure: no editor, no server. */
import type { SearchItem } from '../../../protocol/src/messages.ts';
import type { PhraseResult, UsesResult, WordingItem } from '../../../protocol/src/wordings.ts';

/** The first or last use of a wording. */
export interface EndNode {
  readonly kind: 'first' | 'last';
  readonly id: string;
  readonly use: SearchItem;
}

/** One place where a wording is used. */
export interface UseNode {
  readonly kind: 'use';
  readonly id: string;
  readonly use: SearchItem;
}

/** All uses of a wording, or those of a year. */
export interface UsesNode {
  readonly kind: 'uses';
  readonly id: string;
  /** `2022`, `undated`, null for all. */
  readonly year: string | null;
  readonly spellings: readonly string[];
  readonly count: number;
  /** Of the largest group beside it, 0 … 1. */
  readonly part: number;
}

export interface VariantsNode {
  readonly kind: 'variants';
  readonly id: string;
  readonly variants: readonly WordingItem[];
}

export interface VariantNode {
  readonly kind: 'variant';
  readonly id: string;
  readonly wording: WordingItem;
}

export interface MoreUsesNode {
  readonly kind: 'more';
  readonly id: string;
  readonly group: UsesNode;
  readonly remaining: number;
}

export type PhraseNode = EndNode | UseNode | UsesNode | VariantsNode | VariantNode | MoreUsesNode;

/** Uses asked for at once. */
export const USES_PAGE = 100;

/** The top of the view: first and last use, the years, the variants. Nothing when the wording is not used and has no variant. */
export function phraseNodes(result: PhraseResult): PhraseNode[] {
  const counts = [...result.byYear.map(({ year, count }) => [year, count] as const), ...(result.undated > 0 ? [['undated', result.undated] as const] : [])];
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const years = counts.map(([year, count]): UsesNode => ({
    kind: 'uses', id: `uses:${year}:${result.text}`, year, spellings: result.spellings, count, part: count / most,
  }));
  const variants: PhraseNode[] = result.variants.length === 0 ? [] : [{ kind: 'variants', id: `variants:${result.text}`, variants: result.variants }];
  return [...endNodes(result), ...years, ...variants];
}

export function variantNodes({ variants }: VariantsNode): VariantNode[] {
  return variants.map((wording) => ({ kind: 'variant', id: `variant:${wording.text}`, wording }));
}

/** Below a variant: its first and last use, and all of them. */
export function wordingNodes(wording: WordingItem): PhraseNode[] {
  return [...endNodes(wording), { kind: 'uses', id: `uses::${wording.text}`, year: null, spellings: wording.spellings, count: wording.total, part: 0 }];
}

/** One use is the first and the last. */
function endNodes({ text, total, first, last }: WordingItem): EndNode[] {
  return [
    ...(first === null ? [] : [{ kind: 'first', id: `first:${text}`, use: first } as const]),
    ...(last === null || total === 1 ? [] : [{ kind: 'last', id: `last:${text}`, use: last } as const]),
  ];
}

/** The uses of a group so far, `asked` of them asked for. */
export function useNodes(group: UsesNode, { items, total }: UsesResult, asked: number): (UseNode | MoreUsesNode)[] {
  const nodes: (UseNode | MoreUsesNode)[] = items.map((use) => ({
    kind: 'use', id: `${group.id}@${use.uri}#${use.range.start.line},${use.range.start.character}`, use,
  }));
  if (total > asked) nodes.push({ kind: 'more', id: `more:${group.id}`, group, remaining: total - asked });
  return nodes;
}

/** Characters shown before the words of a use, so that they are in sight; fewer where the line begins with something else. */
const BEFORE = 16;
const FEW_BEFORE = 4;

/** A use as a line: the words with what stands around them, and where the words are in it. */
export function useLine({ left, hit, right }: SearchItem, few = false): { readonly label: string; readonly highlights: [number, number][] } {
  const clean = (text: string): string => text.replace(/\s+/g, ' ');
  const whole = clean(left).trimStart();
  const most = few ? FEW_BEFORE : BEFORE;
  const before = whole.length > most ? `…${whole.slice(-most)}` : whole;
  const words = clean(hit);
  return { label: `${before}${words}${clean(right).trimEnd()}`, highlights: [[before.length, before.length + words.length]] };
}

/** A bar as long as the part it stands for; empty for nothing. */
export function bar(part: number): string {
  return '▇'.repeat(Math.ceil(part * 16));
}
