/** What a reader sees and can do while a large folder is read, and what happens when the home folder is opened. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
/** So many that reading them lasts longer than a command takes; in a web worker each file comes through the editor. */
const ARTICLES = place.host === 'node' ? 20_000 : 2_000;
const PAUSE_MS = 2500;
/** Reading so many files takes all the machine has, and windows are slow meanwhile. */
const PATIENCE_S = 60;
let browser: Browser;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(place.workspace, '..', 'large-'));
  for (let i = 0; i < ARTICLES; i++) {
    const day = `2022-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    writeFileSync(join(folder, `${day}-${i}.md`), `---\ntitle: 外长谈话之${i}\ndate: ${day}\n---\n外交部长秦刚说，这是第${i}次谈话。\n`);
  }
  browser = await launchBrowser(place);
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('reading a large folder shows how far it is, can be cancelled and gone on with', async () => {
  const window = await Window.open(browser, place, { folder });
  const bar = window.page.locator('.statusbar-item', { hasText: /Reading (articles|stopped)/ });
  const message = window.page.locator('.pane-body .message', { hasText: /not complete/ });
  const total = ARTICLES.toLocaleString('en');
  const counted = async (): Promise<number> => {
    const labels = await window.rows('Articles').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    return Number(/^2022, (\d+) articles/m.exec(labels.join('\n'))?.[1] ?? 0);
  };
  await window.activity('Corpus Reader').click();
  await eventually(async () => assert.match(await bar.innerText(), new RegExp(`Reading articles [\\d,]+ of ${total} files`)), PATIENCE_S);
  await eventually(async () => assert.ok(await counted() > 0, 'what was read is listed'), PATIENCE_S);
  await window.command('Corpus Reader: Cancel Indexing');
  await eventually(async () => assert.match(await bar.innerText(), /Reading stopped/));
  await eventually(async () => assert.match(await message.innerText(), /Reading stopped at [\d,]+ of [\d,]+ files/));
  // What was under way is still taken in, nothing after that.
  let stopped = '';
  while (stopped !== await bar.innerText()) {
    stopped = await bar.innerText();
    await window.page.waitForTimeout(PAUSE_MS);
  }
  assert.match(stopped, new RegExp(`Reading stopped [\\d,]+ of ${total} files`));
  assert.ok(await counted() > 0);
  assert.ok(await counted() < ARTICLES);

  await window.command('Corpus Reader: Resume Indexing');
  await eventually(async () => assert.equal(await counted(), ARTICLES), 2 * PATIENCE_S);
  await eventually(async () => assert.deepEqual([await bar.count(), await message.count()], [0, 0]));
});

test('the home folder is read only when the reader says so', { skip: place.host === 'web' }, async () => {
  mkdirSync(join(place.home, 'news'));
  writeFileSync(join(place.home, 'news', '2021-05-01.md'), '---\ntitle: 外长谈话\ndate: 2021-05-01\n---\n外交部长秦刚说，会谈很好。\n');
  const window = await Window.open(browser, place, { folder: place.home });
  await window.activity('Corpus Reader').click();
  const notice = window.page.locator('.notifications-center .notification-list-item', { hasText: 'your home folder or a whole disk' });
  const welcome = window.page.locator('.welcome-view', { hasText: 'only when you say so' });
  await welcome.waitFor();
  // Windows of tests show no notices by themselves.
  await window.command('Notifications: Show Notifications');
  await notice.getByText('Not Now').click();
  // The editor writes down what extensions keep a little later.
  await window.page.waitForTimeout(PAUSE_MS);
  await window.page.reload();
  await welcome.waitFor();
  await window.page.waitForTimeout(PAUSE_MS);
  await window.command('Notifications: Show Notifications');
  await window.page.locator('.notifications-center').waitFor();
  assert.equal(await notice.count(), 0, 'who declined is not asked again');
  await welcome.getByText('Index This Folder').click();
  await eventually(async () => assert.match((await window.rows('Articles').allInnerTexts()).join('\n'), /^\s*2021/m));

  await window.page.reload();
  await eventually(async () => assert.match((await window.rows('Articles').allInnerTexts()).join('\n'), /^\s*2021/m));
});
