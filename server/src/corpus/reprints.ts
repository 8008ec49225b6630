/**
 * Articles that have most of their text in common: one report put out twice, shortened or carried on. Related articles are compared
 * word for word, by all runs of a few characters; what has a title or a topic in common only is none.
 */
import type { Corpus } from './corpus.ts';
import { isHan } from '../text/characters.ts';
import type { ArticleUri, Reprint } from './model.ts';
import { relatedArticles } from './related.ts';
import type { Doc } from './segment-set.ts';

/** Articles compared: of those related, reports of the same come first. */
const MOST_COMPARED = 12;
/** Characters that have to follow each other in both texts. */
const RUN = 8;
/** A text with fewer runs says too little, and columns repeat their words. */
const LEAST_RUNS = 120;
/** The part of one of the two texts that both have to have. */
const LEAST_SHARE = 0.75;
/** Text that is read of one article. */
const MOST_READ = 100_000;

export function reprintsOf(corpus: Corpus, uri: ArticleUri, limit: number): Reprint[] {
  const doc = corpus.numberOf(uri);
  if (doc < 0 || limit <= 0) return [];
  const own = runsOf(textOf(corpus, doc));
  if (own.size < LEAST_RUNS) return [];
  const found: Reprint[] = [];
  for (const { uri: other } of relatedArticles(corpus, uri, MOST_COMPARED)) {
    const article = corpus.numberOf(other);
    const runs = runsOf(textOf(corpus, article));
    if (runs.size < LEAST_RUNS) continue;
    let shared = 0;
    const [small, large] = own.size < runs.size ? [own, runs] : [runs, own];
    for (const run of small) if (large.has(run)) shared++;
    const [here, there] = [shared / own.size, shared / runs.size];
    if (Math.max(here, there) >= LEAST_SHARE) found.push({ ...corpus.entry(article), here, there });
  }
  return found.sort((a, b) => b.here + b.there - a.here - a.there).slice(0, limit);
}

const NO_TEXT = new Uint16Array(0);

/** Empty when it cannot be read, which the next search will find out and tell. */
function textOf(corpus: Corpus, doc: Doc): Uint16Array {
  const slot = corpus.segments.slotOf(doc);
  if (slot === undefined) return NO_TEXT;
  const { segment, base } = slot;
  const start = segment.textStart(doc - base);
  try {
    return segment.text.read(start, Math.min(segment.textEnd(doc - base), start + MOST_READ));
  } catch {
    return NO_TEXT;
  }
}

/** Numbers of all runs of characters, marks and spaces left out, as they are what differs between prints. */
function runsOf(text: Uint16Array): Set<number> {
  const kept = text.filter((code) => isHan(code) || isLetterOrDigit(code));
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= kept.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ kept[i]!, 0x01000193);
    runs.add(hash);
  }
  return runs;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
