/**
 * The page for words as a reader uses it: from a name in an article to the words around it and to the lines behind a number, by mouse and
 * keyboard, on the seeds; then on some thousand articles whose words the test knows, so that every figure looked at can be counted again.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { countIn, glacierNews, GLACIER, INITIATIVE, MELTWATER, NEWEST_MONTH, OUTLET } from '../support/glacier-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const folder = mkdtempSync(join(tmpdir(), 'corpus-reader-words-'));
/** In a web worker each file comes through the editor. */
const articles = glacierNews(place.host === 'node' ? 2400 : 1200);
let browser: Browser;
let window: Window;

before(async () => {
  for (const { path, text } of articles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
  // Looking at the view starts the extension, which finds articles by their titles.
  await window.activity('Corpus Reader').click({ timeout: 90_000 });
  await window.rows('Articles').first().waitFor({ timeout: 90_000 });
  await window.closeSideBar();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('from a name in an article to the words around that person', async () => {
  await window.openArticle('王毅应约与布林肯就阿富汗问题通电话', /000_/);
  await window.clickText('国务卿布林肯');
  await press('ArrowRight');
  await window.command('Corpus Reader: Collocates…');
  await eventually(async () => assert.equal(await page().locator('#node-person').inputValue({ timeout: 5_000 }), '布林肯'));
  await eventually(async () => assert.ok((await words()).includes('通话'), (await words()).join(' ')));
  await eventually(async () => assert.match(await page().locator('.summary:visible').innerText(), /^Mentions: \d+ · characters around them: [\d,]+ of [\d,]+$/));
  await eventually(async () => assert.match(await window.activeTab().innerText(), /Collocates: 布林肯/));
});

test('words typed: their collocates, sorted by a heading, and the lines behind one', async () => {
  await page().locator('label[for="node-kind-query"]').click();
  await page().locator('#node').fill('阿富汗');
  await press('Enter');
  await eventually(async () => assert.match(await page().locator('.summary:visible').innerText(), /^Hits: [1-9]\d* /));
  await eventually(async () => assert.ok((await words()).length >= 3));
  await window.picture('words-collocates-light');
  await heading('Closeness').click();
  await eventually(async () => assert.equal(await heading('Closeness').locator('xpath=..').getAttribute('aria-sort'), 'descending'));
  await eventually(async () => assert.ok(isDescending(await column('Closeness'))));
  await heading('In all').click();
  await eventually(async () => assert.ok(isDescending(await column('In all'))));
  const [word] = await words();
  const [near] = await column('Nearby');
  await row(word!).locator('button.word').click();
  await eventually(async () => assert.equal(await page().locator('#query').inputValue({ timeout: 5_000 }), word));
  await eventually(async () => assert.match(await page().locator('.told').innerText(), new RegExp(`^${near} hits? in`)));
});

test('the tab comes back as it was left', async () => {
  await window.page.getByRole('tab', { name: /Collocates: 阿富汗/ }).click();
  await eventually(async () => assert.equal(await page().locator('#node').inputValue({ timeout: 5_000 }), '阿富汗'));
  await eventually(async () => assert.equal(await heading('In all').locator('xpath=..').getAttribute('aria-sort'), 'descending'));
});

test('by keyboard: from tab to tab, down the list, to the lines of a word', async () => {
  await page().getByRole('tab', { name: 'Collocates' }).focus();
  await press('ArrowRight');
  await press('ArrowRight');
  await eventually(async () => assert.equal(await page().getByRole('tab', { name: 'Frequencies' }).getAttribute('aria-selected'), 'true'));
  await eventually(async () => assert.ok((await words()).includes('王毅')));
  await eventually(async () => {
    await page().locator('button.word:visible').first().focus();
    await press('End');
    await press('Home');
    await press('ArrowDown');
    assert.equal(await focusedText(), (await words())[1]);
  });
  const [, word] = await words();
  const [, count] = await column('Occurrences');
  await press('Enter');
  await eventually(async () => assert.equal(await page().locator('#query').inputValue({ timeout: 5_000 }), word));
  await eventually(async () => assert.match(await page().locator('.told').innerText(), new RegExp(`^${count} hits? in`)));
  await window.page.getByRole('tab', { name: /Word Frequencies/ }).click();
  await eventually(async () => assert.ok((await words()).length > 0));
});

test('the menu of a word leads to its collocates', async () => {
  await window.choose(row('王毅').locator('button.word'), 'Show Collocates');
  await eventually(async () => assert.equal(await page().locator('#node').inputValue({ timeout: 5_000 }), '王毅'));
  await eventually(async () => assert.ok((await words()).length > 0));
});

test('nothing of the page comes from elsewhere, and everything on it has a name', async () => {
  const policy = await page().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy ?? '', /default-src 'none'.*script-src 'nonce-[0-9a-f]{32}'/);
  const nameless = await page().locator('button, input, select').evaluateAll((all) =>
    all.filter((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === '' && (one as HTMLInputElement).labels?.length === 0).map((one) => one.outerHTML));
  assert.deepEqual(nameless, []);
});

test('some thousand articles: what one outlet writes more than the others', async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { folder, theme: 'dark' });
  await window.indexed(articles.length);
  await window.closeSideBar();
  await window.command('Corpus Reader: Key Terms…');
  await eventually(async () => assert.match(await page().locator('.empty:visible').innerText({ timeout: 5_000 }), /^Choose articles above/));
  await eventually(async () => {
    await page().locator('#selection-keyTerms-outlet').fill(OUTLET);
    await press('Enter');
    await page().locator('.chip', { hasText: OUTLET }).waitFor({ timeout: 5_000 });
  });
  const own = articles.filter(({ outlet }) => outlet === OUTLET);
  // While files are still being read the list is counted again by itself.
  await eventually(async () => assert.match(await page().locator('.summary:visible').innerText(), new RegExp(`^Articles: ${own.length} \\([\\d,]+ characters\\), compared with ${(articles.length - own.length).toLocaleString('en')} `)), 120);
  await eventually(async () => assert.ok((await words()).slice(0, 3).includes(GLACIER), (await words()).slice(0, 9).join(' ')));
  await eventually(async () => assert.equal(await cell(GLACIER, 'Here'), countIn(own, GLACIER).toLocaleString('en')));
  await eventually(async () => assert.equal(await cell(GLACIER, 'There'), '0'));
  await eventually(async () => assert.equal(await cell(GLACIER, 'Articles'), own.filter(({ body }) => body.includes(GLACIER)).length.toLocaleString('en')));
  await window.picture('words-keyterms-dark');
});

test('the same against some other articles only', async () => {
  await page().locator('label[for="reference-kind-other"]').click();
  await eventually(async () => assert.match(await page().locator('.empty:visible').innerText(), /^Choose the articles to compare with/));
  await eventually(async () => {
    if (!(await page().locator('#reference-from').isVisible())) await page().locator('#reference-toggle').click();
    await page().locator('#reference-from').fill('2022');
    await page().locator('#reference-to').fill('2022');
    await press('Enter');
    const other = articles.filter(({ day }) => day.startsWith('2022'));
    assert.match(await page().locator('.summary:visible').innerText({ timeout: 5_000 }), new RegExp(`compared with ${other.length.toLocaleString('en')} `));
  });
});

test('the words around one, found again by their filter, with the exact count', async () => {
  await page().getByRole('tab', { name: 'Collocates' }).click();
  await page().locator('#node').fill(GLACIER);
  await press('Enter');
  await eventually(async () => assert.ok((await words()).includes(MELTWATER), (await words()).join(' ')));
  // The outlet chosen for key terms is that of all tabs.
  const own = articles.filter(({ outlet }) => outlet === OUTLET);
  const near = [...own.map(({ body }) => body).join('\n').matchAll(new RegExp(`${GLACIER}..(?=${MELTWATER})`, 'g'))].length;
  await eventually(async () => assert.equal(await cell(MELTWATER, 'Nearby'), near.toLocaleString('en')));
  await eventually(async () => assert.equal(await cell(MELTWATER, 'Behind'), near.toLocaleString('en')));
  await eventually(async () => assert.equal(await cell(MELTWATER, 'In all'), countIn(own, MELTWATER).toLocaleString('en')));
  await page().locator('input[type="search"]:visible').fill(MELTWATER);
  await eventually(async () => assert.ok((await words()).every((word) => word.includes(MELTWATER))));
  await page().locator('input[type="search"]:visible').fill('');
  await row(MELTWATER).locator('button.word').click();
  await eventually(async () => assert.match(await page().locator('.told').innerText({ timeout: 5_000 }), new RegExp(`^${near} hits? in`)));
});

test('the newest month has brought up a phrase; its first use is one click away', async () => {
  await window.command('Corpus Reader: New Set Phrases of a Month…');
  await eventually(async () => assert.ok((await words()).slice(0, 3).some((word) => word.includes(INITIATIVE.slice(0, 4))), (await words()).slice(0, 9).join(' ')));
  await eventually(async () => assert.match(await page().locator('#month option:checked').innerText(), new RegExp(`^${NEWEST_MONTH} \\(`)));
  const newest = articles.filter(({ day, outlet }) => day.startsWith(NEWEST_MONTH) && outlet === OUTLET);
  await eventually(async () => assert.equal(await cell(INITIATIVE, 'In the month'), countIn(newest, INITIATIVE).toLocaleString('en')));
  await eventually(async () => assert.equal(await cell(INITIATIVE, 'Year before'), '0'));
  await window.theme('highContrast');
  await eventually(async () => assert.ok((await words()).length > 0));
  await page().locator('.panel:not([hidden]) summary').click();
  await window.picture('words-newphrases-contrast');
  await row(INITIATIVE).getByRole('button', { name: /^First use/ }).click();
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /selected/));
  await window.textPlace(INITIATIVE);
});

test('in Chinese, with the list for a spreadsheet', { skip: onlyIn('web') }, async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { folder, locale: 'zh-cn' });
  await window.indexed(articles.length);
  await window.closeSideBar();
  await window.command('Corpus Reader: 词频…');
  await eventually(async () => assert.match(await page().locator('.summary:visible').innerText({ timeout: 5_000 }), new RegExp(`^${articles.length.toLocaleString('zh-cn')} 篇文章`)), 120);
  await eventually(async () => assert.ok((await words()).length >= 100));
  await page().getByRole('button', { name: /^再显示/ }).click();
  await eventually(async () => assert.ok((await words()).length > 100));
  await page().getByRole('button', { name: '复制列表' }).click();
  await eventually(async () => {
    const copied = (await window.page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
    assert.deepEqual(copied[0]?.slice(0, 3), ['词', '次数', '文章']);
    assert.deepEqual(copied.find(([word]) => word === GLACIER)?.slice(0, 2), [GLACIER, String(countIn(articles, GLACIER))]);
  });
  await page().getByRole('tab', { name: '词语搭配' }).click();
  await eventually(async () => {
    await page().locator('#node').fill(MELTWATER, { timeout: 5_000 });
    await page().locator('#node').press('Enter');
    await page().locator('button.word:visible').first().waitFor({ timeout: 10_000 });
  });
  await window.picture('words-zh');
});

/** The page in the active editor: a frame within a frame. */
function page(): FrameLocator {
  return window.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
}

function row(word: string): Locator {
  return page().locator('.words-table:visible tbody tr', { has: page().locator(`xpath=.//button[contains(@class, "word") and text()="${word}"]`) }).first();
}

/** The words of the list in sight, in its order. */
async function words(): Promise<string[]> {
  return page().locator('.words-table:visible button.word').allInnerTexts();
}

function heading(name: string): Locator {
  return page().locator('.words-table:visible thead').getByRole('button', { name });
}

/** What stands in a column, from the top down. */
async function column(name: string): Promise<string[]> {
  const heads = (await page().locator('.words-table:visible thead th').allInnerTexts()).map((text) => text.replace(/\W+$/, '').trim());
  return page().locator(`.words-table:visible tbody tr > :nth-child(${heads.indexOf(name) + 1})`).allInnerTexts();
}

async function cell(word: string, name: string): Promise<string> {
  const at = (await words()).indexOf(word);
  assert.ok(at >= 0, `no line for ${word}`);
  return (await column(name))[at]!.trim();
}

function isDescending(figures: readonly string[]): boolean {
  const numbers = figures.map((text) => Number(text.replace(/,/g, '')));
  return numbers.length > 1 && numbers.every((number, i) => i === 0 || number <= numbers[i - 1]!);
}

async function focusedText(): Promise<string> {
  return page().locator('body').evaluate(() => document.activeElement?.textContent ?? '');
}

function press(key: string): Promise<void> {
  return window.page.keyboard.press(key);
}
