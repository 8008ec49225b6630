/** Reading articles one at a time on one thread, from bytes in memory: to parsed articles, and all the way to facts. */
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { ParsedArticle } from '../../server/src/article/article.ts';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { decode } from '../../server/src/text/decode.ts';
import { type BenchFile, totalBytes } from './files.ts';
import { type Measure, type MeasureOptions, median, megabytesPerSecond, now, timed } from './measure.ts';

/** One file in so many is read before anything is timed, so that the code is compiled as it is in a running server. */
const WARM_UP_SHARE = 8;
/** … but at least so many bytes, the files again and again. */
const WARM_UP_BYTES = 4e6;
const SLOWEST = 5;
/** The slowest files are looked for among so many, which are read again so often: one reading may have had to wait. */
const CANDIDATES = 100;
const READ_AGAIN = 5;
/** Smaller files say more about the clock than about the reader. */
const LEAST_BYTES = 1000;

export const articles: Measure = {
  name: 'articles',
  async run(folder, options) {
    const files = await folder.sample();
    warmUp(files, options);
    const bytes = totalBytes(files);
    let characters = 0;
    let found = 0;
    for (const file of files) {
      const { article } = parse(file, options);
      if (article) found++;
      characters += decode(file.bytes).text.length;
    }
    const parsing = timed(options.rounds, () => files.forEach((file) => parse(file, options)));
    const { milliseconds: reading, perFile } = timeFacts(files, options);
    const slowest = findSlowest(files, perFile, options);
    const speed = (milliseconds: number): Record<string, number> => ({
      milliseconds, megabytesPerSecond: megabytesPerSecond(bytes, milliseconds), charactersPerSecond: characters / (Math.max(milliseconds, 1e-6) / 1000),
    });
    const row = (name: string, milliseconds: number): string[] => [
      name, `${milliseconds.toFixed(0)} ms`, `${megabytesPerSecond(bytes, milliseconds).toFixed(1)} MB/s`, `${(characters / 1000 / Math.max(milliseconds, 1e-6)).toFixed(1)} M characters/s`,
    ];
    return {
      title: `One article at a time: ${files.length} files${files.length < folder.files.length ? ` of ${folder.files.length}` : ''}, ${found} articles, ${(bytes / 1e6).toFixed(1)} MB, ${(characters / 1e6).toFixed(1)} M characters`,
      table: [
        ['what', 'time', 'of raw file', 'of text'],
        row('decode + parse', parsing),
        row('decode + parse + analyse', reading),
        ...slowest.map((file, i) => [`slowest ${i + 1}`, `${file.millisecondsPer10KB.toFixed(2)} ms / 10 KB`, `${(file.bytes / 1000).toFixed(1)} KB`, file.path]),
      ],
      figures: { files: files.length, articles: found, bytes, characters, rounds: options.rounds, parse: speed(parsing), parseAnalyse: speed(reading), slowest },
    };
  },
};

/** Bytes to a parsed article. */
export function parse(file: Pick<BenchFile, 'bytes' | 'fileName'>, { timeZone }: Pick<MeasureOptions, 'timeZone'>): ParsedArticle {
  return parseArticle(decode(file.bytes).text, { fileName: file.fileName, timeZone });
}

function warmUp(files: readonly BenchFile[], options: MeasureOptions): void {
  const share = files.filter((_, i) => i % WARM_UP_SHARE === 0);
  const size = totalBytes(share);
  for (let read = 0; size > 0 && read < Math.max(size, WARM_UP_BYTES); read += size) for (const file of share) analyse(parse(file, options));
}

/** Bytes to facts: the median over all files together, and the best time of each file. */
function timeFacts(files: readonly BenchFile[], options: MeasureOptions): { milliseconds: number; perFile: number[] } {
  const perFile = files.map(() => Infinity);
  const totals: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const roundStart = now();
    for (const [i, file] of files.entries()) {
      perFile[i] = Math.min(perFile[i]!, clocked(file, options));
    }
    totals.push(now() - roundStart);
  }
  return { milliseconds: median(totals), perFile };
}

/** Milliseconds on the clock: what a thread has computed is told in steps too large for one file. */
function clocked(file: BenchFile, options: MeasureOptions): number {
  const start = performance.now();
  analyse(parse(file, options));
  return performance.now() - start;
}

interface SlowFile {
  readonly path: string;
  readonly bytes: number;
  readonly millisecondsPer10KB: number;
}

function findSlowest(files: readonly BenchFile[], perFile: readonly number[], options: MeasureOptions): SlowFile[] {
  const perByte = (file: BenchFile, milliseconds: number): { file: BenchFile; milliseconds: number } => ({ file, milliseconds: milliseconds / file.bytes.length });
  const bySpeed = (a: { milliseconds: number }, b: { milliseconds: number }): number => b.milliseconds - a.milliseconds;
  const candidates = files.map((file, i) => perByte(file, perFile[i]!)).filter(({ file }) => file.bytes.length >= LEAST_BYTES).sort(bySpeed).slice(0, CANDIDATES);
  const again = candidates.map(({ file }) => perByte(file, Math.min(...Array.from({ length: READ_AGAIN }, () => clocked(file, options)))));
  return again.sort(bySpeed).slice(0, SLOWEST).map(({ file, milliseconds }) => ({ path: file.path, bytes: file.bytes.length, millisecondsPer10KB: milliseconds * 10_000 }));
}
