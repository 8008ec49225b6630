/** What the roster settles counts in the corpus: who is one person, who is not, who is nobody, and how they are called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Facts } from '../../server/src/analysis/facts.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { NO_ROSTER, Roster } from '../../server/src/roster/roster.ts';
import { parseRoster } from '../../server/src/roster/parse-roster.ts';
import { dump } from '../support/dump.ts';
import { factsOf, type FactsGiven } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';
import { rosterOf } from '../support/roster-of.ts';

function corpusOf(articles: Readonly<Record<string, FactsGiven>>, roster = ''): Corpus {
  const corpus = new Corpus();
  for (const [uri, given] of Object.entries(articles)) corpus.put(uri, readOf(factsOf(given)));
  if (roster !== '') corpus.setRoster(rosterOf(roster));
  return corpus;
}

/** Each person as `id: article, article`, sorted. */
function people(corpus: Corpus): string[] {
  return [...corpus.people()].map(({ id, appearances }) => `${id}: ${appearances.map(({ uri }) => uri).join(', ')}`).sort();
}

test('names of one entry are one person, whatever else speaks, and the card can say why', () => {
  const corpus = corpusOf({ a: { people: ['普莱斯(Ned Price)'] }, b: { people: ['小普(Ed Pricey)'] }, c: { people: ['李明'] } }, 'people: [{ name: 普莱斯, aliases: [小普], latin: Edward Price }]');
  assert.deepEqual(people(corpus), ['普莱斯: a, b', '李明: c'].sort());
  const person = corpus.person('普莱斯')!;
  assert.deepEqual(person.merges, [{ kind: 'roster', a: '小普', b: '普莱斯', detail: '普莱斯' }]);
  assert.deepEqual([person.rostered?.name.text, person.latin], ['普莱斯', ['Edward Price', 'Ed Pricey', 'Ned Price']]);
  assert.equal(corpus.roster.personFor('普莱斯'), person.rostered);
  assert.deepEqual([corpus.person('李明')!.rostered, corpus.roster.personFor('李明')], [null, null]);
});

test('an entry takes in what the articles join with one of its names, and nothing of another entry', () => {
  const articles = { a: { people: ['安东尼·布林肯/布林肯'] }, b: { people: ['布林肯@美国:国务卿'] }, c: { people: ['约翰·布林肯/布林肯'] } };
  assert.deepEqual(people(corpusOf(articles, 'people: [{ name: 安东尼·布林肯 }, { name: 约翰·布林肯 }]')), ['安东尼·布林肯: a', '布林肯: b', '约翰·布林肯: c']);
  assert.deepEqual(people(corpusOf(articles, 'people: [{ name: 安东尼·布林肯, aliases: [布林肯] }]')), ['布林肯: a, b', '约翰·布林肯: c']);
  const alike = { a: { people: ['普莱斯@美国国务院:发言人'] }, b: { people: ['普赖斯@美国国务院:发言人'] } };
  assert.deepEqual(people(corpusOf(alike)), ['普莱斯: a, b']);
  assert.deepEqual(people(corpusOf(alike, 'people: [{ name: 普莱斯 }, { name: 普赖斯 }]')), ['普莱斯: a', '普赖斯: b']);
});

test('an alias is theirs on its days; before and after somebody else may have the name', () => {
  const articles = { a: { day: '2018-01-01', people: ['王国委@某省:主席'] }, b: { day: '2020-01-01', people: ['王国委'] }, c: { day: '2020-01-02', people: ['王毅'] }, d: { people: ['王国委'] } };
  const corpus = corpusOf(articles, 'people: [{ name: 王毅, aliases: [{ name: 王国委, from: 2018-03, to: 2023-03 }] }]');
  assert.deepEqual(people(corpus), ['王国委#2: a', '王国委: b, c, d']);
  assert.deepEqual(corpus.person('王国委#2')!.rostered, null);
});

test('of namesakes each has the articles named, who has none the others', () => {
  const articles = { 'x/a': { people: ['李强'] }, 'x/b': { people: ['李强*2'] }, c: { people: ['李强*3'] } };
  assert.deepEqual(people(corpusOf(articles)), ['李强: c, x/a, x/b']);
  assert.deepEqual(people(corpusOf(articles, 'people: [{ name: 李强, articles: ["x/*"] }]')), ['李强#2: x/a, x/b', '李强: c']);
  const corpus = corpusOf(articles, 'people: [{ name: 李强, show: 李强（总理）, articles: ["x/*"] }, { name: 李强, show: 李强（教授） }]');
  assert.deepEqual(people(corpus), ['李强（总理）: x/a, x/b', '李强（教授）: c']);
  for (const person of corpus.people()) assert.equal(corpus.person(person.id), person);
});

test('who is nobody is nobody, everywhere or in some articles, and confirms nobody else', () => {
  const articles = { a: { people: ['和平@某国:总统', '王毅'], speakers: [0, 1], encounters: [{ participants: [0, 1] }] }, b: { people: ['和平?'] } };
  const all = { person: null, uri: null, from: null, to: null };
  assert.deepEqual(people(corpusOf(articles)), ['和平: a, b', '王毅: a']);
  for (const roster of ['not_people: [和平]', 'not_people: [{ name: 和平, articles: [a] }]']) {
    const corpus = corpusOf(articles, roster);
    assert.deepEqual(people(corpus), ['王毅: a'], roster);
    assert.deepEqual(corpus.article('a')!.people.map(({ person }) => person.id), ['王毅']);
    assert.deepEqual([corpus.statements(all).length, corpus.encounters(all).length], [1, 0]);
    assert.deepEqual(corpus.findPeople('和平', 9), []);
  }
  assert.deepEqual(people(corpusOf(articles, 'not_people: [{ name: 和平, articles: [b] }]')), ['和平: a', '王毅: a']);
});

test('a name that has only the shape of one is a person when the roster knows it, there and then', () => {
  const articles = { a: { day: '2020-01-01', people: ['高明?'], speakers: [0] }, b: { day: '2022-01-01', people: ['高明?'] }, c: { people: ['文化?'] } };
  assert.deepEqual(people(corpusOf(articles)), []);
  const corpus = corpusOf(articles, 'people: [{ name: 高明 }]');
  assert.deepEqual(people(corpus), ['高明: a, b']);
  assert.equal(corpus.article('a')!.statements[0]!.speakerId, '高明');
  assert.deepEqual(people(corpusOf(articles, 'people: [{ name: 高明, articles: [b] }]')), ['高明: b']);
  assert.deepEqual(people(corpusOf(articles, 'people: [{ name: 高先生, aliases: [{ name: 高明, to: 2021 }] }]')), ['高明: a']);
});

test('the name to be shown is shown everywhere, and found', () => {
  const corpus = corpusOf({ a: { people: ['普莱斯', '王毅'], speakers: [0], encounters: [{ participants: [0, 1], text: '' }] } }, 'people: [{ name: 普莱斯, show: 普赖斯 }]');
  const [person] = corpus.findPeople('普赖斯', 9);
  assert.deepEqual([person!.id, person!.name, person!.surfaces.map(({ text }) => text)], ['普赖斯', '普赖斯', ['普莱斯']]);
  assert.deepEqual(corpus.findPeople('普莱斯', 9), [person]);
  const article = corpus.article('a')!;
  assert.deepEqual([article.people[0]!.appearance.name, article.statements[0]!.speaker, article.encounters[0]!.participants.map(({ name }) => name)], ['普赖斯', '普赖斯', ['普赖斯', '王毅']]);
  assert.deepEqual(corpus.encountersIn(corpus.numberOf('a'))[0]!.participants.map(({ name }) => name), ['普赖斯', '王毅']);
  assert.equal(corpus.person('普赖斯'), person);
  // Somebody who has the name by himself is told apart from them.
  corpus.put('b', readOf(factsOf({ people: ['普赖斯*9'] })));
  assert.deepEqual(people(corpus), ['普赖斯#2: a', '普赖斯: b', '王毅: a']);
});

test('a Latin name of the roster finds spellings; one that only spells the characters out does not', () => {
  const articles = { a: { people: ['布林肯'] }, b: { people: ['布靈肯斯(Antony Blinken)'] }, c: { people: ['王怡(Wang Yi)'] }, d: { people: ['王毅'] } };
  const corpus = corpusOf(articles, 'people: [{ name: 布林肯, latin: Antony Blinken }, { name: 王毅, latin: Wang Yi }]');
  assert.deepEqual(people(corpus), ['布靈肯斯: a, b', '王怡: c', '王毅: d']);
  // Whoever is asked for first, the answer is the same.
  const other = corpusOf(articles, 'people: [{ name: 布林肯, latin: Antony Blinken }, { name: 王毅, latin: Wang Yi }]');
  assert.equal(other.person('布靈肯斯')!.articleCount, 2);
  assert.deepEqual(corpus.findPeople('blinken', 9).map(({ id }) => id), ['布靈肯斯']);
});

test('who holds an office by the roster is an official', () => {
  const corpus = corpusOf({ a: { people: ['高明'] } }, 'people: [{ name: 高明, offices: [{ title: 市长, from: 2020 }] }]');
  assert.equal(corpus.person('高明')!.official, true);
  const entry = corpus.roster.entryOf('高明', null, 'a')!;
  assert.deepEqual([corpus.roster.officesOn(entry, '2021-01-01').length, corpus.roster.officesOn(entry, '2019-01-01').length], [1, 0]);
});

const NAMES = ['普莱斯', '普赖斯', '內德·普莱斯', '史密斯', '亚当·史密斯', '习近平', '高明', '王毅', '博雷利'];
const PEOPLE = [
  '普莱斯(Ned Price)@美国国务院:发言人', '普赖斯@美国国务院:发言人*2', '普莱斯?', '內德·普莱斯/普莱斯', '史密斯(Jack Smith)', '史密斯(Chris Smith)@美国:总统', '史密斯',
  '亚当·史密斯/史密斯', '约翰·史密斯/史密斯@英国:首相', '習近平@中国:国家主席', '习近平?', '高明?', '高明', '王毅@中国:外长', '博雷利(Josep Borrell)', '博雷尔(Josep Borrell)',
];

const article: fc.Arbitrary<Facts> = fc
  .record({ day: fc.constantFrom('2022-01-27', '2022-02-23', undefined), people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 5 }), pair: fc.tuple(fc.nat(4), fc.nat(4)) })
  .map(({ day, people: named, pair }) => {
    const participants = [...new Set(pair.map((index) => index % named.length))];
    return factsOf({ ...(day === undefined ? {} : { day }), people: named, speakers: participants, encounters: [{ participants, date: '2022-01-27' }] });
  });

const name = fc.constantFrom(...NAMES);
const articles = fc.option(fc.constantFrom('a', '{b,c}', '[a-d]'), { nil: null });
const quoted = (key: string, value: string | null): string => (value === null ? '' : `, ${key}: ${JSON.stringify(value)}`);
const rosterText = fc
  .record({
    people: fc.array(fc.record({ name, alias: fc.option(name, { nil: null }), to: fc.option(fc.constant('2022-01'), { nil: null }), show: fc.option(fc.constantFrom(...NAMES, '某人'), { nil: null }), latin: fc.option(fc.constantFrom('Josep Borrell', 'Wang Yi', 'Jack Smith'), { nil: null }), articles }), { maxLength: 4 }),
    nobodies: fc.array(fc.record({ name, articles }), { maxLength: 2 }),
  })
  .map(({ people: entries, nobodies }) => [
    'people:',
    ...entries.map(({ name: own, alias, to, show, latin, articles: where }) => (
      `  - { name: ${own}${alias === null ? '' : `, aliases: [{ name: ${alias}${quoted('to', to)} }]`}${quoted('show', show)}${quoted('latin', latin)}${quoted('articles', where)} }`
    )),
    'not_people:',
    ...nobodies.map(({ name: own, articles: where }) => `  - { name: ${own}${quoted('articles', where)} }`),
  ].join('\n'));

type Change = { readonly uri: string; readonly facts: Facts | null; readonly ask: boolean } | { readonly roster: string | null };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd', 'e'), facts: fc.option(article, { nil: null }), ask: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ roster: fc.option(rosterText, { nil: null }) }) },
);

const rosterFrom = (text: string): Roster => new Roster([parseRoster('people.yaml', text).file]);

test('after any changes of articles and roster the corpus is the one built from what is left', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 14 }), (changes) => {
      const corpus = new Corpus();
      const left = new Map<string, Facts>();
      let roster = NO_ROSTER;
      for (const one of changes) {
        if ('roster' in one) {
          roster = one.roster === null ? NO_ROSTER : rosterFrom(one.roster);
          corpus.setRoster(roster);
        } else if (one.facts === null) {
          corpus.delete(one.uri);
          left.delete(one.uri);
        } else {
          corpus.put(one.uri, readOf(one.facts));
          left.set(one.uri, one.facts);
        }
        if (!('roster' in one) && one.ask) dump(corpus);
      }
      const rebuilt = new Corpus();
      rebuilt.setRoster(roster);
      for (const [uri, facts] of [...left].sort(([a], [b]) => (a < b ? 1 : -1))) rebuilt.put(uri, readOf(facts));
      assert.equal(dump(corpus), dump(rebuilt));
    }),
    { numRuns: 300 },
  );
});

test('with any roster every name of every article is one person at most, with an id of its own, and asking in another order changes nothing', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 5 }), rosterText, (all, text) => {
      const build = (): Corpus => {
        const corpus = new Corpus();
        corpus.setRoster(rosterFrom(text));
        all.forEach((facts, i) => corpus.put('abcde'[i]!, readOf(facts)));
        return corpus;
      };
      const corpus = build();
      const persons = [...corpus.people()];
      assert.equal(new Set(persons.map(({ id }) => id)).size, persons.length);
      for (const { uri } of corpus.articles()) {
        for (const { person, appearance } of corpus.article(uri)!.people) {
          assert.equal(corpus.person(person.id), person);
          assert.deepEqual(person.appearances.find((other) => other.uri === uri), appearance);
        }
      }
      const other = build();
      for (const { uri } of [...other.articles()].reverse()) other.article(uri);
      assert.equal(dump(other), dump(corpus));
    }),
    { numRuns: 300 },
  );
});
