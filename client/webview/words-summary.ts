/** Sentences about a list of words: of how much it was counted, why it is empty, what its numbers tell. */
import type { WordsQuestion, WordsResult, WordsTab } from '../../protocol/src/words-page.ts';
import type { WordsStrings } from '../../protocol/src/words-strings.ts';
import type { CollocatesResult, FrequenciesResult, KeyTermsResult, NewPhrasesResult } from '../../protocol/src/words.ts';
import { element } from './dom.ts';
import { format, plain } from './strings.ts';
import { COLUMNS } from './words-columns.ts';

export function summaryOf(question: WordsQuestion, result: WordsResult, strings: WordsStrings): string {
  switch (question.tab) {
    case 'collocates': {
      const { hits, spanCharacters, characters } = result as CollocatesResult;
      return format('person' in question.params.node ? strings.mentionsSummary : strings.collocatesSummary, plain(hits), plain(spanCharacters), plain(characters));
    }
    case 'keyTerms': {
      const { articles, characters, referenceArticles, referenceCharacters } = result as KeyTermsResult;
      return format(strings.keyTermsSummary, plain(articles), plain(characters), plain(referenceArticles), plain(referenceCharacters));
    }
    case 'frequencies': {
      const { articles, characters } = result as FrequenciesResult;
      return format(strings.frequenciesSummary, plain(articles), plain(characters));
    }
    case 'newPhrases': {
      const { characters, charactersBefore } = result as NewPhrasesResult;
      return format(strings.newPhrasesSummary, question.params.month, plain(characters), plain(charactersBefore));
    }
  }
}

/** What to do about an empty list. */
export function whyNothing(question: WordsQuestion, result: WordsResult, strings: WordsStrings): string {
  if (result.characters === 0) return strings.nothingChosen;
  if (question.tab !== 'collocates' || (result as CollocatesResult).hits > 0) return strings.nothingFound;
  return 'person' in question.params.node ? strings.nothingNamed : strings.nothingHit;
}

/** What the numbers of a list tell, one line each, to be unfolded. */
export function explanation(tab: WordsTab, strings: WordsStrings, open: boolean, keep: (open: boolean) => void): HTMLElement {
  const told = COLUMNS[tab].filter(({ key, place }) => key !== 'text' && place !== true).flatMap(({ key }) => [element('dt', {}, strings.columns[key].heading), element('dd', {}, strings.columns[key].help)]);
  const details = element('details', { class: 'explain', open }, element('summary', {}, strings.explain), element('p', {}, strings.candidates), element('dl', {}, ...told));
  details.addEventListener('toggle', () => keep(details.open));
  return details;
}
