/**
 * Folders too wide to be read without asking, such as the home folder: asks the reader once in each workspace, and keeps the answer.
 * Who declined finds the way back in the empty Articles view.
 */
import * as vscode from 'vscode';
import type { StatusParams } from '../../protocol/src/messages.ts';
import type { CorpusClient } from './corpus-client.ts';

/** Key of the workspace's memory: by the folder's URI, whether it is read. */
const KEY = 'wideFolders';
type Answers = Readonly<Record<string, boolean>>;

export class WideFolders implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #memory: vscode.Memento;
  readonly #report: (error: unknown) => void;
  readonly #subscription: vscode.Disposable;
  /** Folders the server waits for. */
  #waiting: readonly string[] = [];
  #asking = false;

  constructor(corpus: CorpusClient, memory: vscode.Memento, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#memory = memory;
    this.#report = report;
    this.#subscription = corpus.onDidChangeStatus((status) => void this.#follow(status));
  }

  /** Folders the reader has agreed to. */
  static confirmed(memory: vscode.Memento): string[] {
    return Object.entries(answersIn(memory)).filter(([, read]) => read).map(([folder]) => folder);
  }

  /** The reader asks for the folders that wait. */
  async read(): Promise<void> {
    const folders = this.#waiting;
    await this.#remember(folders, true);
    await this.#corpus.confirmFolders(folders);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #follow({ unconfirmed = [] }: StatusParams): Promise<void> {
    if (unconfirmed.length > 0 || this.#waiting.length > 0) {
      void vscode.commands.executeCommand('setContext', 'corpusReader.wideFolder', unconfirmed.length > 0);
    }
    this.#waiting = unconfirmed;
    const answers = answersIn(this.#memory);
    const open = unconfirmed.filter((folder) => answers[folder] === undefined);
    if (open.length === 0 || this.#asking) return;
    this.#asking = true;
    try {
      await this.#ask(open);
    } catch (error) {
      this.#report(error);
    } finally {
      this.#asking = false;
    }
  }

  async #ask(folders: readonly string[]): Promise<void> {
    const paths = folders.map((folder) => vscode.Uri.parse(folder).fsPath).join(', ');
    const read = vscode.l10n.t('Index This Folder');
    const later = vscode.l10n.t('Not Now');
    const question = vscode.l10n.t('{0} is your home folder or a whole disk. Shall Corpus Reader look for articles in all of it?', paths);
    const choice = await vscode.window.showInformationMessage(question, read, later);
    if (choice === read) await this.read();
    else if (choice === later) await this.#remember(folders, false);
  }

  async #remember(folders: readonly string[], read: boolean): Promise<void> {
    await this.#memory.update(KEY, { ...answersIn(this.#memory), ...Object.fromEntries(folders.map((folder) => [folder, read])) });
  }
}

function answersIn(memory: vscode.Memento): Answers {
  return memory.get<Answers>(KEY) ?? {};
}
