/** What the extension says to the reader when something failed: a sentence, with the log one click away. */
import * as vscode from 'vscode';

export class Notices {
  readonly #log: vscode.LogOutputChannel;
  #open = false;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Logs the error and tells the reader; while one notice is open no second one comes up. */
  fail(sentence: string, error: unknown): void {
    this.#log.error(sentence, describe(error));
    if (this.#open) return;
    this.#open = true;
    const showLog = vscode.l10n.t('Show Log');
    vscode.window.showErrorMessage(sentence, showLog).then(
      (choice) => {
        this.#open = false;
        if (choice === showLog) this.#log.show();
      },
      () => {
        this.#open = false;
      },
    );
  }

  /** Only logs: for what happens in the background and repairs itself with the next change. */
  note(error: unknown): void {
    this.#log.warn(describe(error));
  }
}

export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
