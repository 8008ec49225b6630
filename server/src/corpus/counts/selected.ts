/**
 * The articles a count is taken over, with what of each of them counts: all of its visible text, or what one speaker is reported to say in
 * it. Worked out once for all charts of one selection.
 */
import type { Selection } from '../../../../protocol/src/selection.ts';
import { containsSpan, type Span } from '../../text/span.ts';
import { Lru } from '../lru.ts';
import { Pace } from '../pace.ts';
import { textEnd } from '../search/chunks.ts';
import { selectedDocs, speakerOf, type SearchedCorpus } from '../search/scope.ts';
import type { Doc } from '../segment-set.ts';

/** What a speaker says in an article, as spans of its visible text and of its file, one for each statement. */
export interface Said {
  readonly visible: readonly Span[];
  readonly file: readonly Span[];
}

export interface Selected {
  /** The articles in the order of their days, oldest first, the undated last. With a speaker only those they speak in. */
  readonly docs: Int32Array;
  /** How many of them have a day; they come first. */
  readonly dated: number;
  /** By article number: 1 for each article. */
  readonly marks: Uint8Array;
  /** By article number: code units of visible text that count. */
  readonly characters: Uint32Array;
  /** Null when all of each text counts. */
  readonly said: ReadonlyMap<Doc, Said> | null;
}

/** Selections kept for further charts. */
const KEPT = 4;

export class Selections {
  readonly #corpus: SearchedCorpus;
  readonly #kept = new Lru<string, Selected>(KEPT);

  constructor(corpus: SearchedCorpus) {
    this.#corpus = corpus;
  }

  /** The selection as the corpus is now. `stop` is asked between slices; the answer is then of no use. */
  async of(selection: Selection, stop: () => boolean): Promise<Selected> {
    const { speaker, person, outlet, tag, from, to } = selection;
    const key = JSON.stringify([this.#corpus.revision, this.#corpus.segments.slots.map(({ base }) => base), speaker, person, outlet, tag, from, to]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const { revision } = this.#corpus;
    const found = await select(this.#corpus, selection, stop);
    if (!stop() && this.#corpus.revision === revision) this.#kept.set(key, found);
    return found;
  }
}

async function select(corpus: SearchedCorpus, selection: Selection, stop: () => boolean): Promise<Selected> {
  const marks = selectedDocs(corpus, selection);
  const characters = new Uint32Array(marks.length);
  const said = selection.speaker === null ? null : await saidBy(corpus, selection.speaker, marks, stop);
  for (const block of corpus.texts()) {
    for (let doc = 0; doc + 1 < block.starts.length; doc++) {
      const number = block.first + doc;
      if (marks[number] === 1) characters[number] = said === null ? textEnd(block, doc) - block.starts[doc]! : lengthOf(said.get(number)!.visible);
    }
  }
  return { ...inOrder(corpus, marks), marks, characters, said };
}

/** What somebody says in each article; takes away the marks of articles in which they say nothing. */
async function saidBy(corpus: SearchedCorpus, name: string, marks: Uint8Array, stop: () => boolean): Promise<Map<Doc, Said>> {
  const speaker = speakerOf(corpus, name);
  const said = new Map<Doc, Said>();
  const pace = new Pace();
  for (let doc = 0; doc < marks.length; doc++) {
    if (marks[doc] === 0) continue;
    // An article may go while this rests.
    const own = stop() || !corpus.segments.alive(doc) ? [] : corpus.statementRecords(doc).filter((statement) => speaker.says(doc, statement));
    if (own.length === 0) marks[doc] = 0;
    else said.set(doc, { visible: own.map(({ visibleContent }) => visibleContent), file: own.map(({ content }) => content) });
    await pace.rest();
  }
  return said;
}

/** Whether a place lies inside one of the spans; without spans every place does. */
export function isInside(place: Span, spans: readonly Span[] | undefined): boolean {
  return spans === undefined || spans.some((span) => containsSpan(span, place));
}

/** Code units within at least one of the spans. */
function lengthOf(spans: readonly Span[]): number {
  let length = 0;
  let reached = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}

function inOrder({ timeline }: SearchedCorpus, marks: Uint8Array): Pick<Selected, 'docs' | 'dated'> {
  const docs: number[] = [];
  let dated = 0;
  for (const day of timeline.days()) {
    for (const doc of timeline.on(day)) if (marks[doc] === 1) docs.push(doc);
    if (day !== 0) dated = docs.length;
  }
  return { docs: Int32Array.from(docs), dated };
}
