/**
 * Finds statements of the whole corpus by who speaks, by words of their contents and by time. Works on records and, where words are looked
 * for, on the texts that hold them all; done in slices.
 */
import { Pace } from '../pace.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc } from '../segment-set.ts';
import { ChunkScanner } from './chunk-scanner.ts';
import { chunksOf, textEnd } from './chunks.ts';
import { whileTextsLast } from './corpus-search.ts';
import { literalOf, placeOf, type Literal } from './literal.ts';
import { PatternError } from './regex/syntax.ts';
import { LONGEST_LITERAL } from './scan.ts';
import { keepOnly, speakerOf, wantedIn, type SearchedCorpus } from './scope.ts';

export interface StatementQuestion {
  /** A person's id or name, else an organisation's name; null for everybody. */
  readonly speaker: string | null;
  /** Each must stand in the content, in either script and either case. */
  readonly words: readonly string[];
  /** Days `YYYY-MM-DD`, both included; articles without a date are in no span of days. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only articles without a date. */
  readonly undated?: boolean;
}

/** A statement by its article and its number in the article's list. */
export interface StatementRef {
  readonly doc: Doc;
  readonly index: number;
}

/** Words looked for at most. */
export const MOST_WORDS = 20;

/**
 * By the articles' dates, oldest first, undated last, then in text order; only by confirmed persons and by organisations. `stop` is asked
 * between slices; the answer is then of no use. Throws a PatternError for words that cannot be looked for.
 */
export async function findStatements(corpus: SearchedCorpus, question: StatementQuestion, stop: () => boolean): Promise<readonly StatementRef[]> {
  const literals = question.words.map(asLiteral);
  if (literals.length > MOST_WORDS) throw new PatternError('too-long', 0);
  return whileTextsLast(corpus, () => find(corpus, question, literals, stop));
}

function asLiteral(word: string): Literal {
  if (word.length > LONGEST_LITERAL) throw new PatternError('too-long', LONGEST_LITERAL);
  return literalOf(word);
}

async function find(corpus: SearchedCorpus, question: StatementQuestion, literals: readonly Literal[], stop: () => boolean): Promise<StatementRef[]> {
  const { wanted, says, organisation } = scopeOf(corpus, question);
  const needed = [...literals, ...(organisation === null || organisation === '' ? [] : [literalOf(organisation)])];
  const found: StatementRef[] = [];
  const take = (doc: Doc, holds: (statement: StatementRecord) => boolean): void => {
    // An article may go while the search rests.
    if (!corpus.segments.alive(doc)) return;
    corpus.statementRecords(doc).forEach((statement, index) => {
      if (holds(statement) && says(doc, statement)) found.push({ doc, index });
    });
  };
  const pace = new Pace();
  if (needed.length === 0) {
    for (let doc = 0; doc < wanted.length && !stop(); doc++) {
      if (wanted[doc] === 0) continue;
      take(doc, () => true);
      await pace.rest();
    }
  } else {
    const scanner = new ChunkScanner();
    for (const chunk of chunksOf(corpus.texts(), wanted)) {
      await pace.rest();
      if (stop()) break;
      const { block } = chunk;
      const { text, docs } = scanner.candidates(chunk, needed.map((literal) => [literal]), wanted);
      for (const doc of docs) {
        const own = text.subarray(block.starts[doc]! - block.starts[chunk.doc]!, textEnd(block, doc) - block.starts[chunk.doc]!);
        take(block.first + doc, ({ visibleContent: { start, end } }) => {
          const content = own.subarray(start, end);
          return literals.every((literal) => placeOf(content, literal, 0) >= 0);
        });
      }
    }
  }
  return inOrder(corpus, found);
}

interface Scope {
  /** 1 for each article that may hold a statement asked for, by number. */
  readonly wanted: Uint8Array;
  says(doc: Doc, statement: StatementRecord): boolean;
  /** The organisation that speaks, folded; null when a person does, or anybody. */
  readonly organisation: string | null;
}

function scopeOf(corpus: SearchedCorpus, { speaker, from, to, undated = false }: StatementQuestion): Scope {
  const wanted = new Uint8Array(corpus.segments.end);
  for (const { segment, base, dead } of corpus.segments.slots) {
    const isWanted = wantedIn(segment, { speaker: null, person: null, outlet: null, tag: null, from, to });
    for (let doc = 0; doc < segment.docs; doc++) {
      if (dead[doc] === 0 && segment.isArticle(doc) && (!undated || segment.dayNumber(doc) === 0) && isWanted(doc)) wanted[base + doc] = 1;
    }
  }
  if (speaker === null) {
    return { wanted, organisation: null, says: (doc, { person }) => person === null || corpus.personAt(doc, person) !== undefined };
  }
  const { persons, organisation, says } = speakerOf(corpus, speaker);
  if (organisation === null) keepOnly(wanted, persons);
  return { wanted, organisation, says };
}

/** Oldest article first, those without a date last, as the timeline has them. */
function inOrder({ timeline }: SearchedCorpus, refs: StatementRef[]): StatementRef[] {
  return refs.sort((a, b) => timeline.rank(a.doc) - timeline.rank(b.doc) || a.index - b.index);
}
