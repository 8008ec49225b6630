/** `search`: where words stand in the articles of a folder, newest first, with what stands around them. */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../corpus/search/corpus-search.ts';
import { readVisibleText } from '../article/parse-article.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import { CONTEXT } from '../corpus/search/kwic.ts';
import { hitsByArticle, linesOfHits, type LineOfHit } from '../features/search-lines.ts';
import { LineIndex } from '../text/line-index.ts';
import { decode } from '../text/decode.ts';
import { readPath } from '../host/node-files.ts';
import { type OpenedCorpus, openCorpus } from './open-corpus.ts';
import { jsonLine, print, report } from './output.ts';
import { readSelection, refuseWhatCannotBeFound, SELECTION_OPTIONS } from './selection.ts';
import { shown } from './summary.ts';
import { type Format, readFlags, readFormat, readLimit, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';

const WITHIN = 40;

export async function search(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['regex', 'no-store']);
  const { values, paths: words } = readOptions('search', rest, [...SELECTION_OPTIONS, 'corpus', 'within', 'limit', 'offset', 'context', 'store', 'format', 'time-zone']);
  const format = readFormat('search', values.format);
  const timeZone = readTimeZone('search', values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore('search', values.store, flags.has('no-store'));
  const page = { offset: readLimit('search', values.offset, 0), limit: readLimit('search', values.limit, 100) };
  const width = readLimit('search', values.context, CONTEXT);
  const [text, ...near] = words;
  if (text === undefined) throw new UsageError('something to search for is needed', 'search');
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', 'search');
  const question: SearchQuestion = { text, regex: flags.has('regex'), near, within: readLimit('search', values.within, WITHIN), ...readSelection('search', values) };
  refuseWhatCannotBeFound('search', question);

  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    const answer = await opened.corpus.search(question, page);
    const complete = await printLines(opened, answer.hits, { format, width });
    await printSums(answer, format);
    return opened.complete && complete ? 0 : 1;
  } finally {
    await opened.close();
  }
}

interface Shown {
  readonly format: Format;
  /** Characters on either side of a hit. */
  readonly width: number;
}

/** False when a file could not be read, or no longer as it was. */
async function printLines({ pathOf }: OpenedCorpus, hits: readonly SearchHit[], { format, width }: Shown): Promise<boolean> {
  let complete = true;
  for (const { uri, hits: own } of hitsByArticle(hits)) {
    const path = pathOf(uri);
    const { bytes, failure } = await readPath(path);
    if (bytes === null) {
      report(`${path}: ${failure}`);
      complete = false;
      continue;
    }
    const { text } = decode(bytes);
    const lines = new LineIndex(text);
    for (const line of linesOfHits(readVisibleText(text, fileNameOf(uri)), own, width)) {
      if (line.line === null) {
        report(`${path}: The file was changed while it was searched.`);
        complete = false;
        break;
      }
      await print(format === 'jsonl' ? asJson(path, line, lines) : asText(path, line));
    }
  }
  return complete;
}

function asJson(path: string, { hit: { speaker }, line }: LineOfHit, lines: LineIndex): string {
  const { left, hit, right, span } = line!;
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return jsonLine({ path, range, left, hit, right, speaker: speaker?.name ?? null });
}

function asText(path: string, { hit: { entry, speaker }, line }: LineOfHit): string {
  const { left, hit, right } = line!;
  const origin = [entry.day ?? '日期不明', path, ...(speaker === null ? [] : [speaker.name])];
  return `${oneLine(`${left}【${hit}】${right}`)}\n  ${shown(origin.join(' · '))}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

async function printSums({ total, articles, byMonth }: SearchAnswer, format: Format): Promise<void> {
  const months = [...byMonth].flatMap(([month, count]) => (month === null ? [] : [[month, count] as const]));
  const undated = byMonth.get(null) ?? 0;
  if (format === 'jsonl') {
    await print(jsonLine({ total, articles, byMonth: Object.fromEntries(months), undated }));
    return;
  }
  const rows = [...months, ...(undated === 0 ? [] : [['日期不明', undated] as const])];
  await print(`\n${articles} 篇文章中 ${total} 处\n${rows.map(([month, count]) => `  ${month}  ${count}\n`).join('')}`);
}
