/** Persons of the whole corpus as queries show them, read from the names they are made of when somebody asks. */
import type { RosterPerson } from '../roster/model.ts';
import { namesOf } from '../roster/roster.ts';
import { RecordedAppearance, type AppearanceSource } from './appearance.ts';
import type { Appearance, Merge, Person } from './model.ts';
import { docOf, type LocalRef } from './names.ts';
import { compareCodeUnits, fullestFirst } from './order.ts';
import { TRAITS } from './segment/record-reader.ts';
import type { Doc } from './segment-set.ts';
import { surfaceKey } from './surface-key.ts';
import { Tally } from './tally.ts';
import type { Group, LocalPeople } from './units.ts';

/** What persons are read from. */
export interface PersonSource extends LocalPeople, AppearanceSource {}

export class CorpusPerson implements Person {
  readonly name: string;
  readonly mentionCount: number;
  readonly official: boolean;
  /** The name unless several persons share it; see `nameApart`. */
  id: string;
  readonly rostered: RosterPerson | null;
  readonly #group: Group;
  readonly #forms: ReadonlyMap<string, number>;
  readonly #source: PersonSource;
  #appearances: readonly Appearance[] | undefined;
  #surfaces: Person['surfaces'] | undefined;
  #docs: ReadonlySet<Doc> | undefined;

  constructor(group: Group, source: PersonSource) {
    this.rostered = group.entry;
    this.#group = group;
    this.#source = source;
    this.#forms = formsOf(group, source);
    const used = nameOf(this.#forms);
    this.name = used === '' ? '' : (group.entry?.show ?? used);
    this.id = this.name;
    let mentions = 0;
    for (const count of this.#forms.values()) mentions += count;
    this.mentionCount = mentions;
    this.official = (group.entry?.offices.length ?? 0) > 0 || group.units.some((unit) => (unit.locals === null ? unit.node.officials > 0 : unit.locals.some((ref) => (source.traits(ref) & TRAITS.official) !== 0)));
  }

  /** Forms as written with their mentions. */
  get forms(): ReadonlyMap<string, number> {
    return this.#forms;
  }

  /** All names by which the person may be looked for. */
  get spellings(): readonly string[] {
    const { rostered } = this;
    if (rostered === null) return [...this.#forms.keys()];
    return [...new Set([...this.#forms.keys(), this.name, ...namesOf(rostered).map(({ text }) => text)])];
  }

  /** Keys of the names the person is made of. */
  get nodeKeys(): readonly string[] {
    return [...new Set(this.#group.units.map((unit) => unit.node.key))].sort(compareCodeUnits);
  }

  get latin(): readonly string[] {
    const latin = new Tally<string>();
    for (const unit of this.#group.units) {
      if (unit.locals === null) {
        for (const [text, count] of unit.node.latins) latin.bump(text, count);
      } else {
        for (const ref of unit.locals) {
          const text = this.#source.traits(ref) & TRAITS.latin ? this.#source.person(ref)?.latin : null;
          if (text) latin.bump(text, 1);
        }
      }
    }
    const known = this.rostered?.latin ?? null;
    const seen = [...latin].sort(fullestFirst).map(([text]) => text);
    return known === null ? seen : [known, ...seen.filter((text) => text !== known)];
  }

  /** The articles that name the person, in no particular order. */
  get docs(): ReadonlySet<Doc> {
    return (this.#docs ??= new Set(this.locals.map(docOf)));
  }

  get articleCount(): number {
    return this.docs.size;
  }

  get appearances(): readonly Appearance[] {
    return (this.#appearances ??= this.#findAppearances());
  }

  appearanceIn(article: Doc): Appearance | undefined {
    const refs = this.locals.filter((ref) => docOf(ref) === article);
    return refs.length === 0 ? undefined : new RecordedAppearance(refs, this.#source, this.rostered?.show ?? null);
  }

  get surfaces(): Person['surfaces'] {
    return (this.#surfaces ??= surfacesOf(this.appearances));
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

  /** The local people of articles that are this person, in no particular order. */
  get locals(): readonly LocalRef[] {
    return this.#group.units.flatMap(({ node, locals }) => locals ?? [...node.firm, ...node.doubtful]);
  }

  #findAppearances(): Appearance[] {
    const found: Appearance[] = [];
    const shown = this.rostered?.show ?? null;
    let article: LocalRef[] = [];
    for (const ref of this.#source.inOrder(this.locals)) {
      if (article.length > 0 && docOf(ref) !== docOf(article[0]!)) {
        found.push(new RecordedAppearance(article, this.#source, shown));
        article = [];
      }
      article.push(ref);
    }
    if (article.length > 0) found.push(new RecordedAppearance(article, this.#source, shown));
    return found;
  }
}

/** The form used most (tie: the longest, then the first by code units); a bare surname only when there is nothing else. */
function nameOf(forms: ReadonlyMap<string, number>): string {
  let best: readonly [string, number] = ['', 0];
  let bestBare: readonly [string, number] = ['', 0];
  for (const form of forms) {
    if (surfaceKey(form[0]).length < 2) {
      if (fullestFirst(form, bestBare) < 0) bestBare = form;
    } else if (fullestFirst(form, best) < 0) {
      best = form;
    }
  }
  return best[0] === '' ? bestBare[0] : best[0];
}

function formsOf(group: Group, source: PersonSource): ReadonlyMap<string, number> {
  const [first, ...others] = group.units;
  if (others.length === 0 && first!.locals === null && first!.node.doubtful.length === 0) return first!.node.firmForms;
  const forms = new Tally<string>();
  for (const { node, locals } of group.units) {
    if (locals === null) {
      for (const tally of [node.firmForms, node.doubtfulForms]) for (const [form, count] of tally) forms.bump(form, count);
    } else {
      for (const ref of locals) source.eachForm(ref, (text, mentions) => forms.bump(text, mentions));
    }
  }
  return forms;
}

function surfacesOf(appearances: readonly Appearance[]): Person['surfaces'] {
  const found = new Map<string, { text: string; mentions: number; firstDay: string | null; lastDay: string | null }>();
  for (const { day, forms } of appearances) {
    for (const [text, mentions] of forms) {
      if (mentions === 0) continue;
      const surface = found.get(text);
      if (surface === undefined) {
        found.set(text, { text, mentions, firstDay: day, lastDay: day });
      } else {
        surface.mentions += mentions;
        surface.lastDay = day ?? surface.lastDay;
      }
    }
  }
  return [...found.values()].sort((a, b) => fullestFirst([a.text, a.mentions], [b.text, b.mentions]));
}

/** Gives namesakes different ids: the most mentioned keeps the bare name, the others get the Latin name, else a number behind it. */
export function nameApart(persons: readonly CorpusPerson[]): void {
  const byName = new Map<string, CorpusPerson[]>();
  for (const person of persons) {
    const namesakes = byName.get(person.name);
    if (namesakes === undefined) byName.set(person.name, [person]);
    else namesakes.push(person);
  }
  for (const [name, namesakes] of byName) if (namesakes.length > 1) tellApart(name, namesakes);
}

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
