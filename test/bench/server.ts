/**
 * The server as it ships, on the whole folder: how long it takes until it can answer everything, the first time and again, how long each
 * kind of answer and an edit take, what it holds in memory and on disk, and how all this grows from a tenth of the folder to the whole.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decode } from '../../server/src/text/decode.ts';
import { BenchFolder } from './files.ts';
import { megabytesPerSecond, type Measure, type MeasureOptions } from './measure.ts';
import { randomOf } from './random.ts';
import { ripgrep } from './ripgrep.ts';
import { articleOfSize, pickArticle } from './server-probe.ts';
import { type Edited, editArticle } from './server-edit.ts';
import { buildServer, folderSize, ServerProcess } from './server-process.ts';
import { type Asked, askAtRandom } from './server-questions.ts';
import { type ColdStart, coldStart, type WarmStart, warmStart } from './server-start.ts';
import { askAboutNames, firstScreen, frequentNames } from './server-research.ts';
import { serverTable } from './server-table.ts';

const TENTH = 10;
/** Nobody asks anything sooner than this after the end of reading. */
const BEFORE_ASKING_MS = 1000;
/** Growth is told of folders with at least so many files. */
const LEAST_FILES = 1000;

export interface ServerRun {
  readonly cold: Omit<ColdStart, 'told'>;
  readonly warm: WarmStart;
  readonly asked: Readonly<Record<string, Asked | null>>;
  readonly edit: Edited;
  /** Milliseconds of the first question to a process, a second after it has looked at all files: a concordance of a frequent name. */
  readonly firstScreen: number | null;
  readonly peakMemory: { readonly indexing: number; readonly afterwards: number; readonly warm: number };
  readonly storeBytes: number;
}

export const server: Measure = {
  name: 'server',
  async run(folder, options) {
    const bundle = buildServer();
    // Reading every file once also puts all of them where the system finds them without the disk, for everything timed below.
    const characters = folder.files.reduce((sum, { path }) => sum + decode(readFileSync(join(folder.path, path))).text.length, 0);
    const random = randomOf(options.seed);
    const looked = ripgrep(folder.path, [2, 3, 6].map((length) => pickArticle(folder, random, options).cut(length)));
    const whole = await runServer(bundle, folder, options);
    const tenth = folder.files.length < LEAST_FILES ? null : await withTenth(folder, async (part) => ({ files: part.files.length, bytes: part.bytes, ...(await runServer(bundle, part, options)) }));
    const { bytes } = folder;
    const figures = {
      files: folder.files.length, bytes, characters, seed: options.seed, positions: options.positions, ...whole,
      megabytesPerSecond: megabytesPerSecond(bytes, whole.cold.complete), ripgrep: looked, tenth,
    };
    return {
      title: `The server: ${figures.files} files, ${(bytes / 1e6).toFixed(1)} MB, ${(characters / 1e6).toFixed(1)} M characters; ${options.positions} positions, seed ${options.seed}`,
      table: serverTable(figures),
      figures,
    };
  },
};

/** A first start with an empty store, questions and edits, and a second start. */
async function runServer(bundle: string, folder: BenchFolder, options: MeasureOptions): Promise<ServerRun> {
  const storage = mkdtempSync(join(tmpdir(), 'corpus-reader-bench-store-'));
  const random = randomOf(options.seed);
  const probe = articleOfSize(folder, folder.bytes / folder.files.length, random, options);
  let running: ServerProcess | undefined;
  try {
    running = await ServerProcess.start(bundle, folder.path, storage);
    const { told, ...cold } = await coldStart(running, probe);
    const indexing = running.memory.peak();
    const names = await frequentNames(running, options.positions);
    const asked = { ...(await askAtRandom(running, folder, random, options)), ...(await askAboutNames(running, names)) };
    const edit = await editArticle(running, folder, random, options);
    const afterwards = running.memory.peak();
    await running.stop();
    const storeBytes = folderSize(storage);
    running = await ServerProcess.start(bundle, folder.path, storage);
    const warm = await warmStart(running, probe, told);
    const peakMemory = { indexing, afterwards, warm: running.memory.peak() };
    await running.stop();
    running = await ServerProcess.start(bundle, folder.path, storage);
    await running.ready();
    await new Promise((resolve) => setTimeout(resolve, BEFORE_ASKING_MS));
    const first = names[0] === undefined ? null : await firstScreen(running, names[0]);
    await running.stop();
    return { cold, warm, asked, edit, firstScreen: first, peakMemory, storeBytes };
  } finally {
    running?.kill();
    rmSync(storage, { recursive: true, force: true });
  }
}

/** Gives `body` a folder with every tenth file; it is gone afterwards. */
async function withTenth<R>(folder: BenchFolder, body: (part: BenchFolder) => Promise<R>): Promise<R> {
  const path = mkdtempSync(join(tmpdir(), 'corpus-reader-bench-tenth-'));
  try {
    const files = folder.files.filter((_, i) => i % TENTH === 0);
    for (const file of files) {
      mkdirSync(dirname(join(path, file.path)), { recursive: true });
      copyFileSync(join(folder.path, file.path), join(path, file.path));
    }
    return await body(new BenchFolder(path, files));
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
