/** The command for when something looks wrong: show the log. */
import * as vscode from 'vscode';
import type { CommandDefinition } from './register.ts';

export function maintenanceCommands(log: vscode.LogOutputChannel): CommandDefinition[] {
  return [{ id: 'corpusReader.showLog', failure: vscode.l10n.t('Corpus Reader could not show its log.'), run: () => log.show() }];
}
