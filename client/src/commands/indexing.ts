/** Commands about reading the corpus: end it for now, go on with it, agree to a wide folder, read everything again. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import type { WideFolders } from '../wide-folders.ts';
import type { CommandDefinition } from './register.ts';

export function indexingCommands(corpus: CorpusClient, wide: WideFolders): CommandDefinition[] {
  return [
    {
      id: 'corpusReader.cancelIndexing',
      failure: vscode.l10n.t('Corpus Reader could not cancel indexing.'),
      run: () => corpus.cancelIndexing(),
    },
    {
      id: 'corpusReader.resumeIndexing',
      failure: vscode.l10n.t('Corpus Reader could not resume indexing.'),
      run: () => corpus.resumeIndexing(),
    },
    {
      id: 'corpusReader.indexFolder',
      failure: vscode.l10n.t('Corpus Reader could not index this folder.'),
      run: () => wide.read(),
    },
    {
      id: 'corpusReader.reindex',
      failure: vscode.l10n.t('Corpus Reader could not read the articles again.'),
      run: () => corpus.restart(),
    },
  ];
}
