/**
 * The reading views of a session: makes them from the articles as they are now, keeps those asked for last, and knows which are
 * open in the editor and what the editor shows in them.
 */
import { articleUriOf, READING_SCHEME, readingUriOf } from '../../../protocol/src/reading.ts';
import { parseArticle } from '../article/parse-article.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import { NO_RELATED, relatedList, type RelatedList } from '../features/reading/related-list.ts';
import { readingText } from '../features/reading/reading-text.ts';
import { Buffers } from './buffers.ts';
import type { Session } from './feature.ts';
import { ReadingView } from './reading-view.ts';

const KEPT = 50;

export type ReadingSession = Pick<Session, 'corpus' | 'places' | 'texts' | 'settings' | 'prepare'>;

interface Kept {
  readonly text: string;
  readonly setting: string;
  readonly view: ReadingView | null;
}

export class Readings {
  /** Views open in the editor, with the text it shows. */
  readonly open = new Buffers();
  /** By article, in order of use, the latest last. */
  readonly #kept = new Map<string, Kept>();
  #related: { readonly key: string; readonly list: RelatedList } | undefined;

  static isReading(uri: string): boolean {
    return uri.startsWith(`${READING_SCHEME}:`);
  }

  /** The view of an article by the article's own address; null when its file is gone or no article. */
  async of(session: ReadingSession, articleUri: string): Promise<ReadingView | null> {
    const file = await session.places.get(articleUri);
    if (file === null) return null;
    const setting = `${session.settings.timeZone} ${session.texts.locale}`;
    const kept = this.#kept.get(articleUri);
    this.#kept.delete(articleUri);
    const current = kept?.text === file.text && kept.setting === setting ? kept : { text: file.text, setting, view: viewOf(session, articleUri, file) };
    this.#kept.set(articleUri, current);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return current.view;
  }

  /** The view at the address of a view. */
  async at(session: ReadingSession, readingUri: string): Promise<ReadingView | null> {
    const articleUri = articleUriOf(readingUri);
    return articleUri === null ? null : this.of(session, articleUri);
  }

  /** The whole text of a view; a sentence when there is no article any more. */
  async text(session: ReadingSession, readingUri: string): Promise<string> {
    const view = await this.at(session, readingUri);
    if (view === null) return `${session.texts.reading.gone}\n`;
    return view.reading.text + (await this.related(session, view)).text;
  }

  /** What stands below the article. The text, the marks and the links of a view ask for it one behind the other: the last is kept. */
  async related(session: ReadingSession, { articleUri }: ReadingView): Promise<RelatedList> {
    await session.prepare(articleUri);
    const { corpus, texts } = session;
    const key = `${corpus.revision} ${texts.locale} ${articleUri}`;
    if (this.#related?.key !== key) {
      this.#related = { key, list: corpus.numberOf(articleUri) < 0 ? NO_RELATED : relatedList(corpus, articleUri, texts) };
    }
    return this.#related.list;
  }

  /** Whether the editor shows the article as it is now; what stands below it does not matter. Views not open count as shown. */
  isShown(view: ReadingView, readingUri: string): boolean {
    const buffer = this.open.get(readingUri);
    return buffer === undefined || buffer.text.startsWith(view.reading.text);
  }

  /** The open views whose text is another now. */
  async outdated(session: ReadingSession): Promise<string[]> {
    const found: string[] = [];
    for (const { uri, text } of [...this.open.all()]) if (await this.text(session, uri) !== text) found.push(uri);
    return found;
  }
}

function viewOf({ settings, texts }: ReadingSession, articleUri: string, file: ReadingView['file']): ReadingView | null {
  const { article } = parseArticle(file.text, { fileName: fileNameOf(articleUri), timeZone: settings.timeZone });
  if (article === null) return null;
  return new ReadingView(articleUri, readingUriOf(articleUri, article.title?.text ?? null), readingText(article, file.text, texts), file);
}
