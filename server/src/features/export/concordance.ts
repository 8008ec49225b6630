/** The lines of a concordance as a table, in the order and of the group that the panel shows. */
import type { ConcordanceParams } from '../../../../protocol/src/concordance.ts';
import { parseArticle } from '../../article/parse-article.ts';
import { fileNameOf } from '../../corpus/file-name.ts';
import type { SearchHit } from '../../corpus/search/corpus-search.ts';
import { Pace } from '../../corpus/pace.ts';
import { citationIn } from './citation-column.ts';
import { hitsByArticle, linesOfHits, WIDEST_CONTEXT } from '../search-lines.ts';
import { range, rangeOf, text, type ExportTools, type Page, type Row, type Table } from './table.ts';

const COLUMNS = [text('left'), text('hit'), text('right'), text('speaker'), text('date'), text('title'), text('outlet'), text('path'), range('range'), text('speakerId'), text('uri'), text('citation')];
/** Hits taken from the corpus at once. */
const HITS_AT_ONCE = 5000;
/** Lines put together before they are handed out: their articles are read once for all of them. In order of time those of an article follow each other. */
const IN_TIME = 500;
const IN_ANY_ORDER = 20_000;
/** Times all hits are taken anew because the corpus changed meanwhile. */
const ATTEMPTS = 5;

/** Throws a PatternError for words that cannot be looked for. */
export async function concordanceTable(tools: ExportTools, params: Omit<ConcordanceParams, 'offset' | 'limit'>): Promise<Table> {
  const { hits, partial } = await allHits(tools, params);
  const inTime = params.sort.length === 0 || params.sort[0]!.by === 'date';
  return { columns: COLUMNS, total: hits.length, partial, pages: () => pagesOf(tools, hits, params.context, inTime ? IN_TIME : IN_ANY_ORDER) };
}

/** All of one state of the corpus: pages of different ones would not fit together. */
async function allHits({ corpus, budget, stop }: ExportTools, { query, selection, sort, group }: Omit<ConcordanceParams, 'offset' | 'limit'>): Promise<{ readonly hits: readonly SearchHit[]; readonly partial: boolean }> {
  const question = { text: query.text, regex: query.regex, near: query.near, within: query.within, ...selection };
  for (let attempt = 1; ; attempt++) {
    const hits: SearchHit[] = [];
    let state: number | null = null;
    for (;;) {
      const answer = await corpus.concordance({ question, sorts: sort, group, offset: hits.length, limit: HITS_AT_ONCE }, { stop, budget });
      state ??= answer.revision;
      if (answer.revision !== state && attempt < ATTEMPTS) break;
      hits.push(...answer.hits);
      if (hits.length >= answer.total || answer.hits.length === 0 || stop()) return { hits, partial: answer.partial };
    }
  }
}

async function* pagesOf(tools: ExportTools, hits: readonly SearchHit[], context: number, atOnce: number): AsyncGenerator<Page> {
  const width = Math.min(WIDEST_CONTEXT, Math.max(0, Math.floor(context)));
  const pace = new Pace();
  for (let start = 0; start < hits.length; start += atOnce) {
    const own = hits.slice(start, start + atOnce);
    const rows = new Map<SearchHit, Row>();
    for (const { uri, hits: together } of hitsByArticle(own)) {
      if (tools.stop()) return;
      const place = await tools.place(uri);
      if (place === null) continue;
      const path = tools.pathOf(uri);
      const { article } = parseArticle(place.text, { fileName: fileNameOf(uri), timeZone: tools.timeZone });
      for (const { hit, line } of linesOfHits(article?.visible ?? null, together, width)) {
        if (article === null || line === null) continue;
        const { entry: { day, title, outlet }, speaker } = hit;
        rows.set(hit, [line.left, line.hit, line.right, speaker?.name ?? null, day, title, outlet, path, rangeOf(place.lines, line.span), speaker?.id ?? null, uri, citationIn(tools, article, path)]);
      }
      await pace.rest();
    }
    const inOrder = own.flatMap((hit) => (rows.has(hit) ? [rows.get(hit)!] : []));
    yield { rows: inOrder, outdated: own.length - inOrder.length };
  }
}
