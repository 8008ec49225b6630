/** Holds the scorer to its rules on a few lines: what is right, wrong, missed, and what counts for nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundArticle, GoldArticle, GoldPerson, GoldStatement } from './gold.ts';
import { scoreArticle, withoutAttributes } from './score.ts';
import { Scores } from './tally.ts';

const TEXT = '外长会谈\n外长秦刚说，会谈很好。记者李明称，他不知道。\n';
const QIN: GoldPerson = { name: '秦刚', latin: null, surfaces: ['秦刚'], roles: ['外长'], affiliation: null, official: true, mentions: 1 };
const LI: GoldPerson = { ...QIN, name: '李明', surfaces: ['李明'], roles: [], official: false };
const SAID: GoldStatement = { speaker: '秦刚', speakerKind: 'person', cue: '说', kind: 'indirect', text: '秦刚说，会谈很好' };

const GOLD: GoldArticle = { file: 'a.txt', title: '外长会谈', date: null, people: [QIN], statements: [SAID] };

function found(people: GoldPerson[], statements: { speaker: string; cue: string }[]): FoundArticle {
  return {
    path: 'a.txt',
    title: { text: '外长会谈', range: range(0, 0) },
    date: null,
    people: people.map((person) => ({ ...person, roles: person.roles.map((title) => ({ title, affiliation: null })), mentions: Array.from({ length: person.mentions }) })),
    statements: statements.map(({ speaker, cue }) => ({
      speaker: { name: speaker, kind: 'person' }, kind: 'indirect', text: '', cue: { text: cue, range: range(1, TEXT.split('\n')[1]!.indexOf(cue)) },
    })),
  };
}

function range(line: number, character: number): { start: { line: number; character: number }; end: { line: number; character: number } } {
  return { start: { line, character }, end: { line, character } };
}

/** Right, wrong and missed of the measures that count anything. */
function score(gold: GoldArticle, article: FoundArticle | undefined): string {
  const scores = new Scores();
  scoreArticle(scores, gold, article, TEXT);
  return [...scores.measures].filter(([, t]) => t.right + t.wrong + t.missed > 0).map(([name, t]) => `${name} ${t.right}/${t.wrong}/${t.missed}`).join(', ');
}

test('what is as annotated is right', () => {
  assert.equal(score(GOLD, found([QIN], [{ speaker: '秦刚', cue: '说' }])),
    'people 1/0/0, officials 1/0/0, mentions 1/0/0, roles 1/0/0, cues 1/0/0, statements 1/0/0, statements by persons 1/0/0');
});

test('without an analysis everything is missed', () => {
  assert.equal(score(GOLD, undefined),
    'people 0/0/1, officials 0/0/1, mentions 0/0/1, roles 0/0/1, cues 0/0/1, statements 0/0/1, statements by persons 0/0/1');
});

test('a person and a statement nobody annotated are wrong', () => {
  assert.equal(score({ ...GOLD, people: [], statements: [] }, found([LI], [{ speaker: '李明', cue: '称' }])),
    'people 0/1/0, mentions 0/1/0, cues 0/1/0, statements 0/1/0, statements by persons 0/1/0');
});

test('the right cue with the wrong speaker is missed and wrong', () => {
  assert.equal(score({ ...GOLD, people: [] }, found([], [{ speaker: '李明', cue: '说' }])),
    'cues 1/0/0, statements 0/1/1, statements by persons 0/1/1');
});

test('optional annotations count for nothing, found or not', () => {
  const gold: GoldArticle = { ...GOLD, people: [{ ...LI, optional: true }], statements: [{ ...SAID, speaker: '李明', cue: '称', text: '李明称', optional: true }] };
  assert.equal(score(gold, found([LI], [{ speaker: '李明', cue: '称' }])), '');
  assert.equal(score(gold, found([], [])), '');
});

test('a role that contains the annotated one is right, another is wrong', () => {
  assert.match(score(GOLD, found([{ ...QIN, roles: ['国务委员兼外长'] }], [])), /roles 1\/0\/0/);
  assert.match(score(GOLD, found([{ ...QIN, roles: ['大使'] }], [])), /roles 0\/1\/1/);
});

test('words repeated in an attribute are not looked at, and nothing moves', () => {
  assert.equal(withoutAttributes('甲<img alt="乙说好">乙说好 1 < 2'), `甲<img ${' '.repeat(9)}>乙说好 1 < 2`);
});
