/** `npm test`: everything that must hold, from a fresh clone on; ends with a line `N passed, N failed`. */
import { parseArgs } from 'node:util';
import { buildAndPackage } from './lib/build.mjs';
import { installBrowser, installDependencies, installServer } from './lib/install.mjs';
import { runNodeTests, testFiles } from './lib/node-tests.mjs';
import { main, run, say } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    core: { type: 'boolean' }, window: { type: 'boolean' }, desktop: { type: 'boolean' },
    host: { type: 'string', multiple: true }, suite: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' },
  },
});

const HELP = `npm test                 everything: types, lint, core and protocol tests, both window suites in both extension hosts
npm run test:core        only what needs no window
npm run test:window      only the window; -- --host node|web and --suite NAME (a file of test/vscode, or suite) narrow it down
npm run test:desktop     the suite in a desktop VS Code, where one can be downloaded

UPDATE_SCREENSHOTS=1 with the window tests writes the pictures of the README anew.
`;

const results = {};

/** A check that is no test runner: passes as nothing, counts as one failure when it fails. */
async function check(name, script) {
  say(`${name} …`);
  const { code } = await run('npm', ['run', '--silent', script], { allowFailure: true });
  if (code !== 0) results[name] = { passed: 0, failed: 1, skipped: 0 };
}

async function attempt(name, body) {
  try {
    Object.assign(results, await body());
  } catch (error) {
    results[name] = { passed: 0, failed: 1, skipped: 0 };
    process.stderr.write(`${name}: ${error.message}\n`);
  }
}

await main(async () => {
  if (values.help) return void process.stdout.write(HELP);
  const everything = !values.core && !values.window && !values.desktop;
  await installDependencies();
  // The editor is fetched while the rest is tested; a failure is told where it is needed.
  const editor = everything || values.window ? Promise.all([installServer(), installBrowser()]) : null;
  editor?.catch(() => {});
  if (everything || values.core) {
    // The linter takes one core for as long as everything before the tests takes together.
    const lint = check('Lint', 'lint');
    await check('Type check', 'typecheck');
    await check('Build', 'build');
    say('Core, protocol and repository tests …');
    results.core = await runNodeTests('core', testFiles('test', ['test/vscode', 'test/bench', 'test/fuzz']));
    await lint;
  }
  if (editor) {
    await attempt('window', async () => {
      await buildAndPackage();
      const [vscode, browser] = await editor;
      const { runWindowTests } = await import('./lib/window-tests.mjs');
      return runWindowTests(vscode, browser, values.host, values.suite);
    });
  }
  if (values.desktop) {
    await attempt('desktop', async () => {
      await buildAndPackage();
      const { runDesktopTests } = await import('./lib/desktop-tests.mjs');
      return runDesktopTests();
    });
  }
  summary();
});

/** What failed is told again at the end, where whoever reads the end of a long log looks for it; then the counts. */
function summary() {
  process.stdout.write('\n');
  for (const [name, { failures = [] }] of Object.entries(results)) {
    for (const failure of failures) process.stdout.write(`✖ ${name}: ${failure}\n\n`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, counts] of Object.entries(results)) {
    process.stdout.write(`${counts.failed > 0 ? '✖' : '✔'} ${name}: ${counted(counts)}\n`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  process.stdout.write(`\n${counted(total)}\n`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
