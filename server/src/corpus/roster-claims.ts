/**
 * What the roster says in the terms in which the corpus decides who is who: which names are one entry's, by which Latin names others may
 * be found to be the same person, and what is nobody.
 */
import type { RosterPerson } from '../roster/model.ts';
import { namesOf, NO_ROSTER, type Roster } from '../roster/roster.ts';
import { latinKey, soundOf, surfaceKey } from './surface-key.ts';
import { fullLatins } from './units.ts';

export class RosterClaims {
  readonly roster: Roster;
  readonly #byLatin = new Map<string, RosterPerson[]>();
  readonly #latins = new Map<RosterPerson, readonly string[]>();
  readonly #keys = new Map<RosterPerson, readonly string[]>();

  constructor(roster: Roster) {
    this.roster = roster;
    for (const person of roster.people) {
      const latins = tellingLatins(person);
      this.#latins.set(person, latins);
      for (const latin of latins) this.#byLatin.set(latin, [...(this.#byLatin.get(latin) ?? []), person]);
    }
  }

  /** Everybody whom a name may mean, or who is shown by it. */
  around(key: string): readonly RosterPerson[] {
    const [holders, shown] = [this.roster.holders(key), this.roster.shownAs(key)];
    return holders.length === 0 ? shown : shown.length === 0 ? holders : [...new Set([...holders, ...shown])];
  }

  /** Keys of all names of an entry, the one shown among them. */
  keysOf(person: RosterPerson): readonly string[] {
    let keys = this.#keys.get(person);
    if (keys === undefined) {
      keys = [...new Set([...namesOf(person).map(({ text }) => text), ...(person.show === null ? [] : [person.show])].map(surfaceKey))];
      this.#keys.set(person, keys);
    }
    return keys;
  }

  /** The Latin names of an entry, as compared, that tell it from others. */
  latinsOf(person: RosterPerson): readonly string[] {
    return this.#latins.get(person) ?? [];
  }

  ofLatin(latin: string): readonly RosterPerson[] {
    return this.#byLatin.get(latin) ?? [];
  }
}

export const NO_CLAIMS = new RosterClaims(NO_ROSTER);

/** 王毅 and 王怡 are both Wang Yi: a Latin name that only spells the characters out joins nobody. */
function tellingLatins({ latin, name }: RosterPerson): string[] {
  if (latin === null) return [];
  const letters = latinKey(latin).replaceAll(' ', '');
  return letters === soundOf(surfaceKey(name.text)) ? [] : fullLatins([latin]);
}
