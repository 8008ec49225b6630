/** Changes of a roster's text: what they say is there afterwards, and nothing else has moved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editYaml, readYaml, type YamlChange } from '../../server/src/roster/yaml-edit.ts';
import type { PlainValue } from '../../server/src/roster/yaml-text.ts';
import { applyEdits, EditedText } from '../../server/src/text/edited-text.ts';

function after(text: string, ...changes: YamlChange[]): string | null {
  const edits = editYaml(text, changes);
  return edits === null ? null : applyEdits(text, edits);
}

const WANG = { name: '王毅', latin: 'Wang Yi', aliases: ['王外长', { name: '王国委', from: '2018-03-19' }], offices: [{ title: '外交部长', source: 'https://example.org/a: b' }] };

test('an empty file gets its first entry as a reader would write it', () => {
  assert.equal(after('', { kind: 'append', path: ['people'], value: WANG }), `people:
  - name: 王毅
    latin: Wang Yi
    aliases:
      - 王外长
      - { name: 王国委, from: 2018-03-19 }
    offices:
      - { title: 外交部长, source: "https://example.org/a: b" }
`);
  assert.equal(after('# Mine\n', { kind: 'append', path: ['not_people'], value: '和平' }), '# Mine\nnot_people: [和平]\n');
});

test('comments, quotes, order and line breaks stay; what belongs to the last entry stays with it', () => {
  const text = [
    '# Who is who', '', 'not_people: [和平, "双边"] # no names', '', 'people: # by age', "  - name: '李强'   # premier", '    show: "李强"',
    '    # wikidata: not known', '', '  # the end of the list is near', 'cases: []', '',
  ].join('\r\n');
  assert.equal(
    after(
      text,
      { kind: 'append', path: ['people'], value: { name: '王毅', aliases: ['王外长'] } },
      { kind: 'append', path: ['not_people'], value: '张家界' },
      { kind: 'append', path: ['people', 0, 'aliases'], value: '李总理' },
      { kind: 'set', path: ['people', 0, 'show'], value: '李强（总理）' },
      { kind: 'append', path: ['cases'], value: { article: 'a.txt', name: '王毅', context: '，王毅说：', person: '王毅' } },
    ),
    [
      '# Who is who', '', 'not_people: [和平, "双边", 张家界] # no names', '', 'people: # by age', "  - name: '李强'   # premier", '    show: 李强（总理）',
      '    aliases: [李总理]', '    # wikidata: not known', '  - name: 王毅', '    aliases: [王外长]', '', '  # the end of the list is near', 'cases:',
      '  - { article: a.txt, name: 王毅, context: ，王毅说：, person: 王毅 }', '',
    ].join('\r\n'),
  );
});

test('an item is taken out of either kind of list; the last one leaves an empty list', () => {
  assert.equal(after('a: [x, y, z]\n', { kind: 'remove', path: ['a', 1] }), 'a: [x, z]\n');
  assert.equal(after('a: [x, y]\n', { kind: 'remove', path: ['a', 0] }), 'a: [y]\n');
  assert.equal(after('a:\n  - x\n  - b: 1\n    c: 2 # two\n  - z\n', { kind: 'remove', path: ['a', 1] }), 'a:\n  - x\n  - z\n');
  assert.equal(after('a: # all\n  - x\nb: 1\n', { kind: 'remove', path: ['a', 0] }), 'a: [] # all\nb: 1\n');
});

test('a file with errors, or of another shape, is left alone', () => {
  assert.equal(after('people:\n  - name: "王毅\n', { kind: 'append', path: ['people'], value: 'x' }), null);
  assert.equal(after('- 王毅\n', { kind: 'append', path: ['people'], value: 'x' }), null);
  assert.equal(after('people: nobody\n', { kind: 'append', path: ['people'], value: 'x' }), null);
  assert.equal(after('a: 1\n---\nb: 2\n', { kind: 'append', path: ['people'], value: 'x' }), null);
});

const word = fc.oneof(
  fc.constantFrom('王毅', '李 强', 'Wang Yi', '和平', 'a: b', '# no comment', '- dash', '[x]', '{y}', 'no', 'null', '~', '2018', '2018-03-19', "it's", '"quoted"', 'x,y', '*star', '&and', '!bang', '%', '@at', '`', '王：毅', '…', '', ' ', 'two\nlines', '\u2028', '\ufeff'),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);
const map = fc.dictionary(fc.constantFrom('name', 'title', 'from', 'notes'), word, { minKeys: 1, maxKeys: 3, noNullPrototype: true });

/** A file as people write them: either kind of list, comments and empty lines anywhere, either line break. */
const file = fc.record({
  people: fc.array(fc.record({ name: word, aliases: fc.option(fc.array(word, { maxLength: 3 })), offices: fc.option(fc.array(map, { maxLength: 2 })), notes: fc.option(word) }), { maxLength: 3 }),
  nobody: fc.option(fc.array(fc.oneof(word, map), { maxLength: 3 })),
  style: fc.array(fc.nat(11), { minLength: 12, maxLength: 40 }),
}).map(({ people, nobody, style }) => {
  let next = 0;
  const choose = <T>(...of: T[]): T => of[style[next++ % style.length]! % of.length]!;
  const scalar = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\x7f', '\\x7f');
  const flow = (value: string | Record<string, string>): string => (typeof value === 'string' ? scalar(value) : `{${choose('', ' ')}${Object.entries(value).map(([key, text]) => `${key}: ${scalar(text)}`).join(', ')}${choose('', ' ', ',')}}`);
  const remark = (): string => choose('', '', ' # remark', '   ', '\t# tab');
  const between = (indent: string): string[] => choose([], [], [''], [`${indent}# comment`], ['', '# far left', '']);
  const list = (key: string, items: readonly (string | Record<string, string>)[], indent: string): string[] => {
    if (items.length === 0) return [`${indent}${key}:${choose('', ' []', ' ~', ' [ ]', ' null')}${remark()}`];
    if (choose(true, false)) return [`${indent}${key}: [${items.map(flow).join(choose(', ', ','))}${choose('', ',', ' ')}]${remark()}`];
    const deeper = indent + choose('', '  ', '    ');
    return [`${indent}${key}:${remark()}`, ...items.flatMap((item) => [...between(deeper), ...(typeof item === 'string' || choose(true, false)
      ? [`${deeper}- ${flow(item)}${remark()}`]
      : Object.entries(item).map(([name, text], i) => `${deeper}${i === 0 ? '- ' : '  '}${name}: ${scalar(text)}${remark()}`))])];
  };
  const lines = [...between('')];
  if (nobody !== null && choose(true, false)) lines.push(...list('not_people', nobody, ''), ...between(''));
  if (people.length === 0) lines.push(...list('people', [], ''));
  else {
    const dash = choose('', '  ', '    ');
    lines.push(`people:${remark()}`);
    for (const { name, aliases, offices, notes } of people) {
      const inner = `${dash}  `;
      lines.push(`${dash}- name: ${scalar(name)}${remark()}`);
      if (aliases !== null) lines.push(...list('aliases', aliases, inner), ...between(inner));
      if (offices !== null) lines.push(...list('offices', offices, inner));
      if (notes !== null) lines.push(...choose([`${inner}notes: ${scalar(notes)}`], [`${inner}notes: |`, `${inner}  some words`, '', `${inner}  more`], [`${inner}notes: >-`, `${inner}  words`]));
      lines.push(...between(inner));
    }
  }
  if (choose(true, false)) lines.push(...list('cases', [], ''));
  return choose('', '', '---\n', '\ufeff') + lines.join(choose('\n', '\n', '\r\n')) + choose('\n', '\n', '', '\n\n');
});

const change = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), path: fc.constantFrom(['people'], ['not_people'], ['cases'], ['people', 0, 'aliases'], ['people', 1, 'offices'], ['people', 0, 'offices']), value: fc.oneof(word, map) }),
  fc.record({ kind: fc.constant('append' as const), path: fc.constant(['people']), value: fc.record({ name: word, aliases: fc.array(word, { maxLength: 2 }), offices: fc.array(map, { maxLength: 2 }) }, { noNullPrototype: true }) }),
  fc.record({ kind: fc.constant('set' as const), path: fc.constantFrom(['people', 0, 'show'], ['people', 1, 'name'], ['people', 0, 'notes']), value: word }),
  fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(['people', 0], ['not_people', 0], ['people', 0, 'aliases', 1], ['people', 0, 'offices', 0]) }),
);

function at(value: PlainValue | null, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[step] : undefined), value);
}

test('after any change of any file the wanted value is there, and every other byte is where it was', () => {
  let small = 0;
  fc.assert(
    fc.property(file, change, (text, wanted) => {
      const before = readYaml(text);
      fc.pre(before !== null);
      const edits = editYaml(text, [wanted]);
      const owner = wanted.path.slice(0, wanted.path.findLastIndex((step) => typeof step === 'number') + 1);
      const possible = wanted.kind === 'remove' ? at(before, wanted.path) !== undefined : at(before, owner) !== undefined;
      assert.equal(edits !== null, possible, `${possible ? 'refused' : 'done'}: ${JSON.stringify(wanted)}`);
      if (edits === null) return;
      small += 1;
      const result = readYaml(applyEdits(text, edits));
      if (wanted.kind === 'append') {
        const old = (at(before, wanted.path) ?? []) as unknown[];
        assert.deepEqual(at(result, wanted.path), [...old, wanted.value]);
        // Nothing is taken away but an empty list or a word for nothing.
        for (const { span } of edits) assert.match(text.slice(span.start, span.end), /^(?:|[ \t]*(?:\[ ?\]|~|null))$/);
      } else if (wanted.kind === 'set') {
        assert.equal(at(result, wanted.path), wanted.value);
        for (const { span } of edits) assert.ok(!text.slice(span.start, span.end).trimEnd().includes('\n') || /notes: [|>]/.test(text));
      } else {
        const list = at(before, wanted.path.slice(0, -1)) as unknown[];
        assert.deepEqual(at(result, wanted.path.slice(0, -1)), list.filter((_, i) => i !== wanted.path.at(-1)));
      }
      // Remarks and comments that do not belong to what was taken out are all there.
      if (wanted.kind === 'append') assert.equal(applyEdits(text, edits).split('#').length >= text.split('#').length, true);
    }),
    { numRuns: 1500 },
  );
  assert.ok(small > 400, `${small} changes were made`);
});

test('edits one after the other are told as edits of the first text', () => {
  const step = fc.record({ start: fc.nat(30), length: fc.nat(6), text: fc.string({ maxLength: 5 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(step, { maxLength: 6 }), (text, steps) => {
      const edited = new EditedText(text);
      let plain = text;
      for (const { start, length, text: words } of steps) {
        const from = Math.min(start, plain.length);
        const to = Math.min(from + length, plain.length);
        edited.edit({ span: { start: from, end: to }, text: words });
        plain = plain.slice(0, from) + words + plain.slice(to);
      }
      assert.equal(edited.text, plain);
      assert.equal(applyEdits(text, edited.edits()), plain);
    }),
  );
});
