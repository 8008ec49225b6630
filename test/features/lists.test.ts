/** The article tree, symbols, links, tokens, neighbours and citations, on facts written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf } from '../../server/src/features/article-tree.ts';
import { citation } from '../../server/src/features/citation.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { folding } from '../../server/src/features/folding.ts';
import { neighbour } from '../../server/src/features/neighbours.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { corpusOf, type HandMadeArticle } from './hand-made.ts';

const zh = textsFor('zh-tw');
const en = textsFor(undefined);

const CALL: HandMadeArticle = {
  text: '两人首次通话\n中国外长王毅1月27日同美国国务卿布林肯通电话。外交部说，双方交换意见。王毅指出，要对话。他强调，要合作。',
  title: '两人首次通话',
  day: '2022-01-27',
  outlet: '外交部',
  people: [{ name: '王毅', roles: [['中国', '外长']] }, { name: '布林肯', latin: 'Antony Blinken' }],
  dates: [['1月27日', '2022-01-27']],
  statements: [
    { speaker: '外交部', text: '外交部说，双方交换意见', cue: '说', organisation: true },
    { speaker: '王毅', text: '王毅指出，要对话', cue: '指出' },
    { speaker: '王毅', text: '他强调，要合作', cue: '强调', subject: '他' },
  ],
  encounters: [{ text: '中国外长王毅1月27日同美国国务卿布林肯通电话', date: '2022-01-27', between: ['王毅', '布林肯'] }],
};
const AGAIN: HandMadeArticle = {
  text: '再次通话\n中国外长王毅今天同美国国务卿布林肯通电话。这是两人一个月内第二次通电话。\nhttps://example.org/2',
  title: '再次通话',
  day: '2022-02-22',
  url: 'https://example.org/2',
  people: [{ name: '王毅', roles: [['中国', '外长']] }, { name: '布林肯', latin: 'Antony Blinken' }],
  encounters: [{ text: '王毅今天同美国国务卿布林肯通电话', date: '2022-02-22', between: ['王毅', '布林肯'] }],
  references: [{ text: '这是两人一个月内第二次通电话', from: '2022-01-22', to: '2022-02-22', between: ['王毅', '布林肯'] }],
};
const PLAIN: HandMadeArticle = { text: '无日期', title: '无日期' };

const corpus = corpusOf({ 'file:///call.txt': CALL, 'file:///again.txt': AGAIN, 'file:///plain.txt': PLAIN });

test('the phrase that counts encounters links to the article of the first one; the address is linked', () => {
  const links = documentLinks(corpus, 'file:///again.txt', AGAIN.text, zh);
  assert.deepEqual(links.map((l) => [AGAIN.text.slice(l.span.start, l.span.end), l.kind === 'url' ? l.url : l.uri]), [
    ['这是两人一个月内第二次通电话', 'file:///call.txt'],
    ['https://example.org/2', 'https://example.org/2'],
  ]);
});

test('an address that is no web address is never linked', () => {
  const text = '[标题](command:evil)';
  const hostile = corpusOf({ a: { text, title: '标题' } });
  assert.deepEqual(documentLinks(hostile, 'a', text, zh), []);
  const web = '[标题](https://example.org/x)';
  const linked = documentLinks(corpusOf({ a: { text: web, title: '标题' } }), 'a', web, zh);
  assert.deepEqual(linked.map((l) => web.slice(l.span.start, l.span.end)), ['https://example.org/x']);
});

test('the tree by date goes from years to months to articles', () => {
  const ask = (parent: string | null, order: 'newest' | 'oldest' = 'newest', texts = zh): string[] => {
    const { groups, articles } = childrenOf(corpus, { grouping: 'date', order, parent, offset: 0, limit: 50 }, texts);
    return [...groups.map((g) => `${g.key} ${g.label} ${g.count}`), ...articles.map((a) => a.title ?? '')];
  };
  assert.deepEqual(ask(null), ['2022 2022年 2', 'undated 日期不详 1']);
  assert.deepEqual(ask('2022'), ['2022-02 2月 1', '2022-01 1月 1']);
  assert.deepEqual(ask('2022', 'oldest', en), ['2022-01 January 1', '2022-02 February 1']);
  assert.deepEqual(ask('2022-02'), ['再次通话']);
  assert.deepEqual(ask('undated'), ['无日期']);
  assert.deepEqual(ask('no such group'), []);
});

test('the tree groups by outlet and person, and pages', () => {
  const params = { order: 'newest', offset: 0, limit: 50 } as const;
  const outlets = childrenOf(corpus, { ...params, grouping: 'outlet', parent: null }, zh).groups;
  assert.deepEqual(outlets.map((g) => [g.label, g.count]), [['外交部', 1], ['来源不详', 2]]);
  assert.deepEqual(childrenOf(corpus, { ...params, grouping: 'outlet', parent: outlets[0]!.key }, zh).articles.map((a) => a.title), ['两人首次通话']);
  const people = childrenOf(corpus, { ...params, grouping: 'person', parent: null }, zh).groups;
  assert.deepEqual(people.map((g) => [g.label, g.count]), [['布林肯', 2], ['王毅', 2]]);
  const second = childrenOf(corpus, { ...params, grouping: 'person', parent: people[1]!.key, offset: 1, limit: 1 }, zh);
  assert.deepEqual([second.articles.map((a) => a.title), second.total], [['两人首次通话'], 2]);
});

test('people and articles are found by pinyin, and the editor can find the letters typed in the name', () => {
  const names = (query: string): string[] => workspaceSymbols(corpus, query).map((s) => `${s.kind} ${s.name}`);
  assert.deepEqual(names('wangyi'), ['person 王毅 wangyi']);
  assert.deepEqual(names('bulinken'), ['person 布林肯 bulinken']);
  assert.deepEqual(names('通话'), ['article 再次通话', 'article 两人首次通话']);
  assert.deepEqual(names('').sort(), ['person 布林肯', 'person 王毅']);
});

test('tokens are in order and do not overlap', () => {
  const tokens = semanticTokens(corpus, 'file:///call.txt');
  assert.deepEqual(tokens.map((t) => `${t.type} ${CALL.text.slice(t.span.start, t.span.end)}`), [
    'person 王毅', 'dateExpression 1月27日', 'person 布林肯', 'organisation 外交部', 'cue 说', 'person 王毅', 'cue 指出', 'person 他', 'cue 强调',
  ]);
});

test('neighbours go by date and end at the ends', () => {
  assert.equal(neighbour(corpus, 'file:///call.txt', 'next')?.uri, 'file:///again.txt');
  assert.equal(neighbour(corpus, 'file:///call.txt', 'previous'), null);
  assert.equal(neighbour(corpus, null, 'previous')?.uri, 'file:///again.txt');
  assert.equal(neighbour(corpus, null, 'next')?.uri, 'file:///call.txt');
});

test('a citation leaves out what is unknown', () => {
  const facts = corpus.article('file:///again.txt')!.facts;
  assert.equal(citation(facts, '无题'), '再次通话[EB/OL]. (2022-02-22). https://example.org/2');
  assert.equal(citation(corpus.article('file:///plain.txt')!.facts, '无题'), '无日期[N].');
});

test('the front matter and runs of statements fold', () => {
  const folds = folding(corpus, 'file:///call.txt').map((f) => CALL.text.slice(f.span.start, f.span.end));
  assert.ok(folds.includes('王毅指出，要对话。他强调，要合作'));
});

test('a problem is told in the language of the reader, else in English', () => {
  const span = { start: 0, end: 1 };
  const broken = corpusOf({ a: { ...PLAIN, problems: [{ severity: 'warning', code: 'never-heard-of', message: 'Something is odd.', span }] } });
  assert.deepEqual(diagnostics(broken, 'a', zh).map((d) => d.message), ['Something is odd.']);
});
