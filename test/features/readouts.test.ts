/** Two accounts of one call by two sides: which articles have one, what of them is aligned, and that long articles take no longer than they are long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf, meetingOf } from '../../server/src/features/accounts.ts';
import { align } from '../../server/src/features/readouts-align.ts';
import { unitsOf, type Unit } from '../../server/src/features/readouts-units.ts';
import { readoutRows, type Row } from '../../server/src/features/readouts.ts';
import { readFixture, type ReadFixture } from './read-fixture.ts';

const CALL = readFixture(`=== /east.md
---
title: 周文同贝克通电话
date: 2024-03-05
author: 东方社
---
外交部长周文5日应约同南国外长贝克通电话。

周文指出，两国应当落实领导人会晤的重要共识，有效管控分歧。

周文强调，海峡渔业协定是双方合作的基础，任何一方都不应单方面退出。

周文还通报了粮食出口检疫的最新进展。

双方商定下月在河口市举行第三轮磋商。
=== /south.md
---
title: 贝克与周文通话谈及海峡渔业协定
date: 2024-03-06
author: 南方社
---
南国外长贝克5日与外交部长周文通电话。这是两人今年首次通话。

贝克说，南国无意退出海峡漁業協定，但要求修改其中的配额。

周文则强调，渔业协定是合作的基础，任何一方都不应单方面退出。

双方同意下月在河口市举行第三轮磋商。贝克还提出了被扣船员的问题。

周文在通话中说，两国应落实领导人会晤的共识，有效管控分歧。
=== /other.md
---
title: 周文会见青年代表
date: 2024-03-05
author: 东方社
---
外交部长周文5日在首都会见青年代表。
=== /later.md
---
title: 贝克去年访问东国
date: 2024-05-20
author: 南方社
---
南国外长贝克与外交部长周文5月19日通电话。
`);

const units = (fixture: ReadFixture, path: string, meeting: ReadonlySet<string>): Unit[] => unitsOf(fixture.corpus.article(path)!, fixture.files.get(path)!, 'Asia/Shanghai', meeting);

function rowsOf(fixture: ReadFixture, left: string, right: string): Row[] {
  const meeting = meetingOf(fixture.corpus.article(left)!, fixture.corpus.article(right)!);
  return readoutRows(units(fixture, left, meeting), units(fixture, right, meeting));
}

/** A row as text: `=` or `-`, then the beginnings of its sentences. */
function shown(rows: readonly Row[]): string[] {
  return rows.map(({ kind, left, right }) => {
    const side = (sentences: Row['left']): string => sentences.map(({ unit, telling, counterpart }) => `${unit.text.slice(0, 6)}${telling === 'only' ? '!' : ''}${counterpart === null ? '' : `→${counterpart.row}.${counterpart.sentence}`}`).join(' ');
    return `${kind === 'shared' ? '=' : '-'} ${side(left)} | ${side(right)}`;
  });
}

test('an article offers the articles that report the same call, and no others', () => {
  const found = accountsOf(CALL.corpus, CALL.corpus.article('/east.md')!, null);
  assert.equal(found.length, 1);
  assert.equal(found[0]!.encounter.kind, 'call');
  assert.deepEqual(found[0]!.accounts.map(({ uri }) => uri), ['/south.md']);
  assert.match(CALL.words('/south.md', found[0]!.accounts[0]!.span), /南国外长贝克5日与外交部长周文通电话/);
  assert.deepEqual(accountsOf(CALL.corpus, CALL.corpus.article('/other.md')!, null), []);
  assert.deepEqual(accountsOf(CALL.corpus, CALL.corpus.article('/later.md')!, null), []);
});

test('the encounter at the cursor comes first', () => {
  const two = readFixture(`=== /a.md
---
title: 周文的一天
date: 2024-03-05
---
外交部长周文5日同南国外长贝克通电话。

外交部长周文5日同北国总理林登会谈。
=== /b.md
---
title: 贝克与周文通话
date: 2024-03-05
---
南国外长贝克5日与外交部长周文通电话。
=== /c.md
---
title: 林登会见周文
date: 2024-03-05
---
北国总理林登5日与外交部长周文举行会谈。
`);
  const article = two.corpus.article('/a.md')!;
  const firsts = (offset: number | null): string[] => accountsOf(two.corpus, article, offset).map(({ accounts }) => accounts[0]!.uri);
  assert.deepEqual(firsts(null), ['/b.md', '/c.md']);
  assert.deepEqual(firsts(two.files.get('/a.md')!.indexOf('林登')), ['/c.md', '/b.md']);
});

test('what both report stands in one row, in the order of both; the rest is marked', () => {
  assert.deepEqual(shown(rowsOf(CALL, '/east.md', '/south.md')), [
    '= 外交部长周文 | 南国外长贝克',
    '- 周文指出，两→5.1 | 这是两人今年! 贝克说，南国!',
    '= 周文强调，海 | 周文则强调，',
    '- 周文还通报了! | ',
    '= 双方商定下月 | 双方同意下月',
    '-  | 贝克还提出了! 周文在通话中→1.0',
  ]);
});

test('words that both sides of a row have are told, names are not', () => {
  const row = rowsOf(CALL, '/east.md', '/south.md')[2]!;
  const words = ({ unit, shared }: Row['left'][number]): string[] => shared.map(({ start, end }) => unit.text.slice(start, end));
  assert.deepEqual(row.left.flatMap(words), ['渔业协定是', '合作的基础', '任何一方都不应单方面退出']);
  assert.deepEqual(row.right.flatMap(words), ['渔业协定是合作的基础', '任何一方都不应单方面退出']);
});

test('every sentence stands in exactly one row, in order, and slices its file', () => {
  for (const [left, right] of [['/east.md', '/south.md'], ['/south.md', '/east.md'], ['/east.md', '/other.md'], ['/east.md', '/east.md']] as const) {
    const rows = rowsOf(CALL, left, right);
    for (const [path, side] of [[left, 'left'], [right, 'right']] as const) {
      const all = rows.flatMap((row) => row[side]);
      assert.deepEqual(all.map(({ unit }) => unit.text), units(CALL, path, new Set()).map(({ text }) => text));
      for (const { unit } of all) assert.equal(CALL.words(path, unit.span), unit.text);
    }
  }
});

test('an account beside itself is the same in every row, beside another matter in none', () => {
  assert.ok(rowsOf(CALL, '/east.md', '/east.md').every(({ kind, left, right }) => kind === 'shared' && left.length === 1 && right.length === 1));
  assert.ok(rowsOf(CALL, '/other.md', '/later.md').every(({ kind }) => kind === 'apart'));
});

test('sentences that share no more than a word or two are not the same', () => {
  const apart = readFixture(`=== /a.md
---
title: 周文同贝克通电话
date: 2024-03-05
---
这是两人今年首次通话。
=== /b.md
---
title: 河口港吞吐量增长
date: 2024-03-05
---
港口今年吞吐量增长一成。
`);
  const rows = readoutRows(units(apart, '/a.md', new Set()), units(apart, '/b.md', new Set()));
  assert.deepEqual(rows.map(({ kind }) => kind), ['apart']);
});

test('what one tells in one sentence and the other in two is one row', () => {
  const split = readFixture(`=== /a.md
---
title: 周文同贝克通电话
date: 2024-03-05
---
周文通报了粮食出口检疫的最新进展，并邀请贝克出席六月的港口论坛。
=== /b.md
---
title: 贝克与周文通话
date: 2024-03-05
---
周文通报了粮食出口检疫的最新进展。他邀请贝克出席六月的港口论坛。
`);
  const rows = readoutRows(units(split, '/a.md', new Set()), units(split, '/b.md', new Set()));
  assert.deepEqual(rows.map(({ kind, left, right }) => [kind, left.length, right.length]), [['shared', 1, 2]]);
});

test('empty accounts, and accounts of nothing but markup, are aligned too', () => {
  const [unit] = units(CALL, '/other.md', new Set());
  assert.deepEqual(readoutRows([], []), []);
  assert.deepEqual(readoutRows([unit!], []).map(({ kind, left }) => [kind, left[0]!.telling]), [['apart', 'only']]);
  assert.deepEqual(readoutRows([], [unit!]).map(({ kind, right }) => [kind, right[0]!.telling]), [['apart', 'only']]);
});

/** A long account: each sentence with words of its own and words that all have. */
function long(sentences: number, shift: number): Unit[] {
  return Array.from({ length: sentences }, (_, at): Unit => {
    const own = Array.from({ length: 12 }, (_, word) => [`w${(at + shift) * 12 + word}`, 1] as const);
    const common = Array.from({ length: 12 }, (_, word) => [`wcommon${word}`, 1] as const);
    return { opens: true, span: { start: at, end: at + 1 }, text: String(at), speakers: [], names: [], tokens: new Map([...own, ...common]), encounter: false };
  });
}

test('long accounts are aligned in time that grows with their length', () => {
  const time = (sentences: number): number => {
    const [left, right] = [long(sentences, 0), long(sentences, 3)];
    const started = process.cpuUsage();
    const { pairs } = align(left, right);
    const { user, system } = process.cpuUsage(started);
    assert.equal(pairs.length, sentences - 3);
    return (user + system) / 1000;
  };
  time(200);
  const [short, eight] = [Math.min(time(400), time(400)), time(3200)];
  // All pairs would take 64 times as long.
  assert.ok(eight < 30 * Math.max(short, 5), `${short.toFixed(1)} ms for 400, ${eight.toFixed(1)} ms for 3200`);
});
