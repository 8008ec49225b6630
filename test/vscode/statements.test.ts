/**
 * Who said what: a reader goes through the Statements view with mouse and keyboard, narrows it down, compares what was said, asks who
 * else spoke, and traces a set phrase; on the seeds and on some thousand articles.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { eventually, launchBrowser, onlyIn, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
/** In a web worker each file comes through the editor. */
const ARTICLES = place.host === 'node' ? 3000 : 1500;
const PATIENCE_S = 60;
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
});

after(async () => {
  await browser?.close();
});

test('the view in the panel lists statements by year and month, with who, how and what', async () => {
  await openPanel();
  await eventually(async () => assert.deepEqual((await labels('Statements')).map((label) => label.slice(0, 4)), ['2022', '2021']), PATIENCE_S);
  // From here on the keyboard: into the newest year, its newest month.
  await row('Statements', /^2022/).click();
  await eventually(async () => assert.match((await labels('Statements')).join('\n'), /^November$/m));
  await window.page.keyboard.press('ArrowDown');
  await window.page.keyboard.press('ArrowRight');
  await eventually(async () => assert.match((await labels('Statements')).join('\n'), /^普赖斯, indirect speech, 说, 两人的对话富有成效、.*, 2022-11-01 · 联合早报$/m));
  await window.picture('statements-light');
});

test('a line opens its words in the article', async () => {
  await row('Statements', /^普赖斯.*两人的对话富有成效/).click({ position: { x: 300, y: 10 } });
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /003_f4e8022c18f30cb8/));
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /selected/));
  await window.textPlace('两人的对话富有成效');
});

test('by person, found by pinyin', async () => {
  await window.command('Corpus Reader: Statements by Person…');
  const input = window.page.locator('.quick-input-widget input');
  await input.fill('wangyi');
  await picked('王毅').waitFor();
  await window.page.waitForTimeout(500);
  await window.picture('statements-person-pick');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('Statements'), /王毅 · \d+ statements/));
  const all = Number(/王毅 · (\d+) statements/.exec(await title('Statements'))![1]);
  await eventually(async () => {
    const years = (await labels('Statements')).map((label) => Number(/^20\d\d, (\d+) statements?$/.exec(label)?.[1] ?? 0));
    assert.equal(years.reduce((sum, count) => sum + count, 0), all, 'the years add up');
  });
});

test('by words and by time, on top of the person', async () => {
  await window.command('Corpus Reader: Statements About…');
  await window.page.locator('.quick-input-widget input').fill('阿富汗');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('Statements'), /王毅 · “阿富汗” · \d+ statements/));
  await window.command('Corpus Reader: Statements of a Time…');
  const input = window.page.locator('.quick-input-widget input');
  await input.fill('last week');
  await window.page.locator('.quick-input-widget', { hasText: 'This is no span of time' }).waitFor();
  await input.fill('2021-08 – 2021-08');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('Statements'), /王毅 · “阿富汗” · 2021-08 · \d+ statements/));
  await openMonths(/^2021/, /^August/);
  await eventually(async () => assert.match((await labels('Statements')).join('\n'), /^王毅, indirect speech, 强调, 中国愿同美国沟通对话，推动阿富汗问题实现软着陆/m));
  await window.picture('statements-filtered');
  await row('Statements', /软着陆/).hover();
  await eventually(async () => assert.match(plain(await window.page.locator('.monaco-hover:visible').first().innerText()), /开放包容的政治架构[\s\S]*speaker named/));
});

test('a filter that nothing fits says what to do', async () => {
  await window.command('Corpus Reader: Statements About…');
  await window.page.locator('.quick-input-widget input').fill('没有人说过的话');
  await window.page.keyboard.press('Enter');
  const welcome = window.page.locator('.welcome-view', { hasText: 'No statement fits what you asked for.' });
  await welcome.waitFor();
  await welcome.getByText('Show All Statements').click();
  await eventually(async () => assert.deepEqual((await labels('Statements')).map((label) => label.slice(0, 4)), ['2022', '2021']));
});

test('two selected lines are compared clause by clause, the earlier one on the left', async () => {
  await search('王毅', '阿富汗');
  await openMonths(/^2021/, /^August/);
  const other = row('Statements', /强调, 中国愿同美国沟通对话/);
  await show(/强调, 中国愿同美国对话/, /000_e3498bc795cb0c44/);
  await other.click({ modifiers: ['ControlOrMeta'] });
  await window.choose(other, 'Compare Selected Statements');
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /王毅 2021-08-17 ↔ 王毅 2021-08-17/));
  const sides = window.page.locator('.monaco-diff-editor .editor.original .view-lines, .monaco-diff-editor .editor.modified .view-lines');
  await eventually(async () => assert.match(plain(await sides.nth(0).innerText()), /中国愿同美国对话，\s+促使阿富汗不再成为恐怖主义滋生地和庇护所，/));
  await eventually(async () => assert.match(plain(await sides.nth(1).innerText()), /中国愿同美国沟通对话，\s+推动阿富汗问题实现软着陆，/));
  await window.picture('statements-compare');
});

test('one selected now, the other from an editor later', async () => {
  // One line is to be selected again.
  await show(/强调, 中国愿同美国对话/, /000_e3498bc795cb0c44/);
  await window.choose(row('Statements', /强调, 中国愿同美国对话/), 'Select Statement for Compare');
  await window.openArticle('美国务院：布林肯王毅对话富有成效 不排除G20前再通话', /003_f4e8022c18f30cb8/);
  await window.scrollTo('停止对中国的遏制和打压');
  await window.clickText('停止对中国的遏制和打压');
  await window.command('Corpus Reader: Compare with Selected Statement');
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', /王毅 2021-08-17 ↔ 王毅 2022-11-01/));
});

test('from a name in an article to all its statements', async () => {
  await window.openArticle('美国务院：布林肯王毅对话富有成效 不排除G20前再通话', /003_f4e8022c18f30cb8/);
  await window.scrollTo('美国国务院发言人普赖斯');
  await window.clickText('普赖斯');
  await window.command('Corpus Reader: Show Statements of This Person');
  await eventually(async () => assert.match(await title('Statements'), /普赖斯 · \d+ statements|普莱斯 · \d+ statements/));
});

test('a statement is copied with where it stands', async () => {
  await openMonths(/^2022/, /^November/);
  await show(/两人的对话富有成效/, /003_f4e8022c18f30cb8/);
  await window.command('Corpus Reader: Copy Statement with Citation');
  await eventually(async () => assert.match(await window.page.evaluate(() => navigator.clipboard.readText()), /两人的对话富有成效、[\s\S]*\n联合早报\. 美国务院：布林肯王毅对话富有成效 不排除G20前再通话\[(EB\/OL|N)\]\. \(2022-11-01\)/));
});

test('who else spoke on it in that month, and on what they agree in words', async () => {
  await search('王毅', '安全关切');
  await openMonths(/^2022/, /^February/);
  await show(/^王毅.*安全关切都应得到尊重/, /001_|002_|004_/);
  await window.command('Corpus Reader: Who Else Spoke on This');
  await eventually(async () => assert.match(await title('Statements'), /who else spoke on this in 2022-02 · 王毅 2022-02-2\d · \d+ statements?/));
  await eventually(async () => assert.match((await labels('Statements')).join('\n'), /^中国, .*shares .*安全/m));
  await window.picture('statements-who-else');
  await window.command('Corpus Reader: Show All Statements');
  await eventually(async () => assert.deepEqual((await labels('Statements')).map((label) => label.slice(0, 4)), ['2022', '2021']));
});

test('some thousand articles: pages, a phrase and its variants over the years', async (context) => {
  const folder = mkdtempSync(join(place.workspace, '..', 'thousands-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (let i = 0; i < ARTICLES; i++) writeFileSync(join(folder, `${String(i).padStart(5, '0')}.md`), article(i));
  await window.page.context().close();
  window = await Window.open(browser, place, { folder, theme: 'dark' });
  await openPanel();
  await window.command('Corpus Reader: Statements About…');
  await window.page.locator('.quick-input-widget input').fill('绿色走廊');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('Statements'), new RegExp(`“绿色走廊” · ${ARTICLES.toLocaleString('en')} statements`)), 2 * PATIENCE_S);
  await openMonths(/^2021/, /^December/);
  // The end of a long month asks for more of it.
  await row('Statements', /^December/).click();
  await openMonths(/^2021/, /^December/);
  const more = row('Statements', /^Show \d+ more/);
  await eventually(async () => {
    await window.page.keyboard.press('PageDown');
    assert.equal(await more.count(), 1);
  }, PATIENCE_S);
  await window.picture('statements-thousands-dark');
  const before = await more.getAttribute('aria-label');
  await more.click();
  await eventually(async () => assert.notEqual((await labels('Statements')).find((label) => label.startsWith('Show ')), before));

  await window.command('Corpus Reader: Trace Phrase');
  await window.page.locator('.quick-input-widget input').fill('修建沿海绿色走廊');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('Set Phrases'), /修建沿海绿色走廊 · [\d,]+ uses · [\d,]+ articles/), PATIENCE_S);
  await eventually(async () => {
    const lines = (await labels('Set Phrases')).join('\n');
    assert.match(lines, /^First use 2019-10-0\d：/m);
    assert.match(lines, /^2020, [\d,]+ uses$/m);
    assert.match(lines, /打造沿海绿色走廊, [\d,]+ uses, 20/m);
    assert.match(lines, /^修建沿海和平绿色走廊, [\d,]+ uses, 20/m);
  });
  await window.picture('phrase-dark');
  await row('Set Phrases', /打造沿海绿色走廊, [\d,]+ uses/).click();
  await row('Set Phrases', /^First use.*打造/).click();
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /\d+ selected/));
});

test('the same in Chinese and in high contrast', { skip: onlyIn('web') }, async () => {
  await window.page.context().close();
  window = await Window.open(browser, place, { locale: 'zh-cn', theme: 'highContrast' });
  await openPanel('语料');
  await eventually(async () => assert.match((await labels('发言')).join('\n'), /^2022年/m), PATIENCE_S);
  await window.command('Corpus Reader: 追踪提法');
  await window.page.locator('.quick-input-widget input').fill('管控分歧');
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.match(await title('提法'), /管控分歧 · \d+ 处/));
  await row('发言', /^2022年/).click();
  await eventually(async () => assert.match((await labels('发言')).join('\n'), /^11月/m));
  await row('发言', /^11月/).click();
  await eventually(async () => assert.match((await labels('发言')).join('\n'), /间接引语/));
  await window.picture('statements-zh-contrast');
});

/** An article about one of some corridors; what is said of it changes over the years. */
function article(number: number): string {
  const [year, month, day] = [2019 + (number % 4), 10 + (Math.floor(number / 4) % 3), 1 + (Math.floor(number / 12) % 28)];
  const speaker = ['李明远', '杜邦', '施密特', '史密斯'][number % 4]!;
  const wording = ['修建沿海绿色走廊', '打造沿海绿色走廊', '修建沿海和平绿色走廊', '修建沿海绿色走廊', '修建沿海绿色走廊'][number % 5]!;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `---\ntitle: 第${number}次会谈\ndate: ${date}\n---\n\n法国外交部长${speaker}说，${['各方', '双方', '我们', '大家', '三国'][number % 7 % 5]}愿意${wording}，这是第${number}次提出。\n`;
}

/** The panel with both views, by a click on its tab. */
async function openPanel(name = 'Corpus Reader'): Promise<void> {
  const panel = window.page.locator('.part.panel .composite-bar');
  await eventually(async () => {
    if (!(await panel.isVisible())) await window.command('View: Toggle Panel Visibility');
    assert.ok(await panel.isVisible());
  }, PATIENCE_S);
  const tab = window.page.locator('.part.panel .composite-bar .action-item a', { has: window.page.locator(`xpath=self::*[starts-with(@aria-label, "${name}")]`) });
  await tab.waitFor({ timeout: PATIENCE_S * 1000 });
  await tab.click();
}

/** Opens a statement's place and waits for it: the editor takes the keyboard a little later. */
async function show(label: RegExp, tab: RegExp): Promise<void> {
  await row('Statements', label).click();
  await eventually(async () => assert.match((await window.activeTab().getAttribute('aria-label')) ?? '', tab));
  await eventually(async () => assert.match(await window.page.locator('#status\\.editor\\.selection').innerText(), /selected/));
}

async function search(person: string, words: string): Promise<void> {
  await window.command('Corpus Reader: Statements by Person…');
  await window.page.locator('.quick-input-widget input').fill(person);
  await picked(person).waitFor();
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.ok((await title('Statements')).includes(person)));
  await window.command('Corpus Reader: Statements About…');
  await window.page.locator('.quick-input-widget input').fill(words);
  await window.page.keyboard.press('Enter');
  await eventually(async () => assert.ok((await title('Statements')).includes(`“${words}”`)));
}

async function openMonths(year: RegExp, month: RegExp): Promise<void> {
  for (const label of [year, month]) {
    // Groups that were open before stay so.
    await eventually(async () => {
      const group = row('Statements', label);
      if ((await group.getAttribute('aria-expanded', { timeout: 1000 })) !== 'true') await group.click({ timeout: 1000 });
      await window.page.waitForTimeout(500);
      assert.equal(await group.getAttribute('aria-expanded', { timeout: 1000 }), 'true');
    });
  }
}

function picked(name: string): Locator {
  return window.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
}

/** What screen readers are told of the lines of a view, which is more than what fits on the screen. */
async function labels(view: string): Promise<string[]> {
  return window.rows(view).evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''));
}

/** The first line of a view whose label for screen readers fits. */
function row(view: string, label: RegExp): Locator {
  return window.rows(view).and(window.page.getByRole('treeitem', { name: label })).first();
}

/** A view's title with what is told behind it. */
async function title(view: string): Promise<string> {
  const header = window.page.locator('.part.panel .pane-header, .part.panel .composite.title', { hasText: view }).first();
  return plain(await header.innerText());
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
