/** The seeds with their roster: what it says is shown first, and it is free of faults and contradictions to the articles. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Hover, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { runCases } from '../evaluate/cases.ts';
import { OpenedFolder } from './opened-folder.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
let seeds: OpenedFolder;

before(async () => {
  seeds = await OpenedFolder.open(SEEDS);
  await seeds.editor.until('the roster', () => seeds.editor.diagnostics(seeds.file('people').uri) !== undefined);
});
after(() => seeds.editor.close());

const card = async (...place: Parameters<OpenedFolder['at']>): Promise<string> => {
  const found = await seeds.editor.request<Hover | null>('textDocument/hover', seeds.at(...place));
  return found === null ? '' : (found.contents as { value: string }).value.replace(/\\(.)/g, '$1');
};

test('the roster of the seeds has no faults, and its cases hold', async () => {
  assert.deepEqual(seeds.editor.diagnostics(seeds.file('people').uri)?.diagnostics, []);
  const outcomes = await runCases(SEEDS.replace(/\/$/, ''));
  assert.ok(outcomes.length > 0);
  assert.deepEqual(outcomes.filter(({ outcome }) => outcome === 'fails' || outcome === 'lost'), []);
});

test('hover gives the offices of the day by the roster, with their source, and then what the article says', async () => {
  const text = await card('000', '国务委员兼外长王毅', 0, 7);
  assert.match(text, /^\*\*王毅\*\* Wang Yi\n\n中国外交部 · 外交部长（2013-03-16 至 2022-12-30） — 据名册 \[seeds\/people\.yaml\]\([^)]*\)；来源：/);
  assert.match(text, /中国 · 国务委员（2018-03-19 至 2023-03-12） — 据名册/);
  assert.match(text, /中国 · 国务委员兼外长 — 据本文/);
  assert.doesNotMatch(text, /不符|名册未载/);
  for (const [name, words] of [['004', '普莱斯'], ['003', '普赖斯'], ['001', '拜登'], ['000', '拉夫罗夫'], ['004', '布林肯']] as const) {
    const other = await card(name, words);
    assert.match(other, /据名册/, `${name} ${words}`);
    assert.doesNotMatch(other, /不符|名册未载/, `${name} ${words}`);
  }
});

test('both spellings are one person because the roster says so', async () => {
  assert.match(await card('003', '普赖斯'), /名册将其与普莱斯列为一人/);
  const symbols = await seeds.editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '普赖斯' });
  assert.equal(symbols.length, 1);
});

test('definition offers the entry beside the introduction', async () => {
  const found = await seeds.editor.request<LocationLink[]>('textDocument/definition', seeds.at('003', '普赖斯指出'));
  assert.deepEqual(found.map((link) => seeds.show(link).slice(0, 14)), ['003: 美国国务院发言人普', 'peo: name: 普赖斯'.slice(0, 14)].map((words) => words.slice(0, 14)));
});
