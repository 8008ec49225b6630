import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRoster, type ParsedRoster } from '../../server/src/roster/parse-roster.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import type { Span } from '../../server/src/text/span.ts';

const URI = 'file:///corpus/people.yaml';

const WHOLE = `# 外交部
people:
  - name: 王毅
    latin: Wang Yi
    country: 中国
    aliases: [王外长, { name: 王国委, from: 2018-03-19, to: 2023-03-12 }]
    offices:
      - { title: 外交部长, organisation: 中国外交部, from: 2013-03-16, to: 2022-12-30, source: https://example.org/a }
      - title: 国务委员
        from: 2018-03
        to: 2022
    wikidata: Q1234
    show: 王毅
    notes: 两次出任外长
  - name: "李强"
    articles: [2023/*.md, ./b.txt]
not_people: [和平, { name: 张家界, articles: a.txt }]
cases:
  - { article: 2023/a.md, name: 王毅, context: …王毅外长…, person: 王毅 }
  - article: 2023/b.md
    name: 和平
    person: null
`;

/** `code detail: the words marked`, a line for each problem. */
function problemsOf(text: string): string[] {
  return shown(parseRoster(URI, text), text);
}

function shown({ problems }: ParsedRoster, text: string): string[] {
  return problems.map(({ code, detail, span, severity }) => `${severity} ${code} [${detail.join(', ')}] ${JSON.stringify(text.slice(span.start, span.end))}`);
}

test('every part of a roster is read, with its place', () => {
  const { file, problems } = parseRoster(URI, WHOLE);
  assert.deepEqual(problems, []);
  const slice = ({ start, end }: Span): string => WHOLE.slice(start, end);
  const [wang, li] = file.people;
  assert.deepEqual([wang!.key, wang!.name.text, wang!.latin, wang!.country, wang!.wikidata, wang!.show, wang!.notes, wang!.articles],
    [`${URI}#0`, '王毅', 'Wang Yi', '中国', 'Q1234', '王毅', '两次出任外长', null]);
  assert.deepEqual(wang!.aliases.map(({ text, from, to }) => [text, from, to]), [['王外长', null, null], ['王国委', '2018-03-19', '2023-03-12']]);
  assert.deepEqual(wang!.offices.map(({ title, organisation, from, to, source }) => [title, organisation, from, to, source]), [
    ['外交部长', '中国外交部', '2013-03-16', '2022-12-30', 'https://example.org/a'],
    ['国务委员', null, '2018-03-01', '2022-12-31', null],
  ]);
  assert.deepEqual([slice(wang!.name.span), slice(wang!.aliases[1]!.span), slice(li!.name.span)], ['王毅', '王国委', '"李强"']);
  assert.ok(slice(wang!.span).startsWith('name: 王毅') && slice(wang!.span).trimEnd().endsWith('notes: 两次出任外长'));
  assert.ok(slice(wang!.offices[1]!.span).startsWith('title: 国务委员'));
  assert.deepEqual([li!.name.text, li!.articles], ['李强', ['2023/*.md', 'b.txt']]);
  assert.deepEqual(file.notPeople.map(({ name, articles }) => [name.text, articles, slice(name.span)]), [['和平', null, '和平'], ['张家界', ['a.txt'], '张家界']]);
  assert.deepEqual(file.cases.map(({ article, name, context, person }) => [article, name, context, person]), [
    ['2023/a.md', '王毅', '…王毅外长…', '王毅'],
    ['2023/b.md', '和平', '和平', null],
  ]);
});

test('an empty file, and one of comments, are rosters without entries', () => {
  for (const text of ['', '# later\n', 'people:\nnot_people:\ncases:\n', 'people: []\n']) {
    const { file, problems } = parseRoster(URI, text);
    assert.deepEqual([file.people, file.notPeople, file.cases, problems], [[], [], [], []], text);
  }
});

test('what is wrong is left out and named at its place, and the rest serves', () => {
  const text = `people:
  - latin: Nobody
  - name: 李
  - 王毅
  - name: 普赖斯
    aliases: [普, { name: 普莱斯, from: 2022-13 }, 普利斯, 普利斯]
    offices:
      - { organisation: 美国国务院 }
      - { title: 发言人, from: 2023, to: 2021 }
      - { title: 发言人, from: 昨天 }
      - { title: 发言人, from: 2021-02-29 }
      - { title: 发言人, from: 2021-01-20 }
    wikidata: 1234
    born: 1982
    country: [美国]
not_people: 和平
cases:
  - { article: a.txt }
people2: []
`;
  const parsed = parseRoster(URI, text);
  assert.deepEqual(shown(parsed, text), [
    'error name-missing [people] "latin: Nobody"',
    'error name-too-short [李] "李"',
    'error not-a-map [people] "王毅"',
    'error name-too-short [普] "普"',
    'error no-date [2022-13] "2022-13"',
    'warning alias-twice [普利斯] "普利斯"',
    'error title-missing [offices] "{ organisation: 美国国务院 }"',
    'error days-reversed [2023-01-01, 2021-12-31] "2021"',
    'error no-date [昨天] "昨天"',
    'error no-date [2021-02-29] "2021-02-29"',
    'error no-wikidata [1234] "1234"',
    'warning unknown-key [born, people] "born"',
    'error not-words [country] "[美国]"',
    'error not-a-list [not_people] "和平"',
    'error case-incomplete [] "{ article: a.txt }"',
    'warning unknown-key [people2, people.yaml] "people2"',
  ].map((line) => (line.includes('latin: Nobody') ? line.replace('"latin: Nobody"', '"latin: Nobody\\n"') : line)));
  const [person] = parsed.file.people;
  assert.deepEqual([person!.name.text, person!.aliases.map(({ text: alias }) => alias), person!.offices.map(({ from }) => from)], ['普赖斯', ['普利斯'], ['2021-01-20']]);
});

test('broken YAML costs the entry it stands in', () => {
  const text = 'people:\n  - name: 王毅\n  - { name: 李强, latin: [Li }\n  - name: 秦刚\n';
  const { file, problems } = parseRoster(URI, text);
  assert.ok(problems.length > 0 && problems.every(({ code, severity }) => code === 'yaml' && severity === 'error'));
  assert.ok(file.people.some(({ name }) => name.text === '王毅'));
  assert.ok(!file.people.some(({ name }) => name.text === '李强'));
});

test('a key given twice is a mistake', () => {
  const text = 'people:\n  - name: 王毅\n    name: 李强\n';
  assert.deepEqual(problemsOf(text), ['error key-twice [name] "name"']);
  assert.equal(parseRoster(URI, text).file.people[0]!.name.text, '王毅');
});

test('anchors are not followed, so that no file grows while it is read', () => {
  assert.deepEqual(problemsOf('people:\n  - &a\n    name: 王毅\n  - *a\n'), ['error anchor [people] "*a"']);
});

test('a file without end is not read', () => {
  const { file, problems } = parseRoster(URI, `people:\n${'  - name: 王毅\n'.repeat(400_000)}`);
  assert.deepEqual([file.people.length, problems.map(({ code }) => code)], [0, ['too-long']]);
});

test('brackets in brackets without end break nothing', () => {
  const { problems } = parseRoster(URI, '['.repeat(200_000));
  assert.ok(problems.length > 0 && problems[0]!.code === 'too-deep');
});

test('any text gives a roster, and every place lies in it', () => {
  const pieces = fc.constantFrom(...WHOLE.split(/(?<=[\n :,[{])/), '*a', '&b ', '? ', '- - ', '"', "'", '!!js/function ', '|\n', '---\n', '\t', '李', '2020-02-30');
  const mutated = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    fc.tuple(fc.nat(WHOLE.length), fc.nat(20), fc.string()).map(([at, cut, put]) => WHOLE.slice(0, at) + put + WHOLE.slice(at + cut)),
  );
  fc.assert(
    fc.property(mutated, (text) => {
      const { file, problems } = parseRoster(URI, text);
      const spans = [
        ...problems.map(({ span }) => span),
        ...file.people.flatMap(({ span, name, aliases, offices }) => [span, name.span, ...aliases.map((alias) => alias.span), ...offices.map((office) => office.span)]),
        ...file.notPeople.map(({ name }) => name.span),
        ...file.cases.map(({ span }) => span),
      ];
      for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
      for (const { name, aliases } of file.people) for (const { text: words, span } of [name, ...aliases]) {
        const there = text.slice(span.start, span.end);
        if (!/["'|>!\\\n]/.test(there)) assert.equal(there.trim(), words);
      }
    }),
    { numRuns: 600 },
  );
});

test('every problem has a sentence in both languages', () => {
  for (const locale of ['en', 'zh-cn']) {
    const { roster } = textsFor(locale);
    for (const { code, detail } of parseRoster(URI, 'people: 1\ncases: 2\nx: 3\n').problems) assert.notEqual(roster.problem(code, detail), code);
    assert.equal(roster.problem('constructor', []), 'constructor');
  }
  assert.equal(textsFor('zh').roster.problem('no-date', ['昨天']), '“昨天”不是日期，请写成 2013-03-16、2013-03 或 2013。');
});
