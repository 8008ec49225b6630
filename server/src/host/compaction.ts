/**
 * Keeps the number of a store's segments small, and the share of outdated articles in them: small and outdated ones are put
 * together, in a worker, into a new one, and go when that is written. What is in memory is not touched.
 */
import type { Currency } from '../corpus/article-store.ts';
import { Pace } from '../corpus/pace.ts';
import type { FolderStore } from './folder-store.ts';
import type { WorkerPool } from './worker-pool.ts';

/** More segments than this are too many; so many are left then. */
const MOST_SEGMENTS = 40;
const FEWER_SEGMENTS = 24;
/** A segment is worth rewriting when at least this share of it is outdated. */
const OUTDATED = 0.25;
/** Code units of text put into one segment; merging holds them in memory. */
const LARGEST_TEXT = 12 << 20;

/** What is known of a segment; not the segment itself, because all of them together are large. */
interface Candidate {
  readonly name: string;
  readonly docs: number;
  readonly textLength: number;
  /** Its version and time zone: only segments alike in both can be put together. */
  readonly kind: string;
  /** 1 for each file that still counts. */
  readonly keep: Uint8Array;
  readonly kept: number;
}

/** Whether a look at every article of the stores is worth its time; `files` is how many they should know. */
export function isUntidy(stores: readonly FolderStore[], files: number): boolean {
  const docs = stores.reduce((sum, store) => sum + store.docs(), 0);
  return docs > files / (1 - OUTDATED) || stores.some((store) => store.names().length > MOST_SEGMENTS);
}

/** Rejects when the disk fails it; the store is whole then, too. */
export async function compact(store: FolderStore, pool: WorkerPool, currency: Currency): Promise<void> {
  const candidates = await examine(store, currency);
  for (const group of groupsOf(chosen(candidates))) {
    const sources = group.filter(({ kept }) => kept > 0).map(({ name, keep }) => ({ name, keep }));
    if (sources.length > 0) await pool.run({ kind: 'merge', folder: store.shelf.folder, sources });
    for (const { name } of group) store.remove(name);
  }
}

/** Every segment of the store with what still counts in it; of two that know a file equally well, the later one. */
async function examine(store: FolderStore, currency: Currency): Promise<Candidate[]> {
  const pace = new Pace();
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for (const name of store.names().reverse()) {
    const segment = store.open(name);
    if (segment === null) continue;
    const keep = new Uint8Array(segment.docs);
    let kept = 0;
    for (let doc = 0; doc < segment.docs; doc++) {
      await pace.rest();
      const uri = segment.uri(doc);
      if (seen.has(uri) || !currency(uri, segment.stamp(doc), segment.analyser, segment.timeZone)) continue;
      seen.add(uri);
      keep[doc] = 1;
      kept++;
    }
    candidates.push({ name, docs: segment.docs, textLength: segment.textLength, kind: `${segment.analyser} ${segment.timeZone}`, keep, kept });
  }
  return candidates;
}

function chosen(candidates: readonly Candidate[]): Candidate[] {
  const outdated = candidates.filter(({ docs, kept }) => kept < docs * (1 - OUTDATED));
  if (candidates.length <= MOST_SEGMENTS) return outdated;
  // The smallest ones give the most for the least work.
  const smallest = candidates.toSorted((a, b) => a.kept - b.kept).slice(0, candidates.length - FEWER_SEGMENTS);
  return [...new Set([...outdated, ...smallest])];
}

/** Groups that may become one segment each: of one version and time zone, and no larger than memory likes. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups: { readonly kind: string; units: number; readonly members: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const { kind, kept, docs, textLength } = candidate;
    const units = Math.ceil(textLength * (kept / Math.max(1, docs)));
    const group = groups.find((other) => other.kind === kind && other.units + units <= LARGEST_TEXT);
    if (group === undefined) groups.push({ kind, units, members: [candidate] });
    else {
      group.units += units;
      group.members.push(candidate);
    }
  }
  return groups.map(({ members }) => members);
}
