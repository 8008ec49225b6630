/** The lines of the tree views, made from replies of the server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupNode, TreeNode } from '../../client/src/views/articles-nodes.ts';
import { articleDescription, articlePrefix, joinPages, toNodes } from '../../client/src/views/articles-nodes.ts';
import { toRelatedNodes } from '../../client/src/views/related-nodes.ts';
import type { ArticleItem, GroupItem } from '../../protocol/src/messages.ts';

const article = (name: string, rest: Partial<ArticleItem> = {}): ArticleItem => ({ uri: `file:///c/${name}.md`, title: name, day: '2022-03-05', outlet: '晨报', ...rest });
const group = (key: string, rest: Partial<GroupItem> = {}): GroupItem => ({ key, label: key, count: 1, nested: false, ...rest });
const month: GroupNode = { kind: 'group', id: 'group:2022-03', parent: null, group: group('2022-03') };
const show = (nodes: readonly TreeNode[]): string[] =>
  nodes.map((node) => (node.kind === 'group' ? `[${node.group.label}]` : node.kind === 'article' ? String(node.article.title) : `+${node.remaining}`));

test('groups come before articles, each with an id of its own', () => {
  const nodes = toNodes(null, { groups: [group('2022'), group('undated')], articles: [article('a')], total: 3 }, 3);
  assert.deepEqual(show(nodes), ['[2022]', '[undated]', 'a']);
  assert.equal(new Set(nodes.map(({ id }) => id)).size, 3);
});

test('a reply that is not all ends with a line for the rest', () => {
  assert.deepEqual(show(toNodes(month, { groups: [], articles: [article('a'), article('b')], total: 450 }, 2)), ['a', 'b', '+448']);
});

test('pages joined show the rest again until all is there', () => {
  const first = { groups: [], articles: [article('a')], total: 3 };
  const two = joinPages(first, { groups: [], articles: [article('b')], total: 3 });
  assert.deepEqual(show(toNodes(month, two, 2)), ['a', 'b', '+1']);
  assert.deepEqual(show(toNodes(month, joinPages(two, { groups: [], articles: [article('c')], total: 3 }), 3)), ['a', 'b', 'c']);
});

test('one article in two groups is two nodes, the same in each at every reply', () => {
  const other: GroupNode = { ...month, id: 'group:person:x', group: group('person:x') };
  const reply = { groups: [], articles: [article('a')], total: 1 };
  const [here] = toNodes(month, reply, 1);
  const [there] = toNodes(other, reply, 1);
  assert.notEqual(here!.id, there!.id);
  assert.equal(toNodes(month, reply, 1)[0]!.id, here!.id);
  assert.equal(here!.parent, month);
});

test('within a month the day stands before the title, where there is always room', () => {
  assert.equal(articlePrefix(article('a'), 'date'), '5 · ');
  assert.equal(articlePrefix(article('a'), 'outlet'), '');
  assert.equal(articlePrefix(article('a', { day: null }), 'date'), '');
});

test('the description leaves out what the groups above already say', () => {
  assert.equal(articleDescription(article('a'), 'date'), '晨报');
  assert.equal(articleDescription(article('a'), 'outlet'), '2022-03-05');
  assert.equal(articleDescription(article('a'), 'person'), '2022-03-05 · 晨报');
  assert.equal(articleDescription(article('a', { day: null, outlet: null }), 'date'), '');
});

test('a related article has its reasons below it, strongest first, each with an id and an icon', () => {
  const reasons = [{ kind: 'people', text: '王毅、布林肯' }, { kind: 'terms', text: '阿富汗' }, { kind: 'of a later server', text: '？' }];
  const nodes = toRelatedNodes([{ ...article('a'), score: 2, reasons }, { ...article('b'), score: 1, reasons }]);
  assert.deepEqual(nodes[0]!.reasons.map(({ icon, text }) => `${icon}: ${text}`), ['person: 王毅、布林肯', 'tag: 阿富汗', 'info: ？']);
  assert.equal(new Set(nodes.flatMap(({ id, reasons: below }) => [id, ...below.map((reason) => reason.id)])).size, 8);
});
