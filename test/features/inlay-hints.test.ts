/** Hints behind pronouns, bare titles and relative dates, and where none is given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { corpusOf, factsOf, type HandMadeArticle } from './hand-made.ts';
import { readFixture } from './read-fixture.ts';
import { readOf } from '../support/read-of.ts';

const zh = textsFor('zh-cn');
const BOTH = { speakers: true, dates: true };
const ALL = { start: 0, end: Infinity };

/** The text with its hints in brackets. */
function shown(article: HandMadeArticle, kinds = BOTH): string {
  const hints = inlayHints(corpusOf({ a: article }), 'a', ALL, kinds, zh);
  let text = article.text;
  for (const { offset, label } of [...hints].reverse()) text = `${text.slice(0, offset)}[${label}]${text.slice(offset)}`;
  return text;
}

const MINISTER: HandMadeArticle['people'] = [{ name: '李明远', roles: [['中国', '外长']] }];

test('a fixture read by the analysis gets hints behind 他 and behind relative dates', () => {
  const { corpus, files, ranges } = readFixture(`=== /a.txt
外长谈合作

2021年3月2日，中国外交部长李明远在北京会见记者。

李明远[|date: 昨天|]表示，愿加强合作。[|speaker: 他|]强调，要保持沟通。
`);
  const path = '/a.txt';
  const hints = inlayHints(corpus, path, { start: 0, end: files.get(path)!.length }, BOTH, zh);
  assert.deepEqual(hints.map(({ kind, offset, label }) => [kind, offset, label]), [
    ['date', ranges[0]!.end, '2021-03-01'],
    ['speaker', ranges[1]!.end, '⟵ 李明远'],
  ]);
  assert.equal(hints[1]!.tooltip, '说话的是中国外交部长李明远。');
  assert.equal(files.get(path)!.slice(hints[1]!.target!.selection.start, hints[1]!.target!.selection.end), '李明远');
});

test('a bare title gets a hint when one person of the article holds it', () => {
  const text = '中国外长李明远到访。外长说，要合作。';
  const statements = [{ speaker: '李明远', text: '外长说，要合作', cue: '说', subject: '外长', resolved: 'title' as const }];
  assert.equal(shown({ text, people: MINISTER, statements }), '中国外长李明远到访。外长[⟵ 李明远]说，要合作。');
  const two = { text: `法国外长杜邦在座。${text}`, statements, people: [...MINISTER!, { name: '杜邦', roles: [['法国', '外长']] as const }] };
  assert.equal(shown(two), two.text);
});

test('a pronoun gets no hint when somebody else has spoken since its person was named', () => {
  const text = '李明远到访。杜邦说，很好。他说，要合作。';
  const people = [{ name: '李明远', latin: 'Li' }, { name: '杜邦', latin: 'Dupont' }];
  const statement = { text: '他说，要合作', cue: '说', subject: '他' };
  const other = { speaker: '杜邦', text: '杜邦说，很好', cue: '说' };
  assert.equal(shown({ text, people, statements: [other, { ...statement, speaker: '李明远' }] }), text);
  assert.equal(shown({ text, people, statements: [other, { ...statement, speaker: '杜邦' }] }), '李明远到访。杜邦说，很好。他[⟵ 杜邦]说，要合作。');
});

test('a pronoun gets no hint when its person was last heard of two paragraphs before', () => {
  const people = [{ name: '李明远', latin: 'Li' }];
  const statements = [{ speaker: '李明远', text: '他说，要合作', cue: '说', subject: '他' }];
  assert.match(shown({ text: '李明远报道。\n天气晴朗。他说，要合作。', people, statements }), /他\[⟵ 李明远\]/);
  assert.doesNotMatch(shown({ text: '李明远报道。\n天气晴朗。\n人很多。他说，要合作。', people, statements }), /⟵/);
});

test('whom a person quotes does not come between the person and a pronoun', () => {
  const text = '李明远说，杜邦重申，很好。他说，要合作。';
  const people = [{ name: '李明远', latin: 'Li' }, { name: '杜邦', latin: 'Dupont' }];
  const statements = [
    { speaker: '李明远', text: '李明远说，杜邦重申，很好', cue: '说' },
    { speaker: '杜邦', text: '杜邦重申，很好', cue: '重申' },
    { speaker: '李明远', text: '他说，要合作', cue: '说', subject: '他' },
  ];
  assert.equal(shown({ text, people, statements }), '李明远说，杜邦重申，很好。他[⟵ 李明远]说，要合作。');
});

test('a mere candidate is never named', () => {
  const text = '李明远到访。他说，要合作。';
  const facts = factsOf({ text, people: [{ name: '李明远' }], statements: [{ speaker: '李明远', text: '他说，要合作', cue: '说', subject: '他' }] });
  const corpus = corpusOf({ b: { text: '中国外长李明远。', people: MINISTER! } });
  const hints = (confidence: 'candidate' | 'supported'): number => {
    corpus.put('a', readOf({ ...facts, people: facts.people.map((person) => ({ ...person, confidence })) }));
    return inlayHints(corpus, 'a', ALL, BOTH, zh).length;
  };
  assert.deepEqual([hints('supported'), hints('candidate')], [1, 0]);
});

test('dates that tell all, or all but the year of the article, get no hint', () => {
  const text = '昨天，上周五，去年11月，2021年9月8日，9月23日，今年，12月30日，16日。';
  const dates = [
    ['昨天', '2022-03-08'], ['上周五', '2022-03-04'], ['去年11月', '2021-11'], ['2021年9月8日', '2021-09-08'], ['9月23日', '2022-09-23'], ['今年', '2022'],
    ['12月30日', '2021-12-30'], ['16日', '2022-02-16'],
  ] as const;
  assert.equal(
    shown({ text, day: '2022-03-09', dates }),
    '昨天[2022-03-08]，上周五[2022-03-04]，去年11月[2021-11]，2021年9月8日，9月23日，今年，12月30日[2021-12-30]，16日[2022-02-16]。',
  );
});

test('each kind is given only when asked for, and only within the range asked for', () => {
  const article: HandMadeArticle = {
    text: '昨天李明远到访。他说，要合作。',
    day: '2022-03-09',
    people: [{ name: '李明远', latin: 'Li' }],
    dates: [['昨天', '2022-03-08']],
    statements: [{ speaker: '李明远', text: '他说，要合作', cue: '说', subject: '他' }],
  };
  assert.equal(shown(article, { speakers: false, dates: true }), '昨天[2022-03-08]李明远到访。他说，要合作。');
  assert.equal(shown(article, { speakers: true, dates: false }), '昨天李明远到访。他[⟵ 李明远]说，要合作。');
  assert.deepEqual(inlayHints(corpusOf({ a: article }), 'a', { start: 0, end: 4 }, BOTH, zh).map(({ label }) => label), ['2022-03-08']);
});
