/** The documents open in the editor: their text as the reader sees it now, which counts more than what is on disk. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LineIndex } from '../text/line-index.ts';

export interface Buffer {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
}

export class Buffers {
  readonly #open = new Map<string, Buffer>();

  get(uri: string): Buffer | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<Buffer> {
    return this.#open.values();
  }

  open(uri: string, version: number, text: string): Buffer {
    const buffer = { uri, version, text, lines: new LineIndex(text) };
    this.#open.set(uri, buffer);
    return buffer;
  }

  /** Applies incremental changes in the order given; each refers to the text the one before left. Undefined when not open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Buffer | undefined {
    let buffer = this.#open.get(uri);
    if (buffer === undefined) return undefined;
    for (const change of changes) {
      const { text, lines }: Buffer = buffer;
      const next = 'range' in change
        ? text.slice(0, lines.offsetAt(change.range.start)) + change.text + text.slice(lines.offsetAt(change.range.end))
        : change.text;
      buffer = this.open(uri, version, next);
    }
    return buffer;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}
