/**
 * Reads what is to be exported article by article. Which rows there are is settled when an export begins; the corpus may change while it
 * goes on, and then an article that is another by now gives no rows, but is counted.
 */
import type { LineIndex } from '../../text/line-index.ts';
import type { CorpusArticle } from '../../corpus/model.ts';
import { Pace } from '../../corpus/pace.ts';
import type { ExportTools, Page, Row } from './table.ts';

/** Articles read at once: most of the time goes into waiting for the disk. */
const READ_AT_ONCE = 16;

/** An article as it was when the export began, and what of it is wanted. */
export interface Wanted<T> {
  readonly uri: string;
  readonly version: string;
  readonly items: readonly T[];
}

/** Things of articles put together by article, in the order in which they come; the items of one article follow each other. */
export function byArticle<T extends { readonly doc: number }>({ corpus }: ExportTools, items: readonly T[]): Wanted<T>[] {
  const wanted: Wanted<T>[] = [];
  for (let start = 0; start < items.length; ) {
    const { doc } = items[start]!;
    let end = start + 1;
    while (end < items.length && items[end]!.doc === doc) end++;
    wanted.push({ uri: corpus.entry(doc).uri, version: corpus.version(doc), items: items.slice(start, end) });
    start = end;
  }
  return wanted;
}

/** An article in full, and its file's lines. */
export interface ReadIn {
  readonly article: CorpusArticle;
  readonly lines: LineIndex;
  readonly text: string;
}

/**
 * The articles one after the other, each converted; those that went or changed give null. Ends early when the answer is not wanted.
 */
export async function* eachArticle<T, R>(tools: ExportTools, wanted: readonly Wanted<T>[], convert: (read: ReadIn, items: readonly T[]) => R): AsyncGenerator<{ readonly of: Wanted<T>; readonly result: R | null }> {
  const pace = new Pace();
  for (let start = 0; start < wanted.length; start += READ_AT_ONCE) {
    const batch = wanted.slice(start, start + READ_AT_ONCE);
    const places = await Promise.all(batch.map(async ({ uri }) => {
      await tools.prepare(uri);
      return tools.place(uri);
    }));
    for (const [i, one] of batch.entries()) {
      if (tools.stop()) return;
      const place = places[i]!;
      const article = place !== null && isAsItWas(tools, one) ? tools.corpus.article(one.uri) : undefined;
      yield { of: one, result: article === undefined || place === null ? null : convert({ article, ...place }, one.items) };
      await pace.rest();
    }
  }
}

function isAsItWas({ corpus }: ExportTools, { uri, version }: Wanted<unknown>): boolean {
  const doc = corpus.numberOf(uri);
  return doc >= 0 && corpus.version(doc) === version;
}

/** Pages of rows of which every wanted item gives one, or none when it is outdated. */
export async function* rowPages<T>(tools: ExportTools, wanted: readonly Wanted<T>[], convert: (read: ReadIn, items: readonly T[]) => readonly Row[]): AsyncGenerator<Page> {
  for await (const { of, result } of eachArticle(tools, wanted, convert)) {
    const rows = result ?? [];
    yield { rows, outdated: of.items.length - rows.length };
  }
}
