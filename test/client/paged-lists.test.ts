/** Lists of a tree view, page by page: what was shown stays shown, however often the corpus changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PagedLists } from '../../client/src/views/paged-lists.ts';
import { LARGEST_PAGE } from '../../protocol/src/messages.ts';

interface Reply { readonly items: readonly number[]; readonly total: number }

/** Lists of numbers from 0; a parent's are a hundred higher for each step. Answers as the server does: never more than the largest page. */
function numbers(size: { total: number }, page = 200): { lists: PagedLists<number, Reply, number>; asked: [number, number][]; failing: { next: boolean } } {
  const asked: [number, number][] = [];
  const failing = { next: false };
  const lists = new PagedLists<number, Reply, number>({
    page,
    key: String,
    ask: async (parent, offset, limit) => {
      asked.push([offset, limit]);
      if (failing.next) throw new Error('the server is gone');
      const end = Math.min(size.total, offset + Math.min(limit, LARGEST_PAGE));
      return { items: Array.from({ length: Math.max(0, end - offset) }, (_, at) => (parent ?? 0) * 1e6 + offset + at), total: size.total };
    },
    join: (first, next) => ({ items: [...first.items, ...next.items], total: next.total }),
    nodes: (_, { items }) => [...items],
  });
  return { lists, asked, failing };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test('a list begins with a page, is asked for once, and grows by a page', async () => {
  const { lists, asked } = numbers({ total: 450 });
  assert.deepEqual((await lists.load(null)).nodes, upTo(200));
  await lists.load(null);
  await lists.showMore(null);
  await lists.showMore(null);
  const { nodes, asked: shown } = await lists.load(null);
  assert.deepEqual(nodes, upTo(450));
  assert.equal(shown, 450);
  assert.deepEqual(asked, [[0, 200], [200, 200], [400, 200]]);
});

test('after a change as much is shown as before, also when that is more than one answer holds', async () => {
  const size = { total: 3000 };
  const { lists, asked } = numbers(size);
  for (let i = 0; i < 6; i++) await lists.showMore(null);
  assert.equal((await lists.load(null)).nodes.length, 1400);
  asked.length = 0;
  lists.refresh();
  assert.deepEqual((await lists.load(null)).nodes, upTo(1400));
  assert.deepEqual(asked, [[0, 500], [500, 500], [1000, 400]]);
  size.total = 700;
  lists.refresh();
  assert.deepEqual((await lists.load(null)).nodes, upTo(700));
  assert.equal((await lists.load(null)).asked, 700);
});

test('lists below different parents do not mix, and other lists begin with their first page', async () => {
  const { lists } = numbers({ total: 900 }, 100);
  await lists.showMore(3);
  assert.equal((await lists.load(3)).nodes.length, 200);
  assert.equal((await lists.load(3)).nodes[0], 3e6);
  assert.equal((await lists.load(4)).nodes.length, 100);
  lists.restart();
  assert.equal((await lists.load(3)).nodes.length, 100);
});

test('a failure is told and not kept', async () => {
  const { lists, failing } = numbers({ total: 10 });
  failing.next = true;
  await assert.rejects(lists.load(null), /gone/);
  failing.next = false;
  assert.deepEqual((await lists.load(null)).nodes, upTo(10));
});
