/** The words of the page for words in the display language, with what each number tells in words that need no statistics. */
import * as vscode from 'vscode';
import type { WordsColumn, WordsStrings } from '../../../protocol/src/words-strings.ts';

export function wordsStrings(): WordsStrings {
  const { l10n } = vscode;
  // The page puts the values in: `{0}` goes through as it is.
  const hole = ['{0}', '{1}', '{2}', '{3}'];
  return {
    tabs: { collocates: l10n.t('Collocates'), keyTerms: l10n.t('Key Terms'), frequencies: l10n.t('Frequencies'), newPhrases: l10n.t('New Set Phrases') },
    about: {
      collocates: l10n.t('Which words keep company with a phrase or a person.'),
      keyTerms: l10n.t('Which words some articles use more than others do.'),
      frequencies: l10n.t('Which words are used most.'),
      newPhrases: l10n.t('Which phrases a month brought up: used in it, and hardly in the twelve months before.'),
    },
    columns: columns(),
    page: l10n.t('Words'),
    articles: l10n.t('In which articles'),

    around: l10n.t('Around'),
    phrase: l10n.t('a phrase'),
    person: l10n.t('a person'),
    personName: l10n.t('Person, by name or pinyin'),
    spanLeft: l10n.t('Characters before'),
    spanRight: l10n.t('behind'),
    shortest: l10n.t('Words of'),
    longest: l10n.t('to'),
    least: l10n.t('characters, seen at least'),
    times: l10n.t('times'),
    comparedWith: l10n.t('Compared with'),
    everythingElse: l10n.t('all other articles'),
    otherArticles: l10n.t('these articles:'),
    month: l10n.t('Month'),
    monthOf: l10n.t('{0} (articles: {1})', ...hole),
    previousMonth: l10n.t('Month before'),
    nextMonth: l10n.t('Month after'),

    needNode: l10n.t('Type a word or phrase above: the words that stand around it more often than by chance are listed here.'),
    needPerson: l10n.t('Choose a person above: the words around all mentions, whatever name is used, are listed here.'),
    needSelection: l10n.t('Choose articles above, by who speaks or is named, outlet, tag or dates: their words are compared with those of all others.'),
    needOther: l10n.t('Choose the articles to compare with.'),
    needMonth: l10n.t('No article has a date yet.'),
    nothingFound: l10n.t('No word occurs often enough. Ask for fewer occurrences, or choose more articles.'),
    nothingHit: l10n.t('Nothing in these articles matches. Try other words, or choose more articles.'),
    nothingNamed: l10n.t('No article chosen mentions this person.'),
    nothingChosen: l10n.t('No article fits these filters.'),
    counting: l10n.t('Counting…'),
    stop: l10n.t('Stop'),
    stopped: l10n.t('Counting was stopped.'),
    again: l10n.t('Count Again'),
    changed: l10n.t('The articles have changed since this was counted.'),
    partial: l10n.t('Not all articles have been counted yet: figures may grow.'),

    collocatesSummary: l10n.t('Hits: {0} · characters around them: {1} of {2}', ...hole),
    mentionsSummary: l10n.t('Mentions: {0} · characters around them: {1} of {2}', ...hole),
    keyTermsSummary: l10n.t('Articles: {0} ({1} characters), compared with {2} ({3} characters)', ...hole),
    frequenciesSummary: l10n.t('Articles: {0} · characters: {1}', ...hole),
    newPhrasesSummary: l10n.t('{0}: {1} characters, compared with {2} in the twelve months before', ...hole),
    words: l10n.t('Words: {0}', ...hole),
    matching: l10n.t('Words: {0} of {1}', ...hole),
    onlyFirst: l10n.t('Sorted and searched are the first {0} of {1} words. An export has all.', ...hole),

    rank: l10n.t('Rank'),
    find: l10n.t('Find in list'),
    copy: l10n.t('Copy List'),
    exportList: l10n.t('Export…'),
    more: l10n.t('Show {0} more ({1} not shown)', ...hole),
    actions: l10n.t('More actions'),
    actionsOf: l10n.t('More actions for {0}', ...hole),
    concordanceOf: l10n.t('Show the lines with {0}', ...hole),
    keys: l10n.t('Up and Down go from word to word, Enter shows the lines it stands in, the menu key (Shift+F10) more. A heading sorts.'),
    explain: l10n.t('What the numbers tell'),
    candidates: l10n.t('A word here is a run of characters that hold together firmly and have varied neighbours, found by counting and not in a dictionary. Both scripts are counted as one.'),
    firstPlace: l10n.t('First use of {0}', ...hole),
  };
}

function columns(): Readonly<Record<WordsColumn, { readonly heading: string; readonly help: string }>> {
  const { l10n } = vscode;
  const attraction = l10n.t('How surely it is no chance (log-likelihood, G²). Above 10.8, chance would do as much once in a thousand words; trust what stands well above. Favours frequent words.');
  return {
    text: { heading: l10n.t('Word'), help: l10n.t('Click for the lines it stands in.') },
    articles: { heading: l10n.t('Articles'), help: l10n.t('Articles with the word. One that many articles use tells more than one that a single article repeats.') },
    rate: { heading: l10n.t('Per million'), help: l10n.t('Occurrences per million characters, so that selections of different size can be compared.') },
    near: { heading: l10n.t('Nearby'), help: l10n.t('Occurrences near a hit, before or behind it; each counts once.') },
    left: { heading: l10n.t('Before'), help: l10n.t('Occurrences before the nearest hit.') },
    right: { heading: l10n.t('Behind'), help: l10n.t('Occurrences behind the nearest hit.') },
    total: { heading: l10n.t('In all'), help: l10n.t('Occurrences in all articles chosen, near a hit or not.') },
    expected: { heading: l10n.t('By chance'), help: l10n.t('Occurrences that would be near a hit if the word were spread evenly.') },
    attraction: { heading: l10n.t('Attraction'), help: attraction },
    pmi: { heading: l10n.t('Closeness'), help: l10n.t('How many times more often than by chance, in doublings (mutual information, PMI): +1 is twice, +3 eight times. Favours rare words: look at how often, too.') },
    here: { heading: l10n.t('Here'), help: l10n.t('Occurrences in the articles chosen.') },
    there: { heading: l10n.t('There'), help: l10n.t('Occurrences in the articles they are compared with.') },
    rateThere: { heading: l10n.t('Per million there'), help: l10n.t('Occurrences per million characters of the articles they are compared with.') },
    keyness: { heading: l10n.t('Keyness'), help: attraction },
    logRatio: { heading: l10n.t('Ratio'), help: l10n.t('How many times more often than there, in doublings (log ratio): +1 is twice, +3 eight times. A word that is not used there counts as used half a time.') },
    count: { heading: l10n.t('Occurrences'), help: l10n.t('Occurrences in the articles chosen.') },
    cohesion: { heading: l10n.t('Cohesion'), help: l10n.t('How firmly its characters hold together, in bits: how much rarer they would meet by chance, at the weakest seam. High for words, low for chance neighbours.') },
    leftEntropy: { heading: l10n.t('Variety before'), help: l10n.t('How varied the characters before it are (entropy, in bits). Near 0: nearly always the same, so it is likely a part of something longer.') },
    rightEntropy: { heading: l10n.t('Variety behind'), help: l10n.t('How varied the characters behind it are (entropy, in bits). Near 0: nearly always the same, so it is likely a part of something longer.') },
    inMonth: { heading: l10n.t('In the month'), help: l10n.t('Occurrences in the month.') },
    before: { heading: l10n.t('Year before'), help: l10n.t('Occurrences in the twelve months before.') },
    novelty: { heading: l10n.t('Novelty'), help: attraction },
    first: { heading: l10n.t('First use'), help: l10n.t('Where it stands first in the month.') },
  };
}
