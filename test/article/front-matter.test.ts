/** Front matter that is broken or hostile. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, lines, parse, parsed } from './check.ts';

const BODY = '\n<p>王毅会见布林肯。</p>';

test('code in tagged front matter is never run', () => {
  const global = globalThis as { corpusReaderWasRun?: boolean };
  for (const tag of ['js', 'javascript', 'JS', ' js', 'coffee', 'json', 'constructor', 'toString', '__proto__', 'toml', 'yaml']) {
    const text = `---${tag}\n{ title: (globalThis.corpusReaderWasRun = true, "会见"), date: "2021-01-02" }\n---${BODY}`;
    const result = parse(text);
    assert.equal(global.corpusReaderWasRun, undefined, tag);
    const problem = result.problems.find(({ code }) => code === 'front-matter-language');
    assert.equal(problem?.severity, 'error', tag);
    assert.equal(text.slice(problem.span.start, problem.span.end), tag);
    assert.deepEqual(lines(result.article!), ['P 王毅会见布林肯。']);
  }
});

test('broken YAML is told where it is broken; title and date are still read', () => {
  const text = `---\ntitle: 会见\ndate: 2021-08-17\ntags: [ 甲\nauthor: "某报"\n---${BODY}`;
  const result = parse(text);
  assert.deepEqual(codes(result), ['front-matter-yaml']);
  const { span } = result.problems[0]!;
  assert.ok(span.start > text.indexOf('tags') && span.end <= text.indexOf('\n---\n'));
  assert.equal(result.article?.title?.text, '会见');
  assert.equal(result.article.date?.day, '2021-08-17');
  assert.equal(result.article.outlet?.text, '某报');
});

test('the same broken file is told broken each time', () => {
  const text = `---\ntitle: "会见\n---${BODY}`;
  assert.deepEqual(codes(parse(text)), codes(parse(text)));
  assert.ok(codes(parse(text)).includes('front-matter-yaml'));
});

test('a repeated key and an alias bomb are problems, not crashes', () => {
  assert.ok(codes(parse(`---\ntitle: 会见\ntitle: 通话\n---${BODY}`)).includes('front-matter-yaml'));
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[i]}`).join(', ')}]`)];
  assert.ok(codes(parse(`---\ntitle: 会见\n${bomb.join('\n')}\n---${BODY}`)).includes('front-matter-yaml'));
});

test('front matter without end stops at the first line that is none', () => {
  const result = parse('---\ntitle: 会见\ndate: 2021-08-17\n\n王毅会见布林肯。');
  assert.deepEqual(codes(result), ['front-matter-unclosed']);
  assert.deepEqual(lines(result.article!), ['T 会见', 'P 王毅会见布林肯。']);
  assert.equal(result.article?.date?.day, '2021-08-17');
});

test('keys of Object.prototype are keys like others', () => {
  const { extra } = parsed(`---\ntitle: 会见\n__proto__: { polluted: 1 }\nconstructor: 2\n---${BODY}`);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.equal(extra['constructor'], 2);
});

test('very long front matter is read by lines only', () => {
  const result = parse(`---\ntitle: 会见\n${'\n'.repeat(60_000)}\n---${BODY}`);
  assert.ok(codes(result).includes('front-matter-too-long'));
  assert.equal(result.article?.title?.text, '会见');
});
