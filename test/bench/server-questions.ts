/** What a reader's work asks of the server, one request after the other, each timed at the editor's end. */
import { CHILDREN_REQUEST, RELATED_REQUEST, SEARCH_REQUEST, type ChildrenParams, type SearchParams } from '../../protocol/src/messages.ts';
import { readingUriOf } from '../../protocol/src/reading.ts';
import type { BenchFolder } from './files.ts';
import { latencies, type Latencies, type MeasureOptions } from './measure.ts';
import type { Random } from './random.ts';
import { type PickedArticle, pickArticle } from './server-probe.ts';
import type { ServerProcess } from './server-process.ts';

/** Each kind with what is asked for a place in an article. */
export const QUESTIONS: Readonly<Record<string, (article: PickedArticle, named: boolean) => { method: string; params: unknown }>> = {
  // First after opening, so that it holds the article's analysis.
  outline: ({ uri }) => ({ method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
  hover: (article, named) => ({ method: 'textDocument/hover', params: at(article, named) }),
  definition: (article, named) => ({ method: 'textDocument/definition', params: at(article, named) }),
  references: (article, named) => ({ method: 'textDocument/references', params: { ...at(article, named), context: { includeDeclaration: true } } }),
  related: ({ uri }) => ({ method: RELATED_REQUEST, params: { uri, limit: 20 } }),
  'workspace symbols': ({ name, cut }, named) => ({ method: 'workspace/symbol', params: { query: (named ? name?.text.slice(0, 2) : undefined) ?? cut(2) } }),
  'search, 2 characters': ({ cut }) => search(cut(2)),
  'search, 3 characters': ({ cut }) => search(cut(3)),
  'search, 6 characters': ({ cut }) => search(cut(6)),
  'reading view': ({ uri }) => ({ method: 'workspace/textDocumentContent', params: { uri: readingUriOf(uri, null) } }),
};

/** What the Articles view asks for when it opens. */
export const TOP_OF_TREE: ChildrenParams = { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 200 };
export const TREE = { method: CHILDREN_REQUEST, params: TOP_OF_TREE };

export interface Asked extends Latencies {
  /** How many answers were not empty. */
  readonly found: number;
}

/** The questions at random places: every other one on a person's name, the others anywhere. Null for what the server does not know. */
export async function askAtRandom(server: ServerProcess, folder: BenchFolder, random: Random, options: MeasureOptions): Promise<Record<string, Asked | null>> {
  const times = new Map<string, number[]>(Object.keys(QUESTIONS).map((kind) => [kind, []]));
  const found = new Map<string, number>();
  for (let i = 0; i < options.positions; i++) {
    const named = i % 2 === 0;
    const article = pickArticle(folder, random, options, named);
    await server.editor.open(article.uri, article.text);
    for (const [kind, question] of Object.entries(QUESTIONS)) {
      const { method, params } = question(article, named);
      const answer = await server.ask<unknown>(method, params);
      if (answer === null) continue;
      times.get(kind)!.push(answer.milliseconds);
      if (!isEmpty(answer.result)) found.set(kind, (found.get(kind) ?? 0) + 1);
    }
    await server.editor.notify('textDocument/didClose', { textDocument: { uri: article.uri } });
  }
  return Object.fromEntries([...times].map(([kind, list]) => {
    const summary = latencies(list);
    return [kind, summary && { ...summary, found: found.get(kind) ?? 0 }];
  }));
}

export function isEmpty(result: unknown): boolean {
  if (result === null || typeof result !== 'object') return true;
  const lists = Array.isArray(result) ? [result] : Object.values(result).filter((value) => Array.isArray(value));
  return lists.length > 0 && lists.every((list) => list.length === 0);
}

function at({ uri, name, anywhere }: PickedArticle, named: boolean): object {
  return { textDocument: { uri }, position: named && name !== null ? name.position : anywhere };
}

function search(text: string): { method: string; params: SearchParams } {
  return { method: SEARCH_REQUEST, params: { text, offset: 0, limit: 50 } };
}
