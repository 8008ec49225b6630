/** One edit of an article, from the keystroke to outline and hover of the new text. */
import { latencies, type Latencies, type MeasureOptions } from './measure.ts';
import type { BenchFolder } from './files.ts';
import type { Random } from './random.ts';
import { articleOfSize } from './server-probe.ts';
import type { ServerProcess } from './server-process.ts';
import { QUESTIONS } from './server-questions.ts';

const BYTES = 10_000;
const EDITS = 30;
/** What is put in, one after the other, each taken out again: a character, and a sentence that makes somebody a speaker. */
const INSERTED = ['好', '外交部发言人汪文斌表示，中方对此表示关切。'];

export interface Edited extends Latencies {
  /** Size of the article. */
  readonly bytes: number;
}

export async function editArticle(server: ServerProcess, folder: BenchFolder, random: Random, options: MeasureOptions): Promise<Edited> {
  const article = articleOfSize(folder, BYTES, random, options);
  const textDocument = { uri: article.uri };
  await server.editor.open(article.uri, article.text);
  const fresh = async (): Promise<void> => {
    for (const kind of ['outline', 'hover']) {
      const { method, params } = QUESTIONS[kind]!(article, true);
      await server.ask(method, params);
    }
  };
  await fresh();
  const times: number[] = [];
  const start = article.name!.position;
  for (let i = 0; i < EDITS; i++) {
    const inserted = INSERTED[(i >> 1) % INSERTED.length]!;
    const end = { line: start.line, character: start.character + inserted.length };
    const began = performance.now();
    await server.editor.change(article.uri, [i % 2 === 0 ? { range: { start, end: start }, text: inserted } : { range: { start, end }, text: '' }]);
    await fresh();
    times.push(performance.now() - began);
  }
  await server.editor.notify('textDocument/didClose', { textDocument });
  return { ...latencies(times)!, bytes: Buffer.byteLength(article.text) };
}
