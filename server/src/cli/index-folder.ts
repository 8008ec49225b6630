/** `index`: reads a folder into the store, and tells what is in it. */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { openCorpus } from './open-corpus.ts';
import { jsonLine, print } from './output.ts';
import { readFlags, readFormat, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';

export async function indexFolder(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['stats', 'no-store']);
  const { values, paths } = readOptions('index', rest, ['store', 'format', 'time-zone']);
  const format = readFormat('index', values.format);
  const timeZone = readTimeZone('index', values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const [folder, ...others] = paths;
  if (folder === undefined || others.length > 0) throw new UsageError('exactly one folder is needed', 'index');
  const started = performance.now();
  const opened = await openCorpus(folder, { store: readStore('index', values.store, flags.has('no-store')), timeZone });
  // Both taken before the people are put together, which no reader of an article waits for.
  const seconds = (performance.now() - started) / 1000;
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const contents = flags.has('stats') ? contentsOf(opened.corpus, opened.files) : null;
  // The server does this by itself when it has time; here is nobody else who would.
  await opened.indexer.tidy();
  await opened.close();
  if (contents !== null) {
    const figures = { ...contents, seconds: Number(seconds.toFixed(3)), peakMemoryBytes, storeBytes: opened.storeBytes() };
    await print(format === 'jsonl' ? jsonLine(figures) : asText(figures));
  }
  return opened.complete ? 0 : 1;
}

interface Contents {
  readonly articles: number;
  /** Files that are no articles or could not be read. */
  readonly skipped: number;
  /** Of all files that could be read. */
  readonly bytes: number;
  /** Of what a reader of the articles sees, in UTF-16 code units. */
  readonly characters: number;
  /** Different people in the whole corpus. */
  readonly people: number;
  readonly mentions: number;
  readonly statements: number;
  readonly encounters: number;
}

function contentsOf(corpus: Corpus, files: number): Contents {
  const sums = { bytes: 0, characters: 0, mentions: 0, statements: 0, encounters: 0 };
  for (const { segment, dead } of corpus.segments.slots) {
    for (let doc = 0; doc < segment.docs; doc++) {
      if (dead[doc] !== 0) continue;
      sums.bytes += segment.stamp(doc).size;
      if (!segment.isArticle(doc)) continue;
      const record = segment.record(doc);
      sums.characters += segment.textEnd(doc) - segment.textStart(doc);
      sums.statements += record.statements().length;
      // As `analyze` lists them: what was only announced is none.
      sums.encounters += record.encounters().filter(({ status }) => status === 'happened').length;
    }
  }
  let people = 0;
  for (const { mentionCount } of corpus.people()) {
    people++;
    sums.mentions += mentionCount;
  }
  const { bytes, characters, mentions, statements, encounters } = sums;
  return { articles: corpus.size, skipped: files - corpus.size, bytes, characters, people, mentions, statements, encounters };
}

function asText(figures: Readonly<Record<string, number>>): string {
  const rows = Object.entries(figures).map(([name, value]) => [name.replace('Bytes', ' bytes').replace('peakM', 'peak m'), value.toLocaleString('en')] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, value]) => value.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value.padStart(digits)}\n`).join('');
}
