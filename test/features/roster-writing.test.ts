/** Writing a roster by hand: what is offered where, what keys are for, and that schema, parser and completion know the same keys. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rosterCompletion } from '../../server/src/features/roster-completion.ts';
import { rosterDefinition, rosterHover } from '../../server/src/features/roster-hover.ts';
import type { RosterSection } from '../../server/src/l10n/roster-key-texts.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { parseRoster, ROSTER_KEYS } from '../../server/src/roster/parse-roster.ts';
import { corpusOf, type HandMadeArticle } from './hand-made.ts';

const ROSTER = 'file:///news/people.yaml';
const ARTICLES: Readonly<Record<string, HandMadeArticle>> = {
  'file:///news/2021/a.txt': { text: '美国国务院发言人普莱斯（Ned Price）说，会谈有益。', title: '会谈有益', day: '2021-03-01', people: [{ name: '普莱斯', latin: 'Ned Price', roles: [['美国国务院', '发言人']] }] },
  'file:///news/2023/d.txt': { text: '中国总理李强表示支持。', day: '2023-04-01', people: [{ name: '李强', roles: [['中国', '总理']] }] },
};
const corpus = corpusOf(ARTICLES);
const texts = textsFor('en');

/** Labels offered at `|`. */
function offered(marked: string): string[] | null {
  const offset = marked.indexOf('|');
  const found = rosterCompletion(corpus, ROSTER, marked.replace('|', ''), offset, texts);
  return found?.map(({ label }) => label) ?? null;
}

test('keys are offered where they may stand, those there already left out', () => {
  assert.deepEqual(offered('|'), ['people', 'not_people', 'cases']);
  assert.deepEqual(offered('cases: []\npe|\nnot_people: []\n'), ['people']);
  assert.deepEqual(offered('people:\n  - na|'), [...ROSTER_KEYS.person]);
  assert.deepEqual(offered('people:\n  - name: 李强\n    |\n    show: x\n'), ROSTER_KEYS.person.filter((key) => key !== 'name' && key !== 'show'));
  assert.deepEqual(offered('people:\n- name: 李强\n  o|\n- name: 王毅\n  latin: x\n'), ROSTER_KEYS.person.filter((key) => key !== 'name'));
  assert.deepEqual(offered('people:\n  - name: 李强\n    offices:\n      - title: 总理\n        |'), ['organisation', 'from', 'to', 'source']);
  assert.deepEqual(offered('people:\n  - name: 李强\n    offices:\n      - { title: 总理, fr|'), ['organisation', 'from', 'to', 'source']);
  assert.deepEqual(offered('people:\n  - name: 李强\n    aliases: [李总理, { |'), [...ROSTER_KEYS.alias]);
  assert.deepEqual(offered('not_people: [{ name: x, | }]\n'), ['articles']);
  assert.deepEqual(offered('cases:\n  - { article: a.txt, | }\n'), ['name', 'context', 'person']);
  assert.equal(offered('people: # |'), null);
});

test('values come from the corpus: names by pinyin, offices with their days, paths', () => {
  assert.deepEqual(offered('people:\n  - name: |'), ['普莱斯', '李强']);
  assert.deepEqual(offered('people:\n  - name: pulai|'), ['普莱斯']);
  assert.deepEqual(offered('not_people: [和平, liq|'), ['李强']);
  assert.deepEqual(offered('not_people:\n  - liq|'), ['李强']);
  assert.deepEqual(offered('people:\n  - name: 普莱斯\n    latin: |'), ['Ned Price']);
  assert.deepEqual(offered('people:\n  - name: 普莱斯\n    offices:\n      - { title: |'), ['发言人']);
  assert.deepEqual(offered('people:\n  - name: 普莱斯\n    offices:\n      - title: 发言人\n        organisation: 美|'), ['美国国务院']);
  assert.deepEqual(offered('people:\n  - name: 普莱斯\n    offices:\n      - { title: 发言人, from: |'), ['2021-03-01']);
  assert.deepEqual(offered('people:\n  - name: 李强\n    articles: [|'), ['2023/d.txt']);
  assert.deepEqual(offered('cases:\n  - { article: a, person: liq|'), ['李强']);
  assert.deepEqual(offered('people:\n  - name: 李强\n    notes: |'), []);
});

test('what is chosen replaces what is typed, and is quoted where it must be', () => {
  const text = 'not_people: [和平, liq';
  const [item] = rosterCompletion(corpus, ROSTER, text, text.length, texts)!;
  assert.deepEqual([item!.insert, text.slice(item!.span.start, item!.span.end)], ['李强', 'liq']);
});

test('pointing at a key says what it is for, at a name what the corpus knows; from there to the introduction', () => {
  const text = 'people:\n  - name: 普莱斯\n    offices:\n      - { title: 发言人, from: 2021 }\nnot_people: [李强]\n';
  const at = (words: string): string => rosterHover(corpus, ROSTER, text, text.indexOf(words) + 1, texts)?.text ?? '-';
  assert.match(at('name'), /^\*\*name\*\*\n\nThe name as articles write it most/);
  assert.match(at('from'), /^\*\*from\*\*\n\nFirst day in office/);
  assert.match(at('普莱斯'), /^\*\*普莱斯\*\* 美国国务院发言人 · Ned Price {2}\n1 mention in 1 article$/);
  assert.match(at('李强'), /^\*\*李强\*\* 中国总理/);
  assert.equal(at('发言人'), '-');
  assert.deepEqual(rosterDefinition(corpus, ROSTER, text, text.indexOf('普莱斯'))?.targets.map(({ uri }) => uri), ['file:///news/2021/a.txt']);
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

test('schema, parser, completion and hover know the same keys and say the same of them', () => {
  const schema = JSON.parse(readFileSync(new URL('../../media/people.schema.json', import.meta.url), 'utf8')) as Schema;
  const map = (part: Schema | undefined): Schema => part?.anyOf?.find(({ properties }) => properties !== undefined) ?? part ?? {};
  const person = map(schema.properties?.['people']?.items);
  const sections: Readonly<Record<RosterSection, Schema>> = {
    file: schema,
    person,
    alias: map(person.properties?.['aliases']?.items),
    office: map(person.properties?.['offices']?.items),
    noPerson: map(schema.properties?.['not_people']?.items),
    case: map(schema.properties?.['cases']?.items),
  };
  for (const [section, part] of Object.entries(sections) as [RosterSection, Schema][]) {
    assert.deepEqual(Object.keys(part.properties ?? {}), [...ROSTER_KEYS[section]], section);
    assert.equal(part.additionalProperties, false, section);
    for (const key of ROSTER_KEYS[section]) {
      assert.equal(part.properties![key]!.description, texts.rosterKeys.key(section, key), `${section}.${key}`);
      assert.ok(textsFor('zh-cn').rosterKeys.key(section, key), `${section}.${key} in Chinese`);
    }
  }
  const [example] = schema.examples as [unknown];
  assert.deepEqual(parseRoster(ROSTER, JSON.stringify(example)).problems, []);
});
