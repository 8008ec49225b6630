/** `timeline`: how often people and phrases occur in the articles of a folder, month by month, in all and per million characters. */
import type { Series, TimelineResult } from '../../../protocol/src/charts.ts';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { MOST_SERIES, type Counted } from '../corpus/counts/counts.ts';
import { openCorpus } from './open-corpus.ts';
import { jsonLine, print } from './output.ts';
import { personCalled } from './person.ts';
import { readSelection, refuseWhatCannotBeFound, SELECTION_OPTIONS } from './selection.ts';
import { readFlags, readFormat, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';

const COMMAND = 'timeline';
const MILLION = 1e6;

export async function timeline(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['people', 'regex', 'no-store']);
  const { values, paths } = readOptions(COMMAND, rest, [...SELECTION_OPTIONS, 'corpus', 'store', 'format', 'time-zone']);
  const format = readFormat(COMMAND, values.format);
  const timeZone = readTimeZone(COMMAND, values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore(COMMAND, values.store, flags.has('no-store'));
  const selection = readSelection(COMMAND, values);
  const names = [...new Set(paths)];
  if (names.length === 0) throw new UsageError('a phrase, or with --people a name, is needed', COMMAND);
  if (names.length > MOST_SERIES) throw new UsageError(`at most ${MOST_SERIES} phrases or people are counted at once`, COMMAND);
  if (flags.has('people') && flags.has('regex')) throw new UsageError('--people and --regex exclude each other', COMMAND);
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', COMMAND);
  const queries = names.map((text) => ({ text, regex: flags.has('regex'), near: [], within: 0 }));
  if (!flags.has('people')) for (const query of queries) refuseWhatCannotBeFound(COMMAND, query);

  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    const series = flags.has('people') ? names.map((name): Series => ({ kind: 'person', id: personCalled(COMMAND, opened.corpus, name) })) : queries.map((query): Series => ({ kind: 'query', query }));
    const counted = await opened.corpus.counts.timeline({ series, selection }, { stop: () => false });
    await (format === 'jsonl' ? printJson(counted, names) : printTable(counted, names));
    return opened.complete ? 0 : 1;
  } finally {
    await opened.close();
  }
}

async function printJson({ months, series }: Counted<TimelineResult>, names: readonly string[]): Promise<void> {
  const byName = <V>(value: (series: TimelineResult['series'][number]) => V): Record<string, V> => Object.fromEntries(series.map((one, i) => [names[i]!, value(one)]));
  for (const [at, { month, articles, characters }] of months.entries()) {
    await print(jsonLine({ month, articles, characters, counts: byName(({ counts }) => counts[at]!), perMillion: byName(({ counts }) => perMillion(counts[at]!, characters)) }));
  }
  await print(jsonLine({ totals: byName(({ total }) => total), undated: byName(({ undated }) => undated) }));
}

async function printTable({ months, series }: Counted<TimelineResult>, names: readonly string[]): Promise<void> {
  const rows = [
    ['月份', '文章', '字数', ...names.flatMap((name) => [plain(name), '每百万字'])],
    ...months.map(({ month, articles, characters }, at) => [
      month, String(articles), String(characters), ...series.flatMap(({ counts }) => [String(counts[at]!), perMillion(counts[at]!, characters).toFixed(1)]),
    ]),
    ...(series.some(({ undated }) => undated > 0) ? [['日期不明', '', '', ...series.flatMap(({ undated }) => [String(undated), ''])]] : []),
    ['合计', '', '', ...series.flatMap(({ total }) => [String(total), ''])],
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  for (const row of rows) await print(`${row.map((cell, column) => ' '.repeat(widths[column]! - width(cell)) + cell).join('  ').trimEnd()}\n`);
}

/** Rounded to a hundredth; 0 for a month without a character. */
function perMillion(count: number, characters: number): number {
  return characters === 0 ? 0 : Math.round((count * MILLION * 100) / characters) / 100;
}

/** Without control characters that a terminal would obey. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** Columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return columns;
}
