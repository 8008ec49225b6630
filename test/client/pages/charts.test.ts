/** The page of charts under quick hands: what a reader does while something is being counted is neither lost nor mixed up. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { ChartsState, ChartsStrings } from '../../../protocol/src/charts-page.ts';
import type { TimelineParams, TimelineResult } from '../../../protocol/src/charts.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { NEW_CHARTS } from '../../../client/src/pages/charts-state.ts';
import { namesAsStrings, TestPage } from '../../support/test-page.ts';

let page: TestPage;
afterEach(() => page.close());

async function open(state: Partial<ChartsState> = {}): Promise<void> {
  page = await TestPage.open('charts');
  await page.tell({ type: 'show', strings: namesAsStrings<ChartsStrings>(), form: namesAsStrings<SelectionStrings>(), state: { ...NEW_CHARTS, ...state } } as never);
}

const phrase = (text: string, slot: number): ChartsState['series'][number] => ({ series: { kind: 'query', query: { text, regex: false, near: [], within: 40 } }, label: text, slot, hidden: false });
const legend = (): string[] => page.all('.legend li').map((one) => one.textContent!.replace('×', '').trim());

/** One month in which each series is counted as often as its words have characters. */
function counted({ series }: TimelineParams): TimelineResult {
  return {
    months: [{ month: '2023-01', articles: 9, characters: 9000 }], undated: 0, partial: false, problem: null,
    series: series.map((one) => {
      const count = one.kind === 'query' ? one.query.text.length : 7;
      return { label: one.kind === 'query' ? one.query.text : one.id, total: count, undated: 0, counts: [count], articles: [1] };
    }),
  } as unknown as TimelineResult;
}

async function add(text: string): Promise<void> {
  await page.type('#add-phrase', text);
  await page.press('#add-phrase', 'Enter');
}

test('phrases added and taken away while others are counted', async () => {
  await open();
  await add('和平');
  await add('友好协商');
  assert.deepEqual(legend(), ['和平', '友好协商']);
  await page.click(page.all('.legend .remove')[0]!);
  assert.deepEqual(legend(), ['友好协商']);
  const asked = await page.asked('timeline');
  assert.equal(page.waiting('timeline').length, 1, 'what was asked of others is no longer wanted');
  await page.answer(asked, counted(asked.params));
  assert.deepEqual(legend(), ['友好协商 4']);
  await page.click('.legend .remove');
  assert.deepEqual(legend(), []);
  assert.match(page.one('.canvas').textContent!, /noSeries/);
});

test('an answer that comes between pressing a button and letting it go leaves the button there', async () => {
  await open({ series: [phrase('和平', 0), phrase('友好协商', 1)] });
  const asked = await page.asked('timeline');
  const remove = page.all('.legend .remove')[1]!;
  remove.focus();
  await page.answer(asked, counted(asked.params));
  assert.ok(document.activeElement === remove);
  await page.click(remove);
  assert.deepEqual(legend(), ['和平 2']);
});

test('a name typed and sent with Enter is added although the reader has left the field before it was found', async () => {
  await open();
  await page.answer(await page.asked('filterValues'), []);
  await page.type('#add-person', 'wangyi');
  await page.press('#add-person', 'Enter');
  await page.leave('#add-person');
  const asked = await page.asked('filterValues', ({ query }) => query === 'wangyi');
  await page.answer(asked, [{ value: 'Q1', label: '王毅', detail: '', articles: 5 }]);
  assert.deepEqual(legend(), ['王毅']);
  assert.equal(page.one<HTMLInputElement>('#add-person').value, '');
});

test('Enter taken back with Escape chooses nobody, now or when the field is entered again', async () => {
  await open();
  await page.answer(await page.asked('filterValues'), []);
  await page.type('#add-person', 'wangyi');
  await page.press('#add-person', 'Enter');
  await page.press('#add-person', 'Escape');
  await page.leave('#add-person');
  await page.click('#add-person');
  const asked = await page.asked('filterValues', ({ query }) => query === '');
  await page.answer(asked, [{ value: 'Q2', label: '李强', detail: '', articles: 5 }]);
  assert.deepEqual(legend(), []);
});

test('another chart wanted from outside takes the place of the one that is shown, without its list', async () => {
  await open({ series: [phrase('和平', 0)] });
  const asked = await page.asked('timeline');
  await page.answer(asked, counted(asked.params));
  await page.click('.mark');
  assert.equal(page.one('#behind').hidden, false);
  await page.tell({ type: 'show', strings: namesAsStrings<ChartsStrings>(), form: namesAsStrings<SelectionStrings>(), state: { ...NEW_CHARTS, chart: 'network', series: [phrase('和平', 0)] } } as never);
  assert.equal(page.one('#tab-network').getAttribute('aria-selected'), 'true');
  assert.equal(page.one('#behind').hidden, true);
});

test('filters that a chart does not know are not shown as if they held, and come back with the next', async () => {
  await open({ chart: 'network', selection: { ...NEW_CHARTS.selection, speaker: 'Q1', outlet: '日报' }, labels: { Q1: '王毅' } });
  const chips = (): string => page.all('.selection-form .chip').map((chip) => chip.textContent).join();
  assert.doesNotMatch(chips(), /王毅/);
  assert.match(chips(), /日报/);
  await page.click('#tab-outlets');
  assert.match(chips(), /王毅.*日报/);
});

test('what another chart had drawn does not stand there while the next is counted', async () => {
  await open({ series: [phrase('和平', 0)] });
  const asked = await page.asked('timeline');
  await page.answer(asked, counted(asked.params));
  assert.equal(page.all('.mark').length, 1);
  await page.click('#tab-network');
  assert.equal(page.all('.mark').length, 0);
  await page.click('#tab-timeline');
  assert.equal(page.all('.mark').length, 1, 'what has been counted is there at once');
});
