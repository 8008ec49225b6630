/**
 * What all articles together say about names, kept up to date article by article. A name node gathers the local people whose
 * fullest form is written alike; it knows in which articles they stand, with which Latin glosses, offices and shorter forms.
 * Nothing here depends on the order in which articles came: a node is a sum over its articles.
 */
import type { Facts, PersonFacts } from '../analysis/facts.ts';
import type { ArticleUri } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { affiliationKey, surfaceKey, titleKey } from './surface-key.ts';
import { Tally } from './tally.ts';

/** Local people of one node: for each article their indices in `Facts.people`. */
export type Occurrences = Map<ArticleUri, readonly number[]>;

export interface NameNode {
  /** The fullest form as compared, `安东尼·布林肯`. */
  readonly key: string;
  /** Local people that their own article supports. */
  readonly firm: Occurrences;
  /** Local people of which only the shape speaks; they count when `key` is supported elsewhere. */
  readonly doubtful: Occurrences;
  /** Forms as written, with mentions. */
  readonly firmForms: Tally<string>;
  readonly doubtfulForms: Tally<string>;
  /** Latin glosses as written, with the number of local people. */
  readonly latins: Tally<string>;
  /** The first of the known spellings of a figure, `普京` for 蒲亭, with the number of local people. */
  readonly spellings: Tally<string>;
  /** Offices held, `affiliation\ttitle` as compared; only of officials. */
  readonly offices: Tally<string>;
  /** The other forms (as compared) that articles use for the same person, `布林肯`. */
  readonly otherKeys: Tally<string>;
  officials: number;
}

/** The key of the node a local person belongs to: the longest form, the first by code units among equally long ones. */
export function nodeKeyOf(person: PersonFacts): string {
  let best = '';
  for (const surface of person.surfaces) {
    const key = surfaceKey(surface);
    if (key.length > best.length || (key.length === best.length && compareCodeUnits(key, best) < 0)) best = key;
  }
  return best === '' ? surfaceKey(person.name) : best;
}

/** An office as compared: `美国国务院\t发言人`. */
export function officeKey(affiliation: string | null, title: string): string {
  return `${affiliationKey(affiliation)}\t${titleKey(title)}`;
}

export class Evidence {
  readonly nodes = new Map<string, NameNode>();
  /** Forms as compared, with the number of local people (not mere candidates) written so. */
  readonly support = new Tally<string>();

  /** Articles by year. */
  readonly #years = new Tally<number>();

  /** Whether the first and the last article are so far apart that one name may be a grandfather's and a grandchild's. */
  get reachesOverLifetimes(): boolean {
    const years = [...this.#years.keys()];
    return years.length > 1 && Math.max(...years) - Math.min(...years) > 60;
  }

  add(uri: ArticleUri, facts: Facts): void {
    this.#count(uri, facts, 1);
  }

  /** Takes back what `add` counted; the facts must be the same. */
  remove(uri: ArticleUri, facts: Facts): void {
    this.#count(uri, facts, -1);
  }

  /** Whether the node's candidates are persons: some article supports one of its forms. */
  confirmed(node: NameNode): boolean {
    if (node.firm.size > 0 || this.support.has(node.key)) return true;
    for (const key of node.otherKeys.keys()) if (this.support.has(key)) return true;
    return false;
  }

  #count(uri: ArticleUri, facts: Facts, by: 1 | -1): void {
    if (facts.date !== null) this.#years.bump(Number(facts.date.day.slice(0, 4)), by);
    facts.people.forEach((person, index) => {
      const key = nodeKeyOf(person);
      if (key === '') return;
      const node = this.#node(key);
      const firm = person.confidence !== 'candidate';
      changeOccurrence(firm ? node.firm : node.doubtful, uri, index, by);
      const forms = firm ? node.firmForms : node.doubtfulForms;
      for (const mention of person.mentions) forms.bump(mention.text, by);
      if (person.latin !== null) node.latins.bump(person.latin, by);
      if (person.spelling !== null) node.spellings.bump(person.spelling, by);
      if (person.official) {
        node.officials += by;
        for (const role of person.roles) node.offices.bump(officeKey(role.affiliation, role.title), by);
      }
      for (const other of new Set(person.surfaces.map(surfaceKey))) {
        // 李 of 李总理 names nobody by itself.
        if (other.length < 2) continue;
        if (firm) this.support.bump(other, by);
        if (other !== key && other !== '') node.otherKeys.bump(other, by);
      }
      if (node.firm.size === 0 && node.doubtful.size === 0) this.nodes.delete(key);
    });
  }

  #node(key: string): NameNode {
    let node = this.nodes.get(key);
    if (node === undefined) {
      node = {
        key,
        firm: new Map(),
        doubtful: new Map(),
        firmForms: new Tally(),
        doubtfulForms: new Tally(),
        latins: new Tally(),
        spellings: new Tally(),
        offices: new Tally(),
        otherKeys: new Tally(),
        officials: 0,
      };
      this.nodes.set(key, node);
    }
    return node;
  }
}

function changeOccurrence(occurrences: Occurrences, uri: ArticleUri, index: number, by: 1 | -1): void {
  const before = occurrences.get(uri) ?? [];
  const after = by === 1 ? [...before, index] : before.filter((other) => other !== index);
  if (after.length === 0) occurrences.delete(uri);
  else occurrences.set(uri, after);
}
