/**
 * Two accounts of one call, compared as a reader does it: from the article's title bar, by keyboard alone, in all themes and in Chinese; and that
 * what an article holds stays text on the page.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, FrameLocator } from 'playwright-core';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
const folder = join(place.workspace, '..', 'accounts');
let browser: Browser;
let window: Window;

const EAST = `---
title: 周文应约同贝克通电话
date: 2024-03-05
author: 东方社
---
外交部长周文5日应约同南国外长贝克通电话。

周文表示，海峡两岸隔水相望，发展好两国关系是双方唯一正确的选择。两国应当落实领导人会晤的重要共识，有效管控分歧，推动关系重回正轨。

周文强调，海峡渔业协定是双方合作的基础，任何一方都不应单方面退出，更不应以所谓配额问题为借口扣押渔船。

周文还通报了粮食出口检疫的最新进展，希望南国尽快恢复对东国谷物的进口。

双方还就地区形势交换了意见，商定下月在河口市举行第三轮磋商。
`;
const SOUTH = `---
title: 贝克与周文通话 谈及海峡渔业协定和被扣船员
date: 2024-03-06
author: 南方社
---
南国外长贝克5日晚与外交部长周文通电话。这是两人今年首次通话。

贝克说，南国无意退出海峡渔业协定，但配额必须修改。他提出了被扣船员的问题，要求立即释放三名船员<img src=x onerror="document.title='hacked'">。

据南国外交部发布的消息，周文则强调，渔业协定是合作的基础，任何一方都不应单方面退出。

双方同意下月在河口市举行第三轮磋商。

贝克办公室没有提到谷物贸易。周文在通话中说，两国应落实领导人会晤的共识，有效管控分歧。
`;
const THIRD = `---
title: 东南两国外长通话
date: 2024-03-06
author: 河口日报
---
东国外交部长周文5日同南国外长贝克通电话，商定下月在河口市举行第三轮磋商。

河口市去年人口普查已经结束。市政府修建了新的图书馆。港口今年吞吐量增长一成。当地果农迎来丰收。

河口大学招收了两千名新生。城北的铁路桥完成检修。博物馆展出一批青铜器。气象台预计周末有雨。足球队客场取得平局。
`;

before(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'east.md'), EAST);
  writeFileSync(join(folder, 'south.md'), SOUTH);
  writeFileSync(join(folder, 'third.md'), THIRD);
  writeFileSync(join(folder, 'alone.md'), '---\ntitle: 周文会见青年代表\ndate: 2024-03-07\n---\n外交部长周文7日在首都会见青年代表。\n');
  browser = await launchBrowser(place);
  window = await openWindow();
});

after(async () => {
  await browser?.close();
});

test('the button stands over an article that others report too, and opens the page', async () => {
  await window.openFile('alone.md');
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.mode').innerText(), /Markdown|News Article/));
  await eventually(async () => assert.equal(await button(window).count(), 0));
  await window.openFile('east.md');
  await button(window).click();
  const page = pageOf(window);
  await page.locator('table').waitFor();
  await eventually(async () => assert.deepEqual(await heads(page), ['周文应约同贝克通电话 2024-03-05 · 东方社', '贝克与周文通话 谈及海峡渔业协定和被扣船员 2024-03-06 · 南方社']));
  await eventually(async () => assert.match(await window.activeTab().innerText(), /周文应约同贝克通电话/));
});

test('what both report stands in one row, what one reports is marked in words', async () => {
  const page = pageOf(window);
  const row = (text: string): ReturnType<FrameLocator['locator']> => page.locator('tbody tr', { hasText: text });
  const shared = row('任何一方都不应单方面退出，更不应');
  await eventually(async () => assert.match(await shared.locator('td').nth(0).innerText(), /周文强调，海峡渔业协定/));
  await eventually(async () => assert.match(await shared.locator('td').nth(1).innerText(), /周文则强调，渔业协定/));
  await eventually(async () => assert.ok((await shared.locator('mark').allInnerTexts()).includes('任何一方都不应单方面退出')));
  await eventually(async () => assert.match(await page.locator('.only', { hasText: '粮食出口检疫' }).innerText(), /^Only here/));
  await eventually(async () => assert.match(await page.locator('.only', { hasText: '三名船员' }).innerText(), /^Only here/));
  await eventually(async () => assert.match(await page.locator('.elsewhere', { hasText: '周文在通话中说' }).innerText(), /^In the other account in row \d/));
  await eventually(async () => assert.match(await page.locator('.summary').innerText(), /In both: \d+ passages · only on the left: \d+ sentences · only on the right: \d+ sentences/));
  await window.picture('readouts-light');
});

test('what an article holds stays text', async () => {
  const page = pageOf(window);
  await eventually(async () => assert.equal(await page.locator('img').count(), 0));
  await eventually(async () => assert.notEqual(await page.locator('html').evaluate(() => document.title), 'hacked'));
  // The policy of the page as the browser got it: nothing runs but the page's own script.
  const ran = await page.locator('body').evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
    script.remove();
    return document.documentElement.dataset['ran'] ?? 'no';
  });
  assert.equal(ran, 'no');
});

test('a click on a sentence goes to its place in the article', async () => {
  await pageOf(window).locator('.sentence', { hasText: '粮食出口检疫' }).click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /east\.md/));
  await eventually(async () => assert.equal((await window.cursor()).line, lineOf(EAST, '粮食出口检疫')));
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /selected/));
});

test('by keyboard alone: open, choose another account, go through the sentences, open one beside', async () => {
  const { keyboard } = window.page;
  await window.openFile('south.md');
  // The command is offered once the editor is known as an article.
  await button(window).waitFor();
  await window.command('Corpus Reader: Compare Accounts of This Encounter');
  const page = pageOf(window);
  await eventually(async () => assert.match((await heads(page))[0] ?? '', /^贝克与周文通话/));
  await tabTo(page, 'select');
  const before = await heads(page);
  await keyboard.press('ArrowDown');
  await eventually(async () => assert.notEqual((await heads(page))[1], before[1]));
  // The list keeps the focus, though the page was made anew.
  await eventually(async () => assert.equal(await focused(page), 'other'));
  // A long stretch that only one side has is folded, so that the other side stays in sight.
  const long = page.locator('td.right .only', { hasText: '人口普查' });
  await eventually(async () => assert.equal(await long.locator('.sentence:visible').count(), 4));
  await long.locator('.more').focus();
  await keyboard.press('Enter');
  await eventually(async () => assert.equal(await long.locator('.sentence:visible').count(), 9));
  await eventually(async () => assert.match(await focused(page), /^right-/));
  await page.locator('#other').focus();
  await keyboard.press('ArrowUp');
  await eventually(async () => assert.deepEqual(await heads(page), before));
  await tabTo(page, '#swap');
  await keyboard.press('Enter');
  await eventually(async () => assert.deepEqual(await heads(page), [...before].reverse()), 40);
  await tabTo(page, '#differences');
  await keyboard.press('Space');
  await eventually(async () => assert.equal(await page.locator('tr.shared:visible').count(), 0));
  await keyboard.press('Space');
  await eventually(async () => assert.ok(await page.locator('tr.shared:visible').count() > 0));
  await tabTo(page, '.sentence');
  const first = await focused(page);
  await keyboard.press('ArrowDown');
  const second = await focused(page);
  assert.notEqual(second, first);
  assert.match(second, /^left-/);
  await keyboard.press('ArrowRight');
  await eventually(async () => assert.match(await focused(page), /^right-/));
  await keyboard.press('End');
  const last = await page.locator(`#${await focused(page)}`).innerText();
  await keyboard.press('Control+Enter');
  await eventually(async () => assert.equal(await window.page.locator('.editor-group-container').count(), 2));
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /south\.md/));
  await eventually(async () => assert.equal((await window.cursor()).line, lineOf(SOUTH, last.slice(0, 12))));
  await window.picture('readouts-beside-light');
});

test('the same in dark and high contrast', { skip: onlyIn('node') }, async () => {
  for (const theme of ['dark', 'highContrast', 'highContrastLight'] as const) {
    await window.theme(theme);
    await pageOf(window).locator('table').waitFor();
    await window.page.waitForTimeout(600);
    await window.picture(`readouts-${theme}`);
  }
  await window.theme('light');
});

test('an edited article is compared as it is now', async () => {
  const changed = EAST.replace('周文还通报了粮食出口检疫的最新进展', '周文还就稻米贸易提出建议');
  writeFileSync(join(folder, 'east.md'), changed);
  try {
    await eventually(async () => assert.match(await pageOf(window).locator('td.left').allInnerTexts().then((texts) => texts.join('\n')), /稻米贸易/), 60);
  } finally {
    writeFileSync(join(folder, 'east.md'), EAST);
  }
  await eventually(async () => assert.doesNotMatch(await pageOf(window).locator('td.left').allInnerTexts().then((texts) => texts.join('\n')), /稻米贸易/), 60);
});

test('in Chinese', { skip: onlyIn('web') }, async () => {
  const chinese = await openWindow('zh-cn');
  await chinese.openFile('east.md');
  await button(chinese).click();
  const page = pageOf(chinese);
  await page.locator('table').waitFor();
  await eventually(async () => assert.match(await page.locator('h1').innerText(), /同一会晤的两份报道/));
  await eventually(async () => assert.match(await page.locator('.only').first().innerText(), /^仅见于此/));
  await eventually(async () => assert.equal(await page.locator('html').getAttribute('lang'), 'zh-cn'));
  await chinese.page.waitForTimeout(400);
  await chinese.picture('readouts-zh');
  await chinese.page.context().close();
});

/** A window with patience: each page is a frame that loads on its own. */
async function openWindow(locale = 'en'): Promise<Window> {
  const opened = await Window.open(browser, place, { folder, locale });
  opened.page.setDefaultTimeout(60_000);
  return opened;
}

/** The page in the active editor: a frame within a frame. */
function pageOf({ page }: Window): FrameLocator {
  return page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame');
}

function button({ page }: Window): ReturnType<Window['page']['locator']> {
  return page.locator('.editor-group-container.active .editor-actions .codicon-compare-changes');
}

async function heads(page: FrameLocator): Promise<string[]> {
  return (await page.locator('thead th:not(.number)').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

async function focused(page: FrameLocator): Promise<string> {
  return page.locator('body').evaluate(() => document.activeElement?.id ?? '');
}

/** Press Tab until what the selector names has the focus. */
async function tabTo(page: FrameLocator, selector: string): Promise<void> {
  for (let presses = 0; presses < 15; presses += 1) {
    if (await page.locator('body').evaluate((_, wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await window.page.keyboard.press('Tab');
    await window.page.waitForTimeout(60);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}
