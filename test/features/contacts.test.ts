/** Who contacted whom: edges with their sentences, one way or both, over several articles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactNodes, contacts } from '../../server/src/features/contacts.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { containsSpan } from '../../server/src/text/span.ts';
import { corpusOf } from './hand-made.ts';
import { readFixture } from './read-fixture.ts';

const zh = textsFor('zh-cn');
const en = textsFor('en');

const FIXTURE = readFixture(`=== /march.txt
两国外长通话

2021年3月2日，[|answered: 中国外交部长<|>李明远3月2日应约同法国外交部长杜邦通电话|]。

李明远表示，愿加强合作。
=== /may.txt
两国外长会谈

2021年5月4日，[|met: 中国外交部长李明远5月4日在北京会见法国外交部长杜邦|]。

[|called: 李明远5月3日致电德国外交部长施密特|]。李明远可能将于6月1日与德国外交部长施密特会谈。
=== /later.txt
法国外长回顾

2021年5月9日，法国外交部长杜邦回到巴黎。中国外交部长李明远5月4日会见法国外交部长杜邦。
`);

function edges(direction: 'incoming' | 'outgoing', from = '/march.txt', texts = zh): string[] {
  const [root] = contactNodes(FIXTURE.corpus, FIXTURE.cursors[0]!.path, FIXTURE.cursors[0]!.offset + 1, zh);
  return contacts(FIXTURE.corpus, root!.person, from, direction, texts).map(({ node, here, there }) => {
    assert.ok(containsSpan(node.span, node.selection));
    assert.deepEqual(there[0], node.span);
    return `${node.name} ${node.detail} @${node.uri} ${FIXTURE.words(node.uri, node.span)} (${here.length})`;
  });
}

test('the person at the cursor is asked about, with the office and the number of encounters', () => {
  const { path, offset } = FIXTURE.cursors[0]!;
  const nodes = contactNodes(FIXTURE.corpus, path, offset + 1, zh);
  assert.deepEqual(nodes.map(({ name, detail, uri }) => `${name} ${detail} ${uri}`), ['李明远 中国外交部长 · 3 次会晤通话 /march.txt']);
  assert.equal(FIXTURE.words(path, nodes[0]!.selection), '李明远');
});

test('an encounter counts both ways unless its words tell who took the first step', () => {
  const [answered, met, called] = ['answered', 'met', 'called'].map((label) => {
    const range = FIXTURE.ranges.find((r) => r.label === label)!;
    return FIXTURE.words(range.path, range);
  });
  assert.deepEqual(edges('outgoing'), [
    `施密特 2021-05-03 · 通话 @/may.txt ${called} (0)`,
    `杜邦 2021-05-04 · 会面 · 2 篇文章 @/may.txt ${met} (0)`,
  ]);
  assert.deepEqual(edges('incoming'), [
    `杜邦 2021-03-02 · 通话 @/march.txt ${answered} (1)`,
    `杜邦 2021-05-04 · 会面 · 2 篇文章 @/may.txt ${met} (0)`,
  ]);
});

test('the article asked from comes first among those that report an encounter', () => {
  assert.match(edges('outgoing', '/later.txt')[1]!, /@\/later\.txt 中国外交部长李明远5月4日会见法国外交部长杜邦 \(1\)$/);
  assert.match(edges('outgoing', '/later.txt', en)[1]!, /2021-05-04 · meeting · 2 articles/);
});

test('within an encounter the participants, within a statement the speaker can be asked about', () => {
  const text = '王毅昨天同布林肯举行会谈。他强调，要合作。此外无事。';
  const corpus = corpusOf({
    a: {
      text,
      day: '2022-01-02',
      people: [{ name: '王毅' }, { name: '布林肯' }],
      encounters: [{ text: '王毅昨天同布林肯举行会谈', date: '2022-01-01', between: ['王毅', '布林肯'], kind: 'meeting' }],
      statements: [{ speaker: '王毅', text: '他强调，要合作', cue: '强调', subject: '他' }],
    },
  });
  const names = (words: string): string[] => contactNodes(corpus, 'a', text.indexOf(words) + 1, zh).map(({ name }) => name);
  assert.deepEqual(names('举行'), ['王毅', '布林肯']);
  assert.deepEqual(names('合作'), ['王毅']);
  assert.deepEqual(names('无事'), []);
});

test('what was only announced is no contact', () => {
  const text = '王毅将与布林肯通电话。';
  const corpus = corpusOf({
    a: {
      text,
      day: '2022-01-02',
      people: [{ name: '王毅' }, { name: '布林肯' }],
      encounters: [{ text: '王毅将与布林肯通电话', date: '2022-01-05', between: ['王毅', '布林肯'], status: 'announced' }],
    },
  });
  assert.deepEqual(contacts(corpus, '王毅', 'a', 'outgoing', zh), []);
});
