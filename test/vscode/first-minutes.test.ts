/**
 * What somebody does and sees who has just installed the extension: the walkthrough on the sample articles, hints and how to be rid of
 * them, empty views that say what to do, all of it in Chinese too. Takes the pictures of the walkthrough.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { eventually, launchBrowser, Window, windowPlace, type WindowOptions } from './support/window.ts';

const place = windowPlace();
const REPORT = [
  '中国外交部长李明远三日在北京会见来访的法国外交部长杜邦，双方就两国关系和共同关心的问题交换了意见。',
  '李明远说，今年是两国建立伙伴关系二十周年，中方愿同法方一道，把握合作方向，办好一系列文化交流活动。',
  '他强调，双方应当扩大农产品贸易，加快谈判民用航空协定，让两国企业都能从市场开放中得到实惠。',
  '杜邦表示：“法国重视对华关系，期待高层访问早日成行，愿在气候变化和生物多样性领域与中国密切配合。',
].join('\n\n');
const HINTS = join(place.workspace, '..', 'hints');
/** The oldest of the seeds. */
const FIRST = '王毅应约与布林肯就阿富汗问题通电话';
/** Whole windows are opened here again and again, on machines with other things to do. */
const PATIENCE_S = 90;
let browser: Browser;
/** The window of the test before, for those that go on in it. */
let shown: Window | undefined;

before(async () => {
  browser = await launchBrowser(place);
  mkdirSync(HINTS, { recursive: true });
  writeFileSync(`${HINTS}/2022-11-03-talks.md`, `---\ntitle: 两国外长会谈\ndate: 2022-11-03\nlink: https://news.example.org/2022/10/03/talks\n---\n\n${REPORT}\n`);
  writeFileSync(`${HINTS}/2022-11-05-visit.md`, `---\ntitle: 法国外长访华\ndate: 2022-11-05\n---\n\n${REPORT}”\n`);
});

after(async () => {
  await browser?.close();
  rmSync(HINTS, { recursive: true, force: true });
});

test('without a folder every view says what to do', async () => {
  const window = await opened({ folder: null });
  await window.activity('Corpus Reader').click();
  for (const label of ['Open Folder', 'Open Sample Articles']) await window.page.locator('.welcome-view-content .monaco-button', { hasText: label }).first().waitFor();
  await window.page.mouse.move(900, 600);
  await window.picture('empty-views');
});

test('the walkthrough opens the sample articles and goes on beside them', async () => {
  const window = shown!;
  await window.closeSideBar();
  await window.command('Corpus Reader: Open Walkthrough');
  await step(window, 'Open a folder of articles').waitFor();
  await window.picture('walkthrough-empty');
  await press(window, 'Open a folder of articles', 'Open Sample Articles');
  const choices = window.page.locator('.quick-input-list .monaco-list-row');
  await choices.filter({ hasText: 'Have a Look' }).click();
  // The window is loaded anew with the folder.
  await eventually(async () => assert.match(await window.page.title(), /sample articles/), PATIENCE_S);
  await eventually(async () => assert.match((await window.rows('Articles').allInnerTexts()).join('|'), /2022[^|]*\|\s*2021/), PATIENCE_S);
  await done(window, 'Open a folder of articles');
});

test('what the steps lead to, as the pictures of the walkthrough show it', async () => {
  const window = await opened();
  await open(window, FIRST);
  // The tree unfolds to the article that is shown.
  await window.rows('Articles').filter({ hasText: FIRST }).first().waitFor();
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.mode').innerText(), /News Article/), PATIENCE_S);
  await window.page.mouse.move(1000, 895);
  await window.page.waitForTimeout(1000);
  await window.walkthroughPicture('open', { x: 0, y: 36, width: 700, height: 460 });

  await window.clickText('布林肯');
  await fixes(window, 'Not a Person');
  await window.page.waitForTimeout(800);
  await window.walkthroughPicture('correct', { x: 352, y: 36, width: 760, height: 460 });
  await window.page.keyboard.press('Escape');

  await window.command('Corpus Reader: Open Reading View');
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', new RegExp(FIRST)), PATIENCE_S);
  await window.textPlace('王毅');
  await window.page.waitForTimeout(1500);
  await window.walkthroughPicture('read', { x: 352, y: 36, width: 920, height: 620 });

  await window.command('Corpus Reader: Focus on Officials View');
  await eventually(async () => assert.ok(await window.rows('Officials').count() > 0), PATIENCE_S);
  await window.page.waitForTimeout(1000);
  await window.walkthroughPicture('people', { x: 0, y: 36, width: 700, height: 460 });
});

test('each step of the walkthrough does what it says and is ticked off', async () => {
  const window = await opened();
  await window.command('Corpus Reader: Open Walkthrough');
  await done(window, 'Open a folder of articles');
  await press(window, 'Line up what was said', 'Show Statements');
  const statements = window.rows('Statements');
  for (const row of [/^\s*2022/, /^\s*(11月|November)/]) await statements.filter({ hasText: row }).first().click();
  await statements.filter({ hasText: '普赖斯' }).first().waitFor();
  await window.walkthroughPicture('statements', { x: 354, y: 580, width: 650, height: 284 });
  await window.command('Corpus Reader: Open Walkthrough');
  await done(window, 'Line up what was said');
  await window.picture('walkthrough-steps');
});

test('hints of an article appear, tell why, and lead to the other article and the other date', async () => {
  const window = await opened({ folder: HINTS });
  await open(window, '两国外长会谈');
  await window.command('View: Focus Problems');
  const problems = window.page.locator('.markers-panel .monaco-list-row');
  await eventually(async () => {
    const rows = (await problems.allInnerTexts()).join('\n');
    assert.match(rows, /Dates do not agree: the front matter says 2022-11-03, the web address says 2022-10-03/);
    assert.match(rows, /This quotation is never closed: “法国重视/);
    assert.match(rows, /9\d% of this text also stands in “法国外长访华”, 2022-11-05/);
  });
  await window.picture('hints-problems');
  await window.command('View: Toggle Panel');

  // From the hint on the headline to the two articles side by side, with the keyboard.
  await window.clickText('两国外长会谈');
  await offer(window, 'Compare with That Article');
  await window.page.locator('.monaco-diff-editor').waitFor();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /两国外长会谈 ↔ 法国外长访华/));
  await window.page.waitForTimeout(1000);
  await window.picture('hints-compare');
  await window.command('View: Close Editor');

  await window.clickText('2022-11-03');
  await offer(window, 'Go to the Other Date');
  await eventually(async () => assert.equal((await window.cursor()).line, 4));
});

test('in a Chinese window every text of the extension is Chinese', async () => {
  const window = await opened({ locale: 'zh-cn', theme: 'highContrast' });
  await window.activity('语料').click();
  await eventually(async () => assert.match((await window.rows('文章').allInnerTexts()).join('\n'), /2021年/));
  await window.picture('first-view-zh-contrast');
  await window.command('Corpus Reader: 打开入门指引');
  await step(window, '打开存放文章的文件夹').waitFor();
  await window.page.waitForTimeout(1000);
  await window.picture('walkthrough-zh-contrast');
  const texts = await window.page.locator('.sidebar, .gettingStartedContainer .gettingStartedDetailsContent').allInnerTexts();
  assert.doesNotMatch(texts.join('\n').replaceAll(/Corpus Reader|people\.yaml|Jekyll|front matter|F12|git|Ctrl\+\S*|Cmd\+\S*|Alt\+\S*|Mac/g, ''), /[A-Za-z]{4,}.*(?:article|folder|view|statement)/i);
});

/** A window in which the extension has been found. */
async function opened(options: WindowOptions = {}): Promise<Window> {
  await shown?.page.context().close();
  shown = await Window.open(browser, place, options);
  shown.page.setDefaultTimeout(PATIENCE_S * 1000);
  await shown.activity(options.locale === undefined ? 'Corpus Reader' : '语料').waitFor();
  return shown;
}

/** A step of the walkthrough that is shown, by its title. */
function step(window: Window, title: string): Locator {
  return window.page.locator('.getting-started-step', { hasText: title }).first();
}

async function press(window: Window, title: string, button: string): Promise<void> {
  const one = step(window, title);
  await one.waitFor();
  if (!/\bexpanded\b/.test((await one.getAttribute('class')) ?? '')) await one.locator('.step-title').first().click();
  await one.locator('.monaco-button', { hasText: button }).first().click();
}

async function done(window: Window, title: string): Promise<void> {
  await step(window, title).locator('.getting-started-checkbox.checked, .codicon-getting-started-step-checked').first().waitFor();
}

async function open(window: Window, title: string): Promise<void> {
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.ok(await window.rows('Articles').count() > 0), PATIENCE_S);
  await window.openArticle(title, /./);
}

/** Choose one of the quick fixes at the cursor. */
async function offer(window: Window, title: string): Promise<void> {
  await (await fixes(window, title)).click();
}

/** The line of a quick fix in the menu that the keyboard opens. */
async function fixes(window: Window, title: string): Promise<Locator> {
  const menu = window.page.locator('.action-widget').first();
  const line = menu.locator('.monaco-list-row', { hasText: title }).first();
  await eventually(async () => {
    await window.page.keyboard.press('Control+.');
    await menu.waitFor({ timeout: 20_000 });
    if (await line.count() > 0) return;
    await window.page.keyboard.press('Escape');
    assert.fail(`${title} is not offered`);
  }, PATIENCE_S);
  return line;
}
