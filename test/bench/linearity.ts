/**
 * Whether time grows with the length of an article and no faster: an article of 5 MB, made of the bodies of the articles in the
 * folder, against the five articles of 1 MB with the same bodies.
 */
import { analyse } from '../../server/src/analysis/analyse.ts';
import { readFrontMatter } from '../../server/src/article/front-matter.ts';
import { decode } from '../../server/src/text/decode.ts';
import { parse } from './articles.ts';
import type { BenchFile } from './files.ts';
import { type Measure, type MeasureOptions, timed } from './measure.ts';

type Kind = 'HTML in one line' | 'Markdown';

const KINDS: readonly Kind[] = ['HTML in one line', 'Markdown'];
const PARTS = 5;
const PART_BYTES = 1_000_000;
const FRONT_MATTER = '---\nlayout: post\ntitle: 外交部发言人主持例行记者会\ndate: 2023-06-20 20:47:06.000000000 +08:00\n---\n\n';
const ELEMENT = /<(?:p|div|br|span|section|article)[\s/>]/i;

export const linearity: Measure = {
  name: 'linearity',
  async run(folder, options) {
    const files = await folder.sample();
    const measured = KINDS.map((kind) => ({ kind, ...measureKind(kind, files, options) }));
    return {
      title: 'Five times the length: an article of 5 MB against five of 1 MB with the same text',
      table: [
        ['body', '1 MB', '5 MB', '5 MB / (5 × 1 MB)'],
        ...measured.map(({ kind, milliseconds1MB, milliseconds5MB, ratio }) => ratio === null
          ? [kind, '–', '–', 'no such article in the folder']
          : [kind, `${milliseconds1MB.toFixed(0)} ms`, `${milliseconds5MB.toFixed(0)} ms`, ratio.toFixed(2)]),
      ],
      figures: { kinds: measured },
    };
  },
};

interface Timing {
  /** One article of 1 MB, the mean of the five; 0 without any text of the kind. */
  readonly milliseconds1MB: number;
  readonly milliseconds5MB: number;
  readonly ratio: number | null;
}

function measureKind(kind: Kind, files: readonly BenchFile[], options: MeasureOptions): Timing {
  const parts = bodiesBySize(kind, files);
  if (parts.length < PARTS) return { milliseconds1MB: 0, milliseconds5MB: 0, ratio: null };
  const long = toFile(kind, parts);
  const short = parts.map((part) => toFile(kind, [part]));
  analyse(parse(short[0]!, options)); // compiles what this kind of text needs
  const milliseconds1MB = timed(options.rounds, () => short.forEach((file) => analyse(parse(file, options)))) / PARTS;
  const milliseconds5MB = timed(options.rounds, () => analyse(parse(long, options)));
  return { milliseconds1MB, milliseconds5MB, ratio: milliseconds5MB / (PARTS * milliseconds1MB) };
}

/** Five texts of 1 MB, each of whole bodies one behind the other; from the first file again when all are used. */
function bodiesBySize(kind: Kind, files: readonly BenchFile[]): string[] {
  const parts: string[] = [];
  let bodies: string[] = [];
  let size = 0;
  for (let i = 0; parts.length < PARTS; i++) {
    if (i >= files.length && parts.length === 0 && size === 0) return [];
    const body = bodyOf(files[i % files.length]!);
    if (body === '' || (kind === 'Markdown') === ELEMENT.test(body)) continue;
    const text = kind === 'Markdown' ? body : body.replaceAll(/[\r\n]+/g, ' ');
    bodies.push(text);
    size += Buffer.byteLength(text);
    if (size < PART_BYTES) continue;
    parts.push(bodies.join(separator(kind)));
    bodies = [];
    size = 0;
  }
  return parts;
}

function bodyOf(file: BenchFile): string {
  const { text } = decode(file.bytes);
  const body = text.slice(readFrontMatter(text)?.bodyStart ?? 0);
  const element = body.search(ELEMENT);
  return (element < 0 ? body : body.slice(element)).trim();
}

function separator(kind: Kind): string {
  return kind === 'Markdown' ? '\n\n' : '';
}

function toFile(kind: Kind, parts: readonly string[]): Pick<BenchFile, 'bytes' | 'fileName'> {
  return { bytes: new TextEncoder().encode(`${FRONT_MATTER}${parts.join(separator(kind))}\n`), fileName: kind === 'Markdown' ? 'long.md' : 'long.html' };
}
