/** What somebody sees who has just installed the extension, in English and in Chinese, in every kind of theme. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
let browser: Browser;

before(async () => {
  browser = await launchBrowser(place);
});

after(async () => {
  await browser?.close();
});

test('in a Chinese window every text of the extension is Chinese', async () => {
  const window = await Window.open(browser, place, { locale: 'zh-cn', theme: 'highContrast' });
  await window.activity('语料').click();
  await eventually(async () => assert.match((await window.rows('文章').allInnerTexts()).join('\n'), /2021年/));
  await window.picture('first-view-zh-contrast');
});
