/** A folder open in an editor connected to the real server, with its files opened, asked by words instead of positions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Location, LocationLink, Position, Range } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, uriOf, type Editor, type EditorOptions } from '../support/lsp-pair.ts';

interface OpenedFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export class OpenedFolder {
  readonly editor: Editor;
  readonly #files: ReadonlyMap<string, OpenedFile>;

  private constructor(editor: Editor, files: ReadonlyMap<string, OpenedFile>) {
    this.editor = editor;
    this.#files = files;
  }

  /** Opens the folder and its files; those in `closed` stay closed, to be read from disk. */
  static async open(path: string, closed: readonly string[] = [], options: EditorOptions = {}): Promise<OpenedFolder> {
    const editor = await connect({ folders: [path], locale: 'zh-cn', ...options });
    await editor.ready();
    const files = new Map<string, OpenedFile>();
    for (const name of readdirSync(path).sort()) {
      const text = readFileSync(join(path, name), 'utf8');
      files.set(name, { uri: uriOf(join(path, name)), text, lines: new LineIndex(text) });
      if (!closed.includes(name)) await editor.open(uriOf(join(path, name)), text);
    }
    return new OpenedFolder(editor, files);
  }

  /** The file whose name begins so. */
  file(name: string): OpenedFile {
    for (const [key, file] of this.#files) if (key.startsWith(name)) return file;
    throw new Error(`no file ${name}`);
  }

  /** The position in the words' `nth` occurrence (from 0), `into` characters after it begins. */
  at(name: string, words: string, nth = 0, into = 0): { textDocument: { uri: string }; position: Position } {
    const { uri, text, lines } = this.file(name);
    let offset = -1;
    for (let i = 0; i <= nth; i++) offset = text.indexOf(words, offset + 1);
    if (offset < 0) throw new Error(`"${words}" does not occur ${nth + 1} times in ${name}`);
    return { textDocument: { uri }, position: lines.positionAt(offset + into) };
  }

  /** A place as `003: 普赖斯`: the first letters of the file's name and the words there. */
  show(place: Location | LocationLink): string {
    const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
    const entry = [...this.#files].find(([, file]) => file.uri === uri);
    return entry === undefined ? uri : `${entry[0].slice(0, 3)}: ${this.words(entry[0], range)}`;
  }

  words(name: string, range: Range): string {
    const { text, lines } = this.file(name);
    return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }
}
