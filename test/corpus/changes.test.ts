import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Facts } from '../../server/src/analysis/facts.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { dump } from '../support/dump.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

// Few names and terms, so that articles collide in every way there is.
const PEOPLE = [
  '普莱斯(Ned Price)@美国国务院:发言人', '普赖斯@美国国务院:发言人*2', '普莱斯?', '內德·普莱斯/普莱斯', '普莱斯@:发言人',
  '史密斯(Jack Smith)', '史密斯(Chris Smith)@美国:总统', '史密斯', '亚当·史密斯/史密斯', '约翰·史密斯/史密斯@英国:首相', '史密斯@英国:首相',
  '習近平@中国:国家主席', '习近平', '习近平?', '高明?', '王毅@中国:外长', '王毅@:外长*3', '博雷利(Josep Borrell)', '博雷尔(Josep Borrell)',
];

const article: fc.Arbitrary<Facts> = fc
  .record({
    day: fc.constantFrom('2022-01-27', '2022-02-22', '2022-02-23', undefined),
    title: fc.constantFrom('王毅应约同布林肯通话', '史密斯就任', undefined),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 5 }),
    terms: fc.dictionary(fc.constantFrom('乌克兰', '阿富汗', '塔利班', '烏克蘭'), fc.integer({ min: 1, max: 9 })),
    pair: fc.tuple(fc.nat(4), fc.nat(4)),
    date: fc.constantFrom('2022-01-27', '2022-02-22', '2022-02', null),
  })
  .map(({ day, title, people, terms, pair, date }) => {
    const participants = [...new Set(pair.map((index) => index % people.length))];
    return factsOf({
      ...(day === undefined ? {} : { day }),
      ...(title === undefined ? {} : { title }),
      people,
      terms,
      speakers: participants,
      encounters: [{ participants, date }],
      references: [{ participants, from: '2022-01-01', to: '2022-02-01', text: '第二次通话' }],
    });
  });

const change = fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), facts: fc.option(article, { nil: null }), ask: fc.boolean() });

test('after any changes the corpus is the one built from what is left, in any order', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 14 }), (changes) => {
      const corpus = new Corpus();
      const left = new Map<string, Facts>();
      for (const { uri, facts, ask } of changes) {
        if (facts === null) {
          corpus.delete(uri);
          left.delete(uri);
        } else {
          corpus.put(uri, readOf(facts));
          left.set(uri, facts);
        }
        // Questions in between fill caches that the next change must empty.
        if (ask) dump(corpus);
      }
      const rebuilt = new Corpus();
      for (const [uri, facts] of [...left].sort(([a], [b]) => (a < b ? 1 : -1))) rebuilt.put(uri, readOf(facts));
      assert.equal(dump(corpus), dump(rebuilt));
    }),
    { numRuns: 150 },
  );
});

test('so it is after as many changes as make small segments larger ones', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 60, maxLength: 90 }), (changes) => {
      const corpus = new Corpus();
      const left = new Map<string, Facts>();
      for (const { uri, facts, ask } of changes) {
        if (facts === null) corpus.delete(uri);
        else corpus.put(uri, readOf(facts));
        if (facts === null) left.delete(uri);
        else left.set(uri, facts);
        if (ask) for (const entry of corpus.articles()) corpus.article(entry.uri);
      }
      const rebuilt = new Corpus();
      for (const [uri, facts] of left) rebuilt.put(uri, readOf(facts));
      assert.equal(dump(corpus), dump(rebuilt));
    }),
    { numRuns: 20 },
  );
});

test('every name of every article is one person only, and persons have different ids', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), (articles) => {
      const corpus = new Corpus();
      articles.forEach((facts, i) => corpus.put(String(i), readOf(facts)));
      const people = [...corpus.people()];
      assert.equal(new Set(people.map(({ id }) => id)).size, people.length);
      let appearing = 0;
      for (const { uri } of corpus.articles()) {
        for (const { person, appearance } of corpus.article(uri)!.people) {
          appearing++;
          assert.equal(corpus.person(person.id), person);
          assert.deepEqual(person.appearances.find((other) => other.uri === uri), appearance);
        }
      }
      assert.equal(people.reduce((sum, person) => sum + person.appearances.length, 0), appearing);
    }),
  );
});

test('each change raises the revision, deleting what is not there does not', () => {
  const corpus = new Corpus();
  corpus.delete('a');
  assert.equal(corpus.revision, 0);
  corpus.put('a', readOf(factsOf({})));
  corpus.put('a', readOf(factsOf({})));
  assert.deepEqual([corpus.revision, corpus.size], [2, 1]);
  corpus.delete('a');
  assert.deepEqual([corpus.revision, corpus.size], [3, 0]);
});

test('articles are listed by date, undated last, then by URI', () => {
  const corpus = new Corpus();
  corpus.put('z', readOf(factsOf({ day: '2021-01-01', title: '一' })));
  corpus.put('b', readOf(factsOf({})));
  corpus.put('a', readOf(factsOf({ day: '2022-01-01' })));
  assert.deepEqual(corpus.articles().map(({ uri }) => uri), ['z', 'a', 'b']);
  corpus.put('b', readOf(factsOf({ day: '2021-06-01' })));
  corpus.delete('z');
  assert.deepEqual(corpus.articles().map(({ uri }) => uri), ['b', 'a']);
});
