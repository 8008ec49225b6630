/**
 * The documents open in editors, whose text wins over the file: what each holds, when it is analysed, and what the file behind it
 * held when it was last read.
 */
import { crc32 } from '../text/checksum.ts';
import type { ReadFile } from './article-store.ts';
import { fileNameOf } from './file-name.ts';
import { readArticle, type MissingNames, type ReadArticle } from './read-article.ts';
import type { FileStamp } from './segment/record.ts';

export interface OpenDocument {
  readonly uri: string;
  text: string;
  /** Set while the text is newer than its analysis. */
  timer: ReturnType<typeof setTimeout> | null;
  /** What came of the last analysis; undefined before the first, or when it failed. */
  article: ReadArticle | null | undefined;
  /** CRC-32 of the file in UTF-8 that holds this text, as of the last analysis: how a buffer is recognised that is what the file is. */
  hash: number;
  /** What the file holds; undefined when it has not been read since the document was opened. */
  disk: ReadFile | null | undefined;
}

/** A pause in typing after which the text is analysed without being asked. */
const TYPING_PAUSE_MS = 200;

export class OpenDocuments {
  readonly #byUri = new Map<string, OpenDocument>();
  readonly #analyse: (document: OpenDocument) => void;

  /** `analyse` is called when a document's text is due. */
  constructor(analyse: (document: OpenDocument) => void) {
    this.#analyse = analyse;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  values(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  open(uri: string, text: string): void {
    this.close(uri);
    const document: OpenDocument = { uri, text, timer: null, article: undefined, hash: 0, disk: undefined };
    this.#byUri.set(uri, document);
    this.#schedule(document, 0);
  }

  change(uri: string, text: string): void {
    const document = this.#byUri.get(uri);
    if (document === undefined) return this.open(uri, text);
    document.text = text;
    this.#schedule(document, TYPING_PAUSE_MS);
  }

  /** The document that was open, undefined when none was. */
  close(uri: string): OpenDocument | undefined {
    const document = this.#byUri.get(uri);
    if (document === undefined) return undefined;
    this.#unschedule(document);
    this.#byUri.delete(uri);
    return document;
  }

  /** Has a document analysed now if its text is newer than its analysis. */
  settle(document: OpenDocument): void {
    if (document.timer === null) return;
    this.#unschedule(document);
    this.#analyse(document);
  }

  /** Drops what is planned; documents stay open. */
  stop(): void {
    for (const document of this.#byUri.values()) this.#unschedule(document);
  }

  #schedule(document: OpenDocument, delay: number): void {
    this.#unschedule(document);
    document.timer = setTimeout(() => this.settle(document), delay);
  }

  #unschedule(document: OpenDocument): void {
    if (document.timer !== null) clearTimeout(document.timer);
    document.timer = null;
  }
}

/** Analyses a document's text as it is. Throws only by a fault of ours. */
export function analyseDocument(document: OpenDocument, timeZone: string, missing: MissingNames): void {
  document.article = undefined;
  // A mark at the beginning of a file is none of its text; a text that begins with one is that of a file with two.
  const bytes = document.text.startsWith('\ufeff') ? `\ufeff${document.text}` : document.text;
  document.hash = crc32(new TextEncoder().encode(bytes));
  document.article = readArticle(document.text, fileNameOf(document.uri), timeZone, missing);
}

/** The stamp of an article that is in an editor only: no file has it, so that it is never taken for one. */
export function bufferStamp(document: OpenDocument): FileStamp {
  return { size: 0, mtime: 0, hash: document.hash };
}

export function isBufferStamp(stamp: FileStamp): boolean {
  return stamp.size === 0 && stamp.mtime === 0;
}
