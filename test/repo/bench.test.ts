/** The bench runs and tells its figures. How large they are is no business of a test: that depends on the machine. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const SEEDS = join(ROOT, 'seeds');

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'test', 'bench', 'main.ts'), ...args], { encoding: 'utf8' });
}

interface Speed { readonly milliseconds: number; readonly megabytesPerSecond: number; readonly charactersPerSecond: number }
interface Figures {
  readonly articles: {
    readonly files: number; readonly articles: number; readonly bytes: number; readonly characters: number;
    readonly parse: Speed; readonly parseAnalyse: Speed;
    readonly slowest: readonly { readonly path: string; readonly bytes: number; readonly millisecondsPer10KB: number }[];
  };
  readonly linearity: { readonly kinds: readonly { readonly kind: string; readonly ratio: number | null }[] };
}

test('the bench tells the figures of the seeds as data', () => {
  const { status, stdout, stderr } = bench(SEEDS, '--rounds', '1', '--json');
  assert.equal(status, 0, stderr);
  const { articles, linearity } = JSON.parse(stdout) as Figures;
  const names = readdirSync(SEEDS);
  const contents = names.map((name) => readFileSync(join(SEEDS, name)));
  assert.deepEqual([articles.files, articles.articles], [names.length, names.length]);
  assert.equal(articles.bytes, contents.reduce((sum, content) => sum + content.length, 0));
  assert.equal(articles.characters, contents.reduce((sum, content) => sum + content.toString('utf8').length, 0));
  assert.deepEqual(articles.slowest.map(({ path }) => path).sort(), names.sort());
  assert.ok(articles.slowest.every((file, i) => i === 0 || file.millisecondsPer10KB <= articles.slowest[i - 1]!.millisecondsPer10KB));
  for (const { milliseconds, megabytesPerSecond, charactersPerSecond } of [articles.parse, articles.parseAnalyse]) {
    assert.ok(milliseconds >= 0);
    if (milliseconds === 0) continue; // the seeds may take less than a step of the clock
    assert.ok(Math.abs(megabytesPerSecond * milliseconds * 1000 - articles.bytes) < 1);
    assert.ok(Math.abs(charactersPerSecond * milliseconds / 1000 - articles.characters) < 1);
  }
  assert.deepEqual(linearity.kinds.map(({ kind }) => kind), ['HTML in one line', 'Markdown']);
  assert.ok(articles.slowest.every(({ millisecondsPer10KB }) => millisecondsPer10KB > 0));
  for (const { ratio } of linearity.kinds) assert.ok(ratio !== null && ratio > 0);
});

test('the bench tells the figures of the seeds as a table', () => {
  const { status, stdout, stderr } = bench(SEEDS, '--rounds', '1', '--only', 'articles');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^One article at a time: 5 files, 5 articles, /m);
  assert.match(stdout, /^ {2}decode \+ parse {2,}\d+ ms {2,}\d+\.\d MB\/s {2,}\d+\.\d M characters\/s$/m);
  assert.match(stdout, /^ {2}decode \+ parse \+ analyse {2,}\d+ ms /m);
  assert.equal(stdout.match(/^ {2}slowest \d .* ms \/ 10 KB {2,}.*\.txt$/gm)?.length, 5);
});

test('what the bench cannot measure it refuses with its usage', () => {
  for (const args of [[], [join(SEEDS, 'no-such-folder')], [SEEDS, '--rounds', '0'], [SEEDS, '--only', 'weather'], [SEEDS, '--fast']]) {
    const { status, stdout, stderr } = bench(...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /\nUsage: npm run bench -- FOLDER /);
  }
});
