/**
 * Taking it away: a reader exports what a view shows with the mouse, another list by keyboard alone. The files are read as a spreadsheet and
 * a program would.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { readCsv } from '../features/export/read-csv.ts';
import { smallNews } from '../support/small-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
/** In a web worker each file comes through the editor. */
const ARTICLES = place.host === 'node' ? 3000 : 1500;
const target = mkdtempSync(join(place.workspace, '..', 'exports-'));
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
});

after(async () => {
  await browser?.close();
  rmSync(target, { recursive: true, force: true });
});

test('the statements that the view shows, by its menu, as a table for a spreadsheet', async () => {
  // Beside other work the extension may take long to come up.
  await window.activity('Corpus Reader').click({ timeout: 120_000 });
  await eventually(async () => assert.ok((await window.rows('Articles').count()) > 0), 120);
  await window.command('Corpus Reader: Statements About…');
  await input().fill('阿富汗');
  await window.page.keyboard.press('Enter');
  const header = window.page.locator('.part.panel .pane-header, .part.panel .composite.title', { hasText: 'Statements' }).first();
  const shown = async (): Promise<number> => Number(/“阿富汗” · (\d+) statements/.exec((await header.innerText()).replaceAll('\u00a0', ' '))?.[1]);
  await eventually(async () => assert.ok((await shown()) > 3));
  await header.hover();
  await window.choose(header.locator('.codicon-toolbar-more'), 'Export Statements…', 'left');
  await picked('CSV').waitFor();
  await window.picture('export-formats');
  await picked('CSV').click();
  const file = await saveAs('statements.csv');
  await window.picture('export-done');
  const rows = readCsv(readFileSync(file, 'utf8'));
  await eventually(async () => assert.equal(rows.length - 1, await shown()));
  const at = (name: string): number => rows[0]!.indexOf(name);
  assert.ok(rows.slice(1).every((row) => row[at('content')]!.includes('阿富汗')));
  const wangYi = rows.find((row) => row[at('content')]!.includes('中国愿同美国沟通对话'))!;
  assert.deepEqual(['speaker', 'cue', 'date', 'path'].map((name) => wangYi[at(name)]), ['王毅', '强调', '2021-08-17', wangYi[at('path')]]);
  // The place is where an editor says it is.
  const line = readFileSync(join(place.workspace, wangYi[at('path')]!), 'utf8').split(/\r\n|\n/)[Number(wangYi[at('contentLine')]) - 1]!;
  assert.ok(line.slice(Number(wangYi[at('contentColumn')]) - 1).startsWith(wangYi[at('content')]!.slice(0, 8)));
});

test('mentions of one person, found by pinyin, by keyboard alone, for a program', async () => {
  const { keyboard } = window.page;
  await keyboard.press('F1');
  await input().fill('>Corpus Reader: Export Data…');
  await picked('Corpus Reader: Export Data…').waitFor();
  await keyboard.press('Enter');
  await picked('Mentions of People').waitFor();
  await window.picture('export-what');
  await keyboard.type('Mentions');
  await keyboard.press('Enter');
  await picked('One person…').waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await placeholder(/pinyin/).waitFor();
  await keyboard.type('wangyi');
  await picked('王毅').waitFor();
  await keyboard.press('Enter');
  await placeholder(/Any time/).waitFor();
  await keyboard.type('2022');
  await keyboard.press('Enter');
  await picked('JSON Lines').waitFor();
  await keyboard.type('JSON');
  await keyboard.press('Enter');
  const file = await saveAs('mentions.jsonl');
  const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { person: string; mention: string; date: string; path: string; range: { start: { line: number; character: number } } });
  assert.ok(rows.length > 5);
  for (const { person, mention, date, path, range: { start } } of rows) {
    assert.deepEqual([person, date.slice(0, 4)], ['王毅', '2022']);
    const line = readFileSync(join(place.workspace, path), 'utf8').split(/\r\n|\n/)[start.line]!;
    assert.equal(line.slice(start.character, start.character + mention.length), mention);
  }
});

test('some thousand articles: all of them, and nothing half-written beside', async (context) => {
  const folder = join(mkdtempSync(join(place.workspace, '..', 'thousands-')), 'news');
  context.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  for (const [name, text] of Object.entries(smallNews(ARTICLES))) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await window.page.context().close();
  window = await Window.open(browser, place, { folder, theme: 'dark' });
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.match((await window.rows('Articles').first().getAttribute('aria-label')) ?? '', new RegExp(`2022.*${ARTICLES.toLocaleString('en')}|2022.*${ARTICLES}`)), 120);
  const header = window.page.locator('.part.sidebar .pane-header', { hasText: 'Articles' }).first();
  await header.hover();
  await window.choose(header.locator('.codicon-toolbar-more'), 'Export Articles…', 'left');
  await picked('JSON Lines').click();
  const file = await saveAs('articles.jsonl');
  assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, ARTICLES);
  assert.deepEqual(readdirSync(target).filter((name) => name.endsWith('.part')), []);
});

test('in Chinese', { skip: onlyIn('web') }, async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { locale: 'zh-cn', theme: 'highContrast' });
  await window.command('Corpus Reader: 导出数据…');
  await picked('会晤通话').waitFor();
  await window.picture('export-what-zh-contrast');
  await eventually(async () => {
    if (await picked('会晤通话').isVisible()) await picked('会晤通话').click({ timeout: 3_000 });
    if (await picked('所有人').isVisible()) await picked('所有人').click({ timeout: 3_000 });
    await placeholder(/不限时间/).waitFor({ timeout: 5_000 });
  });
  await window.page.keyboard.press('Enter');
  await picked('CSV').waitFor();
  await window.picture('export-formats-zh-contrast');
  await picked('CSV').click();
  const file = await saveAs('encounters.csv');
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  assert.ok(rows.length > 0 && rows.some((row) => /王毅; 布林肯|布林肯; 王毅/.test(row[head!.indexOf('participants')]!)));
});

function input(): Locator {
  return window.page.locator('.quick-input-widget input');
}

function placeholder(words: RegExp): Locator {
  return window.page.getByPlaceholder(words);
}

function picked(label: string): Locator {
  return window.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
}

async function saveAs(name: string): Promise<string> {
  const path = join(target, name);
  assert.ok(!existsSync(path));
  await window.saveAs(path);
  return path;
}
