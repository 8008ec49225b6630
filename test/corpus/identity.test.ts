import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

/** Each person of a corpus of articles `a`, `b`, … as `id: forms`, sorted. */
function persons(...articles: readonly (readonly string[])[]): string[] {
  return [...corpusOf(...articles).people()].map((person) => `${person.id}: ${person.surfaces.map(({ text }) => text).join(' ')}`).sort();
}

function corpusOf(...articles: readonly (readonly string[])[]): Corpus {
  const corpus = new Corpus();
  articles.forEach((people, i) => corpus.put(String.fromCharCode(97 + i), readOf(factsOf({ people, day: `2022-01-0${i + 1}` }))));
  return corpus;
}

test('a name in Traditional and Simplified characters is one person', () => {
  assert.deepEqual(persons(['习近平@中国:国家主席*2'], ['習近平']), ['习近平: 习近平 習近平']);
});

test('one office and one sound is one person, and the reason is kept', () => {
  const corpus = corpusOf(['普莱斯(Ned Price)@美国国务院:发言人*2'], ['普赖斯@美国国务院:发言人']);
  const [person, ...others] = [...corpus.people()];
  assert.equal(others.length, 0);
  assert.equal(person!.id, '普莱斯');
  assert.deepEqual(person!.merges, [{ kind: 'office-and-sound', a: '普莱斯', b: '普赖斯', detail: '美国国务院发言人' }]);
});

test('a missing or abbreviated affiliation is no contradiction, another one is', () => {
  assert.equal(persons(['普莱斯@美国国务院:发言人'], ['普赖斯@:发言人']).length, 1);
  assert.equal(persons(['汪文斌@中国外交部:发言人'], ['汪文彬@外交部:发言人']).length, 1);
  assert.equal(persons(['普莱斯@美国国务院:发言人'], ['普赖斯@英国外交部:发言人']).length, 2);
  assert.equal(persons(['王毅@:外长'], ['王义@中国:外长']).length, 2);
});

test('listed spellings of one person are joined, and the reason is kept', () => {
  const corpus = corpusOf(['甲亭@俄罗斯:总统*2=甲京'], ['甲京=甲京'], ['甲丁']);
  const [first, ...others] = [...corpus.people()].sort((a, b) => b.surfaces.length - a.surfaces.length);
  assert.deepEqual(first!.surfaces.map(({ text }) => text).sort(), ['甲京', '甲亭']);
  assert.deepEqual(first!.merges, [{ kind: 'spelling', a: '甲京', b: '甲亭', detail: '甲京' }]);
  assert.equal(others.length, 1);
});

test('a surname before an office joins nobody', () => {
  assert.equal(persons(['李甲/李@中国:总理'], ['李乙/李@中国:总理']).length, 2);
});

test('names that only begin alike are not joined', () => {
  assert.equal(persons(['博雷利@欧盟:外长'], ['博雷尔@欧盟:外长']).length, 2);
});

test('one Latin name is one person, however it is accented or abbreviated', () => {
  const corpus = corpusOf(['博雷利(Josep Borrell)@欧盟:外长'], ['博雷尔(JOSÉP F. Borrell)']);
  const [person] = [...corpus.people()];
  assert.equal([...corpus.people()].length, 1);
  assert.equal(person!.merges[0]!.kind, 'latin');
});

test('different Latin names keep people of one name apart, unless they hold one office', () => {
  assert.deepEqual(persons(['史密斯(Jack Smith)*2'], ['史密斯(Chris Smith)']), ['史密斯: 史密斯', '史密斯（Chris Smith）: 史密斯']);
  assert.equal(persons(['泽连斯基(Volodymyr Zelensky)'], ['泽连斯基(Vladimir Selenskij)']).length, 2);
  assert.equal(persons(['泽连斯基(Volodymyr Zelensky)@乌克兰:总统'], ['泽连斯基(Vladimir Selenskij)@乌克兰:总统']).length, 1);
  assert.equal(persons(['布林肯(Antony Blinken)'], ['布林肯(Anthony J. Blinken)'], ['布林肯(Blinken)']).length, 1);
});

test('a short form belongs to the full name it stands beside in an article', () => {
  assert.deepEqual(persons(['安东尼·布林肯/布林肯'], ['布林肯*3']), ['布林肯: 布林肯 安东尼·布林肯']);
});

test('a short form of several people is told apart by article, by office, else left alone', () => {
  const corpus = corpusOf(
    ['鲍里斯·约翰逊/约翰逊@英国:首相'],
    ['迈克·约翰逊/约翰逊@美国众议院:议长'],
    ['约翰逊@英国:首相'],
    ['约翰逊'],
  );
  const idIn = (uri: string): string => corpus.article(uri)!.people[0]!.person.id;
  assert.equal(idIn('c'), idIn('a'));
  assert.notEqual(idIn('a'), idIn('b'));
  assert.notEqual(idIn('d'), idIn('a'));
  assert.notEqual(idIn('d'), idIn('b'));
});

test('a short form means the person who is far more frequent', () => {
  const biden = ['乔·拜登/拜登'];
  const corpus = corpusOf(biden, biden, biden, ['亨特·拜登/拜登'], ['拜登']);
  assert.equal(corpus.article('e')!.people[0]!.person, corpus.article('a')!.people[0]!.person);
  assert.notEqual(corpus.article('d')!.people[0]!.person, corpus.article('a')!.people[0]!.person);
});

test('the names of one person only differ in dots or in what the article put before them', () => {
  assert.equal(persons(['比尔·盖茨'], ['比尔盖茨']).length, 1);
  assert.equal(persons(['比尔·盖茨/盖茨'], ['富翁比尔·盖茨/盖茨']).length, 1);
});

test('a candidate counts once another article knows the name, in either script and as a short form', () => {
  const corpus = corpusOf(['李强?'], ['布林肯?']);
  assert.deepEqual([...corpus.people()], []);
  corpus.put('c', readOf(factsOf({ people: ['李強@中国:总理'] })));
  assert.equal(corpus.article('a')!.people[0]?.person.appearances.length, 2);
  corpus.put('c', readOf(factsOf({ people: ['安东尼·布林肯/布林肯'] })));
  assert.equal(corpus.article('a')!.people.length, 0);
  assert.equal(corpus.article('b')!.people.length, 1);
  corpus.delete('c');
  assert.deepEqual([...corpus.people()], []);
});

test('what an unconfirmed candidate says or attends is left out', () => {
  const corpus = new Corpus();
  const encounters = [
    { participants: [0, 1] },
    { participants: [0, 2] },
    { kind: 'visit', participants: [0, 1] },
    { kind: 'visit', participants: [1] },
  ] as const;
  corpus.put('a', readOf(factsOf({ people: ['王毅@中国:外长', '高明?', '布林肯'], speakers: [0, 1, '中国外交部'], encounters })));
  const article = corpus.article('a')!;
  assert.deepEqual(article.people.map(({ person }) => person.id), ['王毅', '布林肯']);
  assert.deepEqual(article.statements.map(({ speaker, speakerId }) => [speaker, speakerId]), [['王毅', '王毅'], ['中国外交部', null]]);
  assert.deepEqual(article.encounters.map(({ kind, participants }) => [kind, participants.map(({ id }) => id).join()]), [['call', '王毅,布林肯'], ['visit', '王毅']]);
});

test('two local people who are one person appear once', () => {
  const corpus = corpusOf(['普莱斯(Ned Price)@美国国务院:发言人', '普赖斯@美国国务院:发言人*2']);
  const { people } = corpus.article('a')!;
  assert.equal(people.length, 1);
  assert.equal(people[0]!.appearance.name, '普赖斯');
  assert.deepEqual(people[0]!.appearance.mentions.map(({ text }) => text), ['普莱斯', '普赖斯', '普赖斯']);
  assert.equal(people[0]!.appearance.introduction?.text, '普莱斯');
  assert.deepEqual(people[0]!.appearance.roles.map(({ mention }) => mention), [0, 1]);
});

test('a person tells its forms with first and last day, undated articles last', () => {
  const corpus = corpusOf(['王毅@中国:外长*2'], ['王毅']);
  corpus.put('0', readOf(factsOf({ people: ['王毅'] })));
  const person = corpus.person('王毅')!;
  assert.deepEqual(person.appearances.map(({ uri }) => uri), ['a', 'b', '0']);
  assert.deepEqual(person.surfaces, [{ text: '王毅', mentions: 4, firstDay: '2022-01-01', lastDay: '2022-01-02' }]);
  assert.deepEqual([person.firstDay, person.lastDay, person.mentionCount, person.official], ['2022-01-01', '2022-01-02', 4, true]);
});
