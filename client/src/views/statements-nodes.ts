/** The nodes of the Statements view, made from the server's replies. Pure: no editor, no server. */
import type { StatementItem } from '../../../protocol/src/messages.ts';
import type { AlsoSpokeResult, StatementGroup, StatementTreeResult } from '../../../protocol/src/wordings.ts';

export interface StatementGroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly parent: StatementGroupNode | null;
  readonly group: StatementGroup;
}

export interface StatementNode {
  readonly kind: 'statement';
  readonly id: string;
  readonly parent: StatementGroupNode | null;
  readonly statement: StatementItem;
  /** Words it has in common with another statement; empty in the tree. */
  readonly shared: readonly string[];
}

/** The last line of a long group: asks for the next page. */
export interface MoreStatementsNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: StatementGroupNode | null;
  readonly remaining: number;
}

export type StatementsNode = StatementGroupNode | StatementNode | MoreStatementsNode;

/** Statements asked for at once: each of their articles is read for it. */
export const STATEMENTS_PAGE = 100;

/** Characters of a line, and of one behind which it is told what it shares; what is cut off is in the tooltip. */
const LINE_LENGTH = 120;
const SHORT_LINE_LENGTH = 26;
/** Characters shown before the words looked for. */
const BEFORE_WORDS = 12;

/** The children of `parent` so far, `asked` of them asked for; a `more` node ends them where that is not all. */
export function toStatementNodes(parent: StatementGroupNode | null, reply: StatementTreeResult, asked: number): StatementsNode[] {
  const nodes: StatementsNode[] = [
    ...reply.groups.map((group): StatementGroupNode => ({ kind: 'group', id: `statements:${group.key}`, parent, group })),
    ...reply.statements.map((statement) => statementNode(parent, statement, [])),
  ];
  const remaining = reply.total - asked;
  if (remaining > 0) nodes.push({ kind: 'more', id: `statements-more:${parent?.group.key ?? ''}`, parent, remaining });
  return nodes;
}

/** The statements that others made on a subject, as one list. */
export function alsoSpokeNodes({ items }: AlsoSpokeResult): StatementNode[] {
  return items.map(({ statement, shared }) => statementNode(null, statement, shared));
}

function statementNode(parent: StatementGroupNode | null, statement: StatementItem, shared: readonly string[]): StatementNode {
  const { line, character } = statement.cue.range.start;
  // A statement may hold another one; their cues stand in different places.
  return { kind: 'statement', id: `statement:${statement.uri}#${line},${character},${statement.range.start.character}`, parent, statement, shared };
}

/** Two pages of one group as one. */
export function joinStatementPages(first: StatementTreeResult, next: StatementTreeResult): StatementTreeResult {
  return {
    ...next,
    groups: [...first.groups, ...next.groups],
    statements: [...first.statements, ...next.statements],
    outdated: first.outdated + next.outdated,
  };
}

export interface StatementLine {
  readonly label: string;
  /** Where the words looked for, or shared, stand in the label. */
  readonly highlights: [number, number][];
}

/**
 * One statement as a line: the day of the month its group stands for, because a long line leaves no room for it behind; who (unless the filter
 * says it), the cue, the content. Where `words` first stand far behind, what is before them is left out. Lines of statements that share words
 * with another one are short, as the words are told behind them.
 */
export function statementLine({ statement, parent, shared }: Pick<StatementNode, 'statement' | 'parent' | 'shared'>, words: readonly string[], withSpeaker: boolean): StatementLine {
  const { speaker, cue, content, date } = statement;
  const longest = shared.length > 0 ? SHORT_LINE_LENGTH : LINE_LENGTH;
  const day = parent === null || date === null ? '' : `${Number(date.slice(8))} · `;
  const head = `${day}${withSpeaker ? speaker.name : ''}${/^[：:]$/.test(cue.text) ? '' : `${withSpeaker ? ' ' : ''}${cue.text}`}：`;
  const text = oneLine(content.text);
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const from = first > longest / 3 ? Math.max(0, first - BEFORE_WORDS) : 0;
  const end = from + longest;
  const label = `${head.endsWith(' · ：') || head === '：' ? head.slice(0, -1) : head}${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
  return { label, highlights: highlightsOf(label, words, head.length) };
}

function highlightsOf(label: string, words: readonly string[], from: number): [number, number][] {
  const lower = label.toLowerCase();
  const found: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = lower.indexOf(word.toLowerCase(), from); at >= 0; at = lower.indexOf(word.toLowerCase(), at + word.length)) found.push([at, at + word.length]);
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], i) => i === 0 || start >= found[i - 1]![1]);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
