/** The server's sentences in English. */
import type { EncounterKind } from '../analysis/facts.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { correctionEn } from './correction-texts.ts';
import { dateInWords, weekday } from './dates.ts';
import { diagnosticsEn } from './diagnostics-texts.ts';
import { rosterKeysEn } from './roster-key-texts.ts';
import { rosterEn } from './roster-texts.ts';
import type { Texts } from './texts.ts';

const LOCALE = 'en-GB';
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const ENCOUNTERS: Readonly<Record<EncounterKind, string>> = {
  call: 'call', video: 'video call', meeting: 'meeting', visit: 'visit', conference: 'conference', letter: 'letter',
};

export const en: Texts = {
  locale: LOCALE,
  separator: '; ',
  outline: {
    title: 'Title',
    date: 'Date',
    outlet: 'Outlet',
    organisation: 'organisation',
    speakerDetail: (statements, organisation) => `${count(statements, 'statement')}${organisation ? ' (organisation)' : ''}`,
    untitled: 'Untitled article',
    question: 'question',
    answer: 'answer',
  },
  encounter: {
    kind: (kind) => ENCOUNTERS[kind],
    articles: (n) => count(n, 'article'),
    count: (n) => count(n, 'encounter'),
  },
  hints: {
    speaker: (who) => `The speaker is ${who}.`,
  },
  hover: {
    roleHere: 'in this article',
    roleBefore: 'as of',
    roleAfter: 'later, as of',
    noRole: 'No article of this corpus gives an office.',
    otherRoles: 'Roles in the corpus',
    otherSpellings: 'Spellings in the corpus',
    counts: (mentions, articles) => `${count(mentions, 'mention')} in ${count(articles, 'article')}`,
    seen: (first, last) => `first ${first}, last ${last}`,
    seenOnce: (day) => `only on ${day}`,
    refersTo: (words) => `“${words}” refers to`,
    related: 'Related articles',
    noRelated: 'No related article in this corpus.',
    more: (n) => `and ${n} more`,
    undated: 'no date',
    untitled: 'untitled article',
    reads: (expression) => `“${expression}”`,
    offices: 'Offices over time',
    merge: (merge, name) => {
      const other = merge.a === name ? merge.b : merge.a;
      switch (merge.kind) {
        case 'roster': return `the roster lists ${other} as the same person`;
        case 'latin': return `same Latin name (${merge.detail}) as ${other}`;
        case 'spelling': return `${other} is another known spelling`;
        case 'office-and-sound': return `same office (${merge.detail}) and sound as ${other}`;
        case 'short-form': return merge.a.length < merge.b.length ? `${merge.a} is short for ${merge.b}` : `${merge.b} is short for ${merge.a}`;
        case 'same-name': return `same name as ${other}`;
      }
    },
    introduced: ({ as, latin, day, here }) => {
      const words = as === null ? `introduced by the Latin name ${latin ?? ''}` : `introduced as ${as}${latin === null ? '' : ` (${latin})`}`;
      return `${words} ${here ? 'in this article' : day === null ? 'in an article without a date' : `on ${day}`}`;
    },
    official: (articles) => `official: ${count(articles, 'article')} ${articles === 1 ? 'states' : 'state'} a public office`,
    noOfficial: 'no official: the titles stated are no public office',
  },
  tree: {
    year: (year) => year,
    month: (year, month) => dateInWords(`${year}-${month}`, LOCALE).replace(/ \d+$/, ''),
    undated: 'No date',
    noOutlet: 'Outlet unknown',
  },
  officials: {
    noHome: 'Country not stated',
    encounter: (kind, others, announced) => `${kind}${others.length === 0 ? '' : `: ${others.join(', ')}`}${announced ? ' (announced)' : ''}`,
  },
  date: (value) => {
    const day = weekday(value, LOCALE);
    return day === null ? dateInWords(value, LOCALE) : `${day}, ${dateInWords(value, LOCALE)}`;
  },
  links: {
    openSource: 'Open the published article',
    earlierEncounter: (title) => `Reported in “${title}”`,
  },
  relatedReason: (kind, items, chinese) => {
    const list = items.join(', ');
    if (items.length === 0) return chinese;
    switch (kind) {
      case 'people': return `both name ${list}`;
      case 'encounter': return `encounter: ${list}`;
      case 'terms': return `both about ${list}`;
      case 'reference': return `refers to the encounter: ${list}`;
      case 'duplicate': return `nearly the same text: ${list}`;
    }
  },
  // Problems carry their English sentence themselves.
  problem: () => undefined,
  diagnostics: diagnosticsEn,
  failure: (sentence) => sentence,
  patternProblem: (problem, at) => {
    const { message } = new PatternError(problem, at);
    return `${message[0]!.toUpperCase()}${message.slice(1)}.`;
  },
  roster: rosterEn,
  corrections: correctionEn,
  rosterKeys: rosterKeysEn,
  reading: {
    gone: 'This article is no longer there, or it is no article any more.',
  },
  phraseLength: (shortest, longest) => `A phrase to be traced has ${shortest} to ${longest} characters.`,
  exports: {
    format: 'These data cannot be written in that format.',
    forgotten: 'This export is no longer under way. Please begin it again.',
  },
  words: {
    noReference: 'There is nothing to compare with: choose fewer articles, or others to compare them with.',
    noMonth: 'A month is written YYYY-MM.',
    noYearBefore: (month) => `No article is from the twelve months before ${month}, so nothing can be called new.`,
  },
  server: {
    invalidSettings: (keys) => `Corpus Reader cannot use the value of ${keys.join(', ')} and keeps the default.`,
  },
};
