/** The page of a concordance under quick hands: lines, groups and places of one question never get among those of another. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { ConcordanceQuestion, ConcordanceStrings } from '../../../protocol/src/concordance-page.ts';
import type { ConcordanceGroupsResult, ConcordanceResult } from '../../../protocol/src/concordance.ts';
import { EVERYTHING, type Selection } from '../../../protocol/src/selection.ts';
import { namesAsStrings, TestPage } from '../../support/test-page.ts';

let page: TestPage;
afterEach(() => page.close());

async function open(text: string, selection: Partial<Selection> = {}): Promise<void> {
  page = await TestPage.open('concordance');
  const question: ConcordanceQuestion = { query: { text, regex: false, near: [], within: 40 }, selection: { ...EVERYTHING, ...selection }, labels: {} };
  await page.tell({ type: 'show', strings: namesAsStrings<ConcordanceStrings>(), question, saved: [], sort: null, grouping: null } as never);
}

/** So many hits of a word, each with its number. */
function hits(word: string, total: number, offset = 0, more: Partial<ConcordanceResult> = {}): ConcordanceResult {
  const lines = Array.from({ length: Math.max(0, Math.min(50, total - offset)) }, (_, at) => ({
    uri: `file:///${word}/${offset + at}.txt`, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, day: '2023-01-01', outlet: '日报', title: null, speaker: null,
    left: '', hit: word, right: String(offset + at),
  }));
  return { lines, hits: total, total, articles: total, byMonth: [{ month: '2023-01', count: total }], undated: 0, revision: 1, partial: false, problem: null, ...more } as unknown as ConcordanceResult;
}

const groups = (...labels: string[]): ConcordanceGroupsResult => ({ groups: labels.map((label, at) => ({ key: label, label, count: 9 - at, articles: 1 })), total: labels.length, partial: false, revision: 1 }) as unknown as ConcordanceGroupsResult;
const shownWords = (): string[] => [...new Set(page.all('#lines .row mark').map((mark) => mark.textContent!))];

test('days typed one after the other are both taken, although the first did not fit before the second', async () => {
  await open('和平', { from: '2021-01-01', to: '2021-12-31' });
  await page.answer(await page.asked('concordance'), hits('和平', 3));
  await page.click('#selection-toggle');
  await page.type('#selection-from', '2023');
  await page.leave('#selection-from');
  assert.match(page.one('#selection-problem').textContent!, /endsBefore/);
  await page.type('#selection-to', '2024');
  await page.leave('#selection-to');
  const { params } = await page.asked('concordance', ({ selection }) => selection.to === '2024-12-31');
  assert.equal(params.selection.from, '2023-01-01');
  assert.equal(page.one<HTMLInputElement>('#selection-from').value, '2023');
});

test('a day that is wrong stays to be mended while another filter is taken away', async () => {
  await open('和平', { outlet: '日报' });
  await page.answer(await page.asked('concordance'), hits('和平', 3));
  await page.type('#selection-from', '2023-13');
  await page.leave('#selection-from');
  await page.click('.chip .remove');
  await page.asked('concordance', ({ selection }) => selection.outlet === null);
  assert.equal(page.one<HTMLInputElement>('#selection-from').value, '2023-13');
});

test('words typed and not sent stay when the dates are narrowed', async () => {
  await open('和平');
  await page.answer(await page.asked('concordance'), { ...hits('和平', 3), byMonth: [{ month: '2023-01', count: 2 }, { month: '2023-02', count: 1 }] });
  await page.type('#query', '友好');
  await page.click(page.all('.months .month')[1]!);
  const { params } = await page.asked('concordance', ({ selection }) => selection.from === '2023-02-01');
  assert.equal(params.query.text, '和平');
  assert.equal(page.one<HTMLInputElement>('#query').value, '友好');
});

test('a message about words the reader is already changing selects nothing in them', async () => {
  await open('');
  await page.type('#query', '((a');
  await page.press('#query', 'Enter');
  const asked = await page.asked('concordance');
  await page.type('#query', '((a)');
  const input = page.one<HTMLInputElement>('#query');
  await page.answer(asked, { ...hits('', 0), problem: { message: 'not closed', at: 1 } });
  assert.equal(input.selectionStart, input.selectionEnd);
  assert.match(page.one('#query-problem').textContent!, /not closed/);
});

test('lines that are copied are those that stood there, whatever is asked meanwhile', async () => {
  await open('和平');
  await page.answer(await page.asked('concordance'), hits('和平', 120));
  // All of them, by Shift+End.
  page.one('#lines').focus();
  await page.press('#lines', 'End', { shiftKey: true });
  await page.click('#copy');
  const second = await page.asked('concordance', ({ offset }) => offset === 50);
  await page.choose('#sort', 'hit');
  await page.answer(second, hits('和平', 120, 50));
  // In the order that was shown: for the list as for the clipboard.
  for (const third of page.waiting('concordance').filter(({ params }) => params.offset === 100 && params.sort[0]?.by === 'date')) await page.answer(third, hits('和平', 120, 100));
  const copied = page.posted.find(({ type }) => type === 'copy') as unknown as { lines: { right: string }[] };
  assert.deepEqual(copied.lines.map(({ right }) => Number(right)), Array.from({ length: 120 }, (_, at) => at));
});

test('where the reader was among the lines before is not where the next ones begin', async () => {
  await open('和平');
  await page.answer(await page.asked('concordance'), hits('和平', 40));
  page.one('#lines').focus();
  await page.press('#lines', 'End');
  await page.type('#query', '友好');
  await page.press('#query', 'Enter');
  const asked = await page.asked('concordance', ({ query }) => query.text === '友好');
  // The old lines are still there, and gone through.
  await page.press('#lines', 'ArrowUp');
  await page.answer(asked, hits('友好', 40));
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(shownWords(), ['友好']);
  const { view } = page.kept as { view: { top: number; current: number } };
  assert.deepEqual([view.top, view.current], [0, 0]);
});

test('a line gone to while the list is brought up to date stays the current one', async () => {
  await open('和平');
  await page.answer(await page.asked('concordance'), hits('和平', 40));
  page.one('#lines').focus();
  await page.tell({ type: 'changed' });
  const asked = await page.asked('concordance');
  for (let step = 0; step < 3; step += 1) await page.press('#lines', 'ArrowDown');
  await page.answer(asked, hits('和平', 41, 0, { revision: 2 }));
  assert.equal(page.one('#lines').getAttribute('aria-activedescendant'), 'lines-3');
});

test('a group pressed while other groups are counted is taken for what it is', async () => {
  await open('和平');
  await page.answer(await page.asked('concordance'), hits('和平', 9));
  await page.click('#groups-toggle');
  await page.answer(await page.asked('concordanceGroups'), groups('发展', '共处'));
  await page.choose('#group-by', 'outlet');
  const outlets = await page.asked('concordanceGroups', ({ grouping }) => grouping.by === 'outlet');
  await page.click(page.all('#groups .row [role="gridcell"]')[0]!);
  const { params } = await page.asked('concordance', ({ group }) => group !== null);
  assert.deepEqual([params.group!.grouping.by, params.group!.key], ['right', '发展']);
  await page.answer(outlets, groups('日报'));
});

test('a filter stays when the value typed in its place is not found', async () => {
  await open('和平', { outlet: '日报' });
  await page.answer(await page.asked('concordance'), hits('和平', 3));
  await page.type('#selection-outlet', '没有');
  await page.press('#selection-outlet', 'Enter');
  await page.answer(await page.asked('filterValues', ({ field }) => field === 'outlet'), []);
  await page.leave('#selection-outlet');
  assert.equal(page.one<HTMLInputElement>('#selection-outlet').value, '日报');
  assert.equal(page.waiting('concordance').length, 0, 'nothing else is asked');
});

test('the page shown again does not take an answer to its former self for one of its own', async () => {
  await open('和平');
  const old = await page.asked('concordance');
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 2));
  await open('友好');
  const asked = await page.asked('concordance');
  await page.tell({ type: 'answer', request: old.request, result: hits('和平', 5), error: null } as never);
  assert.deepEqual(shownWords(), []);
  await page.answer(asked, hits('友好', 5));
  assert.deepEqual(shownWords(), ['友好']);
});
