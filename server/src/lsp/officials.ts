/** The requests of the Officials view and of dossiers: pages of what `features/officials.ts` and `features/dossier.ts` find, with places as ranges. */
import type { CancellationToken } from 'vscode-languageserver';
import { LARGEST_PAGE, type PlaceItem } from '../../../protocol/src/messages.ts';
import {
  DOSSIER_PAGE_REQUEST, DOSSIER_REQUEST, FIND_PEOPLE_REQUEST, OFFICIALS_READY_REQUEST, OFFICIALS_REQUEST, PERSON_AT_REQUEST, type DossierPageParams, type DossierPageResult,
  type DossierParams, type DossierResult, type FindPeopleParams, type FindPeopleResult, type MeetingItem, type NamingItem, type OfficeItem, type OfficialsItem, type OfficialsParams,
  type OfficialsResult, type PersonAtParams, type PersonAtResult, type SaidItem, type SeenItem,
} from '../../../protocol/src/officials.ts';
import type { Appearance, EncounterEvent, Person, StatementPlace } from '../corpus/model.ts';
import { articleItem } from '../features/article-tree.ts';
import { appearancesOf, countsOf, dossier, encountersOf, heldOffices, placeOf, type HeldOffice, type Place } from '../features/dossier.ts';
import { cut, listedStatements } from '../features/listings.ts';
import { homeName, parentOf, peopleOf, sectionsOf, topLevel, type Page } from '../features/officials.ts';
import { nodeAt } from '../features/resolve.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';

/** The tree waits so many milliseconds for a list that is not complete yet, and longer for one in which there is next to nothing. */
const PATIENCE_MS = 300;
const LONGEST_PATIENCE_MS = 1500;
const NEXT_TO_NOTHING = 20;
const NOTHING: OfficialsResult = { items: [], total: 0, partial: false };
const NO_PAGE: DossierPageResult = { items: [], total: 0 };

export const OFFICIALS: readonly Feature[] = [
  corpusFeature<OfficialsParams, OfficialsResult>(OFFICIALS_REQUEST, null, NOTHING, async (session, params, token) => {
    const { corpus } = session;
    const last = performance.now() + LONGEST_PATIENCE_MS;
    for (let until = 0; until < last && !corpus.officials.complete && !token.isCancellationRequested; ) {
      until = Math.min(last, performance.now() + PATIENCE_MS);
      await corpus.officials.work(() => token.isCancellationRequested || performance.now() > until);
      if (corpus.officials.all.length > NEXT_TO_NOTHING) break;
    }
    const page = await childrenOf(session, params, token);
    return { ...page, partial: !corpus.officials.complete };
  }),

  corpusFeature<null, null>(OFFICIALS_READY_REQUEST, null, null, async ({ corpus }, _params, token) => {
    await corpus.officials.work(() => token.isCancellationRequested);
    return null;
  }),

  corpusFeature<PersonAtParams, PersonAtResult | null>(PERSON_AT_REQUEST, null, null, async (session, { uri, position }) => {
    await session.prepare(uri);
    const place = await session.places.get(uri);
    if (place === null) return null;
    const node = nodeAt(session.corpus, uri, place.lines.offsetAt(position), place.text);
    return node !== undefined && 'person' in node ? { person: node.person.id, name: node.person.name } : null;
  }),

  corpusFeature<FindPeopleParams, FindPeopleResult>(FIND_PEOPLE_REQUEST, null, [], ({ corpus }, { query, limit }) => {
    return corpus.findPeople(query, Math.min(LARGEST_PAGE, limit)).map((person) => ({
      person: person.id,
      name: person.name,
      latin: person.latin[0] ?? null,
      office: latestOffice(person),
      articles: person.articleCount,
      mentions: person.mentionCount,
      lastDay: person.lastDay,
    }));
  }),

  corpusFeature<DossierParams, DossierResult | null>(DOSSIER_REQUEST, null, null, (session, { person }, token) => dossierResult(session, person, token)),

  corpusFeature<DossierPageParams, DossierPageResult>(DOSSIER_PAGE_REQUEST, null, NO_PAGE, async (session, params, token) => {
    const person = session.corpus.person(params.person);
    if (person === undefined) return NO_PAGE;
    switch (params.list) {
      case 'encounters': return encounterPage(session, person, params.with ?? null, params, token);
      case 'statements': return statementPage(session, person, params, token);
      case 'articles': return articlePage(session, person, params.month ?? null, params, token);
    }
  }),
];

interface Part {
  readonly offset: number;
  readonly limit: number;
}

async function childrenOf(session: Session, params: OfficialsParams, token: CancellationToken): Promise<Page<OfficialsItem>> {
  const { corpus, texts } = session;
  const parent = parentOf(params.parent);
  if (parent?.kind === 'top') return topLevel(corpus, params, texts);
  if (parent?.kind === 'home') return peopleOf(corpus, parent.home, params, texts);
  const person = parent === null ? undefined : corpus.person(parent.person);
  if (parent === null || person === undefined) return NOTHING;
  switch (parent.kind) {
    case 'person': {
      const items = sectionsOf(countsOf(corpus, person), person.id);
      return { items, total: items.length };
    }
    case 'offices': {
      const items = await officeItems(session, person, token);
      return { items: cut(items, params.offset, params.limit), total: items.length };
    }
    case 'encounters': return encounterPage(session, person, null, params, token);
    case 'statements': return statementPage(session, person, params, token);
    case 'articles': return articlePage(session, person, null, params, token);
  }
}

async function dossierResult(session: Session, id: string, token: CancellationToken): Promise<DossierResult | null> {
  const { corpus, texts } = session;
  const found = dossier(corpus, id);
  if (found === null) return null;
  const { person, first, last, spellings, companions, ...rest } = found;
  const [seen, offices] = [await placed(session, [first, last].filter((place) => place !== null), token), await officeItems(session, person, token)];
  const seenItem = (place: Place | null): SeenItem | null => {
    const item = place === null ? undefined : seen.get(place);
    return item === undefined ? null : { ...articleAt(session, item.uri), place: item };
  };
  const home = corpus.officials.find(id)?.home ?? null;
  return {
    ...rest,
    person: person.id,
    name: person.name,
    latin: person.latin,
    official: person.official,
    home: home === null ? '' : homeName(home, texts),
    articles: person.articleCount,
    mentions: person.mentionCount,
    first: seenItem(first),
    last: seenItem(last),
    offices,
    spellings: spellings.map(({ merges, ...spelling }) => ({ ...spelling, reasons: merges.map((merge) => texts.hover.merge(merge, spelling.text)) })),
    companions: companions.map((companion) => ({ person: companion.person.id, name: companion.person.name, articles: companion.articles })),
    notes: person.rostered?.notes ?? null,
    wikidata: person.rostered?.wikidata ?? null,
  };
}

async function officeItems(session: Session, person: Person, token: CancellationToken): Promise<OfficeItem[]> {
  const held = heldOffices(person);
  const places = await placed(session, held.map(({ evidence }) => evidence), token);
  return held.map(({ title, first, last, follows, evidence, roster }: HeldOffice): OfficeItem => {
    return { type: 'office', title, first, last, follows, place: places.get(evidence) ?? null, article: roster === null ? articleAt(session, evidence.uri) : null, roster };
  });
}

async function encounterPage(session: Session, person: Person, other: string | null, part: Part, token: CancellationToken): Promise<Page<MeetingItem>> {
  const { corpus, texts } = session;
  const events = encountersOf(corpus, person.id, other);
  const shown = cut(events, part.offset, part.limit).map((event) => ({ event, place: { ...event.reports[0]!, range: null } }));
  await prepareAll(session, shown.map(({ place }) => place.uri), token);
  const places = await placed(session, shown.map(({ place }) => place), token);
  const items = shown.flatMap(({ event, place }): MeetingItem[] => {
    const item = places.get(place);
    if (item === undefined) return [];
    const others = event.participants.filter(({ id }) => id !== person.id).map(({ name }) => name);
    return [{
      type: 'encounter', kind: event.kind, status: event.status, date: event.date, others, place: item,
      label: texts.officials.encounter(texts.encounter.kind(event.kind), others, event.status === 'announced'),
      sentence: corpus.article(place.uri)?.encounters.find(({ span }) => span.start === place.span.start)?.text ?? '',
      articles: articlesOf(event),
    }];
  });
  return { items, total: events.length };
}

async function statementPage(session: Session, person: Person, part: Part, token: CancellationToken): Promise<Page<SaidItem>> {
  const { corpus } = session;
  const all: readonly StatementPlace[] = corpus.statements({ person: person.id, uri: null, from: null, to: null });
  const shown = cut(latestFirst(session, all), part.offset, part.limit);
  await prepareAll(session, shown.map(({ uri }) => uri), token);
  const listed = listedStatements(corpus, shown);
  const items = await session.places.each(listed, ({ uri, day, title, outlet, content, statement }, { lines }): SaidItem => ({
    type: 'statement', date: day, title, outlet, cue: statement.cue.text, kind: statement.kind, content,
    place: { uri, range: toRange(lines, statement.span) },
  }), () => token.isCancellationRequested);
  return { items, total: all.length };
}

async function articlePage(session: Session, person: Person, month: string | null, part: Part, token: CancellationToken): Promise<Page<NamingItem>> {
  const all = appearancesOf(person, month);
  const shown = cut(all, part.offset, part.limit).flatMap((appearance): { appearance: Appearance; place: Place }[] => {
    const place = placeOf(appearance);
    return place === null ? [] : [{ appearance, place }];
  });
  const places = await placed(session, shown.map(({ place }) => place), token);
  const items = shown.flatMap(({ appearance, place }): NamingItem[] => {
    const item = places.get(place);
    return item === undefined ? [] : [{ type: 'article', ...articleItem(session.corpus.entry(appearance.article)), mentions: appearance.mentionCount, place: item }];
  });
  return { items, total: all.length };
}

/** The latest article first, the undated last; statements of one article stay in the order of its text. */
function latestFirst({ corpus }: Session, places: readonly StatementPlace[]): StatementPlace[] {
  const byArticle = new Map<string, StatementPlace[]>();
  for (const place of places) {
    const own = byArticle.get(place.uri);
    if (own === undefined) byArticle.set(place.uri, [place]);
    else own.push(place);
  }
  const dated = (uri: string): boolean => corpus.entry(corpus.numberOf(uri)).day !== null;
  const groups = [...byArticle].reverse();
  return [...groups.filter(([uri]) => dated(uri)), ...groups.filter(([uri]) => !dated(uri)).reverse()].flatMap(([, own]) => own);
}

/** Places as ranges; without those in files that cannot be read. */
async function placed(session: Session, places: readonly Place[], token: CancellationToken): Promise<Map<Place, PlaceItem>> {
  const found = new Map<Place, PlaceItem>();
  for (const place of places) {
    const { uri, range } = place;
    if (range !== null) found.set(place, { uri, range: { start: { line: range.line, character: range.character }, end: { line: range.endLine, character: range.endCharacter } } });
  }
  const unknown = places.filter(({ range }) => range === null);
  await session.places.each(unknown, (place, { lines }) => found.set(place, { uri: place.uri, range: toRange(lines, place.span) }), () => token.isCancellationRequested);
  return found;
}

function articlesOf({ reports }: EncounterEvent): number {
  return new Set(reports.map(({ uri }) => uri)).size;
}

function articleAt({ corpus }: Session, uri: string): SeenItemArticle {
  return articleItem(corpus.entry(corpus.numberOf(uri)));
}

type SeenItemArticle = ReturnType<typeof articleItem>;

function latestOffice(person: Person): string | null {
  const role = person.appearances.findLast(({ hasRoles }) => hasRoles)?.roles[0];
  return role === undefined ? null : `${role.affiliation ?? ''}${role.title}`;
}

/** Readies the articles of a page, as long as anybody wants them. */
async function prepareAll(session: Session, uris: readonly string[], token: CancellationToken): Promise<void> {
  for (const uri of new Set(uris)) {
    if (token.isCancellationRequested) return;
    await session.prepare(uri);
  }
}
