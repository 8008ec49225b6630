/** `export`: lists of a folder in full, as tables, references or TEI, to standard output or to a file that is whole or not there. */
import { open, rename, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, type ExportSource } from '../../../protocol/src/exports.ts';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { CONTEXT } from '../corpus/search/kwic.ts';
import { openExport } from '../features/export/export.ts';
import { pathInFolders } from '../features/export/paths.ts';
import type { ExportTools } from '../features/export/table.ts';
import { readPath } from '../host/node-files.ts';
import { textsFor } from '../l10n/texts.ts';
import { decode } from '../text/decode.ts';
import { LineIndex } from '../text/line-index.ts';
import { openCorpus, type OpenedCorpus } from './open-corpus.ts';
import { print, report } from './output.ts';
import { personCalled } from './person.ts';
import { readSelection, refuseWhatCannotBeFound, SELECTION_OPTIONS } from './selection.ts';
import { readFlags, readLimit, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';

const COMMAND = 'export';
const SOURCES = ['articles', 'statements', 'mentions', 'encounters', 'officials', 'concordance'] as const;
type SourceName = (typeof SOURCES)[number];
type Option = (typeof SELECTION_OPTIONS)[number] | 'words' | 'within' | 'context';

/** The options that narrow each source. */
const NARROWED_BY: Readonly<Record<SourceName, readonly Option[]>> = {
  articles: SELECTION_OPTIONS,
  mentions: SELECTION_OPTIONS,
  statements: ['speaker', 'words', 'from', 'to'],
  encounters: ['person', 'from', 'to'],
  officials: [],
  concordance: [...SELECTION_OPTIONS, 'within', 'context'],
};
const WITHIN = 40;

export async function exportList(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['regex', 'no-store']);
  const { values, paths: [name, ...words] } = readOptions(COMMAND, rest, [...SELECTION_OPTIONS, 'words', 'within', 'context', 'corpus', 'output', 'store', 'format', 'time-zone']);
  const of = SOURCES.find((one) => one === name);
  if (of === undefined) throw new UsageError(name === undefined ? 'what is to be exported is needed' : `${name} cannot be exported`, COMMAND);
  const format = readExportFormat(of, values.format);
  const timeZone = readTimeZone(COMMAND, values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore(COMMAND, values.store, flags.has('no-store'));
  for (const option of [...SELECTION_OPTIONS, 'words', 'within', 'context'] as const) {
    if (values[option] !== undefined && !NARROWED_BY[of].includes(option)) throw new UsageError(`--${option} does not narrow ${of}`, COMMAND);
  }
  if ((words.length > 0) !== (of === 'concordance')) throw new UsageError(of === 'concordance' ? 'something to search for is needed' : `${words[0]} is one argument too many`, COMMAND);
  if (flags.has('regex') && of !== 'concordance') throw new UsageError(`--regex does not narrow ${of}`, COMMAND);
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', COMMAND);
  const query = { text: words[0] ?? '', regex: flags.has('regex'), near: words.slice(1), within: readLimit(COMMAND, values.within, WITHIN) };
  if (of === 'concordance') refuseWhatCannotBeFound(COMMAND, query);
  const selection = { ...EVERYTHING, ...readSelection(COMMAND, values) };
  const context = readLimit(COMMAND, values.context, CONTEXT);

  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    const person = of === 'encounters' && selection.person !== null ? personCalled(COMMAND, opened.corpus, selection.person) : null;
    const sources: Readonly<Record<SourceName, ExportSource>> = {
      articles: { of: 'articles', selection },
      mentions: { of: 'mentions', selection },
      statements: { of: 'statements', filter: { speaker: selection.speaker, words: values.words ?? '', from: selection.from, to: selection.to } },
      encounters: { of: 'encounters', person, from: selection.from, to: selection.to },
      officials: { of: 'officials', filter: '' },
      concordance: { of: 'concordance', params: { query, selection, sort: [], group: null, context } },
    };
    const outdated = await write(toolsOf(opened, timeZone), sources[of], format, values.output);
    if (outdated > 0) report(`${outdated} left out: their files changed meanwhile or can no longer be read.`);
    return opened.complete && outdated === 0 ? 0 : 1;
  } finally {
    await opened.close();
  }
}

function readExportFormat(of: SourceName, value = 'csv'): ExportFormat {
  const formats = EXPORT_FORMATS[of];
  const format = formats.find((one) => one === value);
  if (format === undefined) throw new UsageError(`--format of ${of} is ${formats.join(', ')}, not ${value}`, COMMAND);
  return format;
}

function toolsOf({ corpus, indexer, folder, pathOf }: OpenedCorpus, timeZone: string): ExportTools {
  return {
    corpus,
    timeZone,
    texts: textsFor(undefined),
    budget: Infinity,
    pathOf: pathInFolders([folder]),
    prepare: (uri) => indexer.prepare(uri),
    place: async (uri) => {
      const { bytes } = await readPath(pathOf(uri));
      if (bytes === null) return null;
      const { text } = decode(bytes);
      return { text, lines: new LineIndex(text) };
    },
    stop: () => false,
  };
}

/** Resolves to how many rows were left out. */
async function write(tools: ExportTools, source: ExportSource, format: ExportFormat, output: string | undefined): Promise<number> {
  const { pieces } = await openExport(tools, source, format);
  let outdated = 0;
  const each = async (take: (text: string) => Promise<unknown>): Promise<void> => {
    for await (const piece of pieces()) {
      outdated += piece.outdated;
      if (piece.text !== '') await take(piece.text);
    }
  };
  if (output === undefined) await each(print);
  else await writeWhole(output, each);
  return outdated;
}

/** The file appears under its name when all of it is written; whoever interrupts leaves nothing. */
async function writeWhole(output: string, each: (take: (text: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(output), `.${basename(output)}.part`);
  const interrupted = (): void => {
    rmSync(unfinished, { force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const file = await open(unfinished, 'w').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${output} cannot be written (${error.code ?? error.message})`, COMMAND);
    });
    try {
      await each((text) => file.appendFile(text));
    } finally {
      await file.close();
    }
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}
