/** Lines of key words in context: cut at the paragraph, as written, with the place in the file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../server/src/article/parse-article.ts';
import { kwicLine } from '../../../server/src/corpus/search/kwic.ts';

const TEXT = `---
title: 國務卿訪華
date: 2023-06-18 10:00:00 +08:00
---

<p>國務卿布林肯抵達北京，😀他<b>將</b>會見王毅。</p>

<p>第二段說，布林肯將於
星期一離開。</p>
`;

function visible() {
  const { article } = parseArticle(TEXT, { fileName: 'a.html', timeZone: 'Asia/Shanghai' });
  assert.ok(article);
  return article.visible;
}

function hit(text: string, folded: string): { start: number; end: number; folded: string } {
  const start = visible().text.indexOf(text);
  assert.ok(start >= 0, `${text} in ${visible().text}`);
  return { start, end: start + text.length, folded };
}

test('context ends with the paragraph, and the span is the hit in the file', () => {
  const line = kwicLine(visible(), hit('布林肯將', '布林肯将'))!;
  assert.deepEqual({ left: line.left, hit: line.hit, right: line.right }, { left: '第二段說，', hit: '布林肯將', right: '於星期一離開。' });
  assert.equal(TEXT.slice(line.span.start, line.span.end), '布林肯將');
});

test('context is as wide as asked for and holds whole characters', () => {
  const line = kwicLine(visible(), hit('他', '他'), 1)!;
  assert.deepEqual([line.left, line.hit, line.right], ['', '他', '將']);
  const wider = kwicLine(visible(), hit('他', '他'), 3)!;
  assert.deepEqual([wider.left, wider.right], ['，😀', '將會見']);
  assert.equal(kwicLine(visible(), hit('北京，', '北京，'), 1)!.right, '');
});

test('a hit over markup spans the markup', () => {
  const { span } = kwicLine(visible(), hit('將會見', '将会见'))!;
  assert.equal(TEXT.slice(span.start, span.end), '將</b>會見');
});

test('an article that reads otherwise gives no line', () => {
  assert.equal(kwicLine(visible(), hit('布林肯', '布林根')), null);
  assert.equal(kwicLine(visible(), { start: 5000, end: 5002, folded: '王毅' }), null);
  assert.equal(kwicLine(visible(), { start: 3, end: 3, folded: '' }), null);
});
