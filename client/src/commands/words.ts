/** Commands of the pages for words: opening them, and what the context menu of a word offers. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import type { WordsPages } from '../pages/words.ts';
import { plainQuery } from '../pages/words-query.ts';
import { openingOf } from '../pages/words-state.ts';
import { personAtCursor } from '../person-at-cursor.ts';
import type { PhrasesView } from '../views/phrases-view.ts';
import type { CommandDefinition } from './register.ts';
import { selectedWords } from './statements.ts';

export function wordsCommands(pages: WordsPages, phrases: PhrasesView, corpus: CorpusClient, officials: OfficialsClient): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not open the page for words.');
  /** What a word of a list is asked for. */
  const onWord = (run: (page: number, word: string) => Promise<void> | void) => async (argument: unknown): Promise<void> => {
    const { wordsPage, word } = (argument ?? {}) as { readonly wordsPage?: unknown; readonly word?: unknown };
    if (typeof wordsPage === 'number' && typeof word === 'string') await run(wordsPage, word);
  };
  return [
    { id: 'corpusReader.openWords', failure, run: (argument) => pages.open(openingOf(argument) ?? { tab: 'collocates' }) },
    {
      id: 'corpusReader.openCollocates',
      failure,
      run: async () => {
        const words = selectedWords();
        if (words !== '') return pages.open({ tab: 'collocates', params: { node: { query: plainQuery(words) } } });
        const person = await personAtCursor(corpus, officials);
        await pages.open(person === null ? { tab: 'collocates' } : { tab: 'collocates', params: { node: { kind: 'person', ...person } } });
      },
    },
    { id: 'corpusReader.openKeyTerms', failure, run: () => pages.open({ tab: 'keyTerms' }) },
    { id: 'corpusReader.openFrequencies', failure, run: () => pages.open({ tab: 'frequencies' }) },
    { id: 'corpusReader.openNewPhrases', failure, run: () => pages.open({ tab: 'newPhrases' }) },
    { id: 'corpusReader.concordanceOfWord', failure: vscode.l10n.t('Corpus Reader could not show the lines of the word.'), run: onWord((page, word) => pages.concordance(page, word)) },
    { id: 'corpusReader.collocatesOfWord', failure, run: onWord((page, word) => pages.collocates(page, word)) },
    { id: 'corpusReader.chartOfWord', failure: vscode.l10n.t('Corpus Reader could not draw the chart of the word.'), run: onWord((page, word) => pages.chart(page, word)) },
    { id: 'corpusReader.traceWord', failure: vscode.l10n.t('Corpus Reader could not trace the phrase.'), run: onWord((_page, word) => phrases.trace(word)) },
    { id: 'corpusReader.copyWord', failure: vscode.l10n.t('Corpus Reader could not copy the word.'), run: onWord(async (_page, word) => vscode.env.clipboard.writeText(word)) },
  ];
}
