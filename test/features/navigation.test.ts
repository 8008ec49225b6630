/** Where definition, references and highlights lead, on facts written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition, implementations } from '../../server/src/features/definition.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { references } from '../../server/src/features/references.ts';
import { nodeAt } from '../../server/src/features/resolve.ts';
import { corpusOf, spanOf } from './hand-made.ts';
import { readOf } from '../support/read-of.ts';

const EARLY = '美国国务院发言人普莱斯（Ned Price）星期一证实此事。';
const MIDDLE = '普莱斯没有回答。记者追问，普莱斯离开。';
const LATE = '美国国务院发言人普赖斯说，对话有效。他强调，沟通必要。普赖斯还说，会再通话。';

const ARTICLES = {
  early: { text: EARLY, day: '2022-01-10', people: [{ name: '普莱斯', latin: 'Ned Price', roles: [['美国国务院', '发言人']] as const }] },
  middle: { text: MIDDLE, day: '2022-03-01', people: [{ name: '普莱斯' }] },
  late: {
    text: LATE,
    day: '2022-11-01',
    people: [{ name: '普赖斯', roles: [['美国国务院', '发言人']] as const }],
    statements: [
      { speaker: '普赖斯', text: '普赖斯说，对话有效', cue: '说' },
      { speaker: '普赖斯', text: '他强调，沟通必要', cue: '强调', subject: '他' },
    ],
  },
};
const TEXTS: Readonly<Record<string, string>> = { early: EARLY, middle: MIDDLE, late: LATE };

function targets(uri: string, words: string, nth = 0, all = false): string[] {
  const corpus = corpusOf(ARTICLES);
  const { start } = spanOf(TEXTS[uri]!, words, nth);
  const found = (all ? implementations : definition)(corpus, uri, start + 1);
  return (found?.targets ?? []).map((t) => `${t.uri}@${t.selection.start}: ${TEXTS[t.uri]!.slice(t.span.start, t.span.end)}`);
}

test('a later mention goes to the introduction in its own article', () => {
  assert.deepEqual(targets('late', '普赖斯还说'), ['late@8: 美国国务院发言人普赖斯']);
});

test('a name without introduction goes to the latest one before the article', () => {
  assert.deepEqual(targets('middle', '普莱斯', 1), ['early@8: 美国国务院发言人普莱斯']);
});

test('on the introduction itself all introductions are offered, its own first', () => {
  assert.deepEqual(targets('late', '普赖斯'), ['late@8: 美国国务院发言人普赖斯', 'early@8: 美国国务院发言人普莱斯']);
});

test('implementations are all introductions, best first, from anywhere', () => {
  assert.deepEqual(targets('middle', '普莱斯', 0, true), ['early@8: 美国国务院发言人普莱斯', 'late@8: 美国国务院发言人普赖斯']);
});

test('a name that nobody introduces goes to its first mention', () => {
  const corpus = corpusOf({ a: { text: '张三丰来了。张三丰说话。', people: [{ name: '张三丰' }] } });
  assert.deepEqual(definition(corpus, 'a', 7)?.targets.map((t) => t.span), [{ start: 0, end: 3 }]);
});

test('a pronoun goes to the latest mention before it', () => {
  assert.deepEqual(targets('late', '他强调'), ['late@8: 普赖斯']);
});

test('references gather every spelling in order of date', () => {
  const corpus = corpusOf(ARTICLES);
  const all = references(corpus, 'late', spanOf(LATE, '普赖斯').start, { includeDeclaration: true });
  assert.deepEqual(all.map((r) => `${r.uri}:${TEXTS[r.uri]!.slice(r.span.start, r.span.end)}`), [
    'early:普莱斯', 'middle:普莱斯', 'middle:普莱斯', 'late:普赖斯', 'late:普赖斯',
  ]);
  const used = references(corpus, 'late', spanOf(LATE, '普赖斯').start, { includeDeclaration: false });
  assert.deepEqual(used.map((r) => r.uri), ['middle', 'middle', 'late']);
});

test('highlights show the introduction, the other mentions and the pronouns', () => {
  const corpus = corpusOf(ARTICLES);
  const found = highlights(corpus, 'late', spanOf(LATE, '普赖斯').start);
  assert.deepEqual(found.map((h) => `${h.kind} ${LATE.slice(h.span.start, h.span.end)}`), ['introduction 普赖斯', 'pronoun 他', 'mention 普赖斯']);
});

test('between two names that touch, the one that begins there is meant', () => {
  const corpus = corpusOf({ a: { text: '美国国务卿布林肯王毅对话', people: [{ name: '布林肯', roles: [['美国', '国务卿']] }, { name: '王毅', latin: 'Wang Yi' }] } });
  const at = (offset: number): string => {
    const node = nodeAt(corpus, 'a', offset);
    return node === undefined ? '-' : 'person' in node ? `${node.kind} ${node.appearance.name}` : node.kind;
  };
  assert.deepEqual([4, 5, 8, 10].map(at), ['role 布林肯', 'person 布林肯', 'person 王毅', 'person 王毅']);
  assert.equal(at(11), '-');
});

test("the front matter's title stands for the headline only when both read the same", () => {
  const text = 'title: "美国国务卿布林肯来访"\n---\n美国国务卿布林肯来访\n正文。';
  const article = (written: string): string => text.replace('美国国务卿布林肯来访', written);
  const corpusWith = (source: string): ReturnType<typeof corpusOf> => corpusOf({
    a: { text: source, title: '美国国务卿布林肯来访', people: [{ name: '布林肯', roles: [['美国', '国务卿']] }] },
  });
  // The builder finds the first occurrence, so here the front matter's title is told by hand and the headline is the second one.
  const same = corpusWith(text);
  const facts = same.article('a')!.facts;
  const headline = spanOf(text, '美国国务卿布林肯来访', 1);
  const mention = { text: '布林肯', span: { start: headline.start + 5, end: headline.start + 8 } };
  const person = { ...facts.people[0]!, roles: [], introduction: 0, mentions: [mention] };
  const moved = { ...facts, title: { text: '美国国务卿布林肯来访', span: headline }, frontMatterTitle: { start: 8, end: 18 }, people: [person] };
  same.put('a', readOf(moved));
  assert.deepEqual(nodeAt(same, 'a', 14, text)?.span, { start: 13, end: 16 });
  assert.equal(nodeAt(same, 'a', 14, text)?.kind, 'person');
  const other = article('王毅与美国国务卿会谈');
  assert.equal(nodeAt(same, 'a', 14, other)?.kind, 'title');
});
