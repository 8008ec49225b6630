/** How a page for words is set: read from what an earlier session kept or another page asked for. Pure. */
import { EVERYTHING, type Selection, type TextQuery } from '../../../protocol/src/selection.ts';
import { NEW_WORDS, WORDS_TABS, type WordLimits, type WordsNode, type WordsState, type WordsTab } from '../../../protocol/src/words-page.ts';

/** What a page can be opened with: parts of the parameters of a list, and the name of the person its node is. */
export interface WordsOpening {
  readonly tab: WordsTab;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The state kept, as far as it is one; parts that are not are as in a new page. Null for what is no state at all. */
export function keptState(value: unknown): WordsState | null {
  if (!isRecord(value) || !isTab(value['tab'])) return null;
  return {
    tab: value['tab'],
    node: nodeOf(value['node']) ?? NEW_WORDS.node,
    span: spanOf(value['span']) ?? NEW_WORDS.span,
    order: orderOf(value['order']) ?? NEW_WORDS.order,
    selection: selectionOf(value['selection']) ?? EVERYTHING,
    reference: selectionOf(value['reference']),
    labels: isRecord(value['labels']) ? Object.fromEntries(Object.entries(value['labels']).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {},
    month: monthOf(value['month']),
    limits: Object.fromEntries(WORDS_TABS.map((tab) => [tab, limitsOf(isRecord(value['limits']) ? value['limits'][tab] : null, NEW_WORDS.limits[tab])])) as Record<WordsTab, WordLimits>,
  };
}

/** A new page with what it is opened with; `{query}` and `{person}` are nodes as a request has them. */
export function openedState({ tab, params = {} }: WordsOpening, base: WordsState = NEW_WORDS): WordsState {
  const node = params['node'];
  return {
    ...base,
    tab,
    node: (isRecord(node) && (nodeOf(node) ?? nodeOf({ kind: 'query' in node ? 'query' : 'person', name: '', ...node }))) || base.node,
    span: spanOf(params['span']) ?? base.span,
    order: orderOf(params['order']) ?? base.order,
    selection: selectionOf(params['selection']) ?? base.selection,
    reference: 'reference' in params ? selectionOf(params['reference']) : base.reference,
    month: monthOf(params['month']) ?? base.month,
    limits: { ...base.limits, [tab]: limitsOf(params, base.limits[tab]) },
  };
}

/** What an opening holds, if it is one. */
export function openingOf(value: unknown): WordsOpening | null {
  if (!isRecord(value) || !isTab(value['tab'])) return null;
  return { tab: value['tab'], ...(isRecord(value['params']) ? { params: value['params'] } : {}) };
}

function nodeOf(value: unknown): WordsNode | null {
  if (!isRecord(value)) return null;
  if (value['kind'] === 'person' && typeof value['person'] === 'string') return { kind: 'person', person: value['person'], name: typeof value['name'] === 'string' ? value['name'] : '' };
  const query = queryOf(value['query']);
  return value['kind'] === 'query' && query !== null ? { kind: 'query', query } : null;
}

function queryOf(value: unknown): TextQuery | null {
  if (!isRecord(value) || typeof value['text'] !== 'string') return null;
  const near = Array.isArray(value['near']) ? value['near'].filter((one) => typeof one === 'string') : [];
  return { text: value['text'], regex: value['regex'] === true, near, within: within(value['within'], 0, 1000) ?? 40 };
}

export function selectionOf(value: unknown): Selection | null {
  if (!isRecord(value)) return null;
  const text = (key: keyof Selection): string | null => (typeof value[key] === 'string' && value[key] !== '' ? value[key] : null);
  return { speaker: text('speaker'), person: text('person'), outlet: text('outlet'), tag: text('tag'), from: text('from'), to: text('to') };
}

function spanOf(value: unknown): WordsState['span'] | null {
  if (!isRecord(value)) return null;
  const [left, right] = [within(value['left'], 0, 50), within(value['right'], 0, 50)];
  return left === null || right === null ? null : { left, right };
}

function limitsOf(value: unknown, base: WordLimits): WordLimits {
  if (!isRecord(value)) return base;
  const shortest = within(value['shortest'], 1, 12) ?? base.shortest;
  return { shortest, longest: Math.max(shortest, within(value['longest'], 1, 12) ?? base.longest), least: within(value['least'], 1, 1_000_000) ?? base.least };
}

function orderOf(value: unknown): WordsState['order'] | null {
  return value === 'logLikelihood' || value === 'pmi' || value === 'count' ? value : null;
}

function monthOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value) ? value : null;
}

/** A whole number within bounds; null for anything else. */
function within(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function isTab(value: unknown): value is WordsTab {
  return (WORDS_TABS as readonly unknown[]).includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
