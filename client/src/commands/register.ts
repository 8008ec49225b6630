/** Registers commands so that none fails silently: an error becomes a sentence for the reader, with the log one click away. */
import * as vscode from 'vscode';
import type { Notices } from '../notices.ts';

/** A command as its module tells it: the id of the manifest, what to say when it fails, what it does. */
export interface CommandDefinition {
  readonly id: string;
  readonly failure: string;
  run(argument: unknown, second?: unknown): Promise<void> | void;
}

export function registerCommands(definitions: readonly CommandDefinition[], notices: Notices): vscode.Disposable {
  return vscode.Disposable.from(
    ...definitions.map(({ id, failure, run }) =>
      vscode.commands.registerCommand(id, async (argument: unknown, second: unknown) => {
        try {
          await run(argument, second);
        } catch (error) {
          notices.fail(failure, error);
        }
      }),
    ),
  );
}
