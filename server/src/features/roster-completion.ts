/**
 * What may be written at a place of `people.yaml`: keys with what they are for, and values that the corpus knows – names (found by
 * pinyin too), spellings, offices with the days on which articles state them, paths of articles.
 */
import type { CorpusQueries, Person } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { ROSTER_KEYS } from '../roster/parse-roster.ts';
import { pathBelow } from '../roster/roster.ts';
import { flowText } from '../roster/yaml-text.ts';
import type { Span } from '../text/span.ts';
import { officeNear } from './likely-people.ts';
import { stints } from './offices.ts';
import { peopleNamed } from './correction-reach.ts';
import { rosterPlace, type RosterPlace } from './roster-place.ts';

export interface RosterCompletion {
  readonly label: string;
  readonly detail: string;
  /** What the key is for. */
  readonly documentation: string;
  readonly kind: 'key' | 'value';
  /** With `$1` where the cursor is to be, when `snippet`. */
  readonly insert: string;
  readonly snippet: boolean;
  readonly span: Span;
}

const MOST_PEOPLE = 40;
const MOST_ARTICLES = 100;
/** People named most, whose offices are offered where nobody is named yet. */
const MOST_OFFICIALS = 60;

/** What to write behind a key: lists and maps opened, the cursor within. */
const SNIPPETS: Readonly<Record<string, string>> = {
  people: 'people:\n  - name: $1', not_people: 'not_people: [$1]', cases: 'cases:\n  - { article: $1, name: $2 }',
  aliases: 'aliases: [$1]', offices: 'offices:\n  - { title: $1 }', articles: 'articles: [$1]',
};

/** Everything that fits; null in comments. Values are asked for again at each character, because they are found by what is typed. */
export function rosterCompletion(corpus: CorpusQueries, uri: string, text: string, offset: number, texts: Texts): readonly RosterCompletion[] | null {
  const place = rosterPlace(text, offset);
  if (place === null) return null;
  return place.key === null ? keys(place, texts) : values(corpus, uri, text, place, place.key, texts);
}

function keys({ section, values: known, typed, flow }: RosterPlace, texts: Texts): RosterCompletion[] {
  return ROSTER_KEYS[section].filter((key) => !known.has(key)).map((key) => ({
    label: key,
    detail: '',
    documentation: texts.rosterKeys.key(section, key) ?? '',
    kind: 'key',
    insert: flow ? `${key}: $1` : (SNIPPETS[key] ?? `${key}: $1`),
    snippet: true,
    span: typed,
  }));
}

function values(corpus: CorpusQueries, uri: string, text: string, place: RosterPlace, key: string, texts: Texts): RosterCompletion[] {
  const written = text.slice(place.typed.start, place.typed.end);
  const item = (value: string, detail: string): RosterCompletion => (
    { label: value, detail, documentation: '', kind: 'value', insert: flowText(value), snippet: false, span: place.typed }
  );
  const own = personOf(corpus, place.person.get('name') ?? '');
  switch (key) {
    case 'name':
    case 'aliases':
    case 'not_people':
    case 'person': {
      const rostered = key !== 'person' ? [] : corpus.roster.people.map((entry) => item(entry.name.text, texts.corrections.likeness('roster', '')));
      const spellings = key === 'aliases' && own !== null ? own.surfaces.filter((surface) => surface.text !== place.person.get('name')).map((surface) => item(surface.text, texts.hover.otherSpellings)) : [];
      const found = corpus.findPeople(written.trim(), MOST_PEOPLE).map((person) => item(person.name, about(person, texts)));
      return unique([...rostered, ...spellings, ...found]);
    }
    case 'show': return unique((own?.surfaces ?? []).map((surface) => item(surface.text, texts.hover.counts(surface.mentions, own!.articleCount))));
    case 'latin': return unique((own?.latin ?? []).map((latin) => item(latin, own!.name)));
    case 'country': return unique([...corpus.roster.people.flatMap(({ country }) => (country === null ? [] : [item(country, '')])), ...offices(corpus, own).flatMap(({ affiliation }) => (affiliation === null ? [] : [item(affiliation, '')]))]);
    case 'title': return unique(offices(corpus, own).map((office) => item(office.title, [office.affiliation, days(office)].filter(Boolean).join(' · '))));
    case 'organisation': return unique(offices(corpus, own).flatMap((office) => (office.affiliation === null ? [] : [item(office.affiliation, office.title)])));
    case 'from':
    case 'to': return own === null ? [] : unique(stints(own).map((office) => item(key === 'from' ? office.first : office.last, `${office.affiliation ?? ''}${office.title}`)));
    case 'articles':
    case 'article': return own === null ? [] : own.appearances.slice(-MOST_ARTICLES).reverse().flatMap((appearance) => {
      const path = pathBelow(uri, appearance.uri);
      return path === null ? [] : [item(path, [appearance.day, corpus.entry(appearance.article).title].filter(Boolean).join(' · '))];
    });
    default: return [];
  }
}

interface KnownOffice {
  readonly title: string;
  readonly affiliation: string | null;
  readonly first: string;
  readonly last: string;
}

/** Those of the person first; of the people named most where there are none. */
function offices(corpus: CorpusQueries, person: Person | null): KnownOffice[] {
  const own = person === null ? [] : stints(person).reverse();
  if (own.length > 0) return own;
  return corpus.topPeople(MOST_OFFICIALS).filter(({ official }) => official).flatMap((other) => {
    const role = other.appearances.findLast(({ hasRoles }) => hasRoles)?.roles[0];
    return role === undefined ? [] : [{ title: role.title, affiliation: role.affiliation, first: '', last: '' }];
  });
}

function days({ first, last }: KnownOffice): string {
  return first === last ? first : `${first} – ${last}`;
}

function personOf(corpus: CorpusQueries, name: string): Person | null {
  const plain = name.replace(/^["']|["']$/g, '');
  return plain === '' ? null : (peopleNamed(corpus, plain)[0] ?? null);
}

function about(person: Person, texts: Texts): string {
  return [officeNear(person, -1, null), texts.hover.counts(person.mentionCount, person.articleCount)].filter(Boolean).join(' · ');
}

function unique(items: readonly RosterCompletion[]): RosterCompletion[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}
