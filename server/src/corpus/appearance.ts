/** A person in one article, read from the article's record when somebody looks at it. */
import type { Confidence } from '../analysis/facts.ts';
import type { Appearance, AppearanceMention, AppearanceRole, ArticleUri } from './model.ts';
import type { LocalRef } from './names.ts';
import { docOf } from './names.ts';
import { fullestFirst } from './order.ts';
import type { LocalPerson, MentionRecord } from './segment/record.ts';
import { TRAITS } from './segment/record-reader.ts';
import type { Doc } from './segment-set.ts';
import { Tally } from './tally.ts';

/** What an appearance is read from. */
export interface AppearanceSource {
  person(ref: LocalRef): LocalPerson | undefined;
  /** See TRAITS. */
  traits(ref: LocalRef): number;
  eachForm(ref: LocalRef, visit: (text: string, mentions: number) => void): void;
  mentions(ref: LocalRef): readonly MentionRecord[];
  uri(doc: Doc): ArticleUri;
  day(doc: Doc): string | null;
}

const CERTAINTY = ['introduced', 'supported', 'candidate'] as const;

/** A mention and where its local person has it. */
interface Placed extends AppearanceMention {
  readonly local: LocalRef;
  readonly index: number;
}

export class RecordedAppearance implements Appearance {
  readonly article: Doc;
  readonly #source: AppearanceSource;
  /** Local people of one article that are one person, by their place in it. */
  readonly #refs: readonly LocalRef[];
  readonly #shown: string | null;
  #people: readonly LocalPerson[] | undefined;
  #roles: readonly AppearanceRole[] | undefined;
  #day: string | null | undefined;
  #traits = -1;
  #placed: readonly Placed[] | undefined;

  /** `shown`: the name to be shown instead of the one the article uses most. */
  constructor(refs: readonly LocalRef[], source: AppearanceSource, shown: string | null = null) {
    this.#shown = shown;
    this.article = docOf(refs[0]!);
    this.#refs = refs.length === 1 ? refs : [...refs].sort((a, b) => a - b);
    this.#source = source;
  }

  get uri(): ArticleUri {
    return this.#source.uri(this.article);
  }

  get day(): string | null {
    return this.#day === undefined ? (this.#day = this.#source.day(this.article)) : this.#day;
  }

  get name(): string {
    if (this.#shown !== null) return this.#shown;
    const people = this.#read();
    return people.length === 1 ? people[0]!.name : (this.surfaces[0] ?? '');
  }

  get latin(): string | null {
    return this.#read().find((person) => person.latin !== null)?.latin ?? null;
  }

  get forms(): readonly (readonly [string, number])[] {
    const counts = new Tally<string>();
    for (const ref of this.#refs) this.#source.eachForm(ref, (text, mentions) => counts.set(text, counts.count(text) + mentions));
    return [...counts];
  }

  get surfaces(): readonly string[] {
    return [...this.forms].sort(fullestFirst).map(([text]) => text);
  }

  get mentionCount(): number {
    return this.forms.reduce((sum, [, mentions]) => sum + mentions, 0);
  }

  get mentions(): readonly Placed[] {
    return (this.#placed ??= this.#refs
      .flatMap((ref) => this.#source.mentions(ref).map((mention, index) => ({ ...mention, local: ref, index })))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
  }

  get roles(): readonly AppearanceRole[] {
    if (!this.hasRoles) return [];
    return (this.#roles ??= this.#findRoles());
  }

  #findRoles(): readonly AppearanceRole[] {
    return this.#read()
      .flatMap(({ roles }, at) => roles.map(({ title, affiliation, span, mention }) => ({ title, affiliation, span, local: this.#refs[at]!, at: mention })))
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ title, affiliation, span, local, at }) => ({ title, affiliation, span, mention: this.#position(local, at) }));
  }

  get hasRoles(): boolean {
    return this.#has(TRAITS.roles);
  }

  get confidence(): Confidence {
    const people = this.#read();
    return CERTAINTY.find((level) => people.some((person) => person.confidence === level)) ?? 'candidate';
  }

  get official(): boolean {
    return this.#has(TRAITS.official);
  }

  get introduced(): boolean {
    return this.#has(TRAITS.introduced);
  }

  get introduction(): AppearanceMention | null {
    if (!this.introduced) return null;
    const introductions = new Map(this.#read().map(({ introduction }, at) => [this.#refs[at]!, introduction]));
    return this.mentions.find(({ local, index }) => introductions.get(local) === index) ?? null;
  }

  /** Where among all mentions a local person's mention stands. */
  #position(local: LocalRef, mention: number): number {
    if (this.#refs.length === 1) return mention;
    return Math.max(0, this.mentions.findIndex((other) => other.local === local && other.index === mention));
  }

  #has(trait: number): boolean {
    if (this.#traits < 0) this.#traits = this.#refs.reduce((all, ref) => all | this.#source.traits(ref), 0);
    return (this.#traits & trait) !== 0;
  }

  #read(): readonly LocalPerson[] {
    return (this.#people ??= this.#refs.flatMap((ref) => this.#source.person(ref) ?? []));
  }
}
