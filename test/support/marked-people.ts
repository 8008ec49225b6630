/**
 * People of short articles as text with markers, both expected and found, so that a difference reads as two versions of one article.
 * An expected article marks every mention of a person (`[|张三|]`) and nothing else; forms of one person share a label
 * (`[|h: 马丁·哈特利|]…[|h: 哈特利|]`), a mark without label is labelled by its own words.
 */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { Facts, PersonFacts } from '../../server/src/analysis/facts.ts';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { parseFixture } from './fixture.ts';
import { readOf } from './read-of.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly who: string | number;
}

interface Marked {
  readonly path: string;
  readonly text: string;
  readonly facts: Facts;
  readonly marks: readonly Mark[];
}

/** Asserts that of each article exactly the marked words are mentions, and that equal labels are one person and others are not. */
export function assertPeople(...articles: string[]): void {
  const given = articles.map((article) => readMarked({ '2023-06-15': article })[0]!);
  const found = given.map((article) => {
    const marks = confirmed(article.facts).flatMap((person, who) => person.mentions.map(({ span }): Mark => ({ ...span, who })));
    return written({ ...article, marks }, new Map());
  });
  assert.deepEqual(found, given.map((article) => written(article, new Map())));
}

/**
 * The corpus of these articles, given by their days; a day may have something behind it (`2023-06-15b`) where two articles share one. Asserts
 * that exactly the marked words are mentions of persons of the corpus, and that equal labels, in whatever article, are one person.
 */
export function assertPersons(articles: Readonly<Record<string, string>>): Corpus {
  const given = readMarked(articles);
  const corpus = new Corpus();
  for (const { path, facts } of given) corpus.put(path, readOf(facts));
  const numbers = new Map<Mark['who'], number>();
  const found = given.map((article) => {
    const { people } = corpus.article(article.path)!;
    const marks = people.flatMap(({ person, appearance }) => appearance.mentions.map(({ span }): Mark => ({ ...span, who: person.id })));
    return written({ ...article, marks }, numbers);
  });
  const labels = new Map<Mark['who'], number>();
  assert.deepEqual(found, given.map((article) => written(article, labels)));
  return corpus;
}

/** The person of a corpus some article calls so. Throws when there is none, or more than one. */
export function personNamed(corpus: Corpus, name: string): NonNullable<ReturnType<Corpus['person']>> {
  const found = [...corpus.people()].filter(({ surfaces }) => surfaces.some(({ text }) => text === name));
  if (found.length !== 1) throw new Error(`${found.length} persons are called ${name}`);
  return found[0]!;
}

/** Articles of one paragraph a line, by their days, with the ranges their markers give. */
function readMarked(articles: Readonly<Record<string, string>>): Marked[] {
  const files = Object.entries(articles).map(([day, paragraphs]) => {
    const body = paragraphs.trim().split('\n').map((line) => `<p>${line.trim()}</p>`).join('\n');
    return `=== /${day}.md\n---\ntitle: "消息"\ndate: ${day.slice(0, 10)}T04:00:00.000Z\n---\n\n${body}\n`;
  });
  const fixture = parseFixture(files.join(''));
  return [...fixture.files].map(([path, text]) => {
    const facts = analyse(parseArticle(text, { fileName: path.slice(1), timeZone: 'Asia/Shanghai' }));
    if (facts === null) throw new Error('not an article');
    const ranges = fixture.ranges.filter((range) => range.path === path);
    return { path, text, facts, marks: ranges.map(({ start, end, label }) => ({ start, end, who: label || text.slice(start, end) })) };
  });
}

/** The people an article names without the help of others. */
export function confirmed(facts: Facts): PersonFacts[] {
  return facts.people.filter(({ confidence }) => confidence !== 'candidate');
}

/** The body with its marks, people numbered as they come. */
function written({ text, marks }: Pick<Marked, 'text' | 'marks'>, numbers: Map<Mark['who'], number>): string {
  let out = '';
  let last = text.indexOf('<p>');
  for (const { start, end, who } of [...marks].sort((a, b) => a.start - b.start)) {
    if (!numbers.has(who)) numbers.set(who, numbers.size + 1);
    out += `${text.slice(last, start)}[${numbers.get(who)}:${text.slice(start, end)}]`;
    last = end;
  }
  return (out + text.slice(last)).replaceAll(/<\/?p>/g, '').trim();
}
