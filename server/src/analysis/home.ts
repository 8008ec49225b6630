/** Of which country or organisation somebody is an official, from the titles that articles give. */
import { HOMES, LIKELY_HOMES, SHORT_HOMES, TITLE_HOMES } from '../language/zh/countries.ts';
import { Words, wordList } from '../language/zh/words.ts';
import { fold } from '../text/fold.ts';

/** Words with the home each tells. */
class Table {
  readonly #homes = new Map<string, string>();
  readonly #words: Words;

  constructor(lines: string) {
    for (const line of lines.trim().split('\n')) {
      const [home = '', ...words] = wordList(line);
      for (const word of words) this.#homes.set(word, home);
    }
    this.#words = new Words(this.#homes.keys());
  }

  /** What the word at the beginning tells, else the first one further on. */
  find(folded: string): string | null {
    const word = this.#words.startingAt(folded, 0) ?? this.#words.occurrences(folded)[0]?.word;
    return word === undefined ? null : this.#homes.get(word)!;
  }

  get(word: string): string | null {
    return this.#homes.get(word) ?? null;
  }
}

const homes = new Table(HOMES);
const short = new Table(SHORT_HOMES);
const byTitle = new Table(TITLE_HOMES);
const likely = new Table(LIKELY_HOMES);

/** How much a likely home counts beside a certain one. */
const LIKELY = 0.02;

export interface HomeVote {
  /** A two-letter code of ISO 3166 (`CN`, `EU`), or the name of an organisation that has none. */
  readonly home: string;
  readonly weight: number;
}

/** What one title tells, null when nothing; words may be Traditional. */
export function homeOfRole(affiliation: string | null, title: string): HomeVote | null {
  const house = fold(affiliation ?? '');
  const office = fold(title).replace(/^(?:时任|前任|前|候任)/, '');
  const certain = homes.find(house) ?? short.get(house) ?? byTitle.find(office) ?? homes.find(office);
  if (certain !== null) return { home: certain, weight: 1 };
  const guess = likely.find(house) ?? likely.find(office);
  return guess === null ? null : { home: guess, weight: LIKELY };
}

/** The home of somebody by an affiliation or country as a reader writes it; the words themselves where no home is known. */
export function homeOfWords(words: string): string {
  const folded = fold(words.trim());
  return homes.find(folded) ?? short.get(folded) ?? words.trim();
}
