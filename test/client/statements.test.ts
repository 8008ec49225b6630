/** The Statements view without an editor: its filter as typed and told, its lines, statements set clause by clause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inClauses } from '../../client/src/views/statement-clauses.ts';
import { describeFilter, describeSpan, NO_FILTER, parseSpan } from '../../client/src/views/statements-filter.ts';
import { joinStatementPages, statementLine, toStatementNodes, type StatementGroupNode } from '../../client/src/views/statements-nodes.ts';
import type { StatementItem } from '../../protocol/src/messages.ts';
import type { StatementTreeResult } from '../../protocol/src/wordings.ts';

const at = (line: number): StatementItem['range'] => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const statement = (text: string, rest: Partial<StatementItem> = {}): StatementItem => ({
  uri: 'file:///a.md', range: at(1), date: '2022-03-05', title: '会谈', outlet: '晨报', speaker: { id: '王毅', name: '王毅' },
  cue: { text: '表示', class: 'say', range: at(1) }, kind: 'indirect', resolved: 'name', content: { text, range: at(1) }, ...rest,
});
const month: StatementGroupNode = { kind: 'group', id: 'statements:2022-03', parent: null, group: { key: '2022-03', label: 'March', count: 3, nested: false } };
const reply = (rest: Partial<StatementTreeResult>): StatementTreeResult => ({
  groups: [], statements: [], outdated: 0, total: 0, all: null, partial: false, problem: null, ...rest,
});

test('spans of time are understood as people write them', () => {
  const spans: Record<string, [string | null, string | null]> = {
    '2022': ['2022-01-01', '2022-12-31'],
    '2022年3月': ['2022-03-01', '2022-03-31'],
    '2024-2': ['2024-02-01', '2024-02-29'],
    '2022/3/5': ['2022-03-05', '2022-03-05'],
    '2022年3月5日': ['2022-03-05', '2022-03-05'],
    '2022-03 – 2022-05': ['2022-03-01', '2022-05-31'],
    '2022-03 - 2022-05-02': ['2022-03-01', '2022-05-02'],
    '2022至2023': ['2022-01-01', '2023-12-31'],
    '2022-03..2022-04': ['2022-03-01', '2022-04-30'],
    '2022 –': ['2022-01-01', null],
    '– 2023-05': [null, '2023-05-31'],
  };
  for (const [text, [from, to]] of Object.entries(spans)) assert.deepEqual(parseSpan(text), { from, to }, text);
  for (const text of ['', '–', '22', '2022-13', '2022-02-30', 'last year', '2023 – 2022', '2021 – 2022 – 2023']) assert.equal(parseSpan(text), null, text);
});

test('a span that is told is understood again', () => {
  for (const text of ['2022', '2022-02', '2022-03-05', '2022-03-01 – 2022-05-31', '2022-01-01 –', '– 2023-05-31']) assert.equal(describeSpan(parseSpan(text)!), text);
});

test('the filter is told in one line', () => {
  assert.equal(describeFilter(NO_FILTER), '');
  const speaker = { id: '王毅', name: '王毅' };
  assert.equal(describeFilter({ speaker, words: '台湾 和平', span: parseSpan('2022-03') }), '王毅 · “台湾 和平” · 2022-03');
});

test('a line tells who, with which cue, and what; the words looked for are in sight and marked', () => {
  const line = (item: StatementItem, words: string[] = [], withSpeaker = true, rest: { parent?: StatementGroupNode; shared?: string[] } = {}) =>
    statementLine({ statement: item, parent: null, shared: [], ...rest }, words, withSpeaker);
  assert.deepEqual(line(statement('双方应加强\n对话。'), ['']), { label: '王毅 表示：双方应加强 对话。', highlights: [] });
  assert.equal(line(statement('会谈很好。'), [], false).label, '表示：会谈很好。');
  assert.equal(line(statement('会谈很好。'), [], true, { parent: month }).label, '5 · 王毅 表示：会谈很好。');
  const turn = statement('会谈很好。', { cue: { text: '：', class: 'say', range: at(1) } });
  assert.deepEqual([line(turn).label, line(turn, [], false).label, line(turn, [], false, { parent: month }).label], ['王毅：会谈很好。', '会谈很好。', '5 · 会谈很好。']);
  const far = line(statement(`${'甲'.repeat(200)}和平，再说和平。`), ['和平', '和']);
  assert.match(far.label, /^王毅 表示：…甲{12}和平，再说和平。$/);
  assert.deepEqual(far.highlights.map(([from, to]) => far.label.slice(from, to)), ['和平', '和平']);
  const long = line(statement('乙'.repeat(500))).label;
  assert.ok(long.length < 140 && long.endsWith('…'));
  assert.ok(line(statement('乙'.repeat(500)), [], true, { shared: ['乙'] }).label.length < 40, 'room for what is shared');
});

test('pages are counted by what was asked for, so that files that are gone hide nothing', () => {
  const first = reply({ statements: [statement('一')], outdated: 1, total: 3 });
  assert.deepEqual(toStatementNodes(month, first, 2).map((node) => (node.kind === 'more' ? node.remaining : node.kind)), ['statement', 1]);
  const both = joinStatementPages(first, reply({ statements: [statement('二', { cue: { text: '说', class: 'say', range: at(2) } })], total: 3 }));
  const nodes = toStatementNodes(month, both, 3);
  assert.deepEqual(nodes.map(({ kind }) => kind), ['statement', 'statement']);
  assert.equal(new Set(nodes.map(({ id }) => id)).size, 2);
});

test('clauses stand on lines of their own', () => {
  assert.equal(inClauses('双方要对话，不要对抗；“合作才能共赢。”他还谈到3,000人、10:30的会。'), '双方要对话，\n不要对抗；\n“合作才能共赢。”\n他还谈到3,000人、10:30的会。\n');
  assert.equal(inClauses('没有标点'), '没有标点\n');
  assert.equal(inClauses('一。\n\n二！'), '一。\n二！\n');
});
