/**
 * Everything the corpus knows of one person, put together for a reader who wants to follow an official through the years: offices with
 * their evidence, mentions by month, whom they met, how they are written and why that is one person. Places are still offsets.
 */
import type { RoleFacts } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusQueries, EncounterEvent, LineRange, Merge, Person } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { stints } from './offices.ts';

/** Whom they met is told of so many, the most frequent. */
const MOST_MET = 200;
/** Companions told of. */
const MOST_COMPANIONS = 24;
/** Spellings told of; beyond it stand misprints. */
const MOST_SPELLINGS = 60;

/** A place in an article; `range` is known where the corpus keeps lines. */
export interface Place {
  readonly uri: ArticleUri;
  readonly span: Span;
  readonly range: LineRange | null;
}

/** An office an article states, or the roster. */
export interface HeldOffice {
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly follows: boolean;
  readonly evidence: Place;
  /** Where the roster has it from; null for an office of articles. */
  readonly roster: { readonly source: string | null } | null;
}

export interface Spelling {
  readonly text: string;
  readonly mentions: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly merges: readonly Merge[];
}

export interface Met {
  readonly person: string;
  readonly name: string;
  readonly count: number;
  readonly last: string | null;
}

export interface Month {
  readonly month: string;
  readonly mentions: number;
  readonly articles: number;
}

export interface Dossier {
  readonly person: Person;
  readonly first: Place | null;
  readonly last: Place | null;
  readonly offices: readonly HeldOffice[];
  readonly months: readonly Month[];
  readonly undated: { readonly mentions: number; readonly articles: number };
  readonly met: readonly Met[];
  readonly metTotal: number;
  readonly encounters: number;
  readonly statements: number;
  readonly spellings: readonly Spelling[];
  readonly companions: readonly { readonly person: Person; readonly articles: number }[];
}

/** Null when nobody has the id. */
export function dossier(corpus: CorpusQueries, id: string): Dossier | null {
  const person = corpus.person(id);
  if (person === undefined) return null;
  const dated = person.appearances.filter(({ day }) => day !== null);
  const events = corpus.encounters(all(id));
  const met = metIn(events, id);
  return {
    person,
    first: placeOf(dated[0] ?? person.appearances[0]),
    last: placeOf(dated.at(-1)),
    offices: heldOffices(person),
    ...byMonth(person),
    met: met.slice(0, MOST_MET),
    metTotal: met.length,
    encounters: events.length,
    statements: corpus.statements(all(id)).length,
    spellings: spellingsOf(person),
    companions: corpus.companions(id, MOST_COMPANIONS),
  };
}

/** How much there is of each kind. */
export function countsOf(corpus: CorpusQueries, person: Person): { offices: number; encounters: number; statements: number; articles: number } {
  return {
    offices: heldOffices(person).length,
    encounters: corpus.encounters(all(person.id)).length,
    statements: corpus.statements(all(person.id)).length,
    articles: person.articleCount,
  };
}

/** The roster's offices in the order of its file, then those of articles in the order in which they are first attested. */
export function heldOffices(person: Person): HeldOffice[] {
  const { rostered } = person;
  const settled = rostered?.offices.map(({ title, organisation, from, to, source, span }): HeldOffice => {
    return { title: `${organisation ?? ''}${title}`, first: from, last: to, follows: false, evidence: { uri: rostered.file, span, range: null }, roster: { source } };
  });
  const stated = stints(person).map(({ affiliation, title, first, last, follows, appearance, role }): HeldOffice => {
    return { title: `${affiliation ?? ''}${title}`, first, last, follows, evidence: rolePlace(appearance, role), roster: null };
  });
  return [...(settled ?? []), ...stated];
}

/** Encounters, the latest first and the undated last; `other`: only those with this person. */
export function encountersOf(corpus: CorpusQueries, id: string, other: string | null): EncounterEvent[] {
  const events = corpus.encounters(all(id)).filter(({ participants }) => other === null || participants.some((participant) => participant.id === other));
  return [...events.filter(({ date }) => date !== null).reverse(), ...events.filter(({ date }) => date === null)];
}

/** Articles that name the person, the latest first and the undated last; `month`: `YYYY-MM`, `undated`, null for all. */
export function appearancesOf(person: Person, month: string | null): Appearance[] {
  const dated = person.appearances.filter(({ day }) => day !== null && (month === null || day.startsWith(month)));
  const undated = month === null || month === 'undated' ? person.appearances.filter(({ day }) => day === null) : [];
  return [...(month === 'undated' ? [] : dated.reverse()), ...undated];
}

/** Where an article names the person first. */
export function placeOf(appearance: Appearance | undefined): Place | null {
  const mention = appearance?.mentions[0];
  return appearance === undefined || mention === undefined ? null : { uri: appearance.uri, span: mention.span, range: mention.range };
}

function all(person: string): { person: string; uri: null; from: null; to: null } {
  return { person, uri: null, from: null, to: null };
}

function rolePlace(appearance: Appearance, role: RoleFacts): Place {
  return { uri: appearance.uri, span: role.span, range: null };
}

function byMonth(person: Person): Pick<Dossier, 'months' | 'undated'> {
  const months = new Map<string, { mentions: number; articles: number }>();
  const undated = { mentions: 0, articles: 0 };
  for (const { day, mentionCount } of person.appearances) {
    const month = day?.slice(0, 7);
    let sum = month === undefined ? undated : months.get(month);
    if (sum === undefined) months.set(month!, (sum = { mentions: 0, articles: 0 }));
    sum.mentions += mentionCount;
    sum.articles++;
  }
  return { undated, months: [...months].map(([month, sum]) => ({ month, ...sum })).sort((a, b) => (a.month < b.month ? -1 : 1)) };
}

/** Only what took place counts. */
function metIn(events: readonly EncounterEvent[], id: string): Met[] {
  const met = new Map<string, { person: string; name: string; count: number; last: string | null }>();
  for (const { status, date, participants } of events) {
    if (status !== 'happened') continue;
    for (const other of participants) {
      if (other.id === id) continue;
      const known = met.get(other.id);
      if (known === undefined) {
        met.set(other.id, { person: other.id, name: other.name, count: 1, last: date });
      } else {
        known.count++;
        if ((date ?? '') > (known.last ?? '')) known.last = date;
      }
    }
  }
  return [...met.values()].sort((a, b) => b.count - a.count || ((b.last ?? '') < (a.last ?? '') ? -1 : (b.last ?? '') > (a.last ?? '') ? 1 : a.person < b.person ? -1 : 1));
}

/** Each reason stands at the spelling it speaks for: of the two it names, the one that is not the person's name. */
function spellingsOf(person: Person): Spelling[] {
  const reasons = new Map<string, Merge[]>();
  for (const merge of person.merges) {
    const about = merge.a === person.name ? merge.b : merge.a;
    reasons.set(about, [...(reasons.get(about) ?? []), merge]);
  }
  return person.surfaces.slice(0, MOST_SPELLINGS).map((surface) => ({ ...surface, merges: reasons.get(surface.text) ?? [] }));
}
