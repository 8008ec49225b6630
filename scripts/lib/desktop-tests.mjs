/** The suite of the window tests in a desktop VS Code, where one can be downloaded: the same bundle, the same .vsix. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopEditor } from './desktop.mjs';
import { Failure, findProgram, run, seedsFolder, vsixFile, withoutRoster } from './project.mjs';
import { bundleSuite, suiteFile } from './window-tests.mjs';

const PREFIX = 'corpus-reader-suite ';

/** @returns {Promise<Record<string, {passed: number, failed: number, skipped: number}>>} */
export async function runDesktopTests() {
  const program = await desktopEditor();
  if (!program) throw new Failure('A desktop VS Code cannot be downloaded from here; `npm run test:window` runs the same suite in the server build.');
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  await bundleSuite();
  const temporary = mkdtempSync(join(tmpdir(), 'corpus-reader-desktop-'));
  try {
    const extensions = join(temporary, 'extensions');
    const places = ['--extensions-dir', extensions, '--user-data-dir', join(temporary, 'user-data')];
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(program);
    await run(cli, [...places, '--install-extension', vsixFile, '--force'], { quiet: true, what: 'Installing the extension' });
    const extension = join(extensions, readdirSync(extensions).find((name) => name.startsWith('corpus-reader.corpus-reader-')) ?? '');
    const suite = join(extension, 'suite.js');
    cpSync(suiteFile, suite);
    const workspace = join(temporary, 'seeds');
    cpSync(seedsFolder, workspace, { recursive: true, filter: withoutRoster });
    const args = [...places, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-workspace-trust', '--skip-welcome',
      `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${suite}`, workspace];
    // Without a display of its own, a virtual one.
    const screen = process.platform === 'linux' && !process.env.DISPLAY ? findProgram('xvfb-run') : null;
    const { code, output } = await run(screen ?? program, screen ? ['-a', program, ...args] : args, { quiet: true, allowFailure: true });
    return { desktop: count(code, output) };
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function count(code, output) {
  const lines = output.split('\n').filter((line) => line.includes(PREFIX))
    .map((line) => JSON.parse(line.slice(line.indexOf(PREFIX) + PREFIX.length, line.lastIndexOf('}') + 1)));
  const of = (outcome) => lines.filter((line) => line.outcome === outcome);
  for (const { title } of of('passed')) process.stdout.write(`✔ ${title}\n`);
  for (const { title, message } of of('failed')) process.stdout.write(`✖ ${title}\n${message}\n`);
  const ended = of('end').length === 1;
  if (!ended) process.stdout.write(output);
  const failed = of('failed').length;
  return { passed: of('passed').length, failed: failed || (ended && code === 0 ? 0 : 1), skipped: of('skipped').length };
}
