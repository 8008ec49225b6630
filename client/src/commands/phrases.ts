/** Commands of the Set Phrases view: trace the words selected, words typed, or a variant. */
import * as vscode from 'vscode';
import { oneLine } from '../views/statements-nodes.ts';
import type { MoreUsesNode, PhraseNode } from '../views/phrases-nodes.ts';
import type { PhrasesView } from '../views/phrases-view.ts';
import type { CommandDefinition } from './register.ts';
import { selectedWords } from './statements.ts';

export function phraseCommands(view: PhrasesView): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not trace the phrase.');
  const typed = (value: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title: vscode.l10n.t('Trace a Set Phrase'),
      prompt: vscode.l10n.t('Where it is used first and last, how often year by year, and in which variants, for instance 一个中国原则'),
      value,
    });
  return [
    {
      id: 'corpusReader.tracePhrase',
      failure,
      run: async () => {
        const words = selectedWords();
        const phrase = words === '' ? await typed(view.phrase) : words;
        if (phrase !== undefined && phrase.trim() !== '') await view.trace(oneLine(phrase));
      },
    },
    {
      id: 'corpusReader.traceOtherPhrase',
      failure,
      run: async () => {
        const phrase = await typed(view.phrase);
        if (phrase !== undefined && phrase.trim() !== '') await view.trace(oneLine(phrase));
      },
    },
    {
      id: 'corpusReader.traceVariant',
      failure,
      run: async (node) => {
        if ((node as PhraseNode | undefined)?.kind === 'variant') await view.trace((node as Extract<PhraseNode, { kind: 'variant' }>).wording.text);
      },
    },
    { id: 'corpusReader.showMoreUses', failure, run: (node) => view.showMore(node as MoreUsesNode) },
  ];
}
