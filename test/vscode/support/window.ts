/**
 * A VS Code window for the tests: the workbench of a running server, shown in Chromium, driven with mouse and keyboard. The
 * server, with the packaged extension installed, is started by `scripts/lib/window-tests.mjs`, which says where it is.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { afterEach } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** What the script that started the server says about it. */
export interface WindowPlace {
  /** The extension host under test. */
  readonly host: 'node' | 'web';
  readonly origin: string;
  /** Absolute path of the installed extension. */
  readonly extension: string;
  /** Absolute path of the bundled suite. */
  readonly suite: string;
  /** Absolute path of the folder to open: a copy of the seeds. */
  readonly workspace: string;
  /** The home folder of the server's user. */
  readonly home: string;
  /** The file of the reader's settings, shared by all windows of the server, and what it says unless a test asks for more. */
  readonly settingsFile: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Chromium's program. */
  readonly browser: string;
  /** Where screenshots go, and those that the walkthrough shows. */
  readonly pictures: string;
  readonly walkthrough: string;
}

export function windowPlace(): WindowPlace {
  const text = process.env['CORPUS_READER_WINDOW'];
  if (!text) throw new Error('No window is running: start these tests with `npm run test:window`.');
  return JSON.parse(text) as WindowPlace;
}

/**
 * What looks and reads the same in both extension hosts is tested in one of them: colours in Node's, and Chinese in the web worker's, because
 * the first minutes, in Node's only, are in Chinese too. For the option `skip` of a test.
 */
export function onlyIn(host: WindowPlace['host']): string | false {
  return windowPlace().host === host ? false : `the same in both hosts, tested in the ${host} one`;
}

const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export async function launchBrowser(place: WindowPlace): Promise<Browser> {
  return chromium.launch({ executablePath: place.browser, args: CHROMIUM_ARGUMENTS });
}

/** What a window shows unless its test asks for something else: the seeds, in English, in a light theme. */
export interface WindowOptions {
  /** Absolute path of the folder to open, by default the workspace; null opens a window without one. */
  readonly folder?: string | null;
  /**
   * Display language, such as `zh-cn`. Without a language pack the workbench's own texts stay English, but every extension is told
   * this language and shows its own.
   */
  readonly locale?: string;
  readonly theme?: Theme;
  /** Settings the reader has made before, by their whole names. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Themes as the settings and as the list of themes call them, and the class the workbench wears in one. */
const THEMES = {
  light: { id: 'Default Light Modern', label: 'Light Modern', worn: 'vs' },
  dark: { id: 'Default Dark Modern', label: 'Dark Modern', worn: 'vs-dark' },
  highContrast: { id: 'Default High Contrast', label: 'Dark High Contrast', worn: 'hc-black' },
  highContrastLight: { id: 'Default High Contrast Light', label: 'Light High Contrast', worn: 'hc-light' },
} as const;
export type Theme = keyof typeof THEMES;

/** Windows that have been opened, for what they show when a test fails. */
const opened: Window[] = [];

afterEach(async (context) => {
  // `passed` is Node's since 21.7; the types do not know it yet.
  const { name, passed } = context as { readonly name: string; readonly passed?: boolean };
  if (passed !== false) return;
  for (const window of opened) if (!window.page.isClosed()) await window.tellState(name).catch(() => {});
});

export class Window {
  readonly page: Page;
  readonly #place: WindowPlace;

  constructor(page: Page, place: WindowPlace) {
    this.page = page;
    this.#place = place;
  }

  /** Open a new window and wait for the workbench. */
  static async open(browser: Browser, place: WindowPlace, options: WindowOptions = {}): Promise<Window> {
    const { folder = place.workspace, locale = 'en', theme = 'light', settings = {} } = options;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.setDefaultNavigationTimeout(60_000);
    // The workbench asks this for its language before anything else, and tells it to both extension hosts.
    if (locale !== 'en') await page.addInitScript((language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }), locale);
    writeFileSync(place.settingsFile, JSON.stringify({ ...place.settings, 'workbench.colorTheme': THEMES[theme].id, ...settings }));
    // Beside other work the workbench may take long to come up.
    await page.goto(`${place.origin}/?${folder === null ? 'ew=true' : `folder=${folder}`}`, { timeout: 60_000 });
    await page.locator('.monaco-workbench .activitybar').waitFor();
    const window = new Window(page, place);
    opened.push(window);
    await window.#wears(theme);
    return window;
  }

  /** Change the colours of this window, and of those that are open beside it. */
  async theme(theme: Theme): Promise<void> {
    const { label } = THEMES[theme];
    await this.command('Preferences: Color Theme');
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Light Modern' }).first().waitFor();
    await this.page.locator('.quick-input-widget input').fill(label);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
    await this.#wears(theme);
  }

  async #wears(theme: Theme): Promise<void> {
    await this.page.locator(`.monaco-workbench.${THEMES[theme].worn}`).waitFor({ timeout: 60_000 });
  }

  /** A container's icon in the activity bar. */
  activity(name: string): Locator {
    return this.page.locator('.activitybar .action-item a', { has: this.page.locator(`xpath=self::*[starts-with(@aria-label, "${name}")]`) });
  }

  /** Rows of the tree of a view, by the view's name. */
  rows(view: string): Locator {
    return this.page.locator(`.monaco-list[aria-label^="${view}"] .monaco-list-row`);
  }

  /** The tab of the active editor. */
  activeTab(): Locator {
    return this.page.locator('.editor-group-container.active .tab.active');
  }

  /** Turn the wheel over the active editor until the text is in the upper half of it. */
  async scrollTo(text: string): Promise<void> {
    const box = (await this.page.locator('.editor-group-container.active .editor-instance').first().boundingBox())!;
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let turn = 0; turn < 60; turn += 1) {
      const at = await this.#textPlaceNow({ text, nth: 0 });
      if (at && at.y < box.y + box.height / 2) return;
      await this.page.mouse.wheel(0, 100);
      await this.page.waitForTimeout(60);
    }
    throw new Error(`“${text}” did not come into sight`);
  }

  /** Run a command by its whole title, from the command palette; a palette that closes before it could be used is opened again. */
  async command(title: string): Promise<void> {
    let again = false;
    await eventually(async () => {
      // A palette that was opened before the extension was known does not list its commands until it is opened anew. Not at first: what is selected
      // in an editor would no longer be.
      if (again) await this.page.keyboard.press('Escape');
      again = true;
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input').fill(`>${title}`, { timeout: 5_000 });
      await this.page.locator('.quick-input-list .monaco-list-row', { has: this.page.getByText(title, { exact: true }) }).first().click({ timeout: 10_000 });
    });
  }

  /**
   * Choose from the menu of something: its context menu, or with the left button the one that a button opens. A menu that has just opened takes no click for a moment, so that the button that opened it
   * does not choose when it is let go: a reader clicks again.
   */
  async choose(target: Locator, label: string, button: 'left' | 'right' = 'right'): Promise<void> {
    const item = this.page.locator('.context-view .monaco-menu').getByText(label, { exact: true });
    await eventually(async () => {
      if (!(await item.isVisible())) await target.click({ button, timeout: 5_000 });
      await item.click({ timeout: 5_000 });
      await item.waitFor({ state: 'hidden', timeout: 3_000 });
    });
  }

  /** The page that is shown: its frame stands in a frame of the editor's. */
  shownPage(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** Open the sidebar and wait until so many articles have been read: until the years of the Articles view add up to them. */
  async indexed(articles: number): Promise<void> {
    const rows = this.page.locator(':is(.monaco-list[aria-label^="Articles"], .monaco-list[aria-label^="文章"]) .monaco-list-row[aria-level="1"]');
    await eventually(async () => {
      const years = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      const read = years.reduce((sum, label) => sum + Number(/^\d{4}年?[,，]\s*([\d,]+)/.exec(label)?.[1]?.replaceAll(',', '') ?? 0), 0);
      if (read === articles) return;
      // A second click would fold the sidebar away.
      if (years.length === 0 && !(await rows.first().isVisible())) {
        await this.page.locator('.activitybar .action-item:not(.checked) a:is([aria-label^="Corpus Reader"], [aria-label^="语料阅读"])').click({ timeout: 5_000 });
      }
      throw new Error(`${read} of ${articles} articles are listed: ${years.join(' · ')}`);
    }, 180);
  }

  /** Fold the side bar away: pages get the whole width. */
  async closeSideBar(): Promise<void> {
    const sideBar = this.page.locator('.part.sidebar');
    await eventually(async () => {
      if (!(await sideBar.isVisible())) return;
      await this.page.keyboard.press('Control+b');
      await sideBar.waitFor({ state: 'hidden', timeout: 3_000 });
    });
  }

  /** Type the whole path of a new file into the dialog that asks for it, and wait for the file. */
  async saveAs(path: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    // The question asked before is shown in the same place until the dialog comes, which proposes a path; a dialog that has gone still has its own.
    await eventually(async () => {
      if (await input.isHidden()) throw new Error('no dialog has come');
      if (!/^\/|^\w:/.test(await input.inputValue({ timeout: 5_000 }))) throw new Error('no path has been proposed');
    });
    await eventually(async () => {
      if (existsSync(path) || (await input.isHidden())) return;
      await input.fill(path, { timeout: 5_000 });
      // A dialog that was still looking into its folder puts its own proposal back, later on a slower machine.
      for (let look = 0; look < 4; look += 1) {
        await this.page.waitForTimeout(300);
        if ((await input.inputValue()) !== path) throw new Error('the path was overwritten');
      }
      await this.page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden', timeout: 5_000 });
    });
    await eventually(async () => {
      if (!existsSync(path)) throw new Error(`${path} was not written`);
    });
  }

  /** Open an article by its whole title, from the list of symbols; `tab` is in the label of its tab. */
  async openArticle(title: string, tab: RegExp): Promise<void> {
    await this.#quickOpen('Control+T', `#${title}`, title, tab);
  }

  /** Open a file by its name. */
  async openFile(name: string): Promise<void> {
    await this.#quickOpen('Control+P', name, name, name);
  }

  async #quickOpen(key: string, query: string, label: string, tab: RegExp | string): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(key);
      await this.page.locator('.quick-input-widget input').fill(query, { timeout: 5_000 });
      // Results come in several goes; what is first in the end is opened.
      const first = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
      await first.waitFor({ timeout: 15_000 });
      await this.page.waitForTimeout(400);
      await first.waitFor({ timeout: 5_000 });
      await this.page.keyboard.press('Enter');
      // The article may be the active one already; the next quick pick must not open in the one that closes.
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5_000 });
      await this.activeTab().and(this.page.getByRole('tab', { name: tab })).waitFor({ timeout: 10_000 });
    });
  }

  /**
   * The place on the screen of a text in the active editor: the middle of its `nth` occurrence among the lines that are shown.
   * Texts may span coloured parts of a line.
   */
  async textPlace(text: string, nth = 0): Promise<{ x: number; y: number }> {
    const found = await this.page.waitForFunction(placeOfText, { text, nth });
    return (await found.jsonValue())!;
  }

  async #textPlaceNow(wanted: { text: string; nth: number }): Promise<{ x: number; y: number } | null> {
    return this.page.evaluate(placeOfText, wanted);
  }

  /** Point at a text as a reader does and return what the hover says. */
  async hover(text: string, nth = 0): Promise<string> {
    const { x, y } = await this.textPlace(text, nth);
    await this.page.mouse.move(x + 90, y + 120);
    await this.page.mouse.move(x, y, { steps: 4 });
    const card = this.page.locator('.monaco-hover:visible .hover-contents, .monaco-hover:visible .rendered-markdown').first();
    await card.waitFor();
    await this.page.waitForTimeout(400);
    return this.page.locator('.monaco-hover:visible').first().innerText();
  }

  /**
   * Put the cursor into a text of the active editor. An editor that was opened a moment ago shows its text before it puts the cursor
   * where it was last, and hints move the text when they come: then a click goes elsewhere, and a reader clicks again.
   */
  async clickText(text: string, nth = 0): Promise<void> {
    for (let click = 0; click < 10; click += 1) {
      const before = await this.textPlace(text, nth);
      await this.page.waitForTimeout(150);
      const { x, y } = await this.textPlace(text, nth);
      if (x !== before.x || y !== before.y) continue;
      await this.page.mouse.click(x, y);
      let stayed = true;
      for (let look = 0; look < 3 && stayed; look += 1) {
        await this.page.waitForTimeout(200);
        const now = await this.#textPlaceNow({ text, nth });
        stayed = now !== null && (await this.page.evaluate(cursorIsAt, now));
      }
      if (stayed) return;
    }
    throw new Error(`The cursor did not stay in “${text}”`);
  }

  /** Where the cursor is, as the status bar says: line and column, both from 1. */
  async cursor(): Promise<{ line: number; column: number }> {
    // The status bar follows the cursor a little later.
    await this.page.waitForTimeout(400);
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [line = 0, column = 0] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return { line, column };
  }

  /** What a reader would see now, as a picture and, for those who have only the log, in words. */
  async tellState(test: string): Promise<void> {
    await this.picture(`failed-${test.replaceAll(/[^\w]+/g, '-').slice(0, 60)}`);
    const texts = await Promise.all(this.page.frames().map(async (frame) => (await frame.locator('body').innerText({ timeout: 2_000 }).catch(() => '')).replaceAll(/\s*\n\s*/g, ' | ')));
    process.stdout.write(`When “${test}” failed, the window showed:\n${texts.filter((text) => text !== '').map((text) => `  ${text.slice(0, 1500)}\n`).join('')}`);
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: `${this.#place.pictures}/${name}.png` });
  }

  /** A picture of a part of the window for the walkthrough, written to `media` when pictures are updated. */
  async walkthroughPicture(name: string, clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<void> {
    await this.page.screenshot({ path: `${this.#place.walkthrough}/${name}.png`, clip });
  }
}

/**
 * Runs in the page: the middle of the text's `nth` occurrence in the lines on the screen, null while it is not there. A long line is
 * shown as several, and where it breaks depends on the width and on the hints in it: the lines on the screen are looked at as one text.
 */
function placeOfText({ text, nth }: { text: string; nth: number }): { x: number; y: number } | null {
  const top = (line: Element): number => line.getBoundingClientRect().top;
  const lines = [...document.querySelectorAll('.editor-group-container.active .editor-instance .view-line')].sort((a, b) => top(a) - top(b));
  const parts: Text[] = [];
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) parts.push(walker.currentNode as Text);
  }
  const whole = parts.map((part) => part.data).join('').replaceAll('\u00a0', ' ');
  let at = whole.indexOf(text);
  for (let seen = 0; at >= 0 && seen < nth; seen += 1) at = whole.indexOf(text, at + 1);
  if (at < 0) return null;
  const range = document.createRange();
  let offset = 0;
  for (const part of parts) {
    const end = offset + part.length;
    if (at >= offset && at < end) range.setStart(part, at - offset);
    if (at + text.length > offset && at + text.length <= end) {
      range.setEnd(part, at + text.length - offset);
      break;
    }
    offset = end;
  }
  const box = [...range.getClientRects()].find(({ width }) => width > 0);
  return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Runs in the page: whether a cursor of the active editor blinks within a character of a point. */
function cursorIsAt({ x, y }: { x: number; y: number }): boolean {
  return [...document.querySelectorAll('.editor-group-container.active .cursors-layer .cursor')].some((cursor) => {
    const box = cursor.getBoundingClientRect();
    return Math.abs(box.left - x) < 30 && box.top - 8 < y && y < box.bottom + 8;
  });
}

/** Ask until the check passes; its last failure fails the test. */
export async function eventually(check: () => Promise<void>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((next) => setTimeout(next, 200));
  }
}
