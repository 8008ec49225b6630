/** What persons and their appearances are read from: the segments, the names in them and the order of the articles. */
import type { ArticleUri } from './model.ts';
import { docOf, indexOf, localRef, type LocalRef, type Names } from './names.ts';
import type { PersonSource } from './persons.ts';
import type { LocalPerson, MentionRecord } from './segment/record.ts';
import type { Segment } from './segment/segment.ts';
import type { Doc, SegmentSet } from './segment-set.ts';
import type { Timeline } from './timeline.ts';

/** Local people kept once they were read. */
const KEPT_PEOPLE = 20_000;

export class PeopleSource implements PersonSource {
  readonly #segments: SegmentSet;
  readonly #names: Names;
  readonly #timeline: Timeline;
  readonly #people = new Map<LocalRef, LocalPerson>();

  constructor(segments: SegmentSet, names: Names, timeline: Timeline) {
    this.#segments = segments;
    this.#names = names;
    this.#timeline = timeline;
  }

  /** Records never change, so what was read of them stays right. */
  person(ref: LocalRef): LocalPerson | undefined {
    const known = this.#people.get(ref);
    if (known !== undefined) return known;
    const person = this.#names.person(ref);
    if (this.#people.size >= KEPT_PEOPLE) this.#people.clear();
    if (person !== undefined) this.#people.set(ref, person);
    return person;
  }

  inOrder(refs: readonly LocalRef[]): LocalRef[] {
    const positions = Float64Array.from(refs, (ref) => this.position(ref)).sort();
    return Array.from(positions, (position) => localRef(this.#timeline.at(docOf(position)), indexOf(position)));
  }

  traits(ref: LocalRef): number {
    return this.#names.traits(ref);
  }

  eachForm(ref: LocalRef, visit: (text: string, mentions: number) => void): void {
    this.#names.eachForm(ref, visit);
  }

  mentions(ref: LocalRef): readonly MentionRecord[] {
    return this.#names.mentions(ref);
  }

  uri(doc: Doc): ArticleUri {
    return this.#at(doc, '', (segment, own) => segment.uri(own));
  }

  day(doc: Doc): string | null {
    return this.#at(doc, null, (segment, own) => segment.day(own));
  }

  year(ref: LocalRef): number | null {
    const day = this.#at(docOf(ref), 0, (segment, own) => segment.dayNumber(own));
    return day === 0 ? null : Math.floor(day / 10000);
  }

  rank(doc: Doc): number {
    return this.#timeline.rank(doc);
  }

  position(ref: LocalRef): number {
    return localRef(this.rank(docOf(ref)), indexOf(ref));
  }

  #at<T>(doc: Doc, missing: T, read: (segment: Segment, own: number) => T): T {
    const slot = this.#segments.slotOf(doc);
    return slot === undefined ? missing : read(slot.segment, doc - slot.base);
  }
}
