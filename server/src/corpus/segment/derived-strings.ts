/**
 * The strings of a segment while it is put together, by number, with what is made of them to compare them by: the key of a name, its
 * sound, the key of an office. Each is worked out once in a segment, however often its string comes.
 */
import { affiliationKey, latinKey, soundOf, surfaceKey, titleKey } from '../surface-key.ts';
import { StringPoolBuilder } from './strings.ts';

export class DerivedStrings {
  readonly pool = new StringPoolBuilder();
  readonly #keys: (number | undefined)[] = [];
  readonly #sounds: (number | undefined)[] = [];
  readonly #latins: (number | undefined)[] = [];
  /** By affiliation, null as -1, and title. */
  readonly #offices = new Map<number, Map<number, number>>();

  id(text: string): number {
    return this.pool.id(text);
  }

  /** Of a name or term as written, whose number is `id`: as compared. */
  key(id: number, text: string): number {
    return (this.#keys[id] ??= this.#derived(id, text, surfaceKey(text)));
  }

  sound(key: number): number {
    return (this.#sounds[key] ??= this.id(soundOf(this.pool.get(key))));
  }

  /** Of a gloss as written, whose number is `id`. */
  latinKey(id: number, text: string): number {
    return (this.#latins[id] ??= this.#derived(id, text, latinKey(text)));
  }

  /** An office as compared, `美国国务院\t发言人`; the affiliation is -1 when there is none. */
  office(affiliation: number, title: number): number {
    let ofAffiliation = this.#offices.get(affiliation);
    if (ofAffiliation === undefined) this.#offices.set(affiliation, (ofAffiliation = new Map<number, number>()));
    let office = ofAffiliation.get(title);
    if (office === undefined) {
      office = this.id(`${affiliationKey(affiliation < 0 ? null : this.pool.get(affiliation))}\t${titleKey(this.pool.get(title))}`);
      ofAffiliation.set(title, office);
    }
    return office;
  }

  /** Which of a person's keys to list the person under: the longest, the first by code units among equally long ones; null when all are empty. */
  nameAmong(keys: readonly number[]): number | null {
    const { pool } = this;
    let best: number | null = null;
    for (const key of keys) {
      const longer = pool.lengthOf(key) - (best === null ? 0 : pool.lengthOf(best));
      if (longer > 0 || (longer === 0 && best !== null && pool.get(key) < pool.get(best))) best = key;
    }
    return best;
  }

  #derived(id: number, text: string, derived: string): number {
    return derived === text ? id : this.id(derived);
  }
}
