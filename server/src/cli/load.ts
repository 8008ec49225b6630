/** Reads the files and folders of a command line into one corpus whose URIs are the paths as given. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { Corpus } from '../corpus/corpus.ts';
import { compareCodeUnits } from '../corpus/order.ts';
import { readArticle, type ReadArticle } from '../corpus/read-article.ts';
import { RosterNames } from '../corpus/roster-names.ts';
import { readPath } from '../host/node-files.ts';
import { walk } from '../host/node-walk.ts';
import { decode } from '../text/decode.ts';
import type { LineIndex } from '../text/line-index.ts';
import { report } from './output.ts';
import { readRosters } from './rosters.ts';

export interface Loaded {
  readonly corpus: Corpus;
  /** The paths of the articles, `/`-separated, in order. */
  readonly paths: readonly string[];
  /** Whether every file and folder could be read. */
  readonly complete: boolean;
  /** The lines of an article, for telling ranges. */
  linesOf(path: string): LineIndex;
}

const READS_AT_ONCE = 16;
const SEGMENT_ARTICLES = 500;

/**
 * Folders give the files in them that may be articles; a file that is named is read whatever its ending. The rosters in the folders count
 * unless `withoutRoster`.
 */
export async function load(args: readonly string[], timeZone: string, { withoutRoster = false } = {}): Promise<Loaded> {
  const { files, folders, complete: listed } = await listFiles(args);
  const corpus = new Corpus({ keptFacts: Infinity });
  const names = new RosterNames();
  if (!withoutRoster && folders.length > 0) {
    const roster = await readRosters(folders, DEFAULT_SETTINGS.exclude, (folder, relative) => join(toSlashes(folder), relative));
    names.setRoster(roster);
    corpus.setRoster(roster);
  }
  const lines = new Map<string, LineIndex>();
  let complete = listed;
  const gathered: [string, ReadArticle][] = [];
  for (let start = 0; start < files.length; start += READS_AT_ONCE) {
    const batch = files.slice(start, start + READS_AT_ONCE);
    const results = await Promise.all(batch.map((path) => readPath(path)));
    for (const [i, result] of results.entries()) {
      const path = batch[i]!;
      if (result.bytes === null) {
        report(`${path}: ${result.failure}`);
        complete = false;
        continue;
      }
      const { text } = decode(result.bytes);
      const read = readArticle(text, basename(path), timeZone, (plain) => names.missing(path, plain));
      if (read === null) continue;
      gathered.push([path, read]);
      lines.set(path, read.lines);
    }
    if (gathered.length >= SEGMENT_ARTICLES) corpus.putAll(gathered.splice(0), timeZone);
  }
  corpus.putAll(gathered, timeZone);
  const paths = [...lines.keys()];
  return { corpus, paths, complete, linesOf: (path) => lines.get(path)! };
}

async function listFiles(args: readonly string[]): Promise<{ files: string[]; folders: string[]; complete: boolean }> {
  const files = new Set<string>();
  const folders: string[] = [];
  let complete = true;
  for (const arg of args) {
    const kind = await stat(arg).catch(() => null);
    if (kind === null || !kind.isDirectory()) {
      files.add(toSlashes(arg)); // what does not exist is told when it is read
      continue;
    }
    folders.push(arg);
    const failed = (path: string, message: string): void => {
      report(`${toSlashes(path)}: The folder could not be listed (${message}).`);
      complete = false;
    };
    for await (const { relative } of walk(arg, DEFAULT_SETTINGS, failed)) files.add(join(toSlashes(arg), relative));
  }
  return { files: [...files].sort(compareCodeUnits), folders, complete };
}

/** The folder as given, then the path below it: `seeds` and `seeds/` give `seeds/a.txt`, `.` gives `./a.txt`. */
function join(folder: string, relative: string): string {
  return `${folder.replace(/\/+$/, '')}/${relative}`;
}

export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
