/** `related`: the articles of a folder that have to do with one file, best first. */
import { resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { load, toSlashes } from './load.ts';
import { jsonLine, print, report } from './output.ts';
import { shown } from './summary.ts';
import { readFormat, readLimit, readOptions, readTimeZone, UsageError } from './usage.ts';

export async function related(args: readonly string[]): Promise<number> {
  const { values, paths: given } = readOptions('related', args, ['corpus', 'limit', 'format', 'time-zone']);
  const format = readFormat('related', values.format);
  const limit = readLimit('related', values.limit, 20);
  const timeZone = readTimeZone('related', values['time-zone'] ?? DEFAULT_SETTINGS.timeZone);
  if (given.length !== 1) throw new UsageError('exactly one file is needed', 'related');
  if (values.corpus === undefined) throw new UsageError('--corpus DIR is needed', 'related');

  const file = given[0]!;
  const inCorpus = await load([values.corpus], timeZone);
  // The file may be part of the folder under another spelling of its path, or lie outside.
  let path = inCorpus.paths.find((other) => resolve(other) === resolve(file));
  let complete = inCorpus.complete;
  if (path === undefined) {
    const alone = await load([file], timeZone);
    complete &&= alone.complete;
    path = alone.paths[0];
    if (path === undefined) {
      if (alone.complete) report(`${toSlashes(file)}: The file is no article.`);
      return 1;
    }
    inCorpus.corpus.put(path, alone.corpus.facts(path)!);
  }
  for (const { uri, title, day, score, reasons } of inCorpus.corpus.related(path, limit)) {
    if (format === 'jsonl') {
      const told = reasons.map(({ kind, text }) => ({ kind, text }));
      await print(jsonLine({ path: uri, title, day, score, reasons: told }));
    } else {
      const why = reasons.map(({ text }) => `    ${shown(text)}\n`).join('');
      await print(`${shown(uri)}\n  ${shown(title ?? '（无标题）')} · ${day ?? '日期不明'} · ${score.toFixed(2)}\n${why}`);
    }
  }
  return complete ? 0 : 1;
}
