/** The lines of the Set Phrases view, made from replies of the server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bar, phraseNodes, useLine, useNodes, variantNodes, wordingNodes, type PhraseNode, type UsesNode } from '../../client/src/views/phrases-nodes.ts';
import type { SearchItem } from '../../protocol/src/messages.ts';
import type { PhraseResult, WordingItem } from '../../protocol/src/wordings.ts';

const use = (line: number, rest: Partial<SearchItem> = {}): SearchItem => ({
  uri: 'file:///a.md', range: { start: { line, character: 0 }, end: { line, character: 4 } }, title: '会谈', day: '2022-03-05', outlet: '晨报',
  left: '各方愿意', hit: '绿色走廊', right: '，很好。', speaker: null, ...rest,
});
const wording = (text: string, total: number, rest: Partial<WordingItem> = {}): WordingItem => ({
  text, spellings: [text], total, articles: total, first: use(1), last: use(2), ...rest,
});
const result = (rest: Partial<PhraseResult>): PhraseResult => ({
  ...wording('绿色走廊', 6), byYear: [{ year: '2021', count: 1 }, { year: '2022', count: 4 }], undated: 1, variants: [], partial: false, problem: null, ...rest,
});
const show = (nodes: readonly PhraseNode[]): string[] => nodes.map((node) => (node.kind === 'uses' ? `${node.year ?? 'all'} ${node.count}` : node.kind));

test('a phrase shows its ends, its years and its variants', () => {
  const nodes = phraseNodes(result({ variants: [wording('绿色通道', 2)] }));
  assert.deepEqual(show(nodes), ['first', 'last', '2021 1', '2022 4', 'undated 1', 'variants']);
  assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
  const variants = nodes.at(-1)!;
  assert.ok(variants.kind === 'variants');
  const [variant] = variantNodes(variants);
  assert.deepEqual(show(wordingNodes(variant!.wording)), ['first', 'last', 'all 2']);
});

test('what is used once has one end, and what is not used has none', () => {
  assert.deepEqual(show(wordingNodes(wording('绿色通道', 1))), ['first', 'all 1']);
  const nothing = result({ total: 0, articles: 0, first: null, last: null, byYear: [], undated: 0 });
  assert.deepEqual(phraseNodes(nothing), []);
});

test('the uses of a year are paged by what was asked for', () => {
  const group = phraseNodes(result({})).find((node): node is UsesNode => node.kind === 'uses' && node.year === '2022')!;
  const nodes = useNodes(group, { items: [use(1), use(2)], outdated: 1, total: 4 }, 3);
  assert.deepEqual(nodes.map((node) => (node.kind === 'more' ? node.remaining : node.kind)), ['use', 'use', 1]);
  assert.equal(new Set(nodes.map(({ id }) => id)).size, 3);
});

test('the words of a use are in sight and marked', () => {
  const far = use(1, { left: '甲'.repeat(40) });
  for (const few of [false, true]) {
    const { label, highlights } = useLine(far, few);
    assert.deepEqual(highlights.map(([from, to]) => label.slice(from, to)), ['绿色走廊']);
    assert.ok(highlights[0]![0] <= (few ? 5 : 17));
  }
  assert.equal(useLine(use(1)).label, '各方愿意绿色走廊，很好。');
  assert.deepEqual([bar(0), bar(0.01), bar(1).length], ['', '▇', 16]);
});
