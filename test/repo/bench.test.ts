/** The bench runs and tells its figures. How large they are is no business of a test: that depends on the machine. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const SEEDS = join(ROOT, 'seeds');

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'test', 'bench', 'main.ts'), ...args], { encoding: 'utf8' });
}

interface Speed { readonly milliseconds: number; readonly megabytesPerSecond: number; readonly charactersPerSecond: number }
interface Latencies { readonly count: number; readonly found: number; readonly p50: number; readonly p95: number; readonly max: number }
interface Figures {
  readonly articles: {
    readonly files: number; readonly articles: number; readonly bytes: number; readonly characters: number;
    readonly parse: Speed; readonly parseAnalyse: Speed;
    readonly slowest: readonly { readonly path: string; readonly bytes: number; readonly millisecondsPer10KB: number }[];
  };
  readonly server: {
    readonly files: number; readonly bytes: number; readonly characters: number; readonly storeBytes: number; readonly tenth: object | null;
    readonly cold: { readonly firstTree: number; readonly firstOutline: number; readonly ready: number; readonly complete: number };
    readonly warm: { readonly complete: number | null };
    readonly asked: Readonly<Record<string, Latencies | null>>;
    readonly edit: Latencies & { readonly bytes: number };
    readonly peakMemory: { readonly indexing: number; readonly afterwards: number };
  };
  readonly linearity: { readonly kinds: readonly { readonly kind: string; readonly ratio: number | null }[] };
}

test('the bench tells the figures of the seeds as data', () => {
  const { status, stdout, stderr } = bench(SEEDS, '--rounds', '1', '--positions', '6', '--json');
  assert.equal(status, 0, stderr);
  const { articles, linearity, server } = JSON.parse(stdout) as Figures;
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
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
  assert.deepEqual([server.files, server.bytes, server.characters, server.tenth], [articles.files, articles.bytes, articles.characters, null]);
  assert.ok(server.cold.firstTree > 0 && server.cold.firstOutline > 0 && server.cold.ready > 0 && server.cold.complete >= server.cold.ready);
  assert.ok(server.warm.complete !== null, 'the second start tells what the first told');
  for (const kind of ['outline', 'hover', 'definition', 'references', 'related', 'workspace symbols', 'search, 2 characters', 'search, 6 characters', 'reading view']) {
    const { count, found, p50, p95, max } = server.asked[kind]!;
    assert.deepEqual([count, found > 0, p50 > 0 && p50 <= p95 && p95 <= max], [6, true, true], kind);
  }
  assert.ok(server.edit.max > 0 && contents.some(({ length }) => length === server.edit.bytes));
  assert.ok(server.peakMemory.indexing > 0 && server.peakMemory.afterwards >= server.peakMemory.indexing);
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
  for (const args of [[], [join(SEEDS, 'no-such-folder')], [SEEDS, '--rounds', '0'], [SEEDS, '--only', 'weather'], [SEEDS, '--positions', 'all'], [SEEDS, '--fast']]) {
    const { status, stdout, stderr } = bench(...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /\nUsage: npm run bench -- FOLDER /);
  }
});

test('enlarging gives as many articles as asked, of other months and partly about other people', () => {
  const out = mkdtempSync(join(tmpdir(), 'corpus-reader-enlarged-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'test', 'bench', 'enlarge.ts'), SEEDS, out, '--files', '13'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const texts = readdirSync(out).sort().map((name) => readFileSync(join(out, name), 'utf8'));
    assert.equal(texts.length, 13);
    assert.ok(stdout.startsWith(`13 files, ${(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1)} MB, 5 originals`));
    assert.equal(new Set(texts).size, 13, 'no two are equal');
    const days = texts.map((text) => /^date(?:line)?: *["']?(\d{4}-\d{2})/m.exec(text)?.[1]);
    assert.ok(new Set(days).size > 5, `months are shifted: ${days.join(' ')}`);
    const originals = readdirSync(SEEDS).map((name) => readFileSync(join(SEEDS, name), 'utf8'));
    assert.equal(texts.filter((text) => originals.includes(text)).length, 5);
    assert.ok(texts.some((text) => text.includes('布林肯')) && texts.some((text) => text.includes('林肯') && !text.includes('布林肯')), 'some names are others');
  } finally {
    rmSync(out, { recursive: true });
  }
});
