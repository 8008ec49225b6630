/** The list of officials stays the one of the corpus as it is, however it came about and whenever it was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { homeOfRole, homeOfWords } from '../../server/src/analysis/home.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { COUNTRIES } from '../../server/src/language/zh/places.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

const PEOPLE = [
  '普莱斯(Ned Price)@美国国务院:发言人', '普赖斯@美国国务院:发言人*2', '普莱斯?', '內德·普莱斯/普莱斯', '普莱斯@:发言人', '史密斯(Chris Smith)@美国:总统', '史密斯',
  '约翰·史密斯/史密斯@英国:首相', '習近平@中国:国家主席', '习近平', '高明?', '高明@:市长', '王毅@中国:外长', '王毅@:外长*3', '博雷利(Josep Borrell)', '博雷尔(Josep Borrell)@欧盟:外交政策高级代表',
];
const DAYS = ['2022-01-27', '2022-02-22', '2022-02-23', undefined];
const article = fc.record({ day: fc.constantFrom(...DAYS), people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 4 }) });
const change = fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd', 'e'), given: fc.option(article, { nil: null }), ask: fc.constantFrom('all', 'some', 'no') });

function factsFor({ day, people }: { day: string | undefined; people: string[] }): ReturnType<typeof factsOf> {
  return factsOf({ people, ...(day === undefined ? {} : { day }) });
}

async function listOf(corpus: Corpus): Promise<string[]> {
  await corpus.officials.work(() => false);
  assert.ok(corpus.officials.complete);
  return corpus.officials.all.map((official) => JSON.stringify({ ...official, forms: [...official.forms].sort() })).sort();
}

test('after any changes, asked for in between or not, it is the list of the corpus built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), async (changes) => {
      const corpus = new Corpus();
      const left = new Map<string, ReturnType<typeof factsOf>>();
      for (const { uri, given, ask } of changes) {
        if (given === null) {
          corpus.delete(uri);
          left.delete(uri);
        } else {
          left.set(uri, factsFor(given));
          corpus.put(uri, readOf(left.get(uri)!));
        }
        if (ask === 'all') await listOf(corpus);
        let steps = 2;
        if (ask === 'some') await corpus.officials.work(() => steps-- === 0);
      }
      const rebuilt = new Corpus();
      for (const [uri, facts] of [...left].reverse()) rebuilt.put(uri, readOf(facts));
      assert.deepEqual(await listOf(corpus), await listOf(rebuilt));
    }),
    { numRuns: 200 },
  );
});

test('it lists each official once, with the numbers of the person', async () => {
  const corpus = new Corpus();
  corpus.put('a', readOf(factsOf({ day: '2022-01-27', people: ['普莱斯(Ned Price)@美国国务院:发言人*2', '李明'] })));
  corpus.put('b', readOf(factsOf({ day: '2022-02-22', people: ['普赖斯@美国国务院:发言人', '王毅@:国务委员兼外长'] })));
  await listOf(corpus);
  const shown = corpus.officials.all.map(({ id, home, office, articles, mentions, firstDay, lastDay }) => [id, home, office, articles, mentions, firstDay, lastDay]);
  assert.deepEqual(shown.sort(), [
    ['普莱斯', 'US', '美国国务院发言人', 2, 3, '2022-01-27', '2022-02-22'],
    ['王毅', 'CN', '国务委员兼外长', 1, 1, '2022-02-22', '2022-02-22'],
  ]);
  assert.equal(corpus.officials.find('王毅')?.home, 'CN');
  assert.equal(corpus.officials.find('李明'), null);
});

test('many articles at once: the list before stays until there is a new one', async () => {
  const corpus = new Corpus();
  corpus.put('a', readOf(factsOf({ people: ['王毅@中国:外长'] })));
  await listOf(corpus);
  corpus.putAll(Array.from({ length: 40 }, (_, i) => [`b${i}`, readOf(factsOf({ people: ['史密斯(Chris Smith)@美国:总统', '王毅@中国:外长'] }))] as const));
  assert.ok(!corpus.officials.complete);
  assert.deepEqual(corpus.officials.all.map(({ id }) => id), ['王毅']);
  await listOf(corpus);
  assert.deepEqual(corpus.officials.all.map(({ id, articles }) => [id, articles]).sort(), [['史密斯', 40], ['王毅', 41]]);
});

test('titles tell the country: of the words of both scripts, of seats and parties, and of offices only one state has', () => {
  for (const [affiliation, title, home] of [
    ['美國國務院', '發言人', 'US'], ['白宮', '發言人', 'US'], ['', '国务卿', 'US'], ['中共中央', '总书记', 'CN'], ['', '國務委員兼外長', 'CN'], ['克里姆林宮', '發言人', 'RU'],
    ['德国巴伐利亚州', '州长', 'DE'], ['民進黨', '主席', 'TW'], ['醫務衞生局', '局長', 'HK'], ['歐盟', '外交政策高級代表', 'EU'], ['北約', '秘書長', '北约'], ['俄', '外长', 'RU'],
  ] as const) {
    assert.deepEqual([affiliation, homeOfRole(affiliation, title)?.home], [affiliation, home]);
  }
  assert.equal(homeOfRole(null, '总统'), null);
  assert.ok(homeOfRole('外交部', '发言人')!.weight < 1, 'the country is left out by its own outlets, and by others as well');
  assert.equal(homeOfWords(' 美國 '), 'US');
  assert.equal(homeOfWords('中亚五国'), '中亚五国');
});

test('every country the analysis knows has a home', () => {
  assert.deepEqual(COUNTRIES.filter((country) => homeOfRole(country, '总统')?.weight !== 1), []);
});
