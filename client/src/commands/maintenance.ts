/** Commands for when something looks wrong: read every article again, show the log. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import type { CommandDefinition } from './register.ts';

export function maintenanceCommands(corpus: CorpusClient, log: vscode.LogOutputChannel): CommandDefinition[] {
  return [
    {
      id: 'corpusReader.reindex',
      failure: vscode.l10n.t('Corpus Reader could not read the articles again.'),
      run: () => corpus.restart(),
    },
    { id: 'corpusReader.showLog', failure: vscode.l10n.t('Corpus Reader could not show its log.'), run: () => log.show() },
  ];
}
