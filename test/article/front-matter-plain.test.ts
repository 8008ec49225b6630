/** Holds the fast reading of plain front matter to the YAML parser: the same fields with the same places, or none at all. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlainFields } from '../../server/src/article/front-matter-plain.ts';
import { readYaml } from '../../server/src/article/front-matter.ts';

/** What both make of the lines between the fences. */
function both(lines: string, lineBreak = '\n'): { plain: ReturnType<typeof readPlainFields>; yaml: ReturnType<typeof readYaml> } {
  const text = `---${lineBreak}${lines}${lineBreak}---${lineBreak}王毅会见布林肯。`;
  const close = text.indexOf('\n---', 3 + lineBreak.length + lines.length - 1);
  return { plain: readPlainFields(text, 3 + lineBreak.length, close), yaml: readYaml(text, 0, close + 4, close) };
}

/** Whether the lines were read the fast way; throws if the parser reads them otherwise. */
function isPlain(lines: string, lineBreak = '\n'): boolean {
  const { plain, yaml } = both(lines, lineBreak);
  if (plain) assert.deepEqual({ fields: plain, error: null }, yaml, JSON.stringify(lines));
  return plain !== null;
}

test('common front matter is read without the parser', () => {
  for (const lines of [
    'layout: post\ntitle: 外长会见\ndate: 2023-06-20 20:47:06.000000000 +08:00\nlink: https://e.org/a?b=c#d\ncategories: dw',
    'title: "外长: 会见 # 1"\ndate: 2021-08-17T07:05:00.000Z\ntags: [ 外交, 会见, G20 ]\nfrom: https://e.org/%e4%ba%ba\nauthor: \'某报\'',
    "title: ''\nauthor: \"\"", 'title:   会见  ', 'title: "会见"  ', 'tags: [甲]', 'title: 2023年：甲-乙 [丙] {丁} “戊”, 己!', 'date: 2021-08-17', 'title: a:b', 'title: 甲\ncomments: True\ndraft: false',
  ]) {
    assert.ok(isPlain(lines), lines);
    assert.ok(isPlain(lines.replaceAll('\n', '\r\n'), '\r\n'), `${lines} with CRLF`);
  }
});

test('what may mean something else in YAML is left to the parser', () => {
  for (const value of [
    '', '1', '1.5', '1e3', '0x1F', '0o17', '1.', 'tRUE', 'null', '[true]', 'NULL', '~', '.inf', '-甲', '- 甲', '? 甲', ': 甲', '[', '[]', '[ ]', '[甲, ]', '[甲, [乙]]', '[甲: 乙]', '[1]', '[甲] 乙', '{a: 1}', '*甲', '&甲 乙', '!甲', '|', '>-', '%甲',
    '@甲', '`甲`', '"甲', '"甲" 乙', '"甲\\n"', "'甲''乙'", '甲: 乙', '甲:', '甲 # 乙', '# 甲', '甲\n  乙', '甲\n\n乙: 丙', '甲\t乙', '甲\u0001', '甲\ntitle: 乙', '甲\n- 乙', '甲\n...', '甲\n# 乙', '\ufeff甲', '甲\rb: 乙',
  ]) assert.equal(both(`title: ${value}`).plain, null, value);
  for (const lines of ['', 'true: 甲', '1: 甲', '题: 甲', ' title: 甲', 'title:甲', 'title : 甲', '"title": 甲', 'a.b: 甲', '<<: 甲', '__proto__: 甲']) assert.equal(both(lines).plain, null, lines);
});

const KEYS = ['title', 'date', 'a-b_c', 'constructor', 'yes', 'null', 'x1', '__proto__', 'e', '题', '1', ' a', 'inf'];
const PLAIN = ['甲', '王毅', ' 会见', 'a', 'B c', '2021-08-17', '，', ':', ',', ' - '];
const PIECES = [
  '甲', '王毅 会见', 'a', 'Null', 'true', '1', '0', '0x', '.', 'e5', '-', '--', '---', '...', ':', ': ', ' :', '#', ' #', ',', ' ', '  ', '\t', '"', "'", '\\', '\\n', '[', ']', '[ ', ' ]', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '?', '? ', '~', '=', '<<',
  '“甲”', '\u0085', '\u00a0', '\u00ad', '\u2028', '\u3000', '\ufeff', '\ufffe', '\uffff', '\ud800', '𠮷', '\u007f', '\u009f', '\0', '\n', '\n ', '\r', '\nb: 乙', '2021-08-17', '+08:00', 'https://e.org/?a=b#c',
];

test('any plain front matter means what the parser makes of it', () => {
  const value = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...PLAIN) }, { weight: 1, arbitrary: fc.constantFrom(...PIECES) }), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const wrapped = fc.oneof(value, value.map((text) => `"${text}"`), value.map((text) => `'${text}'`), fc.array(value, { maxLength: 3 }).map((texts) => `[ ${texts.join(', ')}]`));
  const key = fc.oneof(fc.constantFrom('title', 'date', 'tags', 'from'), fc.constantFrom(...KEYS));
  const line = fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ': ', ':', ':  ', ' : ', ':\t'), wrapped, fc.constantFrom('', '', ' ', ' ', '\t')).map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
      if (isPlain(lines.join(lineBreak), lineBreak)) plain++;
    }),
    { numRuns: 6000 },
  );
  assert.ok(plain > 200, `only ${plain} were plain`);
});

test('any characters in a value mean what the parser makes of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '"', "'"), fc.constantFrom('甲', 'a', ''), (text, quote, head) => {
      isPlain(`title: ${quote}${head}${text}${quote}\nb: c`);
    }),
    { numRuns: 4000 },
  );
});

test('the front matter of the seeds is plain', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const posts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).filter((text) => text.startsWith('---\n'));
  assert.ok(posts.length > 0);
  for (const text of posts) assert.ok(isPlain(text.slice(4, text.indexOf('\n---', 4))));
});
