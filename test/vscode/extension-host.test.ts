/** Runs the suite of `suite/` inside a real extension host and tells each of its results as a test of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, windowPlace } from './support/window.ts';

interface Line {
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'host' | 'end';
  readonly title?: string;
  readonly message?: string;
}

const PREFIX = 'corpus-reader-suite ';

test(`Inside the ${windowPlace().host} extension host`, async (context) => {
  const { lines, log } = await runSuite();
  for (const line of lines) {
    if (line.outcome === 'end') continue;
    if (line.outcome === 'host') {
      assert.equal(line.title, windowPlace().host, 'the suite ran in the other extension host');
      continue;
    }
    await context.test(line.title ?? '', { skip: line.outcome === 'skipped' }, () => {
      if (line.outcome === 'failed') throw new Error(line.message);
    });
  }
  assert.ok(lines.some((line) => line.outcome === 'end') && lines.length > 1, `The suite did not run to its end:\n${log}`);
});

async function runSuite(): Promise<{ lines: Line[]; log: string }> {
  const place = windowPlace();
  const browser = await launchBrowser(place);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const lines: Line[] = [];
    const log: string[] = [];
    const note = (text: string): void => {
      const at = text.indexOf(PREFIX);
      if (at >= 0) lines.push(JSON.parse(text.slice(at + PREFIX.length)) as Line);
      else log.push(text);
    };
    const ended = new Promise<void>((done, fail) => {
      setTimeout(() => fail(new Error(`No end after 180 seconds:\n${log.join('\n')}`)), 180_000).unref();
      void page.exposeFunction('codeAutomationExit', () => done());
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => note(args.map(String).join(' ')));
    const remote = (path: string): string => `vscode-remote://localhost:${new URL(place.origin).port}${path}`;
    const payload = [['extensionDevelopmentPath', remote(place.extension)], ['extensionTestsPath', remote(place.suite)], ['skipWelcome', 'true']];
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${place.origin}/?folder=${place.workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await ended;
    return { lines, log: log.join('\n') };
  } finally {
    await browser.close();
  }
}
