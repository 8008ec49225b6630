/** Reads articles as set text: in the reading view, with mouse and keyboard, on the seeds and among a few thousand articles. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { smallNews } from '../support/small-news.ts';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const OLDEST = '王毅应约与布林肯就阿富汗问题通电话';
const NEWEST = '美国务院：布林肯王毅对话富有成效 不排除G20前再通话';
const SECOND = '王毅出席首次阿富汗邻国外长会 提出六项协调合作重大议题';
const ARTICLES = 3000;
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.match((await window.rows('Articles').allInnerTexts()).join('|'), /2022[^|]*\|\s*2021/), 60);
});

after(async () => {
  await browser?.close();
});

test('Alt+\' turns the file into the reading view: the title as the tab, no markup, and back again', async () => {
  await openFile(NEWEST, /003_f4e8022c18f30cb8/);
  await toggle(/^美国务院：布林肯王毅对话富有成效 不排除G20前再通话/);
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.mode').innerText(), /Reading View/));
  const lines = await text();
  assert.ok(lines.startsWith('美国务院：布林肯王毅对话富有成效'), lines.slice(0, 60));
  assert.doesNotMatch(lines, /<|layout:|&amp;|---/);
  assert.match(lines, /2022.*联合早报.*zaobao\.com/);
  await toggle(/003_f4e8022c18f30cb8/);
  await toggle(/^美国务院/);
});

test('the title is larger than the text, the byline smaller, names are underlined, words said are tinted', async () => {
  await eventually(async () => {
    const [title, body] = [await style('富有成效'), await style('普赖斯于')];
    assert.ok(Number.parseFloat(title['font-size']!) > 1.3 * Number.parseFloat(body['font-size']!));
    assert.ok(Number.parseFloat((await style('zaobao'))['font-size']!) < Number.parseFloat(body['font-size']!));
    assert.match((await style('普赖斯'))['text-decoration-line']!, /underline/);
    assert.notEqual((await style('两人的对话'))['background-color'], (await style('zaobao'))['background-color']);
  });
  await leave();
  await window.picture('reading-view-light');
});

test('a line holds about forty characters', async () => {
  const lines = await window.page.locator('.editor-group-container.active .view-line').allInnerTexts();
  const longest = Math.max(...lines.map((line) => [...line].filter((character) => /[\u3000-\u9fff]/.test(character)).length));
  assert.ok(longest >= 32 && longest <= 44, `${longest} characters`);
});

test('pointing at a name tells who that is', async () => {
  await eventually(async () => assert.match(await window.hover('普赖斯'), /美国国务院/));
  await window.picture('reading-view-hover');
  await leave();
});

test('F12 goes to the introduction in the view', async () => {
  await window.scrollTo('美国国务院发言人普赖斯');
  await window.clickText('普赖斯');
  const introduced = await window.cursor();
  await window.clickText('普赖斯', 2);
  const clicked = await window.cursor();
  assert.notDeepEqual(clicked, introduced);
  await window.page.keyboard.press('F12');
  await eventually(async () => {
    const { line, column } = await window.cursor();
    assert.equal(line, introduced.line);
    assert.ok(Math.abs(column - introduced.column) <= 4);
  });
  await shows(/^美国务院/);
});

test('find, outline and references work in it', async () => {
  await window.page.keyboard.press('Control+F');
  await window.page.keyboard.type('普赖斯');
  await eventually(async () => assert.match(await window.page.locator('.find-widget .matchesCount').innerText(), /\d+ of [6-9]/));
  await window.page.keyboard.press('Escape');
  await window.page.keyboard.press('Control+Shift+O');
  const entries = window.page.locator('.quick-input-list .monaco-list-row');
  await eventually(async () => assert.match((await entries.allInnerTexts()).join('\n'), /普赖斯/));
  await window.page.keyboard.press('Escape');
  await window.clickText('普赖斯');
  await window.page.keyboard.press('Shift+F12');
  const tree = window.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
  await tree.first().waitFor();
  await eventually(async () => assert.match((await tree.allInnerTexts()).join('\n'), /王毅应约与布林肯就阿富汗问题通电话/, 'other articles are named by their titles'));
  await window.picture('reading-view-references');
  await window.page.keyboard.press('Escape');
});

test('related articles stand at the end with their reasons, and open in the view', async () => {
  await window.page.keyboard.press('Control+End');
  await window.scrollTo('Related articles');
  await eventually(async () => assert.match(await text(), /Related articles/));
  await window.picture('reading-view-related');
  await window.clickText(OLDEST.slice(0, 12));
  await window.command('Open Link');
  await shows(new RegExp(`^${OLDEST}`));
  await eventually(async () => assert.ok((await text()).startsWith(OLDEST)));
});

test('the next and the previous article by date stay in the reading view', async () => {
  await window.command('Corpus Reader: Next Article by Date');
  await shows(new RegExp(`^${SECOND}`));
  await eventually(async () => assert.ok((await text()).startsWith('王毅出席首次阿富汗邻国外长会')));
  await window.command('Corpus Reader: Previous Article by Date');
  await shows(new RegExp(`^${OLDEST}`));
});

test('the cursor keeps its words on the way from the view to the file and back', async () => {
  await eventually(async () => {
    await window.page.keyboard.press('Control+Home');
    assert.match(await text(), /zaobao/);
  });
  await window.scrollTo('王毅强调');
  await window.clickText('另一方面');
  await toggle(/000_e3498bc795cb0c44/);
  await eventually(async () => assert.match(await text(), /另一方面/));
  const { column } = await window.cursor();
  assert.ok(column > 100, 'far along the long line of the file');
  await toggle(new RegExp(`^${OLDEST}`));
  await eventually(async () => assert.match(await text(), /另一方面/));
});

test('dark and with high contrast', { skip: onlyIn('node') }, async () => {
  await openFile(NEWEST, /003_f4e8022c18f30cb8/);
  await window.page.keyboard.press('Control+Home');
  await toggle(/^美国务院/);
  // The place where it was left comes back first.
  await eventually(async () => {
    await window.page.keyboard.press('Control+Home');
    assert.match(await text(), /zaobao/);
  });
  for (const theme of ['dark', 'highContrast', 'highContrastLight'] as const) {
    await window.theme(theme);
    await leave();
    await window.picture(`reading-view-${theme}`);
  }
  await window.theme('light');
});

test('with the setting, articles open in the view from the tree; where each was left is kept', async () => {
  const reading = await Window.open(browser, place, { locale: 'zh-cn', settings: { 'corpusReader.openIn': 'readingView' } });
  await reading.activity('语料').click();
  const row = reading.rows('文章').filter({ hasText: OLDEST });
  const open = async (): Promise<void> => {
    for (const label of [/^\s*2021/, /^\s*8月/]) {
      const group = reading.rows('文章').filter({ hasText: label }).first();
      await group.waitFor();
      if ((await group.getAttribute('aria-expanded')) !== 'true') await group.click();
    }
    await row.click();
    await eventually(async () => assert.match((await reading.activeTab().getAttribute('aria-label')) ?? '', new RegExp(`^${OLDEST}`)));
  };
  const first = async (): Promise<string> => (await textOf(reading)).trim().slice(0, 12);
  await open();
  await reading.clickText('重点就阿富汗');
  await reading.page.keyboard.press('Space');
  await eventually(async () => assert.ok(!(await first()).startsWith(OLDEST.slice(0, 8))));
  // It scrolls smoothly, and the place is kept when it has come to rest.
  await reading.page.waitForTimeout(1500);
  const left = await first();
  await reading.picture('reading-view-zh');
  await reading.command('View: Close Editor');
  await open();
  // A line more or less stands above it once the hints are in the text.
  await eventually(async () => {
    const at = (await textOf(reading)).indexOf(left);
    assert.ok(at >= 0 && at < 120, `${left} at ${at}`);
  });
  await reading.page.context().close();
});

test('among thousands of articles the view opens as quickly and goes on by date', async () => {
  const folder = mkdtempSync(join(place.workspace, '..', 'thousands-'));
  for (const [name, article] of Object.entries(smallNews(ARTICLES))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), article);
  }
  try {
    const large = await Window.open(browser, place, { folder });
    await large.activity('Corpus Reader').click();
    await eventually(async () => assert.match((await large.rows('Articles').allInnerTexts()).join('|'), /2022\s*3000/), 120);
    await openFile('第1234次会谈', /1234\.txt/, large);
    await large.page.keyboard.press("Alt+'");
    await eventually(async () => assert.match((await large.activeTab().getAttribute('aria-label')) ?? '', /^第1234次会谈/));
    await eventually(async () => assert.match(await textOf(large), /^第1234次会谈\n/));
    await large.page.keyboard.press('Alt+]');
    await eventually(async () => assert.match(await textOf(large), /^第(?!1234)\d+次会谈\n/));
    await large.page.context().close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function openFile(title: string, tab: RegExp, where = window): Promise<void> {
  await where.openArticle(title, tab);
  // The server says a little later that this is an article.
  await where.page.locator('.editor-actions a[aria-label^="Open Reading View"]').waitFor();
}

/** Alt+' until the tab is another one: an editor that is still being opened takes no key. */
async function toggle(tab: RegExp): Promise<void> {
  await eventually(async () => {
    if (tab.test((await window.activeTab().getAttribute('aria-label')) ?? '')) return;
    await window.page.keyboard.press("Alt+'");
    await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', tab), 12);
  });
}

async function shows(tab: RegExp): Promise<void> {
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', tab));
}

function text(): Promise<string> {
  return textOf(window);
}

/** The lines of the active editor from top to bottom. */
async function textOf({ page }: Window): Promise<string> {
  return page.evaluate(() => [...document.querySelectorAll('.editor-group-container.active .editor-instance .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .filter((line) => line.getBoundingClientRect().bottom > document.querySelector('.editor-group-container.active .editor-instance')!.getBoundingClientRect().top + 8)
    .map((line) => line.textContent).join('\n').replaceAll('\u00a0', ' '));
}

/** How the words are drawn. */
async function style(words: string): Promise<Record<string, string>> {
  const { x, y } = await window.textPlace(words);
  return window.page.evaluate(([left, top]) => {
    const element = document.elementsFromPoint(left!, top!).find((found) => found.closest('.view-line') !== null && found.tagName === 'SPAN')!;
    const { fontSize, textDecorationLine, backgroundColor } = getComputedStyle(element);
    return { 'font-size': fontSize, 'text-decoration-line': textDecorationLine, 'background-color': backgroundColor };
  }, [x, y]);
}

/** Take the pointer away, so that nothing covers the page. */
async function leave(): Promise<void> {
  await window.page.keyboard.press('Escape');
  await window.page.mouse.move(1000, 895);
  await window.page.waitForTimeout(500);
}
