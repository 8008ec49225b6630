import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRoster } from '../../server/src/roster/parse-roster.ts';
import { officesOn, Roster, shownName } from '../../server/src/roster/roster.ts';
import { surfaceKey } from '../../server/src/text/surface-key.ts';

const HERE = 'file:///corpus/people.yaml';

function rosterOf(files: Readonly<Record<string, string>>): Roster {
  return new Roster(Object.entries(files).map(([uri, text]) => {
    const { file, problems } = parseRoster(uri, text);
    assert.deepEqual(problems, []);
    return file;
  }));
}

/** The entry a name means, by its number in the files. */
function who(roster: Roster, name: string, day: string | null = '2022-06-01', path = 'a.txt'): string | null {
  const person = roster.claim(surfaceKey(name), day, `file:///corpus/${path}`);
  return person === null ? null : `${shownName(person)}#${roster.people.indexOf(person)}`;
}

test('a name means its entry, in either script and with any dot, an alias on its days only', () => {
  const roster = rosterOf({ [HERE]: 'people:\n  - name: 王毅\n    aliases: [{ name: 王国委, from: 2018-03-19, to: 2023-03-12 }]\n  - name: 奈德·普莱斯\n    show: 普赖斯\n' });
  assert.deepEqual([who(roster, '王毅'), who(roster, '奈德．普萊斯'), who(roster, '李强')], ['王毅#0', '普赖斯#1', null]);
  assert.deepEqual(['2018-03-18', '2018-03-19', '2023-03-12', '2023-03-13', null].map((day) => who(roster, '王国委', day)), [null, '王毅#0', '王毅#0', null, '王毅#0']);
  assert.deepEqual([roster.always('王毅')?.name.text, roster.always('王国委')], ['王毅', null]);
});

test('of namesakes the one whose articles are named is meant there, the other one elsewhere', () => {
  const text = 'people:\n  - name: 李强\n    show: 李强总理\n    articles: [2023/*.md, "x/李强 1.txt"]\n  - name: 李强\n';
  const roster = rosterOf({ [HERE]: text });
  assert.deepEqual(['a.txt', '2023/a.md', '2023/b/a.md', 'x/%E6%9D%8E%E5%BC%BA%201.txt'].map((path) => who(roster, '李强', null, path)), ['李强#1', '李强总理#0', '李强#1', '李强总理#0']);
  assert.equal(roster.always('李强'), null);
  assert.deepEqual([...roster.problems], []);
});

test('articles are told by their paths below the folder of the roster', () => {
  const roster = rosterOf({ 'file:///corpus/sub/people.yaml': 'people:\n  - { name: 李强, articles: ["*.txt"] }\n' });
  assert.deepEqual([who(roster, '李强', null, 'a.txt'), who(roster, '李强', null, 'sub/a.txt'), who(roster, '李强', null, 'sub/b/a.txt')], [null, '李强#0', null]);
  const onDisk = new Roster([parseRoster('seeds/people.yaml', 'people:\n  - { name: 李强, articles: [a.txt] }\n').file]);
  assert.deepEqual([onDisk.claim('李强', null, 'seeds/a.txt')?.name.text, onDisk.claim('李强', null, 'other/a.txt')], ['李强', undefined].map((name) => name ?? null));
});

test('a string is nobody everywhere or in some articles; who is named for an article is somebody', () => {
  const roster = rosterOf({ [HERE]: 'people:\n  - { name: 和平, articles: [b.txt] }\n  - name: 张家界\nnot_people: [和平, { name: 张家界, articles: [a.txt] }]\n' });
  const nobody = (name: string, path: string): boolean => roster.isNobody(name, null, `file:///corpus/${path}`);
  assert.deepEqual([nobody('和平', 'a.txt'), nobody('和平', 'b.txt'), nobody('张家界', 'a.txt'), nobody('张家界', 'b.txt'), nobody('王毅', 'a.txt')], [true, false, true, false, false]);
  assert.equal(roster.nobody('张家界', null, 'file:///corpus/a.txt')?.name.text, '张家界');
});

test('offices are those of the day', () => {
  const { people: [person] } = rosterOf({ [HERE]: 'people:\n  - name: 王毅\n    offices:\n      - { title: 外交部长, from: 2013-03-16, to: 2022-12-30 }\n      - { title: 国务委员, from: 2018-03, to: 2022 }\n' });
  const on = (day: string | null): string[] => officesOn(person!, day).map(({ title }) => title);
  assert.deepEqual([on('2013-03-15'), on('2013-03-16'), on('2018-03-01'), on('2022-12-31'), on(null)], [[], ['外交部长'], ['外交部长', '国务委员'], ['国务委员'], []]);
});

test('contradictions are told where they stand, with the other file', () => {
  const roster = rosterOf({
    'file:///corpus/people.yaml': 'people:\n  - name: 王毅\n  - { name: 秦刚, aliases: [{ name: 外长, from: 2022-12-30 }] }\nnot_people: [王毅]\ncases:\n  - { article: a.txt, name: 王毅, person: 秦刚 }\n  - { article: a.txt, name: 王毅, person: 王怡 }\n',
    'file:///corpus/z/people.yaml': 'people:\n  - { name: 王毅, aliases: [{ name: 外长, to: 2022-12-29 }] }\n',
  });
  const told = [...roster.problems].map(([uri, problems]) => [uri, problems.map(({ code, detail }) => `${code} ${detail.join(' | ')}`)]);
  assert.deepEqual(told, [
    ['file:///corpus/z/people.yaml', ['name-shared 王毅 | 王毅 (/corpus/people.yaml)']],
    ['file:///corpus/people.yaml', ['case-person-unknown 王怡']],
  ]);
  // Who stands first counts, until somebody says more.
  assert.equal(who(roster, '王毅'), '王毅#0');
  assert.deepEqual([who(roster, '外长', '2022-12-29'), who(roster, '外长', '2022-12-30')], ['王毅#2', '秦刚#1']);
});

test('a string that is somebody and nobody everywhere is somebody, and told', () => {
  const roster = rosterOf({ [HERE]: 'people:\n  - name: 王毅\nnot_people: [王毅]\n' });
  assert.equal(roster.isNobody('王毅', null, 'file:///corpus/a.txt'), false);
  assert.deepEqual(roster.problems.get(HERE)?.map(({ code }) => code), ['person-and-not']);
});
