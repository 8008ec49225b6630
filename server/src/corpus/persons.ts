/** Persons of the whole corpus as queries show them, computed from a group of units when they are asked for. */
import type { Facts, PersonFacts } from '../analysis/facts.ts';
import { nodeKeyOf } from './evidence.ts';
import type { Identity } from './identity.ts';
import type { Appearance, ArticleUri, Merge, Person } from './model.ts';
import { compareCodeUnits, fullestFirst } from './order.ts';
import { surfaceKey } from './surface-key.ts';
import { Tally } from './tally.ts';
import type { FactsOf, Group } from './units.ts';
import { localsOf } from './units.ts';

export class CorpusPerson implements Person {
  readonly name: string;
  readonly mentionCount: number;
  readonly official: boolean;
  /** The name unless several persons share it; set once all names are known. */
  id: string;
  readonly #group: Group;
  readonly #forms: ReadonlyMap<string, number>;
  readonly #factsOf: FactsOf;
  #uris: ReadonlySet<ArticleUri> | undefined;
  #appearances: readonly Appearance[] | undefined;
  #surfaces: Person['surfaces'] | undefined;

  constructor(group: Group, factsOf: FactsOf) {
    this.#group = group;
    this.#factsOf = factsOf;
    this.#forms = formsOf(group, factsOf);
    this.name = fullestOf(this.#forms);
    this.id = this.name;
    let mentions = 0;
    for (const count of this.#forms.values()) mentions += count;
    this.mentionCount = mentions;
    this.official = group.units.some((unit) =>
      unit.locals === null ? unit.node.officials > 0 : unit.locals.some(({ uri, index }) => factsOf(uri)?.people[index]?.official),
    );
  }

  /** Forms as written with their mentions. */
  get forms(): ReadonlyMap<string, number> {
    return this.#forms;
  }

  /** Keys of the name nodes the person is made of. */
  get nodeKeys(): readonly string[] {
    return [...new Set(this.#group.units.map((unit) => unit.node.key))].sort(compareCodeUnits);
  }

  get latin(): readonly string[] {
    const latin = new Tally<string>();
    for (const unit of this.#group.units) {
      if (unit.locals === null) for (const [text, count] of unit.node.latins) latin.bump(text, count);
      else for (const { uri, index } of unit.locals) bumpPresent(latin, this.#factsOf(uri)?.people[index]?.latin);
    }
    return [...latin].sort(fullestFirst).map(([text]) => text);
  }

  /** The articles that name the person, in no particular order. */
  get uris(): ReadonlySet<ArticleUri> {
    if (this.#uris === undefined) {
      const uris = new Set<ArticleUri>();
      for (const { node, locals } of this.#group.units) {
        if (locals !== null) for (const { uri } of locals) uris.add(uri);
        else for (const occurrences of [node.firm, node.doubtful]) for (const uri of occurrences.keys()) uris.add(uri);
      }
      this.#uris = uris;
    }
    return this.#uris;
  }

  get appearances(): readonly Appearance[] {
    this.#appearances ??= this.#findAppearances();
    return this.#appearances;
  }

  get surfaces(): Person['surfaces'] {
    this.#surfaces ??= surfacesOf(this.appearances);
    return this.#surfaces;
  }

  get firstDay(): string | null {
    return this.appearances[0]?.day ?? null;
  }

  get lastDay(): string | null {
    return this.appearances.findLast((appearance) => appearance.day !== null)?.day ?? null;
  }

  get merges(): readonly Merge[] {
    return [...this.#group.merges, ...this.#scripts()];
  }

  /** Forms that are one name in Traditional and Simplified characters, or with other dots and spaces. */
  #scripts(): Merge[] {
    const byKey = new Map<string, string[]>();
    for (const form of [...this.#forms.keys()].sort(compareCodeUnits)) {
      const key = surfaceKey(form);
      byKey.set(key, [...(byKey.get(key) ?? []), form]);
    }
    return [...byKey].flatMap(([key, forms]) => forms.slice(1).map((form): Merge => ({ kind: 'same-name', a: forms[0]!, b: form, detail: key })));
  }

  #findAppearances(): Appearance[] {
    const locals = new Map<ArticleUri, number[]>();
    for (const unit of this.#group.units) {
      for (const { uri, index } of unit.locals ?? localsOf(unit.node)) locals.set(uri, [...(locals.get(uri) ?? []), index]);
    }
    const found: Appearance[] = [];
    for (const [uri, indices] of locals) {
      const facts = this.#factsOf(uri);
      if (facts !== undefined) found.push(appearanceOf(uri, facts, indices));
    }
    return found.sort((a, b) => compareCodeUnits(a.day ?? '9', b.day ?? '9') || compareCodeUnits(a.uri, b.uri));
  }
}

function bumpPresent(tally: Tally<string>, value: string | null | undefined): void {
  if (value !== null && value !== undefined) tally.bump(value, 1);
}

/** The form with the most mentions (tie: the longest, then the first by code units). */
function fullestOf(forms: ReadonlyMap<string, number>): string {
  let best: readonly [string, number] = ['', 0];
  for (const form of forms) if (fullestFirst(form, best) < 0) best = form;
  return best[0];
}

function formsOf(group: Group, factsOf: FactsOf): ReadonlyMap<string, number> {
  const [first, ...others] = group.units;
  if (others.length === 0 && first!.locals === null && first!.node.doubtful.size === 0) return first!.node.firmForms;
  const forms = new Tally<string>();
  for (const { node, locals } of group.units) {
    if (locals === null) {
      for (const tally of [node.firmForms, node.doubtfulForms]) for (const [form, count] of tally) forms.bump(form, count);
    } else {
      for (const { uri, index } of locals) for (const { text } of factsOf(uri)?.people[index]?.mentions ?? []) forms.bump(text, 1);
    }
  }
  return forms;
}

const CERTAINTY = ['introduced', 'supported', 'candidate'] as const;

/** The local people `indices` of one article as one appearance of one person. */
export function appearanceOf(uri: ArticleUri, facts: Facts, indices: readonly number[]): Appearance {
  const inOrder = [...indices].sort((a, b) => a - b);
  const people = inOrder.map((index) => facts.people[index]).filter((person): person is PersonFacts => person !== undefined);
  const placed = people.flatMap((person) => person.mentions.map((mention, index) => ({ person, mention, index })));
  placed.sort((a, b) => a.mention.span.start - b.mention.span.start || a.mention.span.end - b.mention.span.end);
  const counts = new Tally<string>();
  for (const { mention } of placed) counts.bump(mention.text, 1);
  for (const person of people) for (const surface of person.surfaces) if (!counts.has(surface)) counts.set(surface, 0);
  const surfaces = [...counts].sort(fullestFirst).map(([text]) => text);
  const position = new Map<PersonFacts, number[]>();
  placed.forEach(({ person, index }, at) => {
    const positions = position.get(person) ?? [];
    positions[index] = at;
    position.set(person, positions);
  });
  return {
    uri,
    day: facts.date?.day ?? null,
    name: people.length === 1 ? people[0]!.name : (surfaces[0] ?? ''),
    latin: people.find((person) => person.latin !== null)?.latin ?? null,
    surfaces,
    mentions: placed.map(({ mention }) => mention),
    roles: people
      .flatMap((person) => person.roles.map((role) => ({ ...role, mention: position.get(person)?.[role.mention] ?? 0 })))
      .sort((a, b) => a.span.start - b.span.start),
    confidence: CERTAINTY.find((level) => people.some((person) => person.confidence === level)) ?? 'candidate',
    official: people.some((person) => person.official),
    introduction: placed.find(({ person, index }) => person.introduction === index)?.mention ?? null,
  };
}

function surfacesOf(appearances: readonly Appearance[]): Person['surfaces'] {
  const found = new Map<string, { text: string; mentions: number; firstDay: string | null; lastDay: string | null }>();
  for (const { day, mentions } of appearances) {
    for (const { text } of mentions) {
      const surface = found.get(text);
      if (surface === undefined) {
        found.set(text, { text, mentions: 1, firstDay: day, lastDay: day });
      } else {
        surface.mentions++;
        surface.lastDay = day ?? surface.lastDay;
      }
    }
  }
  return [...found.values()].sort((a, b) => fullestFirst([a.text, a.mentions], [b.text, b.mentions]));
}

/** All persons of a state of the corpus, found by id and by local person. */
export class Persons {
  readonly #byId = new Map<string, CorpusPerson>();
  readonly #byGroup = new Map<Group, CorpusPerson>();
  readonly #identity: Identity;

  constructor(identity: Identity, factsOf: FactsOf) {
    this.#identity = identity;
    const byName = new Map<string, CorpusPerson[]>();
    for (const group of identity.groups) {
      const person = new CorpusPerson(group, factsOf);
      if (person.name === '') continue;
      this.#byGroup.set(group, person);
      const namesakes = byName.get(person.name);
      if (namesakes === undefined) byName.set(person.name, [person]);
      else namesakes.push(person);
    }
    for (const [name, namesakes] of byName) {
      if (namesakes.length > 1) tellApart(name, namesakes);
      for (const person of namesakes) this.#byId.set(person.id, person);
    }
  }

  get(id: string): CorpusPerson | undefined {
    return this.#byId.get(id);
  }

  values(): Iterable<CorpusPerson> {
    return this.#byId.values();
  }

  /** The person a local person of an article belongs to; undefined when nothing confirms it. */
  of(uri: ArticleUri, facts: Facts, index: number): CorpusPerson | undefined {
    const local = facts.people[index];
    if (local === undefined) return undefined;
    const group = this.#identity.groupOf(nodeKeyOf(local), uri, index);
    return group === undefined ? undefined : this.#byGroup.get(group);
  }
}

/** The most mentioned keeps the bare name; the others get the Latin name, else a number behind it. */
function tellApart(name: string, namesakes: CorpusPerson[]): void {
  const firstArticle = new Map(namesakes.map((person) => [person, person.appearances[0]?.uri ?? '']));
  namesakes.sort(
    (a, b) =>
      b.mentionCount - a.mentionCount ||
      compareCodeUnits(a.latin[0] ?? '', b.latin[0] ?? '') ||
      compareCodeUnits(a.nodeKeys.join(), b.nodeKeys.join()) ||
      compareCodeUnits(firstArticle.get(a)!, firstArticle.get(b)!),
  );
  const taken = new Set([name]);
  namesakes.slice(1).forEach((person, i) => {
    const latin = person.latin[0];
    const id = latin === undefined || taken.has(`${name}（${latin}）`) ? `${name}#${i + 2}` : `${name}（${latin}）`;
    taken.add(id);
    person.id = id;
  });
}
