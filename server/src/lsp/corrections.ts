/** Corrections in the protocol: the name at a place, people it may mean, the articles it stands in, and what a correction writes. */
import {
  CORRECTION_REQUEST,
  LIKELY_PEOPLE_REQUEST,
  NAME_ARTICLES_REQUEST,
  NAME_REQUEST,
  type CorrectionParams,
  type CorrectionProblemCode,
  type CorrectionResult,
  type LikelyPeopleParams,
  type NameArticlesParams,
  type NameArticlesResult,
  type NamePlace,
  type NameResult,
  type PersonChoice,
} from '../../../protocol/src/corrections.ts';
import { pathBelow } from '../roster/roster.ts';
import { ROSTER_NAME } from '../roster/parse-roster.ts';
import { articleItem } from '../features/article-tree.ts';
import { articlesNaming, nearestFirst, peopleNamed } from '../features/correction-reach.ts';
import { correction, type CorrectionRequest } from '../features/corrections.ts';
import { likelyPeople, officeNear, type LikelyPerson } from '../features/likely-people.ts';
import { nameTarget, type NameTarget } from '../features/name-target.ts';
import { stints } from '../features/offices.ts';
import { LineIndex } from '../text/line-index.ts';
import { surfaceKey } from '../text/surface-key.ts';
import { toRange, toSpan } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';

/** Articles of somebody much named that are looked through for offices. */
const MOST_EVIDENCE = 3000;

export const CORRECTIONS: readonly Feature[] = [
  corpusFeature<NamePlace, NameResult | null>(NAME_REQUEST, null, null, async (session, params) => {
    const target = await targetAt(session, params);
    return target === null ? null : nameResult(session, target);
  }),

  corpusFeature<LikelyPeopleParams, readonly PersonChoice[]>(LIKELY_PEOPLE_REQUEST, null, [], async (session, params) => {
    const target = await targetAt(session, params);
    if (target === null) return [];
    return likelyPeople(session.corpus, target, params.query, params.limit).map((likely) => choice(session, target, likely));
  }),

  corpusFeature<NameArticlesParams, NameArticlesResult>(NAME_ARTICLES_REQUEST, null, { articles: [], total: 0 }, async (session, params) => {
    const target = await targetAt(session, params);
    return target === null ? { articles: [], total: 0 } : nameArticles(session, target, params.limit);
  }),

  corpusFeature<CorrectionParams, CorrectionResult | null>(CORRECTION_REQUEST, null, null, async (session, params) => {
    return correctionResult(session, params);
  }),
];

async function targetAt(session: Session, { uri, range }: NamePlace): Promise<NameTarget | null> {
  await session.prepare(uri);
  const place = await session.places.get(uri);
  return place === null ? null : nameTarget(session.corpus, uri, toSpan(place.lines, range), place.text);
}

function nameResult(session: Session, target: NameTarget): NameResult {
  const { corpus } = session;
  const { name, uri, span, text, person } = target;
  const key = surfaceKey(name);
  const small = person !== null && person.articleCount <= MOST_EVIDENCE;
  return {
    name,
    uri,
    range: toRange(new LineIndex(text), span),
    person: person === null ? null : personChoice(target, person, corpus.numberOf(uri), []),
    spellings: [...new Set([name, ...(person?.surfaces ?? []).map((surface) => surface.text)])],
    offices: small ? stints(person).map(({ title, affiliation, first, last }) => ({ title, organisation: affiliation, first, last })).reverse() : [],
    source: corpus.article(uri)?.facts.url?.text ?? pathInFolder(session, uri) ?? uri,
    namesakes: corpus.roster.people
      .filter((entry) => entry.key !== person?.rostered?.key && [entry.name, ...entry.aliases].some((one) => surfaceKey(one.text) === key))
      .map((entry) => ({ key: entry.key, name: entry.name.text, detail: [entry.country, entry.offices[0]?.title, entry.latin].filter((part) => part != null).join(' · ') })),
  };
}

function choice(session: Session, target: NameTarget, { person, reasons }: LikelyPerson): PersonChoice {
  return personChoice(target, person, session.corpus.numberOf(target.uri), reasons.map(({ kind, detail }) => session.texts.corrections.likeness(kind, detail)));
}

function personChoice({ day }: NameTarget, person: NonNullable<NameTarget['person']>, article: number, reasons: readonly string[]): PersonChoice {
  const { id, name, latin, mentionCount: mentions, articleCount: articles } = person;
  return { id, name, latin: latin[0] ?? null, office: officeNear(person, article, day), mentions, articles, reasons };
}

function nameArticles({ corpus }: Session, target: NameTarget, limit: number): NameArticlesResult {
  const key = surfaceKey(target.name);
  const found = articlesNaming(peopleNamed(corpus, target.name), () => true, (text) => surfaceKey(text) === key);
  const here = corpus.numberOf(target.uri);
  const articles = nearestFirst(corpus, here, new Set([here, ...found.keys()])).slice(0, limit).map((article) => {
    const about = found.get(article);
    const role = about?.appearance.roles[0];
    return { ...articleItem(corpus.entry(article)), mentions: about?.count ?? 0, office: role === undefined ? null : `${role.affiliation ?? ''}${role.title}` };
  });
  return { articles, total: found.size };
}

async function correctionResult(session: Session, params: CorrectionParams): Promise<CorrectionResult> {
  const { corpus, texts } = session;
  const target = await targetAt(session, params);
  const failed = (code: CorrectionProblemCode, roster = ROSTER_NAME): CorrectionResult => (
    { sentence: texts.corrections.problem(code, target?.name ?? '', roster), edit: null, mentions: 0, total: 0, articles: [], narrower: false }
  );
  if (target === null) return failed('no-name');
  const request = requestOf(session, target, params);
  if (request === null) return failed('no-person');
  const uri = rosterFor(corpus, session.folders(), params.uri, preferred(request));
  if (uri === '') return failed('no-folder');
  const place = await session.places.get(uri);
  const shown = pathInFolder(session, uri) ?? ROSTER_NAME;
  const plan = await correction(corpus, request, { uri, text: place?.text ?? null });
  if ('problem' in plan) return failed(plan.problem, shown);
  const lines = place?.lines ?? new LineIndex('');
  return {
    sentence: sentenceOf(session, request, plan.onlyHere),
    edit: { uri, exists: plan.exists, edits: plan.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })) },
    mentions: plan.mentions,
    total: plan.total,
    articles: plan.articles.map(({ article, count, range }) => ({
      ...articleItem(corpus.entry(article)),
      count,
      range: range === null ? null : { start: { line: range.line, character: range.character }, end: { line: range.endLine, character: range.endCharacter } },
    })),
    narrower: request.kind === 'none' && request.articles === null && !plan.onlyHere,
  };
}

function requestOf({ corpus }: Session, target: NameTarget, params: CorrectionParams): CorrectionRequest | null {
  switch (params.kind) {
    case 'same': {
      const person = params.person === undefined ? undefined : corpus.person(params.person);
      return person === undefined ? null : { kind: 'same', target, person };
    }
    case 'another': return { kind: 'another', target, articles: params.articles ?? [target.uri], entry: params.entry ?? null };
    case 'person': return { kind: 'person', target };
    case 'none': return { kind: 'none', target, articles: params.articles ?? null };
    case 'office': return params.office === undefined ? null : { kind: 'office', target, office: params.office };
    case 'show': return params.show === undefined ? null : { kind: 'show', target, show: params.show };
  }
}

function sentenceOf({ texts }: Session, request: CorrectionRequest, onlyHere: boolean): string {
  const { name, person } = request.target;
  const say = texts.corrections.sentence;
  switch (request.kind) {
    case 'same': return say('same', name, { words: request.person.name, articles: 0 });
    case 'another': return say('another', name, { words: '', articles: request.articles.length });
    case 'person': return say('person', name, { words: '', articles: 0 });
    case 'none': return say('none', name, { words: '', articles: request.articles !== null || onlyHere ? 1 : 0 });
    case 'office': return say('office', person?.name ?? name, { words: `${request.office.organisation}${request.office.title}`, articles: 0 });
    case 'show': return say('show', person?.name ?? name, { words: request.show, articles: 0 });
  }
}

function pathInFolder(session: Session, uri: string): string | null {
  for (const folder of session.folders()) {
    const path = pathBelow(`${folder.replace(/\/$/, '')}/`, uri);
    if (path !== null) return path;
  }
  return null;
}

/** The file whose entry the correction is about. */
function preferred(request: CorrectionRequest): string | null {
  const own = request.target.person?.rostered?.file ?? null;
  switch (request.kind) {
    case 'same': return request.person.rostered?.file ?? own;
    case 'another': return request.entry?.replace(/#\d+$/, '') ?? null;
    case 'office':
    case 'show': return own;
    default: return null;
  }
}

/** The roster to be written: the one preferred, else the nearest above the article, else one at the root of its folder; `''` without a folder. */
function rosterFor(corpus: Session['corpus'], folders: readonly string[], article: string, preferred: string | null): string {
  if (preferred !== null) return preferred;
  const above = corpus.roster.files.map(({ uri }) => uri).filter((uri) => pathBelow(uri, article) !== null);
  const nearest = above.sort((a, b) => b.length - a.length)[0];
  if (nearest !== undefined) return nearest;
  const root = folders.map((folder) => `${folder.replace(/\/$/, '')}/`).filter((folder) => pathBelow(folder, article) !== null).sort((a, b) => b.length - a.length)[0];
  return root === undefined ? '' : `${root}${ROSTER_NAME}`;
}
