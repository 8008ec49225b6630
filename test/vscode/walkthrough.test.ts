/**
 * From a question to a cited table and a chart without leaving the window: how did the wording on a subject change in what one minister says,
 * between two years? The way docs/walkthrough.md shows, whose pictures are made here.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { readCsv } from '../features/export/read-csv.ts';
import { MINISTER, straitNews, SUBJECT } from '../support/strait-news.ts';
import { eventually, launchBrowser, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const folder = join(mkdtempSync(join(place.workspace, '..', 'strait-')), 'news');
const target = mkdtempSync(join(place.workspace, '..', 'taken-'));
const articles = straitNews(12);
/** What the minister says, with the day of the article. */
const own = Object.entries(articles).flatMap(([name, text]) => [...text.matchAll(new RegExp(`${MINISTER}(?:表示|强调|指出|说)，([^。]+)。`, 'g'))].map(([, words]) => ({ day: name.slice(0, 10), words: words! })));
const said = (words: string, year = ''): number => own.filter(({ day }) => day.startsWith(year)).reduce((sum, statement) => sum + statement.words.split(words).length - 1, 0);
const WORDINGS = ['友好协商', '单边措施', '安全走廊'] as const;

let browser: Browser;
let window: Window;

before(async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  browser = await launchBrowser(place);
  window = await Window.open(browser, place, { folder });
  await window.indexed(Object.keys(articles).length);
  await window.closeSideBar();
});

after(async () => {
  await browser?.close();
  for (const made of [join(folder, '..'), target]) rmSync(made, { recursive: true, force: true });
});

test('every place where the minister speaks of it', async () => {
  await window.command('Corpus Reader: Concordance…');
  await page('#query').fill(SUBJECT);
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await page('.told').innerText(), /^\d+ hits in /));
  await unfold('#selection-toggle', '#selection-speaker');
  await choosePerson('#selection-speaker', 'limingyuan');
  await eventually(async () => assert.match(await page('.told').innerText(), new RegExp(`^${said(SUBJECT)} hits in `)));
  await page('#selection-toggle').click();
  await page('#sort').selectOption('right');
  await eventually(async () => {
    if (!(await page('#group-by').isVisible())) await page('button', 'Groups').click({ timeout: 5_000 });
    await page('#group-by').selectOption('right', { timeout: 5_000 });
    await page('#groups [role="row"]').first().waitFor({ timeout: 5_000 });
  });
  await window.picture('walkthrough-concordance');
});

test('what is typical of the later year, against the earlier', async () => {
  await window.command('Corpus Reader: Key Terms…');
  await unfold('#selection-keyTerms-toggle', '#selection-keyTerms-speaker');
  await choosePerson('#selection-keyTerms-speaker', 'limingyuan');
  await between('#selection-keyTerms', '2023');
  await page('label[for="reference-kind-other"]').click();
  await unfold('#reference-toggle', '#reference-speaker');
  await choosePerson('#reference-speaker', 'limingyuan');
  await between('#reference', '2021');
  const row = page('tbody tr', '安全走廊').first();
  await eventually(async () => assert.ok(await row.isVisible()));
  const cells = (await row.locator('td, th').allInnerTexts()).map((text) => text.trim());
  assert.ok(cells.includes(said('安全走廊', '2023').toLocaleString('en')) && cells.includes('0'), cells.join(' '));
  await window.picture('walkthrough-key-terms');
});

test('the wordings over the years, as a chart', async () => {
  await window.command('Corpus Reader: Timeline…');
  for (const wording of WORDINGS) {
    await page('#add-phrase').fill(wording);
    await page('#add-phrase').press('Enter');
    await page('.legend .shown', wording).waitFor();
  }
  await unfold('#selection-toggle', '#selection-speaker');
  await choosePerson('#selection-speaker', 'limingyuan');
  await eventually(async () => {
    const legend = (await page('.legend .shown').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    assert.deepEqual(legend, WORDINGS.map((wording) => `${wording} ${said(wording)}`));
  });
  await page('#selection-toggle').click();
  await page('#period').selectOption('quarter');
  await page('.chart-view svg').first().waitFor();
  await window.picture('walkthrough-chart');
});

test('the chart as a file', async () => {
  const file = join(target, 'wordings.svg');
  await page('#save-svg').click();
  await window.saveAs(file);
  const drawn = readFileSync(file, 'utf8');
  for (const wording of WORDINGS) assert.ok(drawn.includes(wording), wording);
});

test('the lines as a table that says where each stands', async () => {
  await window.page.getByRole('tab', { name: new RegExp(`${SUBJECT}.*Concordance`) }).click();
  await eventually(async () => assert.match(await page('.told').innerText(), new RegExp(`^${said(SUBJECT)} hits in `)));
  await page('button', 'Export…').click();
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSV' }).first().click();
  const file = join(target, 'lines.csv');
  await window.saveAs(file);
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  assert.equal(rows.length, said(SUBJECT));
  const cited = rows.map((row) => row[head!.indexOf('citation')]!);
  assert.match(cited[0]!, /^(联合晚报|远东日报|海岸通讯社)\. 李明远同\S+会谈（第\d+次）\[N\]\. ?\(?20\d\d-\d\d-\d\d\)?/);
});

/** An element of the page that is shown, in sight. */
function page(selector: string, text?: string): Locator {
  const found = window.shownPage().locator(selector);
  return (text === undefined ? found : found.filter({ hasText: text })).filter({ visible: true });
}

async function unfold(button: string, field: string): Promise<void> {
  await eventually(async () => {
    if (!(await page(field).isVisible())) await page(button).click({ timeout: 5_000 });
    await page(field).waitFor({ timeout: 3_000 });
  });
}

/** Found by pinyin; the first that is offered. */
async function choosePerson(field: string, pinyin: string): Promise<void> {
  await eventually(async () => {
    await page(field).fill(pinyin, { timeout: 5_000 });
    await page('[role="option"]', MINISTER).first().click({ timeout: 10_000 });
    await page('.chip', MINISTER).first().waitFor({ timeout: 5_000 });
  });
}

/** All of a year. */
async function between(form: string, year: string): Promise<void> {
  await eventually(async () => {
    await page(`${form}-from`).fill(year, { timeout: 5_000 });
    await page(`${form}-to`).fill(year, { timeout: 5_000 });
    await window.page.keyboard.press('Enter');
    await page('.chip', year).first().waitFor({ timeout: 5_000 });
  });
}
