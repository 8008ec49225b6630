/**
 * Officials and their dossiers as a reader uses them: opens the view, goes down to a place, sorts, filters, opens a dossier and follows it
 * to the articles, with mouse and keyboard, on the seeds and on some thousand articles.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { smallNews } from '../support/small-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const folder = mkdtempSync(join(tmpdir(), 'corpus-reader-officials-'));
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
  await window.activity('Corpus Reader').waitFor({ timeout: 90_000 });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the view lists countries, and below them their officials', async () => {
  await window.activity('Corpus Reader').click();
  // The reader makes room for it: it is folded at first, below the others.
  for (const pane of ['Related', 'Articles', 'Officials']) await header(pane).click();
  await eventually(async () => assert.match((await labels()).join('\n'), /^China, /m), 60);
  await row(/^China, /).click();
  await eventually(async () => assert.match((await labels()).join('\n'), /王毅.*国务委员兼外长/));
  await row(/^US, /).click();
  await eventually(async () => assert.match((await labels()).join('\n'), /布林肯/));
  await window.picture('officials-light');
});

test('the keyboard goes down from a person to the very words', async () => {
  await row(/^王毅/).click();
  await eventually(async () => assert.match((await labels()).join('\n'), /Offices over Time, \d+\n.*Encounters, \d+\n.*Statements, \d+\n.*Articles, 5/s));
  await press('ArrowDown');
  await press('ArrowRight');
  await eventually(async () => assert.match((await labels()).join('\n'), /国务委员兼外长, 20/));
  await press('ArrowDown');
  await press('Enter');
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /00\d_/));
  await window.textPlace('国务委员兼外长');
});

test('officials are sorted by name and narrowed down by what is typed', async () => {
  await window.command('Corpus Reader: Sort Officials by Name');
  await eventually(async () => assert.match(await description(), /by name/));
  await window.command('Corpus Reader: Find Officials…');
  await window.page.locator('.quick-input-widget input').fill('bulinken');
  await press('Enter');
  await eventually(async () => {
    assert.match(await description(), /bulinken/);
    assert.equal((await labels()).filter((label) => /布林肯/.test(label)).length, 1);
    assert.doesNotMatch((await labels()).join('\n'), /王毅/);
  });
  await window.picture('officials-filter-light');
  await window.command('Corpus Reader: Find Officials…');
  await window.page.locator('.quick-input-widget input').fill('nobody at all');
  await press('Enter');
  await eventually(async () => assert.match(await window.page.locator('.welcome-view:visible').last().innerText(), /No official fits this filter/));
  await window.command('Corpus Reader: Show All Officials');
  await window.command('Corpus Reader: Sort Officials by Mentions');
  await eventually(async () => assert.match((await labels()).join('\n'), /^China, /m));
});

test('a dossier opens from the view by the keyboard', async () => {
  // A list that is still being put together may fold again.
  await eventually(async () => {
    if (!(await labels()).some((label) => label.startsWith('王毅'))) await row(/^China, /).click();
    await window.page.waitForTimeout(500);
    assert.match((await labels()).join('\n'), /^王毅/m);
  });
  await row(/^王毅/).click();
  await press('Control+Enter');
  await eventually(async () => assert.equal(await dossier().locator('h1').innerText(), '王毅'));
  await eventually(async () => {
    assert.match(await dossier().locator('main').innerText(), /国务委员兼外长/);
    assert.match(await section('Whom They Met').innerText(), /布林肯/);
    assert.match(await section('What They Said').innerText(), /王毅|：/);
  });
  await closeSideBar();
  await window.picture('dossier-light');
});

test('a bar of the chart lists the articles of its month, and one of them opens at the name', async () => {
  const bars = section('Mentions over Time').getByRole('button', { name: /^20\d\d-\d\d: [1-9]/ });
  await bars.first().click();
  const articles = section('Mentions over Time').locator('ol.entries button');
  await eventually(async () => assert.ok((await articles.count()) > 0));
  await window.picture('dossier-month-light');
  await articles.first().click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /00\d_/));
});

test('from a name in an article the dossier opens again, where it was left', async () => {
  await window.clickText('国务委员兼外长王毅');
  await window.command('Corpus Reader: Open Dossier');
  await eventually(async () => assert.equal(await dossier().locator('h1').innerText(), '王毅'));
  await eventually(async () => assert.ok((await section('Mentions over Time').locator('ol.entries button').count()) > 0, 'the month is still open'));
});

test('the keyboard goes along the chart, and a name met leads to that dossier', async () => {
  const bars = section('Mentions over Time').locator('.chart .month');
  await bars.last().focus();
  await press('Home');
  await eventually(async () => assert.match((await section('Mentions over Time').locator('.chart .month:focus').getAttribute('aria-label')) ?? '', /^20\d\d-\d\d: \d+ mentions/));
  await press('Enter');
  await eventually(async () => assert.match(await section('Mentions over Time').innerText(), /Articles of 20/));
  await section('Whom They Met').getByRole('button', { name: '布林肯', exact: true }).first().press('Enter');
  await eventually(async () => assert.equal(await dossier().locator('h1').innerText(), '布林肯'));
  await section('Spellings').scrollIntoViewIfNeeded();
  await window.picture('dossier-spellings-light');
});

test('nothing of the page comes from elsewhere, and every button has a name', async () => {
  const policy = await dossier().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy ?? '', /default-src 'none'.*script-src 'nonce-[0-9a-f]{32}'/);
  const nameless = await dossier().locator('button').evaluateAll((buttons) => buttons.filter((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === '').length);
  assert.equal(nameless, 0);
});

test('it looks right in the dark and in high contrast', { skip: onlyIn('node') }, async () => {
  await window.theme('dark');
  await section('Mentions over Time').scrollIntoViewIfNeeded();
  await window.picture('dossier-dark');
  await window.theme('highContrast');
  await window.picture('dossier-high-contrast');
});

test('thousands of articles: the list is paged, and so is what a dossier lists', async () => {
  const persons = Array.from({ length: 260 }, (_, i) => `中国外交部发言人${surname(i)}${given(i)}说，情况正在好转。`);
  const files: Record<string, string> = { ...smallNews(2400), 'many.md': `---\ntitle: 名单\ndate: 2022-12-01\n---\n\n${persons.join('\n\n')}\n` };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await window.page.close();
  window = await Window.open(browser, place, { folder, locale: 'zh-cn', theme: 'dark' });
  await window.activity('语料阅读').click();
  for (const pane of ['相关文章', '文章', '官员']) await header(pane).click();
  await eventually(async () => assert.match((await labels()).join('\n'), /^中国, /m), 180);
  await eventually(async () => assert.match((await labels()).join('\n'), /^中国, \D*(2[0-9][0-9])/m), 120);
  await row(/^中国, /).click();
  await eventually(async () => assert.ok((await labels()).some((label) => /王毅/.test(label))));
  await window.page.keyboard.press('End');
  await eventually(async () => assert.match((await labels()).join('\n'), /100/));
  await window.picture('officials-many-zh-dark');
  await window.page.keyboard.press('Home');
  await eventually(async () => assert.ok((await labels()).some((label) => /^王毅/.test(label))));
  await row(/^王毅/).click();
  await press('Control+Enter');
  await eventually(async () => assert.match(await dossier().locator('main').innerText(), /历月提及/), 40);
  const more = section('言论').getByRole('button', { name: /再显示/ });
  const shown = await section('言论').locator('ol.entries li').count();
  await more.click();
  await eventually(async () => assert.ok((await section('言论').locator('ol.entries li').count()) > shown));
  await closeSideBar();
  await window.picture('dossier-many-zh-dark');
});

function surname(i: number): string {
  return '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'[i % 20]!;
}

function given(i: number): string {
  return `${'建国志明文海伟军'[Math.floor(i / 20) % 8]!}${'强华平辉杰勇峰'[Math.floor(i / 160) % 7]!}`;
}

/** What screen readers are told of the lines of the view, which is more than what fits on the screen. */
async function labels(): Promise<string[]> {
  return rows().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
}

function rows(): Locator {
  return window.page.locator('.monaco-list[aria-label^="Officials"] .monaco-list-row, .monaco-list[aria-label^="官员"] .monaco-list-row');
}

function row(label: RegExp): Locator {
  return rows().and(window.page.getByLabel(label)).first();
}

/** The heading of a view, which folds it. */
function header(view: string): Locator {
  return window.page.locator('.pane-header', { hasText: new RegExp(`^\\s*${view}`) });
}

async function description(): Promise<string> {
  return window.page.locator('.pane-header', { hasText: /Officials|官员/ }).innerText();
}

function press(key: string): Promise<void> {
  return window.page.keyboard.press(key);
}

async function closeSideBar(): Promise<void> {
  await window.page.keyboard.press('Control+B');
  await window.page.waitForTimeout(300);
}

function dossier(): FrameLocator {
  return window.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
}

function section(heading: string): Locator {
  return dossier().getByRole('region', { name: heading });
}
