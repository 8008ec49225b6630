/** What holds for any text: nothing throws, every range slices to what it claims, time grows with length only. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { Facts } from '../../server/src/analysis/facts.ts';

const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, seedFolder), 'utf8'));
const read = (text: string): Facts | null => analyse(parseArticle(text, { fileName: 'article.txt', timeZone: 'Asia/Shanghai' }));

function checkRanges(text: string, facts: Facts): void {
  const squeeze = (s: string): string => s.replace(/\s+/g, '');
  for (const person of facts.people) {
    for (const mention of person.mentions) assert.equal(squeeze(text.slice(mention.span.start, mention.span.end)), squeeze(mention.text));
    for (const role of person.roles) assert.ok(squeeze(text.slice(role.span.start, role.span.end)).endsWith(squeeze(role.title)));
  }
  for (const statement of facts.statements) {
    assert.equal(squeeze(text.slice(statement.cue.span.start, statement.cue.span.end)), squeeze(statement.cue.text));
    assert.ok(statement.span.start <= statement.cue.span.start && statement.cue.span.end <= statement.span.end);
    assert.ok(statement.content.start >= statement.cue.span.end && statement.content.end <= Math.max(statement.span.end, statement.content.start));
  }
  for (const date of facts.dates) assert.equal(squeeze(text.slice(date.span.start, date.span.end)), squeeze(date.text));
}

test('every range of the seeds slices to what it claims', () => {
  for (const seed of seeds) {
    const facts = read(seed);
    assert.ok(facts);
    checkRanges(seed, facts);
  }
});

test('any mutation of a seed gives facts whose ranges hold', () => {
  const mutation = fc.record({ seed: fc.nat(seeds.length - 1), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60), insert: fc.constantFrom('', '王毅', '。', '“', '<p>', '（', '说', '·', '\r\n', '😀', '—', '&amp;') });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
      let text = seeds[mutations[0]?.seed ?? 0] as string;
      for (const { from, length, insert } of mutations) {
        const at = Math.floor(from * text.length);
        text = text.slice(0, at) + insert + text.slice(at + length);
      }
      const facts = read(text);
      if (facts) checkRanges(text, facts);
    }),
    { numRuns: 60 },
  );
});

test('facts survive JSON unchanged', () => {
  for (const seed of seeds) {
    const facts = read(seed);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  }
});

test('time grows with the length, not with its square', () => {
  const [front = '', body = ''] = (seeds[1] as string).split(/(?<=------\n\n<div>)/);
  const time = (times: number): number => {
    const text = front + body.repeat(times);
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  time(10);
  const ratio = time(160) / time(20);
  assert.ok(ratio < 24, `eight times the text took ${ratio.toFixed(1)} times as long`);
});
