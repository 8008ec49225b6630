/**
 * Facts written by hand for tests of features: they depend on no rule of the analyser. Names, roles, cues and dates are given
 * by their words and looked up in the text, so that a test holds text and words and no offsets.
 */
import { Corpus } from '../../server/src/corpus/corpus.ts';
import {
  ANALYSER_VERSION,
  type EncounterFacts,
  type EncounterReferenceFacts,
  type Facts,
  type PersonFacts,
  type StatementFacts,
} from '../../server/src/analysis/facts.ts';
import type { Problem } from '../../server/src/article/article.ts';
import type { Span } from '../../server/src/text/span.ts';
import { readOf } from '../support/read-of.ts';

export interface HandMadePerson {
  readonly name: string;
  readonly latin?: string;
  /** Affiliation and title as they stand before the name, `['美国', '国务卿']`. */
  readonly roles?: readonly (readonly [affiliation: string, title: string])[];
}

export interface HandMadeStatement {
  readonly speaker: string;
  /** From the subject to the end of the content; must occur once. */
  readonly text: string;
  readonly cue: string;
  /** The pronoun the speaker is expressed by, or `''` when elided. */
  readonly subject?: string;
  /** For organisations. */
  readonly organisation?: boolean;
  /** When the subject is neither name nor pronoun. */
  readonly resolved?: 'title';
}

export interface HandMadeArticle {
  readonly text: string;
  readonly title?: string;
  readonly day?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly people?: readonly HandMadePerson[];
  readonly statements?: readonly HandMadeStatement[];
  /** Words and value: `['昨天（16日）', '2021-08-16']`. */
  readonly dates?: readonly (readonly [string, string])[];
  readonly encounters?: readonly {
    readonly text: string;
    readonly date: string;
    readonly between: readonly string[];
    readonly kind?: EncounterFacts['kind'];
    readonly status?: EncounterFacts['status'];
  }[];
  readonly references?: readonly { readonly text: string; readonly from: string; readonly to: string; readonly between: readonly string[] }[];
  readonly frontMatter?: string;
  readonly frontMatterTitle?: Span;
  readonly problems?: readonly Problem[];
}

/** A corpus of articles by URI. */
export function corpusOf(articles: Readonly<Record<string, HandMadeArticle>>): Corpus {
  const corpus = new Corpus();
  for (const [uri, article] of Object.entries(articles)) corpus.put(uri, readOf(factsOf(article)));
  return corpus;
}

/** The span of the words' `nth` occurrence, counted from 0. Throws when they do not occur. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not occur ${nth + 1} times`);
  return { start, end: start + words.length };
}

export function factsOf(article: HandMadeArticle): Facts {
  const { text } = article;
  const people = (article.people ?? []).map((person) => personFacts(text, person));
  const indexOf = (name: string): number => people.findIndex((person) => person.name === name);
  const title = article.title === undefined ? null : { text: article.title, span: spanOf(text, article.title) };
  return {
    version: ANALYSER_VERSION,
    title,
    date: article.day === undefined ? null : { day: article.day, instant: null, from: 'file-name', span: null },
    outlet: article.outlet === undefined ? null : { text: article.outlet, span: spanOf(text, article.outlet) },
    url: article.url === undefined ? null : { text: article.url, span: spanOf(text, article.url) },
    tags: [],
    categories: [],
    frontMatter: article.frontMatter === undefined ? null : spanOf(text, article.frontMatter),
    frontMatterTitle: article.frontMatterTitle ?? null,
    paragraphs: paragraphs(text, article),
    people,
    statements: (article.statements ?? []).map((s) => statementFacts(text, s, indexOf(s.speaker))).sort((a, b) => a.span.start - b.span.start),
    dates: (article.dates ?? []).map(([words, value]) => ({ text: words, value, span: spanOf(text, words) })),
    encounters: (article.encounters ?? []).map((e): EncounterFacts => {
      return { kind: e.kind ?? 'call', status: e.status ?? 'happened', date: e.date, participants: e.between.map(indexOf), text: e.text, span: spanOf(text, e.text) };
    }),
    encounterReferences: (article.references ?? []).map((r): EncounterReferenceFacts => {
      return { kind: 'call', participants: r.between.map(indexOf), from: r.from, to: r.to, text: r.text, span: spanOf(text, r.text) };
    }),
    terms: [],
    problems: article.problems ?? [],
  };
}

function paragraphs(text: string, article: HandMadeArticle): Facts['paragraphs'] {
  const found: Facts['paragraphs'][number][] = [];
  const from = article.frontMatter === undefined ? 0 : article.frontMatter.length;
  for (const line of text.slice(from).matchAll(/[^\n]+/g)) {
    const span = { start: from + line.index, end: from + line.index + line[0].length };
    found.push({ kind: line[0] === article.title ? 'headline' : 'paragraph', span, preview: line[0].slice(0, 60) });
  }
  return found;
}

function personFacts(text: string, { name, latin, roles = [] }: HandMadePerson): PersonFacts {
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map((m) => ({ text: name, span: { start: m.index, end: m.index + name.length } }));
  const roleFacts = roles.map(([affiliation, title]) => {
    const words = `${affiliation}${title}${name}`;
    const { start, end } = spanOf(text, words);
    return { affiliation, title, span: { start, end: end - name.length }, mention: mentions.findIndex((m) => m.span.end === end) };
  });
  const introduced = roleFacts.length > 0 || latin !== undefined;
  const introduction = roleFacts[0]?.mention ?? (latin === undefined ? null : 0);
  return {
    name,
    latin: latin ?? null,
    spelling: null,
    surfaces: [name],
    roles: roleFacts,
    official: roleFacts.length > 0,
    confidence: introduced ? 'introduced' : 'supported',
    mentions,
    introduction,
  };
}

function statementFacts(text: string, made: HandMadeStatement, person: number): StatementFacts {
  const span = spanOf(text, made.text);
  const cueAt = made.text.indexOf(made.cue);
  const cue = { start: span.start + cueAt, end: span.start + cueAt + made.cue.length };
  const words = made.subject ?? made.speaker;
  return {
    speaker: made.speaker,
    person: made.organisation === true ? null : person,
    resolved: made.resolved !== undefined ? made.resolved : made.subject === undefined ? 'name' : made.subject === '' ? 'elided' : 'pronoun',
    subject: words === '' ? null : { start: span.start, end: span.start + words.length },
    cue: { text: made.cue, span: cue },
    kind: 'indirect',
    span,
    content: { start: cue.end + 1, end: span.end },
    text: made.text,
  };
}
