/** The encounters that took place as the articles of a selection tell them; reports of one encounter count once. */
import type { Selection } from '../../../../protocol/src/selection.ts';
import { Events, type Listed } from '../listing.ts';
import { Lru } from '../lru.ts';
import type { EncounterEvent } from '../model.ts';
import { Pace } from '../pace.ts';
import type { SearchedCorpus } from '../search/scope.ts';
import { isInside, type Selections } from './selected.ts';

/** Selections whose encounters are kept. */
const KEPT = 3;

export type CountedCorpus = SearchedCorpus & Listed;

export class HeldEncounters {
  readonly #corpus: CountedCorpus;
  readonly #selections: Selections;
  readonly #kept = new Lru<string, readonly EncounterEvent[]>(KEPT);

  constructor(corpus: CountedCorpus, selections: Selections) {
    this.#corpus = corpus;
    this.#selections = selections;
  }

  /**
   * As lists of encounters have them: `from` and `to` are days of the encounter, of its article only when it has none. Announced and denied
   * ones are left out, with a speaker also those the speaker does not tell of. `over` is asked between slices; then some may be missing.
   */
  async of(selection: Selection, over: () => boolean): Promise<readonly EncounterEvent[]> {
    const { speaker, person, outlet, tag, from, to } = selection;
    const key = JSON.stringify([this.#corpus.revision, speaker, person, outlet, tag, from, to]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const { revision } = this.#corpus;
    const { docs, said } = await this.#selections.of({ ...selection, from: null, to: null }, over);
    const events = new Events(this.#corpus, { person: null, from, to });
    const pace = new Pace();
    for (const doc of docs) {
      await pace.rest();
      if (over()) break;
      if (!this.#corpus.segments.alive(doc)) continue;
      events.add(doc, ({ status, visible }) => status === 'happened' && isInside(visible, said?.get(doc)?.visible));
    }
    const found = events.list();
    if (!over() && this.#corpus.revision === revision) this.#kept.set(key, found);
    return found;
  }
}

/** Those in which everybody of some people takes part. */
export function withAll(events: readonly EncounterEvent[], people: readonly string[]): readonly EncounterEvent[] {
  return people.length === 0 ? events : events.filter(({ participants }) => people.every((id) => participants.some((one) => one.id === id)));
}
