/** Runs test files with Node's own runner and tells how many passed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, root, run } from './project.mjs';

/** Test files below a folder, without those of the folders left out. */
export function testFiles(folder, leftOut = []) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return leftOut.includes(path) ? [] : testFiles(path, leftOut);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

/**
 * With a heading, what the runner prints is kept back and shown below it at the end, for runs that go on side by side.
 * @returns {Promise<{passed: number, failed: number, skipped: number, failures?: string[]}>} a run that ends without its counts has failed
 */
export async function runNodeTests(name, files, { env = {}, concurrency = 2, heading = null } = {}) {
  const folder = join(root, 'out', 'counts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const { code, output } = await run(nodeBinary(), ['--test', `--test-concurrency=${concurrency}`,
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    `--test-reporter=${join(root, 'scripts', 'lib', 'count-reporter.mjs')}`, '--test-reporter-destination=stderr', ...files],
  // What one test file has compiled the next one need not: half of the time of starting a program from its sources.
  { env: { NODE_COMPILE_CACHE: join(root, 'out', 'compiled'), ...env, CORPUS_READER_COUNTS: file }, allowFailure: true, quiet: heading !== null });
  if (heading !== null) process.stdout.write(`\n${heading}\n${output}`);
  const counts = existsSync(file) && readFileSync(file, 'utf8').trim();
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(counts);
  // A run in which nothing was tested, or that fails without a failing test, is no success.
  if (result.failed === 0 && (code !== 0 || result.passed === 0)) result.failed = 1;
  return result;
}
