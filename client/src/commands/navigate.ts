/** Commands that go through the corpus by date: to the next (newer) and the previous (older) article. */
import * as vscode from 'vscode';
import type { ActiveArticle } from '../active-article.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { openPlace } from '../reading/open-place.ts';
import type { CommandDefinition } from './register.ts';

export function navigationCommands(corpus: CorpusClient, active: ActiveArticle): CommandDefinition[] {
  const go = async (direction: 'next' | 'previous'): Promise<void> => {
    // Right after a jump the server has not yet said that the new editor shows an article; whoever presses the key twice means it.
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? active.current?.uri ?? null;
    const neighbour = await corpus.neighbour({ uri, direction });
    if (neighbour) {
      await openPlace({ uri: neighbour.uri });
      return;
    }
    const sentence = !active.current
      ? vscode.l10n.t('There is no article in this folder.')
      : direction === 'next'
        ? vscode.l10n.t('This is the newest article.')
        : vscode.l10n.t('This is the oldest article.');
    void vscode.window.showInformationMessage(sentence);
  };
  const failure = vscode.l10n.t('Corpus Reader could not go to another article.');
  return [
    { id: 'corpusReader.nextArticle', failure, run: () => go('next') },
    { id: 'corpusReader.previousArticle', failure, run: () => go('previous') },
  ];
}
