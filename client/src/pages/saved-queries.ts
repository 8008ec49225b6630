/** The queries a reader has saved for this workspace: kept by the editor, newest first. */
import * as vscode from 'vscode';
import type { SavedQuery } from '../../../protocol/src/concordance-page.ts';

const KEY = 'corpusReader.savedQueries';
const MOST_SAVED = 200;

export class SavedQueries implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  all(): readonly SavedQuery[] {
    const kept = this.#memento.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  }

  /** Saves a query in front of the others, in place of one that asks the same. */
  async add(query: SavedQuery): Promise<void> {
    const others = this.all().filter((other) => other.name !== query.name || JSON.stringify([other.query, other.selection]) !== JSON.stringify([query.query, query.selection]));
    await this.#keep([query, ...others].slice(0, MOST_SAVED));
  }

  async remove(id: string): Promise<void> {
    await this.#keep(this.all().filter((query) => query.id !== id));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #keep(queries: readonly SavedQuery[]): Promise<void> {
    await this.#memento.update(KEY, queries);
    this.#changed.fire();
  }
}

function isSaved(value: unknown): value is SavedQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, query, selection } = value as Partial<SavedQuery>;
  return typeof id === 'string' && typeof name === 'string' && typeof query?.text === 'string' && typeof selection === 'object';
}
