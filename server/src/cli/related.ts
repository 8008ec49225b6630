/** `related`: the articles of a folder that have to do with one file, best first. */
import { basename } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readArticle } from '../corpus/read-article.ts';
import { readPath } from '../host/node-files.ts';
import { decode } from '../text/decode.ts';
import { toSlashes } from './load.ts';
import { type OpenedCorpus, openCorpus } from './open-corpus.ts';
import { jsonLine, print, report } from './output.ts';
import { shown } from './summary.ts';
import { type Format, readFlags, readFormat, readLimit, readOptions, readStore, readTimeZone, UsageError } from './usage.ts';

export async function related(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['no-store']);
  const { values, paths: given } = readOptions('related', rest, ['corpus', 'limit', 'store', 'format', 'time-zone']);
  const format = readFormat('related', values.format);
  const limit = readLimit('related', values.limit, 20);
  const timeZone = readTimeZone('related', values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  const store = readStore('related', values.store, flags.has('no-store'));
  if (given.length !== 1) throw new UsageError('exactly one file is needed', 'related');
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', 'related');

  const file = given[0]!;
  const opened = await openCorpus(values.corpus, { store, timeZone });
  try {
    const uri = opened.uriOf(file);
    // The file may be part of the folder, or lie outside.
    const complete = opened.corpus.has(uri) || (await addFile(opened.corpus, uri, file, timeZone));
    if (!complete) return 1;
    await opened.indexer.prepare(uri);
    await printRelated(opened, uri, limit, format);
    return opened.complete ? 0 : 1;
  } finally {
    await opened.close();
  }
}

/** Adds a file from outside the folder; false, and a report, when it is no article. */
async function addFile(corpus: Corpus, uri: string, file: string, timeZone: string): Promise<boolean> {
  const { bytes, failure } = await readPath(file);
  const article = bytes === null ? null : readArticle(decode(bytes).text, basename(file), timeZone);
  if (article === null) report(`${toSlashes(file)}: ${failure ?? 'The file is no article.'}`);
  else corpus.put(uri, article);
  return article !== null;
}

async function printRelated({ corpus, pathOf }: OpenedCorpus, about: string, limit: number, format: Format): Promise<void> {
  for (const { uri, title, day, score, reasons } of corpus.related(about, limit)) {
    const path = pathOf(uri);
    if (format === 'jsonl') {
      const told = reasons.map(({ kind, text }) => ({ kind, text }));
      await print(jsonLine({ path, title, day, score, reasons: told }));
    } else {
      const why = reasons.map(({ text }) => `    ${shown(text)}\n`).join('');
      await print(`${shown(path)}\n  ${shown(title ?? '（无标题）')} · ${day ?? '日期不明'} · ${score.toFixed(2)}\n${why}`);
    }
  }
}
