/** Exports of a corpus of texts in memory, read by the real analysis, as one string. */
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import { openExport } from '../../../server/src/features/export/export.ts';
import { pathInFolders } from '../../../server/src/features/export/paths.ts';
import type { ExportTools } from '../../../server/src/features/export/table.ts';
import { textsFor } from '../../../server/src/l10n/texts.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { ExportFormat, ExportSource } from '../../../protocol/src/exports.ts';

const FOLDER = 'file:///corpus';
const ZONE = 'Asia/Shanghai';

/** Texts by their names in the folder; those that are no articles are passed over, as ever. */
export async function exported(files: Readonly<Record<string, string>>, source: ExportSource, format: ExportFormat): Promise<string> {
  const corpus = new Corpus({ keptFacts: Infinity });
  const texts = new Map(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));
  corpus.putAll([...texts].flatMap(([uri, text]) => {
    const read = readArticle(text, uri.slice(uri.lastIndexOf('/') + 1), ZONE);
    return read === null ? [] : [[uri, read] as const];
  }));
  const tools: ExportTools = {
    corpus,
    timeZone: ZONE,
    texts: textsFor('zh-cn'),
    pathOf: pathInFolders([FOLDER]),
    prepare: () => Promise.resolve(),
    place: (uri) => {
      const text = texts.get(uri);
      return Promise.resolve(text === undefined ? null : { text, lines: new LineIndex(text) });
    },
    budget: Infinity,
    stop: () => false,
  };
  const { total, pieces } = await openExport(tools, source, format);
  let whole = '';
  let rows = 0;
  for await (const piece of pieces()) {
    whole += piece.text;
    rows += piece.rows;
  }
  if (total !== null && rows !== total) throw new Error(`${rows} of ${total} rows`);
  return whole;
}
