/** Articles as set text: how they read, and that every character shown is the character of the file it is said to be. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticle } from '../../../server/src/article/parse-article.ts';
import { readingText, type ReadingText } from '../../../server/src/features/reading/reading-text.ts';
import { textsFor } from '../../../server/src/l10n/texts.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, SEEDS), 'utf8'));

function set(source: string, fileName = 'a.txt', locale = 'zh-cn'): ReadingText | null {
  const { article } = parseArticle(source, { fileName, timeZone: 'Asia/Shanghai' });
  return article === null ? null : readingText(article, source, textsFor(locale));
}

/** Every piece leads to the same characters in the file and back, and between the pieces stands nothing but what the view adds. */
function checkPlaces(source: string, reading: ReadingText): void {
  const { text, map, parts } = reading;
  let last = 0;
  let shownOnce = '';
  for (const { start, end, file, verbatim, echo } of map.pieces) {
    assert.ok(start >= last && end > start && end <= text.length, 'pieces follow one another');
    assert.match(text.slice(last, start), /^[\s\u3000·]*(?:\S+[^\n]*)?[\s\u3000·]*$/);
    assert.ok(file.start >= 0 && file.end > file.start && file.end <= source.length);
    if (verbatim) {
      assert.equal(end - start, file.end - file.start);
      assert.equal(text.slice(start, end).replace(/\s/g, ' '), source.slice(file.start, file.end).replace(/\s/g, ' '));
      for (let i = 0; i < end - start; i++) {
        assert.equal(map.offsetInFile(start + i), file.start + i);
        assert.deepEqual(map.spanInFile({ start: start + i, end: start + i + 1 }), { start: file.start + i, end: file.start + i + 1 });
        if (!echo) assert.deepEqual(map.spanInView({ start: file.start + i, end: file.start + i + 1 }), { start: start + i, end: start + i + 1 });
      }
    } else {
      assert.equal(map.offsetInFile(start), file.start);
    }
    assert.deepEqual(map.spanInFile({ start, end }), file);
    if (!echo) {
      assert.equal(map.offsetInView(file.start), start);
      assert.deepEqual(map.spanInView(file), { start, end });
      assert.deepEqual(map.spansInView(file), [{ start, end }]);
      shownOnce += source.slice(file.start, file.end);
    }
    last = end;
  }
  assert.ok(shownOnce.length <= source.length);
  for (const part of parts) assert.doesNotMatch(text.slice(part.start, part.end), /[\n\r\t\v\f\u0085\u2028\u2029]/, 'a part is one line');
  assert.doesNotMatch(text, /[\r\v\f\u0085\u2028\u2029]/);
}

/** The words of the parts of a kind. */
function parts({ text, parts: all }: ReadingText, kind: string): string[] {
  return all.filter((part) => part.kind === kind).map(({ start, end }) => text.slice(start, end));
}

test('the seeds: title, date, outlet and address, paragraphs set in, captions, no markup', () => {
  const read = seeds.map((source) => ({ source, reading: set(source)! }));
  for (const { source, reading } of read) {
    checkPlaces(source, reading);
    assert.doesNotMatch(reading.text, /<|>|\]\(|&amp;|---|layout:/);
    for (const words of parts(reading, 'paragraph')) assert.ok(reading.text.includes(`\n　　${words}\n`));
  }
  const [first, , release] = read.map(({ reading }) => reading);
  assert.ok(first!.text.startsWith('王毅应约与布林肯就阿富汗问题通电话\n2021年8月17日 星期二 · 联合早报 · zaobao.com\n\n　　在美军紧急撤离，'), first!.text.slice(0, 90));
  assert.ok(release!.text.startsWith('王毅出席首次阿富汗邻国外长会\n提出六项协调合作重大议题\n2021年9月8日'), release!.text.slice(0, 60));
  assert.deepEqual(parts(read[3]!.reading, 'caption').map((words) => words.slice(0, 6)), ['王毅（右）今']);
});

test('whatever is lost, nothing of the visible text is', () => {
  for (const source of seeds) {
    const { article } = parseArticle(source, { fileName: 'a.txt', timeZone: 'Asia/Shanghai' });
    const reading = set(source)!;
    const bare = (text: string): string => text.replace(/\s/g, '');
    assert.ok(bare(reading.text).includes(bare(article!.visible.text.slice(article!.paragraphs[1]!.start))));
  }
});

test('Markdown: headings, emphasis, escapes, lines broken in the file, entities', () => {
  const source = '---\ntitle: 外长谈合作\ndate: 2022-03-04\nauthor: 甲报\n---\n# 外长谈合作\n\n外长**王毅**说，\n中方愿\\*合作\\*，A&amp;B。\n\n## 背景\n\n双方&lt;多次&gt;会谈。\n';
  const reading = set(source, 'a.md')!;
  checkPlaces(source, reading);
  assert.equal(reading.text, '外长谈合作\n2022年3月4日 星期五 · 甲报\n\n　　外长王毅说，中方愿*合作*，A&B。\n\n背景\n\n　　双方<多次>会谈。\n');
  const name = source.indexOf('王毅');
  const shown = reading.map.spanInView({ start: name, end: name + 2 })!;
  assert.equal(reading.text.slice(shown.start, shown.end), '王毅');
  const across = source.indexOf('外长**');
  assert.deepEqual(reading.map.spansInView({ start: across, end: across + 6 }).map(({ start, end }) => reading.text.slice(start, end)), ['外长王毅']);
  assert.equal(reading.map.spanInView({ start: source.indexOf('layout'), end: source.indexOf('layout') }), null);
});

test('HTML: captions apart, markup in a name, nothing of scripts', () => {
  const source = '<html><head><title>x</title><script>var a = "王毅";</script></head><body><h1>外长会见记者</h1><figure><img src="a.jpg"><figcaption>外长在会场。</figcaption></figure><p>外长王<b>毅</b>说，会谈很好。</p></body></html>';
  const reading = set(source, 'a.html');
  assert.ok(reading);
  checkPlaces(source, reading);
  assert.deepEqual(parts(reading, 'caption'), ['外长在会场。']);
  assert.deepEqual(parts(reading, 'paragraph'), ['外长王毅说，会谈很好。']);
  const at = source.indexOf('王<b>');
  assert.deepEqual(reading.map.spansInView({ start: at, end: at + 5 }).map(({ start, end }) => reading.text.slice(start, end)), ['王毅']);
});

test('a press release: a paragraph of nothing but the date is told by the line below the title', () => {
  const source = '外长会见记者\n\n2021-09-08 19:39\n\n2021年9月8日，外长王毅在北京会见记者。王毅表示，会谈很好，双方交换了意见。\n';
  const reading = set(source)!;
  checkPlaces(source, reading);
  assert.ok(parts(reading, 'byline')[0]!.startsWith('2021年9月8日'));
  const [date] = reading.map.pieces.filter(({ start }) => start === reading.parts.find(({ kind }) => kind === 'byline')!.start);
  assert.match(source.slice(date!.file.start, date!.file.end), /^2021/);
});

test('long headlines break where a reader pauses, into lines of about one length', () => {
  const source = (title: string): string => `---\ntitle: ${title}\ndate: 2022-03-04\n---\n外长王毅说，会谈很好。\n`;
  const title = (text: string): string[] => parts(set(source(text), 'a.md')!, 'title');
  assert.deepEqual(title('外长会见记者'), ['外长会见记者']);
  assert.deepEqual(title('美国务院：布林肯王毅对话富有成效 不排除G20前再通话'), ['美国务院：布林肯王毅对话富有成效', '不排除G20前再通话']);
  const long = title('中华人民共和国外交部就有关国家领导人访问期间发表的共同声明中涉及地区局势的内容答记者问并介绍有关情况');
  assert.equal(long.length, 3);
  for (const line of long) assert.ok(line.length <= 24 && line.length >= 12, line);
});

const NOISE = ['<', '>', '</p>', '<p>', '<div>', '<!--', '-->', '---', '\n', '\r\n', '&amp;', '&#', '&#x2028;', '\u2028', '\u000b', '"', '[', '](', ')', '**', '_', '`', '#', '\\', '> ', '- ', '：', '　', '𠮷', '🙂', '\0', '<script>', '<a href=x>', '</a>', '<br>', '国'];

test('any mutation of a seed shows the characters of the file', () => {
  const mutation = fc.record({ at: fc.nat(), remove: fc.nat(60), insert: fc.array(fc.constantFrom(...NOISE), { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.nat(), fc.array(mutation, { maxLength: 6 }), fc.constantFrom('a.txt', 'a.md', 'a.html'), (seed, length, mutations, name) => {
      let text = seed.slice(0, 200 + (length % seed.length));
      for (const { at, remove, insert } of mutations) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + insert.join('') + text.slice(start + remove);
      }
      const reading = set(text, name, length % 2 === 0 ? 'en' : 'zh-cn');
      if (reading !== null) checkPlaces(text, reading);
    }),
    { numRuns: 300 },
  );
});
