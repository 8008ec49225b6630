/**
 * Charts as a reader uses them: opened from a name and from the palette, filled with people and phrases, followed to the articles with mouse and
 * keyboard, read as tables, saved as pictures; on the seeds and on some thousand articles, in light, dark and high contrast.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Parser } from 'htmlparser2';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { encounterNews, MINISTERS, OUTLETS, SILENT } from '../support/encounter-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const target = mkdtempSync(join(place.workspace, '..', 'pictures-'));
const folder = join(mkdtempSync(join(place.workspace, '..', 'encounters-')), 'news');
/** In a web worker each file comes through the editor. */
const ARTICLES = place.host === 'node' ? 2400 : 1500;
let browser: Browser;
let window: Window;

before(async () => {
  for (const [name, text] of Object.entries(encounterNews(ARTICLES))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
  await window.activity('Corpus Reader').waitFor();
});

after(async () => {
  await browser?.close();
  rmSync(target, { recursive: true, force: true });
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('from a name in an article: a line of that person; a phrase is added, hidden and taken away', async () => {
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.ok((await window.rows('Articles').count()) > 0));
  // Asked before the editor has put the cursor there, the command finds nobody and shows an empty chart.
  await eventually(async () => {
    await window.openArticle('王毅应约与布林肯就阿富汗问题通电话', /000_/);
    await window.clickText('国务委员兼外长王毅');
    await window.command('Corpus Reader: Timeline…');
    await eventually(async () => assert.match(await legend(), /^王毅 \d+$/), 10);
  });
  await page().locator('#add-phrase').fill('阿富汗');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await legend(), /^王毅 \d+\n阿富汗 \d+$/));
  await eventually(async () => assert.equal(await page().locator('.line-of').count(), 2));
  const colours = await page().locator('.line-of .series-marker').evaluateAll((markers) => [...new Set(markers.map((marker) => `${getComputedStyle(marker).fill} ${marker.getAttribute('d')!.length}`))]);
  assert.equal(colours.length, 2, 'told apart by colour and by shape');
  await page().locator('#series-1').click();
  await eventually(async () => assert.equal(await page().locator('.line-of').count(), 1));
  await page().getByRole('button', { name: 'Remove “阿富汗”' }).click();
  await eventually(async () => assert.match(await legend(), /^王毅 \d+$/));
  await eventually(async () => assert.match(await window.activeTab().innerText(), /Timeline: 王毅/));
});

test('a point lists its articles, as many occurrences as it tells, and each leads to the words', async () => {
  const point = page().getByRole('button', { name: /^王毅, 20\d\d-\d\d: [1-9]/ }).first();
  const [, count, articles] = /: (\d+) in (\d+) articles$/.exec((await point.getAttribute('aria-label'))!)!;
  await point.click();
  await eventually(async () => assert.equal(await entries().count(), Number(articles)));
  await eventually(async () => assert.equal(await sumOfEntries(), Number(count)));
  await entries().first().locator('button').click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /00\d_/));
  await eventually(async () => assert.match(await window.page.locator('.editor-group-container.active .editor-instance').innerText(), /王毅/));
});

test('some thousand articles: people to begin with are offered; lines break where there are no articles', async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { folder });
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.equal(await indexed(), ARTICLES), 120);
  await window.command('Corpus Reader: Timeline…');
  await page().getByText('Add a person or a phrase').first().waitFor();
  await page().locator('.suggestions').getByRole('button', { name: MINISTERS[0]!.name, exact: true }).click();
  // One after the other, before any has been counted.
  const phrases = ['单边措施', '安全走廊', '友好协商'];
  for (const phrase of phrases) {
    await page().locator('#add-phrase').fill(phrase);
    await page().locator('#add-phrase').press('Enter');
  }
  await eventually(async () => assert.match(await legend(), new RegExp([MINISTERS[0]!.name, ...phrases].map((label) => `${label} \\d[\\d,]*`).join('\\s+'))));
  await eventually(async () => assert.match(await page().locator('#notes').innerText(), /Lines are broken/));
  await eventually(async () => assert.equal(await page().locator('.chart-view .gap').count(), 1));
  // No point stands where nothing can be known.
  for (const month of SILENT) assert.equal(await page().getByRole('button', { name: new RegExp(`, ${month}:`) }).count(), 0);
  await window.closeSideBar();
  // Points of other lines may lie over it.
  await page().locator('.point').nth(40).hover({ force: true });
  await eventually(async () => assert.match(await page().locator('.tip').innerText(), /^\S+, 20\d\d-\d\d: \d+ in \d+ articles$/));
  await fromTop('charts-timeline-light');
});

test('the table has the numbers of the drawing, absolute and per million characters', async () => {
  await page().locator('#table').click();
  const drawn = await labels();
  const cells = await page().locator('.tables td button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(new Set(cells), new Set(drawn.filter((label) => !/: 0 in 0 articles$/.test(label))));
  const totals = (await page().locator('.tables tbody tr').last().locator('td').allInnerTexts()).map(number);
  const legendTotals = [...(await legend()).matchAll(/ ([\d,]+)$/gm)].map(([, total]) => number(total!));
  assert.deepEqual(totals.slice(2), legendTotals);
  assert.equal(totals[0], ARTICLES);
  await page().locator('#rate').selectOption('perMillion');
  await eventually(async () => assert.match((await labels()).at(-1)!, /: [\d.,]+ per million characters \(\d+ in \d+ articles\)$/));
  const [characters, ...rates] = (await page().locator('.tables tbody tr').last().locator('td').allInnerTexts()).slice(1).map(number);
  rates.forEach((rate, at) => assert.ok(Math.abs(rate - (legendTotals[at]! * 1e6) / characters!) <= rate / 100));
  await page().locator('#period').selectOption('quarter');
  await eventually(async () => assert.match((await labels()).at(-1)!, /, 2023 Q4: /));
  await page().locator('#rate').selectOption('absolute');
  await page().locator('#period').selectOption('month');
  await page().locator('#table').click();
});

test('with the keyboard: from mark to mark, to the list and back', async () => {
  const { keyboard } = window.page;
  await page().locator('.mark[tabindex="0"]').first().focus();
  await keyboard.press('End');
  await eventually(async () => assert.match(await focused(), /, 2023-12: /));
  await keyboard.press('ArrowLeft');
  await eventually(async () => assert.match(await focused(), /, 2023-11: /));
  await keyboard.press('ArrowDown');
  const label = await focused();
  assert.match(label, /^单边措施, 2023-11: /);
  await keyboard.press('ArrowDown');
  const [, count] = /^安全走廊, 2023-11: (\d+) in \d+ articles$/.exec(await focused())!;
  await keyboard.press('Enter');
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await showAll();
  await eventually(async () => assert.equal(await sumOfEntries(), Number(count)));
  await keyboard.press('Escape');
  await eventually(async () => assert.match(await focused(), /^安全走廊, 2023-11: /));
  await eventually(async () => assert.ok(await page().locator('#behind').isHidden()));
});

test('saved as SVG and as PNG, the chart stands alone', async () => {
  await page().locator('#save-svg').click();
  const drawing = readFileSync(await saveAs('chart.svg'), 'utf8');
  await eventually(async () => assert.equal(await page().locator('#saved').innerText(), 'Saved: chart.svg'));
  const seen = { texts: '', tags: new Set<string>(), attributes: new Set<string>() };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      seen.tags.add(name);
      for (const attribute of Object.keys(attributes)) seen.attributes.add(attribute);
    },
    ontext: (text) => (seen.texts += `${text}\n`),
  }, { xmlMode: true });
  parser.end(drawing);
  for (const text of ['Occurrences over time', '李明远', '安全走廊', '2023', `${ARTICLES.toLocaleString('en')} articles, 2021-01 – 2023-12.`]) assert.ok(seen.texts.includes(text), text);
  assert.deepEqual([...seen.tags].filter((tag) => !['svg', 'title', 'g', 'rect', 'line', 'path', 'circle', 'text'].includes(tag)), []);
  for (const own of ['class', 'style', 'role', 'tabindex', 'id']) assert.ok(!seen.attributes.has(own), own);
  assert.doesNotMatch(drawing, /var\(|vscode/);
  // Ink on paper, whatever the theme; six colours are drawn with at least four of them.
  assert.match(drawing, /<rect [^>]*fill="rgb\(255, 255, 255\)"/);
  assert.ok(new Set(drawing.match(/(?<=stroke=")rgb\([^)]*\)(?=")/g)).size >= 4);
  writeFileSync(join(place.pictures, 'charts-saved.svg'), drawing);

  await page().locator('#save-png').click();
  const picture = readFileSync(await saveAs('chart.png'));
  await eventually(async () => assert.equal(await page().locator('#saved').innerText(), 'Saved: chart.png'));
  assert.equal(picture.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  assert.equal(picture.readUInt32BE(16), 1840, 'two pixels for each of the drawing');
  assert.ok(picture.length > 30_000);
  writeFileSync(join(place.pictures, 'charts-saved.png'), picture);
});

test('in the dark; what is charted comes back after a reload', async () => {
  await window.theme('dark');
  await page().locator('#rate').selectOption('perMillion');
  await eventually(async () => assert.match((await labels()).at(-1)!, /per million/));
  await fromTop('charts-timeline-dark');
  const before = await legend();
  // The workbench writes down what its tabs show every few seconds; whoever reloads at once finds what was written last.
  await eventually(async () => {
    await page().locator('#rate').selectOption('perMillion', { timeout: 5_000 });
    await window.page.waitForTimeout(6_000);
    await window.page.reload();
    await eventually(async () => assert.equal(await legend(), before));
    assert.match((await labels()).at(-1)!, /per million/);
  });
});

test('dispersion: strips in the order of the corpus', async () => {
  await tab('Dispersion').click();
  await eventually(async () => assert.match(await page().locator('.row-name').first().textContent() ?? '', /李明远/));
  const bars = page().getByRole('button', { name: /^安全走廊, / });
  // The wording comes up in 2023.
  await eventually(async () => assert.match((await bars.first().getAttribute('aria-label'))!, /^安全走廊, (?:2022-12-\d\d – )?2023-/));
  const counts = await bars.evaluateAll((all) => all.map((bar) => Number(/: (\d+)$/.exec(bar.getAttribute('aria-label')!)![1])));
  await eventually(async () => assert.equal(counts.reduce((sum, count) => sum + count), number(/安全走廊 ([\d,]+)/.exec(await legend())![1]!)));
  await bars.first().click();
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await eventually(async () => assert.equal(await sumOfEntries(), counts[0]));
  await fromTop('charts-dispersion-dark');
});

test('outlets: who speaks where, with the articles behind a cell', async () => {
  await tab('Outlets').click();
  const cells = page().getByRole('button', { name: new RegExp(`^${MINISTERS[0]!.name}, `) });
  await eventually(async () => assert.equal(await cells.count(), OUTLETS.length));
  const [, count] = /: (\d+) statements/.exec((await cells.first().getAttribute('aria-label'))!)!;
  await cells.first().click();
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await showAll();
  await eventually(async () => assert.equal(await sumOfEntries(), Number(count)));
  await page().locator('#behind').getByRole('button', { name: 'Close' }).click();
  await page().locator('#share').selectOption('ofSpeaker');
  await eventually(async () => assert.match((await labels()).at(-1)!, /% of the speaker’s$/));
  await page().locator('#share').selectOption('counts');
  await fromTop('charts-outlets-dark');
});

test('calendar of encounters, day by day', async () => {
  await window.theme('light');
  await tab('Calendar').click();
  const days = page().getByRole('button', { name: /^20\d\d-\d\d-\d\d: \d+ encounters/ });
  await eventually(async () => assert.ok((await days.count()) > 300));
  for (const month of SILENT) assert.equal(await page().getByRole('button', { name: new RegExp(`^${month}-`) }).count(), 0);
  await fromTop('charts-calendar-light');
  const day = page().getByRole('button', { name: /: 3 encounters$/ }).first();
  await day.click();
  await eventually(async () => assert.equal(await entries().count(), 3));
  await page().getByRole('button', { name: 'Close' }).click();
  const all = await days.count();
  await eventually(async () => {
    await page().locator('#calendar-person').fill(MINISTERS[1]!.name, { timeout: 5_000 });
    await page().locator('#calendar-person').press('Enter');
    await eventually(async () => assert.ok((await days.count()) < all && (await days.count()) > 20), 8);
  });
});

test('network in high contrast: people by keyboard, pairs in the table', async () => {
  await window.theme('highContrast');
  await tab('Network').click();
  const people = page().getByRole('button', { name: /^\S+: \d+ encounters/ });
  await eventually(async () => assert.equal(await people.count(), MINISTERS.length));
  await fromTop('charts-network-contrast');
  const places = async (): Promise<string[]> => page().locator('.person').evaluateAll((all) => all.map((one) => one.getAttribute('transform')!));
  const first = await places();
  await page().locator('.mark[tabindex="0"]').first().focus();
  const before = await focused();
  await window.page.keyboard.press('ArrowRight');
  await eventually(async () => assert.notEqual(await focused(), before));
  const [, name] = /^(\S+): /.exec(await focused())!;
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await eventually(async () => assert.match(await entries().first().innerText(), new RegExp(name!)));
  await page().getByRole('button', { name: `Network around ${name}` }).click();
  await eventually(async () => assert.equal(await page().locator('.person.centre').count(), 1));
  await page().locator('#centre').fill('');
  await page().locator('#centre').press('Enter');
  await eventually(async () => assert.deepEqual(await places(), first), 20);
  await page().locator('#table').click();
  const pairs = page().locator('.tables table').last().locator('td button');
  const [, pairCount] = /: (\d+) encounters$/.exec((await pairs.first().getAttribute('aria-label'))!)!;
  await pairs.first().click();
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await showAll();
  await eventually(async () => assert.equal(await entries().count(), Number(pairCount), 'each encounter once, however many articles report it'));
  await page().locator('#table').click();
  await page().locator('#link').selectOption('named');
  await eventually(async () => assert.match((await labels()).at(-1) ?? '', /\d+ articles/));
  const nameless = await page().locator('button').evaluateAll((buttons) => buttons.filter((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === '').length);
  assert.equal(nameless, 0);
});

test('in Chinese', { skip: onlyIn('web') }, async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { folder, locale: 'zh-cn' });
  await window.activity('语料阅读').waitFor();
  await window.closeSideBar();
  await window.command('Corpus Reader: 时间线…');
  for (const phrase of ['安全走廊', '友好协商']) {
    await page().locator('#add-phrase').fill(phrase);
    await page().locator('#add-phrase').press('Enter');
    await eventually(async () => assert.match(await legend(), new RegExp(`${phrase} \\d`)), 90);
  }
  const point = page().getByRole('button', { name: /^安全走廊，2023-06：\d+ 篇文章中 \d+ 次$/ });
  await point.click();
  await eventually(async () => assert.ok((await entries().count()) > 0));
  await window.picture('charts-zh');
});

function page(): FrameLocator {
  return window.shownPage();
}

function tab(name: string): Locator {
  return page().getByRole('tab', { name, exact: true });
}

/** The series with their totals, one a line. */
async function legend(): Promise<string> {
  return (await page().locator('.legend .shown').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
}

/** Names of all marks. */
async function labels(): Promise<string[]> {
  return page().locator('.mark[role="button"]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
}

function entries(): Locator {
  return page().locator('#behind .entries li');
}

/** A picture of the page from its top. */
async function fromTop(name: string): Promise<void> {
  await page().locator('main').evaluate(() => globalThis.scrollTo(0, 0));
  await window.picture(name);
}

/** Asks for more until all is listed. */
async function showAll(): Promise<void> {
  const more = page().locator('#behind').getByRole('button', { name: /^Show \d+ more/ });
  while ((await more.count()) > 0) {
    const before = await entries().count();
    await more.press('Enter');
    await eventually(async () => assert.ok((await entries().count()) > before || (await more.count()) === 0));
  }
}

/** Occurrences that the listed articles tell: `3×`, or one. */
async function sumOfEntries(): Promise<number> {
  const texts = await entries().locator('.entry > .quiet:first-of-type').allInnerTexts();
  return texts.reduce((sum, text) => sum + Number(/(\d+)×/.exec(text)?.[1] ?? 1), 0);
}

/** The name of what has the focus on the page. */
async function focused(): Promise<string> {
  return (await page().locator(':focus').last().getAttribute('aria-label')) ?? '';
}

function number(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** Articles that the years of the Articles view hold. */
async function indexed(): Promise<number> {
  const years = await window.rows('Articles').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  return years.filter((label) => /^20\d\d\b/.test(label)).reduce((sum, label) => sum + Number(/, ([\d,]+)/.exec(label)?.[1]?.replaceAll(',', '') ?? 0), 0);
}

async function saveAs(name: string): Promise<string> {
  const path = join(target, name);
  await window.saveAs(path);
  return path;
}
