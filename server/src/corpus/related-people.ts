/** Whom an article is about, and how much: those it names often, in the headline or with an office; not those who made it. */
import { isOfTheDesk } from '../analysis/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import { Likeness, type Rarity } from './likeness.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson } from './persons.ts';
import type { LocalPerson } from './segment/record.ts';
import type { Doc } from './segment-set.ts';
import type { NameParts } from './related-candidates.ts';
import { surfaceKey } from './surface-key.ts';
import { titlePairs } from './title-pairs.ts';

/** Of how many people it is worked out who they are. */
const MOST_PEOPLE = 8;
/** Two articles that name nobody but one man in passing are not alike for it. */
const GROUND = 1;

const NO_ONE: ReadonlyMap<CorpusPerson, number> = new Map();

/** How much an article is about one of its people: 0 for a by-line, 1 for an official named once. `headline` as compared. */
function prominence(person: LocalPerson, headline: string): number {
  const mentions = person.forms.reduce((sum, form) => sum + form.mentions, 0);
  if (mentions <= 1 && person.roles.some(({ title }) => isOfTheDesk(title))) return 0;
  const inHeadline = person.forms.some(({ text }) => {
    const key = surfaceKey(text);
    return key.length > 1 && headline.includes(key);
  });
  const part = mentions > 1 || person.roles.length > 0 || inHeadline ? 1 : 0.5;
  return Math.sqrt(Math.max(1, mentions)) * part * (inHeadline ? 1.4 : 1);
}

/**
 * The people of one article, to be found in others under whatever spelling. Their names are terms and stand in headlines, too; there those of
 * much-named people count less, as else one man would count three times.
 */
export class RelatedPeople implements NameParts {
  readonly likeness: Likeness<CorpusPerson>;
  readonly persons: readonly CorpusPerson[];
  readonly #rarity: Rarity;
  /** Persons by the keys of their names. */
  readonly #byNode = new Map<string, CorpusPerson[]>();
  readonly #names: { readonly key: string; readonly part: number }[] = [];
  readonly #pairs = new Map<number, number>();

  constructor(corpus: Corpus, article: Doc, people: readonly LocalPerson[], title: string | null, rarity: Rarity) {
    this.#rarity = rarity;
    const headline = headlineKey(title);
    const strengths = new Map<CorpusPerson, number>();
    const order = people
      .map((person, index) => ({ index, node: person.node, strength: prominence(person, headline) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength || compareCodeUnits(a.node, b.node))
      .slice(0, MOST_PEOPLE);
    for (const { index, strength } of order) {
      const person = corpus.personAt(article, index);
      if (person !== undefined) strengths.set(person, (strengths.get(person) ?? 0) + strength);
    }
    this.persons = [...strengths.keys()];
    this.likeness = new Likeness([...strengths].map(([person, strength]) => [person, strength, rarity.of(person.articleCount)] as const), rarity.typical, GROUND);
    for (const person of this.persons) {
      for (const node of person.nodeKeys) this.#byNode.set(node, [...(this.#byNode.get(node) ?? []), person]);
      const part = 0.6 + 0.4 * rarity.share(person.articleCount);
      for (const form of person.forms.keys()) this.#note(form, part);
    }
  }

  ofTerm(key: string): number {
    let part = 1;
    for (const name of this.#names) if (key.includes(name.key) || name.key.includes(key)) part = Math.min(part, name.part);
    return part;
  }

  ofPair(pair: number): number {
    return this.#pairs.get(pair) ?? 1;
  }

  #note(form: string, part: number): void {
    const key = surfaceKey(form);
    if (key.length < 2) return;
    this.#names.push({ key, part });
    for (const pair of titlePairs(key)) this.#pairs.set(pair, Math.min(part, this.ofPair(pair)));
  }

  /** Which of the persons another article is about, and the sum of the squared prominence of its other people, which are read if need be. */
  in(article: Doc, people: () => readonly LocalPerson[], title: string | null): { readonly shared: ReadonlyMap<CorpusPerson, number>; readonly rest: number } {
    if (!this.persons.some(({ docs }) => docs.has(article))) return { shared: NO_ONE, rest: 0 };
    const headline = headlineKey(title);
    const shared = new Map<CorpusPerson, number>();
    let rest = 0;
    for (const person of people()) {
      const strength = prominence(person, headline);
      const same = this.#byNode.get(person.node)?.find(({ docs }) => docs.has(article));
      if (same === undefined && person.confidence !== 'candidate') rest += strength * strength;
      if (same !== undefined && strength > 0) shared.set(same, (shared.get(same) ?? 0) + strength);
    }
    return { shared, rest };
  }

  /** 0 … 1; hardly anything where those who are shared stand in many articles, as it is those whom reports of all stories name. */
  value(shared: ReadonlyMap<CorpusPerson, number>, rest: number): number {
    let rarest = 0;
    for (const person of shared.keys()) rarest = Math.max(rarest, this.#rarity.share(person.articleCount));
    return rarest === 0 ? 0 : this.likeness.with(shared, rest) * rarest * rarest;
  }
}

function headlineKey(title: string | null): string {
  return title === null ? '' : fold(title).replace(/[\s·•・･‧∙●⋅．.]/g, '').toLowerCase();
}
