import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readArticle, type ReadArticle } from '../../../server/src/corpus/read-article.ts';
import { recordOf } from '../../../server/src/corpus/segment/article-record.ts';
import { SegmentBuilder, type SegmentData } from '../../../server/src/corpus/segment/builder.ts';
import { SegmentDamaged } from '../../../server/src/corpus/segment/layout.ts';
import { mergeSegments } from '../../../server/src/corpus/segment/merge.ts';
import { packUri, unpackUri } from '../../../server/src/corpus/segment/paths.ts';
import { openInMemory, type Segment } from '../../../server/src/corpus/segment/segment.ts';

const ARTICLES = [
  `---
title: "王毅應約同布林肯通電話"
date: 2022-10-31T04:00:00.000Z
author: 测试社
tags: [中美]
---

<p>2022年10月30日，国务委员兼外长王毅应约同美国国务卿布林肯（Antony Blinken）通电话。</p>

<p>王毅表示，中方愿同美方对话。<b>布林</b>肯說，「雙方應保持溝通」。他们去年11月也通过电话，这是两人一个月内第二次通电话。</p>
`,
  '---\ntitle: 空\ndate: 2021-01-01\n---\n\n<p>没有人。</p>\r\n',
  `---\ntitle: "𠮷田与鈴木会见"\ndate: 2023-02-03\n---\n\n<p>日本首相岸田文雄3日会见了菲律宾总统小马科斯。</p>\n`,
].map((text) => readArticle(text, 'a.md', 'Asia/Shanghai')!);

function built(articles: readonly (ReadArticle | null)[], from = 0): { data: SegmentData; segment: Segment } {
  const builder = new SegmentBuilder();
  articles.forEach((article, i) => builder.add(`file:///${from + i}.md`, { size: 10 + i, mtime: 1.5 * i, hash: 0xffffffff - i }, article));
  const data = builder.finish({ analyser: 7, timeZone: 'Asia/Shanghai' });
  return { data, segment: openInMemory(data) };
}

const plain = (record: object): unknown => JSON.parse(JSON.stringify({ ...record, text: '' }));

test('a segment gives back what was put into it', () => {
  const { segment } = built([ARTICLES[0]!, null, ...ARTICLES.slice(1)]);
  assert.equal(segment.docs, 4);
  assert.equal(segment.analyser, 7);
  assert.equal(segment.timeZone, 'Asia/Shanghai');
  assert.deepEqual([0, 1, 2, 3].map((doc) => segment.isArticle(doc)), [true, false, true, true]);
  assert.deepEqual(segment.stamp(2), { size: 12, mtime: 3, hash: 0xfffffffd });
  for (const [doc, article] of [[0, ARTICLES[0]!], [2, ARTICLES[1]!], [3, ARTICLES[2]!]] as const) {
    const record = segment.articleRecord(doc)!;
    assert.deepEqual(plain(record), plain(recordOf(article)));
    assert.equal(String.fromCharCode(...(record.text as Uint16Array)), article.text);
  }
  assert.equal(segment.articleRecord(1), null);
  assert.equal(segment.counts.articles, 3);
  assert.ok(segment.counts.mentions > 4);
});

test('mentions know their lines', () => {
  const text = '---\ntitle: 一\ndate: 2022-01-01\n---\n\n<p>外长王毅说，他与美国国务卿安东尼·\n布林肯谈过。王毅走了。</p>\n';
  const { segment } = built([readArticle(text, 'a.md', 'Asia/Shanghai')!]);
  const lines = text.split('\n');
  const record = segment.record(0);
  for (let person = 0; person < record.people; person++) {
    for (const { span, range } of record.mentions(person)) {
      assert.ok(range !== null);
      const start = lines.slice(0, range.line).join('\n').length + (range.line > 0 ? 1 : 0) + range.character;
      const end = lines.slice(0, range.endLine).join('\n').length + (range.endLine > 0 ? 1 : 0) + range.endCharacter;
      assert.deepEqual({ start, end }, span);
    }
  }
});

test('merging keeps the living articles as they were', () => {
  const [one, other] = [built(ARTICLES), built([null, ...ARTICLES], 10)];
  const merged = mergeSegments([one.segment, other.segment], (segment, doc) => !(segment === one.segment && doc === 1));
  const segment = openInMemory(merged);
  assert.deepEqual(Array.from({ length: segment.docs }, (_, doc) => segment.uri(doc)), ['file:///0.md', 'file:///2.md', 'file:///10.md', 'file:///11.md', 'file:///12.md', 'file:///13.md']);
  assert.deepEqual(plain(segment.articleRecord(3)!), plain(recordOf(ARTICLES[0]!)));
  assert.deepEqual(mergeSegments([segment], () => true).index, merged.index);
});

test('bytes that were changed, cut off or are of something else are no segment', () => {
  const { data } = built(ARTICLES);
  const open = (index: Uint8Array<ArrayBuffer>): Segment => openInMemory({ index, text: data.text });
  assert.ok(open(data.index));
  fc.assert(fc.property(fc.integer({ min: 64, max: data.index.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
    const damaged = data.index.slice();
    damaged[at] = (damaged[at]! + by) % 256;
    assert.throws(() => open(damaged), SegmentDamaged);
  }), { numRuns: 300 });
  fc.assert(fc.property(fc.integer({ min: 0, max: data.index.length - 1 }), (length) => assert.throws(() => open(data.index.slice(0, length)), SegmentDamaged)), { numRuns: 100 });
  assert.throws(() => open(new TextEncoder().encode('---\ntitle: 一\n---\n'.repeat(200)) as Uint8Array<ArrayBuffer>), SegmentDamaged);
});

test('a file is found by its URI, in its segment and from another one', () => {
  const [one, other] = [built(ARTICLES).segment, built(ARTICLES, 2).segment];
  assert.equal(other.findSame(one, 2, one.pathHash(2)), 0);
  assert.equal(other.findSame(one, 1, one.pathHash(1)), -1);
});

test('every URI comes back as it was', () => {
  for (const uri of ['file:///a/%E7%8E%8B%E6%AF%85%20%28%E4%B8%80%29.md', 'file:///a/b.md', './a b/王毅.md', 'untitled:Untitled-1', 'file:///c%3A/x.md', 'file:///100%25.md', 'file:///%zz', 'a', '', 'x:\ud800', 'file:///%F0%A0%AE%B7.md']) {
    assert.equal(unpackUri(packUri(uri)), uri);
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpackUri(packUri(text)) === text && unpackUri(packUri(`file:///${text}`)) === `file:///${text}`));
});
