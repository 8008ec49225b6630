/**
 * Concordances as a reader uses them: asked for from the palette and from words selected, sorted, grouped, narrowed down, followed to the
 * place, copied and saved, with mouse and keyboard; a hundred thousand lines that are drawn only where they are in sight.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { smallNews } from '../support/small-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const place = windowPlace();
const folder = mkdtempSync(join(tmpdir(), 'corpus-reader-concordance-'));
/** Articles of the folder with one hit each, and those with a thousand hits each. */
const SMALL = 2500;
const LONG = 100;
const LINES = 1000;
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
  await window.activity('Corpus Reader').waitFor({ timeout: 60_000 });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('from the palette: an empty form says what to do; Enter shows all lines with the hit at one place', async () => {
  await window.command('Corpus Reader: Concordance…');
  await page().getByText('Every place where words stand').waitFor();
  await eventually(async () => assert.equal(await focused(), 'query'));
  await window.page.keyboard.type('中国');
  await window.page.keyboard.press('Enter');
  await rows().first().waitFor();
  await eventually(async () => assert.match(await sums(), /^\d+ hits in 5 articles$/));
  const hits = Number(/^\d+/.exec(await sums()));
  await eventually(async () => assert.equal(await page().locator('#lines').getAttribute('aria-rowcount'), String(hits + 1)));
  await eventually(async () => assert.deepEqual(new Set(await rows().locator('mark').allInnerTexts()), new Set(['中国'])));
  const lefts = await rows().locator('mark').evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  assert.equal(new Set(lefts).size, 1, `hits stand at ${lefts.join(' ')}`);
  await eventually(async () => assert.match(await window.activeTab().innerText(), /“中国” – Concordance/));
  const days = await rows().locator('.date').allInnerTexts();
  assert.deepEqual(days, days.toSorted().reverse(), 'the newest first');
  // All that is in sight is drawn, and a few rows more.
  await eventually(async () => assert.ok((await rows().count()) < hits || hits < 50));
  await window.picture('concordance-light');
});

test('sorted by what stands behind, and by what stands before', async () => {
  await page().locator('#sort').selectOption('right');
  await eventually(async () => assert.ok(alikeTogether(await neighbours('right'))));
  const behind = await neighbours('right');
  assert.ok(new Set(behind).size > 3);
  await page().locator('#sort').selectOption('left');
  await eventually(async () => assert.ok(alikeTogether(await neighbours('left'))));
  await eventually(async () => assert.notDeepEqual(await neighbours('right'), behind));
  await page().locator('#sort').selectOption('date');
});

test('groups count the lines; one is shown alone and left again', async () => {
  const before = await sums();
  await page().locator('#groups-toggle').click();
  const group = page().locator('#groups .canvas .row', { hasText: '外交' }).first();
  await group.waitFor();
  const count = Number(await group.locator('.count').innerText());
  assert.ok(count > 1);
  await group.click();
  await eventually(async () => assert.equal(await sums(), `${before} · ${count} of them in this group`));
  await eventually(async () => assert.equal(await page().locator('#lines').getAttribute('aria-rowcount'), String(count + 1)));
  for (const line of await rows().locator('.hit-right').allInnerTexts()) assert.match(line, /^中国外交/);
  await page().getByRole('button', { name: 'Remove “外交”' }).click();
  await eventually(async () => assert.equal(await sums(), before));
  // Counted by who says it instead.
  await page().locator('#group-by').selectOption('speaker');
  await page().locator('#groups .canvas .row', { hasText: '王毅' }).first().waitFor();
});

test('a month of the bars narrows the dates, the same again takes them away', async () => {
  const before = await sums();
  const month = page().getByRole('button', { name: /^2022-11: \d+ hits$/ });
  const count = /: (\d+) hits/.exec((await month.getAttribute('aria-label'))!)![1]!;
  await month.click();
  await eventually(async () => assert.match(await sums(), new RegExp(`^${count} hits in \\d articles?$`)));
  await eventually(async () => assert.deepEqual(new Set((await rows().locator('.date').allInnerTexts()).map((day) => day.slice(0, 7))), new Set(['2022-11'])));
  await page().locator('.chip', { hasText: '2022-11' }).waitFor();
  // The months around it stay in sight.
  await eventually(async () => assert.ok((await page().locator('.months .month.outside').count()) > 10));
  await month.focus();
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await sums(), before));
});

test('filters: who says it, by pinyin and Enter; a chip takes it away; days that are none are told', async () => {
  const before = await sums();
  await page().locator('#selection-toggle').click();
  await page().locator('#selection-speaker').click();
  await window.page.keyboard.type('wangyi');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.notEqual(await sums(), before));
  await page().locator('.chip', { hasText: '王毅' }).waitFor();
  await eventually(async () => assert.deepEqual(new Set((await rows().locator('.speaker').allInnerTexts()).map((name) => name.trim())), new Set(['王毅'])));
  await page().locator('#selection-from').fill('2022-13');
  await window.page.keyboard.press('Enter');
  await page().getByText('This is no year, month or day').waitFor();
  await page().locator('#selection-from').fill('2022');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match((await page().locator('.selection-form .filters').innerText()).replaceAll(/\s+/g, ' '), /王毅.*2022 –/));
  await eventually(async () => assert.ok((await rows().locator('.date').allInnerTexts()).every((day) => day.startsWith('2022'))));
  await page().getByRole('button', { name: 'Clear All' }).click();
  await eventually(async () => assert.equal(await sums(), before));
  await page().locator('#selection-toggle').click();
});

test('a click goes to the exact place; so does Enter, with Ctrl beside the page', async () => {
  const line = rows().nth(2);
  const left = await line.locator('.left').innerText();
  await line.locator('mark').click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /00\d_/));
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /\(2 selected\)/));
  await window.textPlace(`${left.slice(-4)}中国`);
  await back();
  await page().locator('#query').focus();
  const { keyboard } = window.page;
  await keyboard.press('ArrowDown');
  await eventually(async () => assert.equal(await focused(), 'lines'));
  await keyboard.press('End');
  await eventually(async () => assert.match(await page().locator('footer').innerText(), /Line (\d+) of \1/));
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await eventually(async () => assert.match(await page().locator('footer').innerText(), /Line 3 of/));
  await eventually(async () => assert.equal(await page().locator('#lines').getAttribute('aria-activedescendant'), 'lines-2'));
  await keyboard.press('Control+Enter');
  await eventually(async () => assert.equal(await window.page.locator('.editor-group-container').count(), 2));
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /\(2 selected\)/));
  await window.picture('concordance-beside');
  await window.command('View: Close All Editors');
});

test('words selected in an article are looked for; lines are copied with Ctrl+C, and with their sources', async () => {
  await window.openFile('002_');
  await eventually(async () => {
    // Once the text is known as an article it is set otherwise, the words stand elsewhere, and a double click selects one of them, not the line.
    const { x, y } = await window.textPlace('阿富汗');
    await window.page.mouse.dblclick(x, y);
    await window.page.waitForTimeout(300);
    assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /\(3 selected\)/);
  });
  await window.command('Corpus Reader: Concordance…');
  await rows().first().waitFor();
  const found = await rows().locator('mark').first().innerText();
  assert.equal(found, '阿富汗');
  await page().locator('#query').press('ArrowDown');
  const { keyboard } = window.page;
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await eventually(async () => assert.match(await page().locator('footer').innerText(), /Lines 1 to 3 of/));
  await keyboard.press('Control+c');
  await eventually(async () => {
    const lines = (await clipboard()).split('\n').map((line) => line.split('\t'));
    assert.deepEqual(lines.map((cells) => [cells.length, cells[4]]), [1, 2, 3].map(() => [6, found]));
  });
  await page().locator('#copy-cited').click();
  await eventually(async () => assert.match(await clipboard(), /……[^\n]*【阿富汗】[^\n]*……\[1\]\n[^]*\n\n\[1\] .+\[/));
});

test('regular expressions, words near, and what is wrong with them', async () => {
  await page().locator('#query').fill('(国务卿|外长');
  await page().getByRole('button', { name: 'Regular expression' }).click();
  await eventually(async () => assert.notEqual((await page().locator('#query-problem').innerText()).trim(), ''));
  await page().locator('#query').fill('(国务卿|外长)');
  await page().locator('#query').press('Enter');
  await eventually(async () => assert.deepEqual(new Set(await rows().locator('mark').allInnerTexts()), new Set(['国务卿', '外长'])));
  await eventually(async () => assert.equal((await page().locator('#query-problem').innerText()).trim(), ''));
  const before = Number(/^\d+/.exec(await sums()));
  await page().getByRole('button', { name: 'Near', exact: true }).click();
  await window.page.keyboard.type('通话');
  await window.page.keyboard.press('Enter');
  await eventually(async () => {
    const near = Number(/^\d+/.exec(await sums()));
    assert.ok(near > 0 && near < before, await sums());
  });
  await page().getByRole('button', { name: 'Remove “通话”' }).click();
  await eventually(async () => assert.equal(Number(/^\d+/.exec(await sums())), before));
  await page().locator('#query').fill('天下无此语句');
  await page().locator('#query').press('Enter');
  await page().getByText('These words stand nowhere').waitFor();
});

test('columns and width are the reader’s; all of it, place and saved queries too, is there after a reload', async () => {
  await page().getByRole('button', { name: 'Regular expression' }).click();
  await page().locator('#query').fill('美国');
  await page().locator('#query').press('Enter');
  await eventually(async () => assert.deepEqual(new Set(await rows().locator('mark').allInnerTexts()), new Set(['美国'])));
  await page().locator('#columns').click();
  await page().locator('#column-outlet').uncheck();
  await eventually(async () => assert.equal(await rows().first().locator('.outlet').isVisible(), false));
  await page().locator('#column-title').check();
  await page().locator('#columns').click();
  await page().locator('#context').focus();
  const long = (await rows().first().locator('.hit-right').innerText()).length;
  for (let presses = 0; presses < 4; presses += 1) await window.page.keyboard.press('ArrowLeft');
  await eventually(async () => assert.equal(await page().locator('#context').inputValue(), '20'));
  await eventually(async () => assert.ok((await rows().first().locator('.hit-right').innerText()).length < long));
  await page().locator('#sort').selectOption('right');
  await page().locator('#saved').click();
  await page().getByRole('button', { name: 'Save This Query' }).click();
  await window.page.locator('.quick-input-widget input').fill('美国及其后文');
  await window.page.keyboard.press('Enter');
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page().locator('#lines').press('End');
  const last = await page().locator('footer .quiet').first().innerText();
  const shown = await rows().last().innerText();
  // What is remembered is written a moment later.
  await window.page.waitForTimeout(1500);
  await window.page.evaluate(() => Object.assign(globalThis, { beforeReload: true }));
  await window.command('Developer: Reload Window');
  await eventually(async () => assert.equal(await window.page.evaluate(() => 'beforeReload' in globalThis), false));
  await rows().first().waitFor({ timeout: 60_000 });
  await eventually(async () => assert.equal(await page().locator('footer .quiet').first().innerText(), last));
  await eventually(async () => assert.equal(await rows().last().innerText(), shown));
  await eventually(async () => assert.deepEqual([await page().locator('#query').inputValue(), await page().locator('#sort').inputValue(), await page().locator('#context').inputValue()], ['美国', 'right', '20']));
  await eventually(async () => assert.equal(await rows().last().locator('.outlet').isVisible(), false));
  await window.command('View: Close All Editors');
  await eventually(async () => {
    await window.command('Corpus Reader: Open Saved Query…');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: '美国及其后文' }).click({ timeout: 5_000 });
    await rows().first().waitFor({ timeout: 10_000 });
  });
  await eventually(async () => assert.deepEqual([await page().locator('#query').inputValue(), await page().locator('#sort').inputValue()], ['美国', 'right']));
  await page().locator('#saved').click();
  await page().getByRole('button', { name: 'Delete saved query “美国及其后文”' }).click();
  await page().getByText('No saved queries yet').waitFor();
});

test('some thousand articles: sums are exact, a hundred thousand lines are drawn only in sight', async (t) => {
  writeCorpus();
  const many = await Window.open(browser, place, { folder, theme: 'dark' });
  const shown = pageOf(many);
  const lines = shown.locator('#lines .canvas .row:not(.waiting)');
  const footer = shown.locator('footer .quiet').first();
  const told = (): Promise<string> => shown.locator('.sums .told').innerText();
  await many.activity('Corpus Reader').waitFor();
  await many.command('Corpus Reader: Concordance…');
  await shown.locator('#query').fill('管控分歧');
  await shown.locator('#query').press('Enter');
  // While articles are read the sums say so; in the end they are right.
  await eventually(async () => assert.equal(await told(), `2,501 hits in 2,501 articles`), 60);
  await eventually(async () => assert.equal(await shown.locator('img').count(), 0, 'what an article holds stays text'));
  await shown.locator('#groups-toggle').click();
  await shown.locator('#group-by').selectOption('speaker');
  await shown.locator('#groups .canvas .row', { hasText: '王毅' }).first().waitFor();
  const counts = (await shown.locator('#groups .canvas .row .count').allInnerTexts()).map((count) => Number(count.replaceAll(',', '')));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), SMALL + 1);
  await many.page.waitForTimeout(300);
  await many.picture('concordance-dark');
  await shown.locator('#groups-toggle').click();

  await shown.locator('#query').fill('海峡渔业');
  await shown.locator('#query').press('Enter');
  await eventually(async () => assert.equal(await told(), '100,000 hits in 100 articles'));
  await lines.first().waitFor();
  const inSight = await shown.locator('#lines .viewport').evaluate((viewport) => Math.ceil(viewport.clientHeight / viewport.querySelector('.row')!.clientHeight));
  await shown.locator('#lines').press('End');
  await eventually(async () => assert.equal(await footer.innerText(), 'Line 100,000 of 100,000'));
  await eventually(async () => assert.match(await lines.last().locator('.hit-right').innerText(), /^海峡渔业/));
  await shown.locator('#lines').press('Home');
  const { most, drawn, longest, slow } = await shown.locator('#lines').evaluate(scrollThrough, 120);
  t.diagnostic(`${inSight} rows in sight, at most ${most} drawn, ${drawn} rows drawn over 120 frames, longest frame ${longest} ms, ${slow} longer than 50 ms`);
  assert.ok(most <= inSight + 14, `${most} rows drawn of ${inSight} in sight`);
  assert.ok(drawn <= 121 * (inSight + 14), `${drawn} rows drawn over 120 frames`);
  // Where scrolling comes to rest, the lines are there.
  await eventually(async () => assert.equal(await shown.locator('#lines .row.waiting').count(), 0));
  await many.theme('highContrast');
  await rowsSettled(many, lines);
  await many.picture('concordance-contrast');
  await many.page.context().close();
});

test('a list of any length takes the same time to scroll', { skip: onlyIn('node') }, async (t) => {
  const bare = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import { WindowedList } from './client/webview/parts/windowed-list.ts'; globalThis.WindowedList = WindowedList;`, resolveDir: ROOT, loader: 'ts' },
    bundle: true, write: false, format: 'iife',
  });
  await bare.setContent(`<!DOCTYPE html><style>${readFileSync(join(ROOT, 'media/pages.css'), 'utf8')} #lines { height: 600px; }</style><body></body>`);
  await bare.addScriptTag({ content: outputFiles[0]!.text });
  const time = (total: number): Promise<Scrolled> => bare.evaluate(`(${String(showList)})(${total}).then((list) => (${String(scrollThrough)})(list, 150))`);
  const [short, long, endless] = [await time(1000), await time(100_000), await time(5_000_000)];
  t.diagnostic(`1,000 rows: ${short.busy} ms at work; 100,000: ${long.busy} ms; 5,000,000: ${endless.busy} ms; longest frames ${short.longest}, ${long.longest}, ${endless.longest} ms, ${short.slow}, ${long.slow}, ${endless.slow} of 150 longer than 50 ms`);
  for (const { most, reached } of [short, long, endless]) {
    assert.ok(most <= 25 + 14, `${most} rows drawn`);
    assert.ok(reached, 'the last row came into sight');
  }
  assert.ok(long.busy < 3 * short.busy + 100, `${long.busy} ms against ${short.busy} ms`);
  assert.ok(endless.busy < 3 * short.busy + 100, `${endless.busy} ms against ${short.busy} ms`);
  await bare.close();
});

test('in Chinese', { skip: onlyIn('web') }, async () => {
  const chinese = await Window.open(browser, place, { locale: 'zh-cn' });
  await chinese.command('Corpus Reader: 语境检索…');
  const shown = pageOf(chinese);
  await shown.locator('#query').fill('关系');
  await shown.locator('#query').press('Enter');
  await eventually(async () => assert.match(await shown.locator('.sums .told').innerText(), /^5 篇文章中 \d+ 处$/));
  await shown.locator('#groups-toggle').click();
  await shown.locator('#selection-toggle').click();
  await shown.locator('#groups .canvas .row').first().waitFor();
  await chinese.page.waitForTimeout(300);
  await chinese.picture('concordance-zh');
  await chinese.page.context().close();
});

/** The page in the active editor: a frame within a frame. */
function pageOf(of: Window): FrameLocator {
  return of.page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame');
}

function page(): FrameLocator {
  return pageOf(window);
}

/** The lines that are there. */
function rows(): Locator {
  return page().locator('#lines .canvas .row:not(.waiting)');
}

function sums(): Promise<string> {
  return page().locator('.sums .told').innerText();
}

async function focused(): Promise<string> {
  return page().locator('body').evaluate(() => document.activeElement?.id ?? '');
}

/** The characters next to the hit in the lines from the top. */
async function neighbours(side: 'left' | 'right'): Promise<string[]> {
  const cells = await rows().locator(side === 'left' ? '.left' : '.hit-right').allInnerTexts();
  return cells.map((cell) => (side === 'left' ? cell.slice(-1) : cell.replace(/^中国/, '').slice(0, 1)));
}

/** Whether what is alike stands together. */
function alikeTogether(words: readonly string[]): boolean {
  const runs = words.filter((word, at) => word !== words[at - 1]);
  return runs.length === new Set(runs).size;
}

/** What is in the clipboard: a document without the focus may not read it, and the page's frame has the focus. */
async function clipboard(): Promise<string> {
  await window.page.keyboard.press('F1');
  await window.page.locator('.quick-input-widget input').waitFor({ timeout: 5_000 });
  try {
    return await window.page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await window.page.keyboard.press('Escape');
  }
}

/** To the concordance's tab. */
async function back(): Promise<void> {
  await window.page.getByRole('tab', { name: /“中国” – Concordance/ }).click();
  await rows().first().waitFor();
}

async function rowsSettled(of: Window, lines: Locator): Promise<void> {
  await lines.first().waitFor();
  await of.page.waitForTimeout(400);
}

/** Articles with one hit each, one of them hostile, and some with very many. */
function writeCorpus(): void {
  const news = smallNews(SMALL);
  for (let number = 0; number < LONG; number += 1) {
    const lines = Array.from({ length: LINES }, (_, line) => `第${line + 1}条：海峡渔业协定。`);
    news[`long/${String(number).padStart(3, '0')}.txt`] = `渔业协定条文汇编之${number + 1}\n\n2021年${1 + (number % 12)}月${1 + (number % 28)}日发布。\n\n${lines.join('\n\n')}\n`;
  }
  news['hostile.md'] = '---\ntitle: "<img src=x onerror=alert(1)>标题"\ndate: 2022-03-04\nauthor: <img src=x>社\n---\n发言人说，管控分歧&lt;img src=x onerror=alert(2)&gt;是共识。\n';
  for (const [path, text] of Object.entries(news)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

interface Scrolled {
  /** Rows that existed at once at most; rows made in all. */
  readonly most: number;
  readonly drawn: number;
  /** Milliseconds spent on all frames, and on the longest. */
  readonly busy: number;
  readonly longest: number;
  /** Frames of more than 50 milliseconds. */
  readonly slow: number;
  readonly reached: boolean;
}

/** Runs in the page: scrolls through a whole list in so many frames. */
async function scrollThrough(list: Element, frames: number): Promise<Scrolled> {
  const viewport = list.querySelector('.viewport')!;
  const canvas = list.querySelector('.canvas')!;
  let [most, drawn, busy, longest, slow] = [0, 0, 0, 0, 0];
  const seen = new MutationObserver((changes) => {
    drawn += changes.reduce((sum, change) => sum + [...change.addedNodes].filter((node) => (node as Element).classList.contains('row')).length, 0);
  });
  seen.observe(canvas, { childList: true });
  // From the first callback of a frame to the task behind it: drawing, layout and paint, without waiting for the screen.
  const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(() => {
    const begun = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => next(performance.now() - begun);
    port2.postMessage(null);
  }));
  await frame();
  for (let at = 1; at <= frames; at += 1) {
    viewport.scrollTop = ((viewport.scrollHeight - viewport.clientHeight) * at) / frames;
    const spent = await frame();
    busy += spent;
    longest = Math.max(longest, spent);
    if (spent > 50) slow += 1;
    most = Math.max(most, canvas.querySelectorAll('.row').length);
  }
  await frame();
  seen.disconnect();
  const last = Number(list.getAttribute('aria-rowcount'));
  const reached = canvas.querySelector(`.row[aria-rowindex="${last}"]`) !== null;
  return { most, drawn, busy: Math.round(busy), longest: Math.round(longest), slow, reached };
}

/** Runs in the page: a list of so many rows whose items are there at once. */
async function showList(total: number): Promise<Element> {
  document.getElementById('lines')?.remove();
  const { WindowedList } = globalThis as unknown as { WindowedList: new (options: object) => { node: HTMLElement; show(total: number, fetch: object, first: object): void } };
  const list = new WindowedList({
    id: 'lines', label: 'Lines', rowHeight: 24,
    cells: (item: number) => [Object.assign(document.createElement('span'), { textContent: `第 ${item} 行` })],
    gone: () => [], open: () => undefined,
  });
  document.body.append(list.node);
  await new Promise((next) => requestAnimationFrame(next));
  list.show(total, (offset: number, limit: number) => Promise.resolve(Array.from({ length: limit }, (_, at) => offset + at)), { offset: 0, items: [] });
  return list.node;
}
