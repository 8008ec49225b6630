/** The outline: nesting, speakers, questions with their answers, and that no paragraph is told twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outline, type OutlineNode } from '../../server/src/features/outline.ts';
import { nest, type Entry } from '../../server/src/features/outline-tree.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { containsSpan } from '../../server/src/text/span.ts';
import { corpusOf, type HandMadeArticle } from './hand-made.ts';
import { readFixture } from './read-fixture.ts';

const zh = textsFor('zh-cn');

function tree(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap((n) => [`${indent}${n.kind} ${n.name}`, ...tree(n.children, `${indent}  `)]);
}

/** Children lie in their parent, selections in their entry, and neighbours do not cross. */
function assertNests(nodes: readonly OutlineNode[]): void {
  nodes.forEach((node, at) => {
    assert.ok(containsSpan(node.span, node.selection), `selection of ${node.name}`);
    assert.ok(at === 0 || node.span.start >= nodes[at - 1]!.span.end, `${node.name} crosses ${nodes[at - 1]?.name ?? ''}`);
    for (const child of node.children) assert.ok(containsSpan(node.span, child.span), `${child.name} in ${node.name}`);
    assertNests(node.children);
  });
}

const CALL: HandMadeArticle = {
  text: '外交部\n两人首次通话\n王毅指出，要对话。他强调，要合作。\n天气晴朗。\n王毅还说，要互利。外交部说，双方交换意见。王毅说，好。\n完。',
  title: '两人首次通话',
  day: '2022-01-27',
  outlet: '外交部',
  people: [{ name: '王毅', latin: 'Wang Yi' }],
  statements: [
    { speaker: '王毅', text: '王毅指出，要对话', cue: '指出' },
    { speaker: '王毅', text: '他强调，要合作', cue: '强调', subject: '他' },
    { speaker: '王毅', text: '王毅还说，要互利', cue: '说' },
    { speaker: '外交部', text: '外交部说，双方交换意见', cue: '说', organisation: true },
    { speaker: '王毅', text: '王毅说，好', cue: '说' },
  ],
};

test('the title holds all else in text order; statements of one speaker that follow one another stand below the speaker', () => {
  const found = outline(corpusOf({ a: CALL }), 'a', zh);
  assert.deepEqual(tree(found), [
    'title 两人首次通话',
    '  outlet 外交部',
    '  person 王毅',
    '    statement 指出：要对话',
    '    statement 强调：要合作',
    '    paragraph 天气晴朗。',
    '    statement 说：要互利',
    '  organisation 外交部',
    '    statement 说：双方交换意见',
    '  person 王毅',
    '    statement 说：好',
    '  paragraph 完。',
  ]);
  assert.equal(found[0]!.detail, '2022-01-27 · 外交部');
  assertNests(found[0]!.children.slice(1));
});

test('what the headline says is told by the title alone', () => {
  const corpus = corpusOf({
    a: {
      text: '王毅：要对话\n王毅说，好。',
      title: '王毅：要对话',
      people: [{ name: '王毅', latin: 'Wang Yi' }],
      statements: [{ speaker: '王毅', text: '王毅：要对话', cue: '：' }, { speaker: '王毅', text: '王毅说，好', cue: '说' }],
    },
  });
  assert.deepEqual(tree(outline(corpus, 'a', zh)), ['title 王毅：要对话', '  person 王毅', '    statement 说：好']);
});

const BRIEFING = `=== /briefing.txt
2023年6月15日外交部发言人毛宁主持例行记者会

今天没有消息发布。

问：据报道，法国外长杜邦昨天表示，愿来华访问。中方对此有何评论？

答：中方欢迎法国外长访华。

毛宁强调，中法关系很重要。

追问：具体在什么时候？

答：我没有可以提供的消息。

路透社记者：第二个问题与能源有关。

毛宁：中方已经说明了立场。
`;

test('each question of a briefing holds its answers, with the statements in them', () => {
  const { corpus } = readFixture(BRIEFING);
  const found = outline(corpus, '/briefing.txt', zh);
  const top = found[0]!.children.filter((node) => node.kind === 'question');
  assert.deepEqual(top.map((node) => `${node.detail} ${node.name}`), [
    '问 据报道，法国外长杜邦昨天表示，愿来华访问。中方对此有何评论？', '追问 具体在什么时候？', '路透社记者 第二个问题与能源有关。',
  ]);
  for (const question of top) {
    const answer = question.children.find((node) => node.detail === '答');
    assert.equal(answer?.name, '毛宁', tree(top).join('\n'));
    assert.ok(answer.children.length > 0);
  }
  assert.ok(tree(top[0]!.children).some((line) => line.trim() === 'statement 强调：中法关系很重要。'));
  assert.equal(tree(found).filter((line) => line.includes('没有可以提供的消息')).length, 1);
  assertNests(found[0]!.children.filter((node) => node.kind !== 'date'));
});

test('a question nobody answers makes no briefing', () => {
  const { corpus } = readFixture(BRIEFING.replaceAll('答：', '').replaceAll('毛宁：', ''));
  assert.ok(!tree(outline(corpus, '/briefing.txt', zh)).some((line) => line.trim().startsWith('question')));
});

test('headings hold what follows them', () => {
  const { corpus } = readFixture('=== /a.md\n---\ntitle: 两地来信\ndate: 2022-01-03\n---\n\n## 第一节\n\n甲地天气很好。\n\n## 第二节\n\n乙地天气也很好。\n');
  const found = outline(corpus, '/a.md', zh);
  assert.deepEqual(tree(found[0]!.children.filter((node) => node.kind === 'heading')), [
    'heading 第一节', '  paragraph 甲地天气很好。', 'heading 第二节', '  paragraph 乙地天气也很好。',
  ]);
});

test('whatever spans are put together, the outcome nests and crosses nowhere', () => {
  const spans = fc.array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }), at: fc.nat(19), size: fc.nat(5) }), { maxLength: 25 });
  fc.assert(fc.property(spans, (made) => {
    const entries = made.map(({ start, length, at, size }, i): Entry => {
      const from = start + Math.min(at, length);
      const selection = { start: from, end: Math.min(from + size, start + length) };
      return { kind: 'paragraph', name: `${i}`, detail: '', span: { start, end: start + length }, selection, children: [] };
    });
    assertNests(nest(entries));
  }));
});
