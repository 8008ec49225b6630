/** The offices of a person over time, from the titles that dated articles give: when each is attested, and where it changes. */
import type { RoleFacts } from '../analysis/facts.ts';
import { shortTitle } from '../analysis/vocabulary.ts';
import type { Appearance, Person } from '../corpus/model.ts';
import { fold } from '../text/fold.ts';

/** An office with the first and the last day an article states it. */
export interface Stint {
  readonly affiliation: string | null;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  /** The first article that states it, and the role there. */
  readonly appearance: Appearance;
  readonly role: RoleFacts;
  /** Whether all offices before it were last attested before it began; false for one held beside them. */
  readonly follows: boolean;
}

/**
 * The offices in the order in which they are first attested. A short title that an article uses for a fuller one already known (外长
 * for 国务委员兼外长) counts as that; before the fuller one is known it is an office of its own.
 */
export function stints(person: Person): Stint[] {
  const found: Stint[] = [];
  const known = new Known(found);
  for (const appearance of person.appearances) {
    const { day } = appearance;
    if (day === null) continue;
    // The fullest first, so that 外长 beside 国务委员兼外长 in one article is no office of its own.
    for (const role of [...appearance.roles].sort((a, b) => b.title.length - a.title.length)) {
      const at = known.indexOf(role);
      const stint = found[at];
      if (stint !== undefined) {
        found[at] = { ...stint, last: day, affiliation: stint.affiliation ?? role.affiliation };
        if (found[at].affiliation !== stint.affiliation) known.changed();
      } else {
        found.push({ affiliation: role.affiliation, title: role.title, first: day, last: day, appearance, role, follows: found.length > 0 });
        known.changed();
      }
    }
  }
  let latest = '';
  return found.map((stint) => {
    const follows = latest !== '' && stint.first > latest;
    if (stint.last > latest) latest = stint.last;
    return { ...stint, follows };
  });
}

/** Finds the stint that a role belongs to; most articles repeat a role that was looked for already. */
class Known {
  readonly #stints: readonly Stint[];
  readonly #found = new Map<string, number>();

  constructor(stints: readonly Stint[]) {
    this.#stints = stints;
  }

  /** To be called when there is another stint, or one got a house: roles may mean others now. */
  changed(): void {
    this.#found.clear();
  }

  /** The last stint that a role means, -1 without one. */
  indexOf(role: RoleFacts): number {
    const key = `${role.affiliation ?? ''}\t${role.title}`;
    let at = this.#found.get(key);
    if (at === undefined) {
      at = this.#stints.findLastIndex((stint) => meansSame(role, stint));
      this.#found.set(key, at);
    }
    return at;
  }
}

/** Whether any office gives way to another. */
export function changes(all: readonly Stint[]): boolean {
  return all.some(({ follows }) => follows);
}

/** Whether a role is the office of a stint, or short for it. */
function meansSame(role: Pick<RoleFacts, 'title' | 'affiliation'>, stint: Stint): boolean {
  const [a, b] = [fold(role.affiliation ?? ''), fold(stint.affiliation ?? '')];
  const [title, held] = [shortTitle(role.title), shortTitle(stint.title)];
  const oneHouse = a === '' || b === '' || a.includes(b) || b.includes(a);
  return oneHouse && (held === title || held.endsWith(`兼${title}`) || held.startsWith(`${title}兼`));
}
