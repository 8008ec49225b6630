/**
 * Reads the seeds as a reader does, with mouse and keyboard in a window with the installed extension: opens the view, clicks
 * the oldest article, points at a name, jumps, asks for references. Takes the README's pictures on the way, light and dark.
 */
import assert from 'node:assert/strict';
import { writeFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const OLDEST = '王毅应约与布林肯就阿富汗问题通电话';
const NEWEST = '美国务院：布林肯王毅对话富有成效 不排除G20前再通话';
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
});

after(async () => {
  await browser?.close();
});

test('the view in the activity bar lists the years, newest first', async () => {
  await window.activity('Corpus Reader').click();
  await eventually(async () => {
    const years = (await window.rows('Articles').allInnerTexts()).filter((row) => /^\s*20\d\d/.test(row));
    assert.match(years.join('|'), /2022[^|]*\|\s*2021/);
  });
});

test('clicking the oldest article opens it', async () => {
  await unfold(/^2021/);
  await unfold(/^(8月|August|2021-08|08)/);
  const article = window.rows('Articles').filter({ hasText: OLDEST });
  await article.click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /000_e3498bc795cb0c44/));
  // The language that wraps and colours articles arrives with the server's word that this is one.
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.mode').innerText(), /News Article/));
});

test('the whole paragraph is on the screen, wrapped at the width of the window', async () => {
  // Far along a line of more than a thousand characters, and in sight all the same.
  const { x, y } = await window.textPlace('正当权益');
  assert.ok(x < 1440 && y < 900, `at ${x}, ${y}`);
});

test('pointing at 王毅 tells who he is', async () => {
  const card = await window.hover('王毅', await firstInBody('国务委员兼外长王毅'));
  assert.match(card, /王毅/);
  assert.match(card, /国务委员兼外长/);
  assert.match(card, /5/, 'the card tells in how many articles he occurs');
  await window.picture('hover-light');
});

test('Related names the follow-up and says why', async () => {
  await eventually(async () => {
    const rows = await window.rows('Related').allInnerTexts();
    assert.match(rows[0] ?? '', /王毅出席首次阿富汗邻国外长会/);
    assert.match(rows.join('\n'), /王毅|阿富汗/);
  });
  await leave();
  await window.picture('reading-light');
});

test('F12 on 普赖斯 goes to his introduction', async () => {
  await window.openArticle(NEWEST, /003_f4e8022c18f30cb8/);
  await window.scrollTo('美国国务院发言人普赖斯');
  await window.clickText('普赖斯');
  const introduced = await window.cursor();
  await window.clickText('普赖斯', 2);
  const clicked = await window.cursor();
  assert.ok(clicked.column > introduced.column + 50, 'the click was on a later mention');
  await window.page.keyboard.press('F12');
  await eventually(async () => {
    const { line, column } = await window.cursor();
    assert.equal(line, introduced.line);
    assert.ok(Math.abs(column - introduced.column) <= 4, `column ${column}, introduced at ${introduced.column}`);
  });
});

test('references list him under both spellings, in every article', async () => {
  await window.scrollTo('美国国务院发言人普赖斯');
  await window.clickText('普赖斯', 1);
  await window.page.keyboard.press('Shift+F12');
  const tree = window.page.locator('.reference-zone-widget .ref-tree');
  await tree.locator('.monaco-list-row').first().waitFor();
  await eventually(async () => {
    const files = (await tree.locator('.monaco-list-row').allInnerTexts()).join('\n');
    for (const seed of ['000_', '001_', '003_', '004_']) assert.ok(files.includes(seed), `${seed} is missing in ${files}`);
  });
  await window.picture('references-light');
  await window.page.keyboard.press('Escape');
});

test('the outline lists the speakers', async () => {
  await openOutline();
  const rows = window.page.locator('.quick-input-list .monaco-list-row');
  await eventually(async () => assert.match((await rows.allInnerTexts()).join('\n'), /普赖斯/));
  await window.picture('outline-light');
  await window.page.keyboard.press('Escape');
});

test('hints tell whom 他 means and which day 昨天 was', async () => {
  await window.openArticle(OLDEST, /000_e3498bc795cb0c44/);
  await leave();
  await eventually(async () => {
    const lines = (await window.page.locator('.editor-group-container.active .view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    assert.match(lines, /他\s*⟵ 王毅/);
    assert.match(lines, /昨天（16日）\s*2021-08-16/);
  });
});

test('the call hierarchy lists whom he contacted, by date', async () => {
  await showContacts();
  await window.picture('contacts-light');
  await hideContacts();
});

test('Next Article by Date goes on to the next day', async () => {
  await window.openArticle(OLDEST, /000_e3498bc795cb0c44/);
  await window.command('Corpus Reader: Next Article by Date');
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /002_e1e3ee129a945250/));
});

test('a person is found by pinyin', async () => {
  await window.page.keyboard.press('Control+T');
  await window.page.locator('.quick-input-widget input').fill('#bulinken');
  await eventually(async () => assert.match((await window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).join('\n'), /布林肯/));
  await window.picture('symbols-light');
  await window.page.keyboard.press('Escape');
});

test('an article that arrives on disk appears in the tree', async () => {
  const file = `${place.workspace}/2023-02-01-arrived.md`;
  writeFileSync(file, '---\ntitle: 外长谈新一年的外交\ndate: 2023-02-01\n---\n外交部长秦刚说，新一年的外交任务很重。\n');
  try {
    await eventually(async () => assert.match((await window.rows('Articles').allInnerTexts()).join('\n'), /^\s*2023/m));
  } finally {
    rmSync(file);
  }
  await eventually(async () => assert.doesNotMatch((await window.rows('Articles').allInnerTexts()).join('\n'), /^\s*2023/m));
});

test('the same window in a dark theme', { skip: onlyIn('node') }, async () => {
  await window.theme('dark');
  await window.openArticle(OLDEST, /000_e3498bc795cb0c44/);
  await window.hover('王毅', await firstInBody('国务委员兼外长王毅'));
  await window.picture('hover-dark');
  await leave();
  await showContacts();
  await window.picture('contacts-dark');
  await hideContacts();
  await window.openArticle(NEWEST, /003_f4e8022c18f30cb8/);
  await window.scrollTo('美国国务院发言人普赖斯');
  await window.picture('reading-dark');
});

/** The call hierarchy of 布林肯 in the oldest article, from him to others. */
async function showContacts(): Promise<void> {
  await window.openArticle(OLDEST, /000_e3498bc795cb0c44/);
  await leave();
  // The editor may still be scrolling to the headline that was chosen, and the click miss.
  const headline = (await window.cursor()).line;
  await eventually(async () => {
    await window.clickText('布林肯', await firstInBody('美国国务卿布林肯'));
    assert.ok((await window.cursor()).line > headline);
  });
  await window.command('Peek Call Hierarchy');
  const rows = window.page.locator('.call-hierarchy .tree .monaco-list-row');
  await rows.first().waitFor();
  const turn = window.page.locator('.call-hierarchy .action-label[aria-label^="Show Outgoing Calls"], .peekview-widget .action-label[aria-label^="Show Outgoing Calls"]');
  if (await turn.count() > 0) await turn.first().click();
  await eventually(async () => assert.match((await rows.allInnerTexts()).join('\n'), /拉夫罗夫/));
  await eventually(async () => assert.match((await rows.allInnerTexts()).join('\n'), /2021-08-16 · /));
  await window.page.mouse.move(1000, 895);
  await window.page.waitForTimeout(500);
}

async function hideContacts(): Promise<void> {
  await window.page.keyboard.press('Escape');
  await window.page.locator('.call-hierarchy').waitFor({ state: 'detached' });
  // What had the focus before gets it back a moment later, and would close whatever is opened until then.
  await window.page.waitForTimeout(500);
}

async function openOutline(): Promise<void> {
  await window.page.keyboard.press('Control+Shift+O');
  const rows = window.page.locator('.quick-input-list .monaco-list-row');
  await eventually(async () => assert.ok(await rows.count() > 3));
  // It fades in.
  await window.page.waitForTimeout(500);
}

/** Open a group of the tree unless it is open. */
async function unfold(label: RegExp): Promise<void> {
  const row = window.rows('Articles').filter({ hasText: label }).first();
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
}

/** How many occurrences of the name at its end are shown before this text. */
async function firstInBody(text: string): Promise<number> {
  const name = text.slice(-2);
  const target = await window.textPlace(text);
  for (let nth = 0; ; nth += 1) {
    const at = await window.textPlace(name, nth);
    if (at.y > target.y - 4 && at.x >= target.x) return nth;
  }
}

/** Take the pointer away, so that nothing covers the page. */
async function leave(): Promise<void> {
  await window.page.keyboard.press('Escape');
  await window.page.mouse.move(1000, 895);
  await window.page.waitForTimeout(500);
}
