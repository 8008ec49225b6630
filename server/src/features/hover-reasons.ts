/** Why a hover card says what it says: who introduced the person, what makes spellings one person, what makes an official. */
import type { Appearance, ArticleUri, Merge, Person } from '../corpus/model.ts';
import { bestByEvidence } from './definition.ts';

export interface Reasons {
  /** The introduction that counts for the article: its own, else the latest before it, else the next one. */
  readonly introduced: {
    readonly uri: ArticleUri;
    readonly day: string | null;
    /** Whether the article itself introduces the person. */
    readonly here: boolean;
    /** `美国国务院发言人`, null when a Latin name alone introduces. */
    readonly as: string | null;
    readonly latin: string | null;
  } | null;
  /** Why other spellings are this person. */
  readonly merges: readonly Merge[];
  /** Articles that state a public office; 0 for one who is no official. */
  readonly officialIn: number;
  /** Whether any article gives a title at all. */
  readonly titled: boolean;
}

export function reasonsFor(person: Person, article: number, day: string | null): Reasons {
  const introducing = bestByEvidence(person.appearances, article, day, ({ introduced }) => introduced);
  return {
    introduced: introducing === undefined ? null : introductionOf(introducing, article),
    merges: person.merges.filter(({ kind }) => kind !== 'same-name'),
    officialIn: person.official ? person.appearances.filter(({ official }) => official).length : 0,
    titled: person.appearances.some(({ hasRoles }) => hasRoles),
  };
}

function introductionOf(appearance: Appearance, article: number): Reasons['introduced'] {
  const { introduction, roles, latin, mentions } = appearance;
  const role = roles.find(({ mention }) => mentions[mention]?.span.start === introduction?.span.start) ?? roles[0];
  const as = role === undefined ? null : `${role.affiliation ?? ''}${role.title}`;
  return { uri: appearance.uri, day: appearance.day, here: appearance.article === article, as, latin };
}
