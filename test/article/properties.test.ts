/** What holds for any text: the parser is total, its places are true, and its time is linear. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ParsedArticle } from '../../server/src/article/article.ts';
import { readVisibleText } from '../../server/src/article/parse-article.ts';
import { parse } from './check.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, SEEDS), 'utf8'));

/** Every visible character lies in the file and, where no entity stands for it, is the character there; the visible text alone is the same. */
function checkPlaces(text: string, { article, problems }: ParsedArticle): void {
  const alone = readVisibleText(text, 'seed.txt');
  assert.deepEqual([alone?.text, alone?.stretches({ start: 0, end: alone.text.length })], [article?.visible.text, article?.visible.stretches({ start: 0, end: article.visible.text.length })]);
  for (const { span } of problems) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
  if (!article) return;
  const { visible, paragraphs } = article;
  let last = 0;
  for (const paragraph of paragraphs) {
    assert.ok(paragraph.start >= last && paragraph.end > paragraph.start);
    assert.equal(visible.text.slice(last, paragraph.start), last === 0 ? '' : '\n');
    last = paragraph.end;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const { start, end } = visible.fileSpan({ start: i, end: i + 1 });
      assert.equal(visible.fileOffset(i), start);
      assert.ok(start >= 0 && end > start && end <= text.length, `place of ${i}`);
      const written = text.slice(start, end);
      if (end - start === 1) assert.ok(written === visible.text[i] || /\s/.test(written), `${JSON.stringify(written)} is not ${visible.text[i]}`);
      else assert.match(written, /^(?:[&\\']|\s)/, JSON.stringify(written));
    }
  }
  assert.equal(last, visible.text.length);
}

test('the seeds are read to the last character', () => {
  for (const text of seeds) {
    const result = parse(text, 'seed.txt');
    assert.ok(result.article);
    checkPlaces(text, result);
  }
});

const NOISE = ['<', '>', '</p>', '<p>', '<div>', '<!--', '-->', '---', '\n', '\r\n', '&amp;', '&#', '&lt', '"', "'", '[', '](', ')', '**', '_', '`', '#', '|', '\\', '> ', '- ', '：', '　', '𠮷', '🙂', '\ud800', '\0', '<script>', '<a href=x>', '</a>', '<br>', '{%', '国'];

test('any mutation of a seed gives a result with true places', () => {
  const mutation = fc.record({ at: fc.nat(), remove: fc.nat(60), insert: fc.array(fc.constantFrom(...NOISE), { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.nat(), fc.array(mutation, { maxLength: 6 }), (seed, length, mutations) => {
      let text = seed.slice(0, 200 + (length % seed.length));
      for (const { at, remove, insert } of mutations) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + insert.join('') + text.slice(start + remove);
      }
      checkPlaces(text, parse(text, 'seed.txt'));
    }),
    { numRuns: 400 },
  );
});

test('any mixture of markup gives a result with true places', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...NOISE, '王毅说', '2021年9月8日', 'title: 甲', ' '), { maxLength: 60 }), fc.boolean(), (parts, post) => {
      const text = (post ? '---\ntitle: 外长会见\n---\n王毅会见布林肯。\n' : '外长会见\n\n王毅会见布林肯，双方交换意见。\n') + parts.join('');
      checkPlaces(text, parse(text, 'a.txt'));
    }),
    { numRuns: 1500 },
  );
});

/** Texts that make careless parsers slow, each repeated to a size. */
const HOSTILE: [name: string, unit: string][] = [
  ['prose in one line', '王毅强调，中方愿同各方一道努力。'], ['paragraphs in one line', '<p>王毅强调，中方愿努力。</p>'], ['nested elements', '<div>甲'], ['open anchors', '<a>甲'],
  ['end tags', '<p>甲</b>'], ['brackets', '甲['], ['images', '![甲]('], ['links', '[甲](('], ['footnotes', '[^甲'], ['emphasis', '*甲_乙**'], ['backticks', '`甲``'], ['liquid', '{%甲{{'],
  ['ampersands', '&甲&amp'], ['comments', '<!-- 甲 -->'], ['open comments', '<!甲'], ['blank lines', '甲\n\n \n'], ['quotations', '> > 甲\n'], ['table', '|甲|-'], ['rules', '-\t- '], ['blanks', '  \t　'], ['lines of Latin letters', 'a\n'],
  ['attributes', '<p a=1 b="'], ['bogus comments', '<?甲'], ['dashes', '<!-- -'], ['raw text', '<script></scrip'],
];

for (const [name, unit] of HOSTILE) {
  test(`time is linear: ${name}`, () => {
    const text = (size: number): string => `---\ntitle: 外长会见\n---\n王毅会见。${unit.repeat(Math.ceil(size / unit.length))}`;
    const time = (size: number): number => {
      const source = text(size);
      const start = performance.now();
      parse(source, 'a.md');
      return performance.now() - start;
    };
    time(20_000);
    // Four times the text: linear time gives 4, quadratic 16. A busy machine may spoil some attempts, never make quadratic time pass.
    const ratios: number[] = [];
    for (let attempt = 0; attempt < 8 && !ratios.some((ratio) => ratio < 9); attempt++) ratios.push(time(400_000) / time(100_000));
    assert.ok(ratios.some((ratio) => ratio < 9), `0.4 MB take ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long as 0.1 MB`);
  });
}

test('a line of 5 MB is read to its end', () => {
  const text = `---\ntitle: 外长会见\n---\n<div>${'<p>王毅强调，中方愿同各方一道努力。</p>'.repeat(200_000)}<p>结束。</p></div>`;
  assert.ok(text.length > 4_500_000);
  const { article } = parse(text, 'a.md');
  const last = article!.paragraphs.at(-1)!;
  assert.equal(text.slice(article!.visible.fileSpan(last).start, article!.visible.fileSpan(last).end), '结束。');
});
