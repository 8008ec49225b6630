/** What corrections write into a roster, what they say they touch, and that the corpus with the new roster is as the reader wants it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import { correction, type CorrectionPlan, type CorrectionRequest } from '../../server/src/features/corrections.ts';
import { likelyPeople } from '../../server/src/features/likely-people.ts';
import { nameTarget, type NameTarget } from '../../server/src/features/name-target.ts';
import { parseRoster } from '../../server/src/roster/parse-roster.ts';
import { Roster } from '../../server/src/roster/roster.ts';
import { applyEdits } from '../../server/src/text/edited-text.ts';
import { corpusOf, spanOf, type HandMadeArticle } from './hand-made.ts';

const ROSTER = 'file:///news/people.yaml';
const ARTICLES: Readonly<Record<string, HandMadeArticle>> = {
  'file:///news/2021/a.txt': { text: '美国国务院发言人普莱斯说，会谈有益。普莱斯还说，还会再谈。', day: '2021-03-01', people: [{ name: '普莱斯', roles: [['美国国务院', '发言人']] }] },
  'file:///news/2022/b.txt': { text: '美国发言人普赖斯星期二说，没有消息。', day: '2022-05-01', people: [{ name: '普赖斯', roles: [['美国', '发言人']] }] },
  'file:///news/2022/c.txt': { text: '双方都希望和平。记者平和今天报道，市长李强说，李强很忙。', day: '2022-06-01', people: [{ name: '和平', latin: 'He Ping' }, { name: '李强', roles: [['', '市长']] }] },
  'file:///news/2023/d.txt': { text: '中国总理李强表示，李强支持和平。', day: '2023-04-01', people: [{ name: '李强', roles: [['中国', '总理']] }, { name: '和平', latin: 'He Ping' }] },
};

class Reader {
  readonly corpus: Corpus = corpusOf(ARTICLES);
  roster: string | null;

  constructor(roster: string | null = null) {
    this.roster = roster;
    this.#apply();
  }

  #apply(): void {
    this.corpus.setRoster(new Roster(this.roster === null ? [] : [parseRoster(ROSTER, this.roster).file]));
  }

  /** The name at the words' `nth` occurrence in the article whose path ends so. */
  name(path: string, words: string, nth = 0, selected = false): NameTarget {
    const uri = Object.keys(ARTICLES).find((one) => one.endsWith(path))!;
    const { text } = ARTICLES[uri]!;
    const span = spanOf(text, words, nth);
    const target = nameTarget(this.corpus, uri, selected ? span : { start: span.start, end: span.start }, text);
    assert.ok(target, `${words} is no name in ${path}`);
    return target;
  }

  person(name: string): string {
    const uri = Object.keys(ARTICLES).find((one) => ARTICLES[one]!.text.includes(name))!;
    return this.name(uri, name).person!.id;
  }

  async correct(request: CorrectionRequest): Promise<CorrectionPlan> {
    const plan = await correction(this.corpus, request, { uri: ROSTER, text: this.roster });
    assert.ok(!('problem' in plan), `${request.kind}: ${'problem' in plan ? plan.problem : ''}`);
    this.roster = applyEdits(this.roster ?? '', plan.edits);
    assert.deepEqual(parseRoster(ROSTER, this.roster).problems, []);
    this.#apply();
    return plan;
  }

  async problem(request: CorrectionRequest): Promise<string> {
    const plan = await correction(this.corpus, request, { uri: ROSTER, text: this.roster });
    return 'problem' in plan ? plan.problem : 'done';
  }
}

function reach({ mentions, total, articles }: CorrectionPlan): string {
  return `${mentions} in ${total}: ${articles.map(({ article, count }) => `${article}×${count}`).join(' ')}`;
}

test('two names become one person, and the roster remembers for which words', async () => {
  const reader = new Reader();
  assert.equal(new Set([reader.name('a.txt', '普莱斯').person, reader.name('b.txt', '普赖斯').person]).size, 2);
  const plan = await reader.correct({ kind: 'same', target: reader.name('a.txt', '普莱斯', 1), person: reader.name('b.txt', '普赖斯').person! });
  assert.equal(reader.roster, `people:
  - name: 普赖斯
    aliases: [普莱斯]
cases:
  - { article: 2021/a.txt, name: 普莱斯, context: 说，会谈有益。普莱斯还说，还会再谈。, person: 普赖斯 }
`);
  assert.equal(reach(plan), '2 in 1: 0×2');
  const both = [reader.name('a.txt', '普莱斯').person, reader.name('b.txt', '普赖斯').person];
  assert.equal(both[0]?.id, both[1]?.id);
  assert.equal(await reader.problem({ kind: 'same', target: reader.name('a.txt', '普莱斯'), person: both[1]! }), 'already');
});

test('what is no name is none in any article, or in one alone; a person again on demand', async () => {
  const reader = new Reader('# mine\nnot_people: [双边]\n');
  const everywhere = await reader.correct({ kind: 'none', target: reader.name('d.txt', '和平'), articles: null });
  assert.equal(reach(everywhere), '2 in 2: 3×1 2×1');
  assert.ok(reader.roster?.startsWith('# mine\nnot_people: [双边, 和平]\ncases:\n  - { article: 2023/d.txt, name: 和平, '));
  const found = (path: string): boolean => nameTarget(reader.corpus, `file:///news/${path}`, spanOf(ARTICLES[`file:///news/${path}`]!.text, '和平'), ARTICLES[`file:///news/${path}`]!.text)?.person != null;
  assert.deepEqual(['2022/c.txt', '2023/d.txt'].map(found), [false, false]);
  // The words are no name any more; selected they can be made one again.
  await reader.correct({ kind: 'person', target: reader.name('c.txt', '和平', 0, true) });
  assert.match(reader.roster!, /not_people: \[双边\]/);
  assert.deepEqual(['2022/c.txt', '2023/d.txt'].map(found), [true, true]);
  const here = await reader.correct({ kind: 'none', target: reader.name('c.txt', '和平'), articles: null });
  assert.equal(here.onlyHere, true, 'a name that has an entry is taken away in this article alone');
  assert.deepEqual(['2022/c.txt', '2023/d.txt'].map(found), [false, true]);
});

test('of two people of one name each has the articles the reader gives', async () => {
  const reader = new Reader();
  const plan = await reader.correct({ kind: 'another', target: reader.name('c.txt', '李强'), articles: ['file:///news/2022/c.txt'], entry: null });
  assert.equal(reach(plan), '2 in 1: 2×2');
  assert.match(reader.roster!, /people:\n {2}- name: 李强\n {4}articles: \[2022\/c\.txt\]\n/);
  assert.notEqual(reader.name('c.txt', '李强').person!.id, reader.name('d.txt', '李强').person!.id);
  // The other way round: the second article goes to the entry there is.
  const entry = reader.corpus.roster.people[0]!.key;
  await reader.correct({ kind: 'another', target: reader.name('d.txt', '李强'), articles: ['file:///news/2023/d.txt'], entry });
  assert.match(reader.roster!, /articles: \[2022\/c\.txt, 2023\/d\.txt\]\n/);
  assert.equal(reader.name('c.txt', '李强').person!.id, reader.name('d.txt', '李强').person!.id);
});

test('an office and a name to be shown go into the person’s entry, which is made once', async () => {
  const reader = new Reader();
  const office = { title: '国务院总理', organisation: '中国', from: '2023', to: '', source: 'https://example.org/x: y' };
  const target = reader.name('d.txt', '李强');
  const plan = await reader.correct({ kind: 'office', target, office });
  assert.equal(plan.articles.every(({ article }) => article === 3), true, 'only articles of those days');
  assert.match(reader.roster!, /offices:\n {6}- \{ title: 国务院总理, organisation: 中国, from: 2023, source: "https:\/\/example.org\/x: y" \}\n/);
  await reader.correct({ kind: 'show', target: reader.name('d.txt', '李强'), show: '李强（总理）' });
  assert.equal(reader.corpus.roster.people.length, 1);
  assert.equal(reader.corpus.roster.people[0]!.show, '李强（总理）');
  assert.equal(reader.name('d.txt', '李强').person!.name, '李强（总理）');
});

test('two entries become one, with all they say; an alias put at the wrong person moves', async () => {
  const reader = new Reader('people:\n  - name: 普莱斯\n    latin: Ned Price\n    offices:\n      - title: 发言人\n        to: 2023\n  - name: 普赖斯 # the same?\n    show: 普赖斯\n');
  await reader.correct({ kind: 'same', target: reader.name('a.txt', '普莱斯'), person: reader.name('b.txt', '普赖斯').person! });
  const [entry, ...others] = reader.corpus.roster.people;
  assert.deepEqual([entry!.name.text, entry!.aliases.map(({ text }) => text), entry!.latin, entry!.offices[0]!.to, others.length], ['普赖斯', ['普莱斯'], 'Ned Price', '2023-12-31', 0]);
  assert.match(reader.roster!, /^people:\n {2}- name: 普赖斯 # the same\?\n {4}show: 普赖斯\n/);
  const moved = new Reader('people:\n  - name: 李强\n    aliases: [普莱斯, 李总理]\n  - name: 普赖斯\n');
  await moved.correct({ kind: 'same', target: moved.name('a.txt', '普莱斯'), person: moved.name('b.txt', '普赖斯').person! });
  assert.deepEqual(moved.corpus.roster.people.map(({ name, aliases }) => [name.text, ...aliases.map(({ text }) => text)]), [['李强', '李总理'], ['普赖斯', '普莱斯']]);
});

test('a roster with errors is not written, nor what it says already', async () => {
  const target = new Reader().name('c.txt', '和平');
  assert.equal(await new Reader('people: [').problem({ kind: 'none', target, articles: null }), 'roster-broken');
  assert.equal(await new Reader('not_people: [和平]\n').problem({ kind: 'none', target, articles: null }), 'already');
});

test('the likeliest people come first, with the reason; pinyin finds the others', () => {
  const reader = new Reader();
  const target = reader.name('a.txt', '普莱斯');
  const [first] = likelyPeople(reader.corpus, target, '', 10);
  assert.equal(first?.person.name, '普赖斯');
  assert.deepEqual(first?.reasons.map(({ kind }) => kind), ['sound', 'surname']);
  assert.deepEqual(likelyPeople(reader.corpus, target, 'liqiang', 10).map(({ person }) => person.name)[0], '李强');
  assert.ok(!likelyPeople(reader.corpus, target, 'pulaisi', 10).some(({ person }) => person.id === target.person!.id));
});
