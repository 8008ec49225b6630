/**
 * Who said what: a reader goes through the Statements view with mouse and keyboard, narrows it down, compares what was said, asks who
 * else spoke, on the seeds and on some thousand articles.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, Window, windowPlace } from './support/window.ts';

const place = windowPlace();
let browser: Browser;
let window: Window;

before(async () => {
  browser = await launchBrowser(place);
  window = await Window.open(browser, place);
});

after(async () => {
  await browser?.close();
});

test('the view in the panel lists statements by year and month', async () => {
  await window.command('Corpus Reader: Focus on Statements View');
  await eventually(async () => assert.match((await labels()).join('\n'), /^2022/m), 60);
  await window.picture('statements-years-light');
});

/** What screen readers are told of the lines of the view, which is more than what fits on the screen. */
async function labels(): Promise<string[]> {
  return window.rows('Statements').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
}
