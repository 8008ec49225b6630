/**
 * What runs inside the extension host: the same mocha suite in Node and in a web worker, as one bundled file. Results are told
 * one line each on the console, because that is what every host passes on.
 */
import 'mocha/mocha.js';

/** Begins every line that `extension-host.test.ts` reads; the rest of the line is JSON. */
const PREFIX = 'corpus-reader-suite ';

type Outcome = 'passed' | 'failed' | 'skipped';

export async function run(): Promise<void> {
  // The class, not the ready-made `mocha` of the browser build: that one reads the page's address, and there may be no page.
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const host = 'importScripts' in globalThis ? 'web' : 'node';
  console.log(`${PREFIX}${JSON.stringify({ outcome: 'host', title: host })}`);
  await import('./reading.ts');
  await import('./relations.ts');
  await import('./commands.ts');
  await import('./bad-input.ts');
  const failures = await new Promise<number>((done) => {
    mocha
      .run(done)
      .on('pass', (test) => tell('passed', test))
      .on('pending', (test) => tell('skipped', test))
      .on('fail', (test, error: unknown) => tell('failed', test, error));
  });
  console.log(`${PREFIX}${JSON.stringify({ outcome: 'end' })}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}

function tell(outcome: Outcome, test: Mocha.Runnable, error?: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : error === undefined ? undefined : String(error);
  console.log(`${PREFIX}${JSON.stringify({ outcome, title: test.fullTitle(), message })}`);
}
