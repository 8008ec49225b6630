/**
 * Who else spoke on the subject of a statement in its month. Its words are those strings that some article of the corpus has as a term; what
 * another statement shares counts by how rare it is. Works on records and texts of one month, in slices.
 */
import { fold } from '../../text/fold.ts';
import { intersects, type Span } from '../../text/span.ts';
import { daysBetween } from '../days.ts';
import { Rarity } from '../likeness.ts';
import { Pace } from '../pace.ts';
import { hashText } from '../segment/strings.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc } from '../segment-set.ts';
import { ChunkScanner } from './chunk-scanner.ts';
import { chunksOf, textEnd } from './chunks.ts';
import type { SearchedCorpus } from './scope.ts';
import { literalOf, placeOf, type Literal } from './literal.ts';
import type { StatementRef } from './statement-search.ts';

export interface SpokenSubject {
  readonly doc: Doc;
  /** The speaker's id; null for an organisation. */
  readonly speakerId: string | null;
  readonly speaker: string;
  /** What is said, as written, and where it stands in the article's file. */
  readonly content: string;
  readonly span: Span;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export interface AlsoSpoken extends StatementRef {
  /** Terms in common as the asked statement writes them, most telling first. */
  readonly shared: readonly string[];
}

/** A string of the statement that some article has as a term. */
interface Term {
  readonly key: string;
  /** As the statement writes it. */
  readonly written: string;
  readonly literal: Literal;
  /** How many statements of the month hold it. */
  statements: number;
}

interface Candidate extends StatementRef {
  readonly who: string;
  readonly shared: readonly Term[];
  readonly apart: number;
}

/** Terms have two to six characters, as the analysis finds them. */
const SHORTEST = 2;
const LONGEST = 6;
/** Characters of a statement that are looked at, and terms of it that are looked for. */
const MOST_CHARACTERS = 800;
const MOST_TERMS = 60;
/** A rarity from 0 to 1: one term so rare is a subject, of less rare ones two are. */
const SUBJECT = 0.55;
const TELLING = 0.3;
/** Part of what the statement could share with its equal that another one must share. */
const LEAST_PART = 0.1;
/** By what each further statement of one speaker counts less, so that a talkative one leaves room for others. */
const AGAIN = 0.75;

/** All statements by others that share the subject, most in common first; those of the same words by the same speaker once. */
export async function alsoSpoke(corpus: SearchedCorpus, subject: SpokenSubject, stop: () => boolean): Promise<readonly AlsoSpoken[]> {
  const terms = termsOf(corpus, subject.content);
  if (terms.length === 0) return [];
  const wanted = new Uint8Array(corpus.segments.end);
  // Every article of the month has at least one statement, as far as its rarity is concerned.
  let statements = 0;
  for (const doc of articlesOfMonth(corpus, subject.day)) {
    wanted[doc] = 1;
    statements++;
  }
  const needed = [terms.map(({ literal }) => literal)];
  const scanner = new ChunkScanner();
  const pace = new Pace();
  const candidates: Candidate[] = [];
  for (const chunk of chunksOf(corpus.texts(), wanted)) {
    await pace.rest();
    if (stop()) break;
    const { block } = chunk;
    const { text, docs } = scanner.candidates(chunk, needed, wanted);
    for (const own of docs) {
      const doc = block.first + own;
      if (!corpus.segments.alive(doc)) continue;
      const from = block.starts[own]! - block.starts[chunk.doc]!;
      const article = text.subarray(from, textEnd(block, own) - block.starts[chunk.doc]!);
      const apart = daysBetween(subject.day, corpus.entry(doc).day) ?? 0;
      for (const [index, statement] of corpus.statementRecords(doc).entries()) {
        statements++;
        const content = article.subarray(statement.visibleContent.start, statement.visibleContent.end);
        const shared = terms.filter(({ literal }) => placeOf(content, literal, 0) >= 0);
        for (const term of shared) term.statements++;
        // Who reports what is said, or is reported in it, says the same words.
        if (shared.length === 0 || (doc === subject.doc && intersects(statement.content, subject.span))) continue;
        const who = speakerOf(corpus, doc, statement);
        if (who !== null && who !== (subject.speakerId ?? organisationKey(subject.speaker))) candidates.push({ doc, index, who, apart, shared: withoutParts(shared) });
      }
    }
  }
  return ranked(corpus, candidates, terms, new Rarity(statements));
}

function* articlesOfMonth({ timeline }: SearchedCorpus, day: string): Generator<Doc> {
  const month = Number(day.slice(0, 7).replace('-', ''));
  for (const other of timeline.days()) if (Math.floor(other / 100) === month) yield* timeline.on(other);
}

/** Who speaks, as compared; null for somebody whom nothing confirms. */
function speakerOf(corpus: SearchedCorpus, doc: Doc, { person, speaker }: StatementRecord): string | null {
  return person === null ? organisationKey(speaker) : (corpus.personAt(doc, person)?.id ?? null);
}

function organisationKey(name: string): string {
  return `\t${fold(name)}`;
}

/** The strings of the content that are terms of some article: those that fewest have, as they are likeliest to be its subject. */
function termsOf({ segments }: SearchedCorpus, content: string): Term[] {
  const written = content.slice(0, MOST_CHARACTERS);
  const folded = fold(written).toLowerCase();
  const terms = new Map<string, Term & { readonly articles: number }>();
  for (let from = 0; from < folded.length; from++) {
    for (let to = from + SHORTEST; to <= Math.min(folded.length, from + LONGEST); to++) {
      const key = folded.slice(from, to);
      if (terms.has(key)) continue;
      const hash = hashText(key);
      let articles = 0;
      for (const { segment, alive } of segments.slots) {
        const id = alive === 0 ? -1 : segment.strings.find(key, hash);
        if (id >= 0) articles += segment.lists.terms.count(id);
      }
      if (articles > 0) terms.set(key, { key, written: written.slice(from, to), literal: literalOf(key), statements: 0, articles });
    }
  }
  return [...terms.values()].sort((a, b) => a.articles - b.articles).slice(0, MOST_TERMS);
}

/** Without those that are only parts of longer ones: 富汗 beside 阿富汗. */
function withoutParts(terms: readonly Term[]): Term[] {
  return terms.filter(({ key }) => !terms.some((other) => other.key.length > key.length && other.key.includes(key)));
}

/** What counts of a term is how few statements of the month hold it, not in how many lists it is: parts of words are in few. */
function weigh({ key, statements }: Term, rarities: Rarity): number {
  return rarities.share(statements) ** 2 * Math.min(key.length, 4);
}

function ranked({ timeline }: SearchedCorpus, candidates: readonly Candidate[], terms: readonly Term[], rarities: Rarity): AlsoSpoken[] {
  const weights = new Map(terms.map((term) => [term, Math.max(0, weigh(term, rarities))]));
  const sum = (some: readonly Term[]): number => some.reduce((all, term) => all + weights.get(term)!, 0);
  const least = LEAST_PART * sum(withoutParts(terms));
  const seen = new Set<string>();
  const found = candidates.flatMap((candidate) => {
    const { who, shared } = candidate;
    const telling = shared.filter(({ statements }) => rarities.share(statements) >= TELLING);
    if (telling.length < 2 && !telling.some(({ statements }) => rarities.share(statements) >= SUBJECT)) return [];
    const score = sum(shared);
    const words = `${who}\t${shared.map(({ key }) => key).join()}\t${candidate.apart}`;
    if (score < least || seen.has(words)) return [];
    seen.add(words);
    return [{ ...candidate, score }];
  });
  const byScore = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    b.score - a.score || a.apart - b.apart || timeline.rank(a.doc) - timeline.rank(b.doc) || a.index - b.index;
  const times = new Map<string, number>();
  for (const one of found.sort(byScore)) {
    const before = times.get(one.who) ?? 0;
    times.set(one.who, before + 1);
    one.score *= AGAIN ** before;
  }
  return found.sort(byScore).map(({ doc, index, shared }) => ({
    doc, index, shared: [...shared].sort((a, b) => weights.get(b)! - weights.get(a)!).map(({ written }) => written),
  }));
}
