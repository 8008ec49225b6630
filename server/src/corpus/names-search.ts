/** Finds persons and articles by characters in either script, by Latin name, by pinyin (`wangyi`) and by its initials (`wy`). */
import { fold } from '../text/fold.ts';
import { pinyin, syllablesOf } from '../text/pinyin.ts';
import type { ArticleEntry } from './model.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson } from './persons.ts';

interface Searchable {
  readonly revision: number;
  readonly persons: { values(): Iterable<CorpusPerson> };
  articles(): readonly ArticleEntry[];
}

/** What a text is found by. Spellings are made when the first query in Latin letters comes. */
interface Spelling {
  readonly joined: string;
  readonly initials: string;
}

/** Kept over all states of the corpus, as names and titles hardly change; dropped when it grows out of bounds. */
const spellings = new Map<string, Spelling>();
const MOST_SPELLINGS = 300_000;

export class NamesSearch {
  readonly #corpus: Searchable;
  #people: readonly { readonly person: CorpusPerson; readonly names: readonly string[] }[] = [];
  #revision = -1;

  constructor(corpus: Searchable) {
    this.#corpus = corpus;
  }

  findPeople(query: string, limit: number): CorpusPerson[] {
    if (this.#revision !== this.#corpus.revision) {
      this.#people = [...this.#corpus.persons.values()].map((person) => ({
        person,
        names: [...new Set([...person.forms.keys(), ...person.latin].map(normalise))],
      }));
      this.#revision = this.#corpus.revision;
    }
    const wanted = normalise(query);
    const latin = isLatin(wanted);
    const found: { person: CorpusPerson; rank: number }[] = [];
    for (const { person, names } of this.#people) {
      let rank = wanted === '' ? 0 : NOT_FOUND;
      for (const name of names) {
        if (rank === 0) break;
        rank = Math.min(rank, rankOf(name, wanted), latin ? rankOfSpelling(name, wanted) : NOT_FOUND);
      }
      if (rank < NOT_FOUND) found.push({ person, rank });
    }
    found.sort((a, b) => a.rank - b.rank || b.person.mentionCount - a.person.mentionCount || compareCodeUnits(a.person.id, b.person.id));
    return found.slice(0, Math.max(0, limit)).map(({ person }) => person);
  }

  findArticles(query: string, limit: number): ArticleEntry[] {
    const entries = this.#corpus.articles();
    const wanted = normalise(query);
    const latin = isLatin(wanted);
    const found: { entry: ArticleEntry; rank: number }[] = [];
    // From the newest on; sorting is stable and keeps that order among equals.
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i]!;
      if (wanted === '') {
        found.push({ entry, rank: 0 });
        continue;
      }
      if (entry.title === null) continue;
      const title = normalise(entry.title);
      const rank = Math.min(rankOf(title, wanted), latin ? rankOfSpelling(title, wanted) : NOT_FOUND);
      if (rank < NOT_FOUND) found.push({ entry, rank });
    }
    found.sort((a, b) => a.rank - b.rank || Number(a.entry.day === null) - Number(b.entry.day === null));
    return found.slice(0, Math.max(0, limit)).map(({ entry }) => entry);
  }
}

const NOT_FOUND = 9;

/** Lower case, Simplified, without accents, spaces, dots and quotation marks. */
function normalise(text: string): string {
  return fold(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isLatin(text: string): boolean {
  return /^[a-z0-9]+$/.test(text);
}

/** 0 the whole text, 1 its beginning, 2 within it. */
function rankOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return NOT_FOUND;
  return at > 0 ? 2 : text.length === wanted.length ? 0 : 1;
}

/** As `rankOf` for pinyin, after matches as written; initials come last and count from the beginning only. */
function rankOfSpelling(text: string, wanted: string): number {
  const { joined, initials } = spellingOf(text);
  if (joined === wanted) return 0;
  if (joined.startsWith(wanted)) return 1;
  if (initials === wanted) return 3;
  if (wanted.length > 1 && initials.startsWith(wanted)) return 4;
  if (wanted.length > 1 && joined.includes(wanted)) return 5;
  return NOT_FOUND;
}

function spellingOf(text: string): Spelling {
  let spelling = spellings.get(text);
  if (spelling === undefined) {
    let initials = '';
    for (const character of text) initials += syllablesOf(character)[0] ?? character;
    spelling = { joined: pinyin(text), initials };
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    spellings.set(text, spelling);
  }
  return spelling;
}
