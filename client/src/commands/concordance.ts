/** Commands that open concordances: of the words or the name at the cursor, of a saved query, of whatever another page asks for. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import type { Concordances } from '../pages/concordance.ts';
import { filtersOf, questionOf, wordsOf } from '../pages/concordance-question.ts';
import type { SavedQueries } from '../pages/saved-queries.ts';
import { personAtCursor } from '../person-at-cursor.ts';
import type { CommandDefinition } from './register.ts';

/** Characters of selected words that are looked for. */
const LONGEST = 200;

export function concordanceCommands(concordances: Concordances, saved: SavedQueries, corpus: CorpusClient, officials: OfficialsClient): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not open the concordance.');

  /** What the reader means in the active editor: the selected words, else the name at the cursor; empty when there is neither. */
  const wordsAtCursor = async (): Promise<string> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return '';
    const selected = editor.document.getText(editor.selection).split(/\r?\n/).map((line) => line.trim()).find((line) => line !== '');
    if (selected !== undefined) return selected.slice(0, LONGEST);
    return (await personAtCursor(corpus, officials))?.name ?? '';
  };

  return [
    {
      id: 'corpusReader.openConcordance',
      failure,
      run: async (argument) => {
        const question = questionOf(argument) ?? questionOf({ query: { text: await wordsAtCursor() } });
        if (question !== null) concordances.show(question);
      },
    },
    {
      id: 'corpusReader.openSavedQuery',
      failure,
      run: async () => {
        const queries = saved.all();
        if (queries.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There are no saved queries yet: a concordance saves the one it shows.'));
        const chosen = await vscode.window.showQuickPick(queries.map((query) => {
          const words = wordsOf(query.query);
          return { label: query.name, description: [words === query.name ? '' : words, filtersOf(query)].filter((part) => part !== '').join(' · '), query };
        }), { title: vscode.l10n.t('Open Saved Query'), matchOnDescription: true });
        if (chosen !== undefined) concordances.show(chosen.query, chosen.query);
      },
    },
  ];
}
