/** `collocates` and `keyterms` on the command line: the same words in the same order with the same figures as over the wire. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import {
  COLLOCATES_REQUEST, FREQUENCIES_REQUEST, KEYTERMS_REQUEST, NEW_PHRASES_REQUEST, type CollocatesResult, type FrequenciesResult, type KeyTermsResult, type NewPhrasesResult,
} from '../../protocol/src/words.ts';
import { connect, type Editor } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'corpus-reader-words-'));
after(() => rmSync(root, { recursive: true, force: true }));
for (const [name, text] of Object.entries(smallNews(120))) {
  mkdirSync(join(root, 'news', name.slice(0, name.indexOf('/'))), { recursive: true });
  writeFileSync(join(root, 'news', name), text.replace('。双方', name.endsWith('7.txt') ? '，话题是供应链安全，供应链安全不可少。双方' : '。双方'));
}

let editor: Editor;
before(async () => {
  editor = await connect({ folders: [join(root, 'news')] });
  await editor.ready();
});
after(() => editor.close());

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: root, env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache') } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function listed(...args: string[]): Promise<{ items: unknown[]; sums: Record<string, unknown> }> {
  const { code, out, err } = await run(...args, '--corpus', 'news');
  assert.deepEqual([code, err], [0, '']);
  const objects = out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  return { items: objects.slice(0, -1), sums: objects.at(-1)! };
}

const LIST = { shortest: 2, longest: 12, least: 3, offset: 0, limit: 100 };

test('collocates of a phrase and of a person', async () => {
  const query = { text: '对话', regex: false, near: [], within: 40 };
  for (const [args, node, more] of [
    [['对话', '--span', '8', '--order', 'pmi', '--limit', '7'], { query }, { span: { left: 8, right: 8 }, order: 'pmi', limit: 7 }],
    [['对话', '--left', '0', '--outlet', '晨报'], { query }, { span: { left: 0, right: 5 }, order: 'logLikelihood', selection: { ...EVERYTHING, outlet: '晨报' } }],
    [['--around', '布林肯', '--least', '2', '--from', '2022-02-01'], { person: '布林肯' },
      { span: { left: 5, right: 5 }, order: 'logLikelihood', least: 2, selection: { ...EVERYTHING, from: '2022-02-01' } }],
  ] as const) {
    const { items, sums } = await listed('collocates', ...args);
    const { items: expected, partial, problem, ...others } = await editor.request<CollocatesResult>(COLLOCATES_REQUEST, { ...LIST, selection: EVERYTHING, node, ...more });
    assert.deepEqual([items, sums, partial, problem], [expected, others, false, null], args.join(' '));
    if (args[0] === '对话' && args[1] === '--span') assert.ok(items.length > 2);
  }
});

test('key terms, frequencies and new phrases', async () => {
  const key = await listed('keyterms', '--from', '2022-01-01', '--to', '2022-02-28', '--limit', '5', '--least', '1');
  const { items, partial: _1, problem: _2, ...keySums } = await editor.request<KeyTermsResult>(KEYTERMS_REQUEST, {
    ...LIST, least: 1, limit: 5, selection: { ...EVERYTHING, from: '2022-01-01', to: '2022-02-28' }, reference: null,
  });
  assert.deepEqual([key.items, key.sums], [items, keySums]);
  assert.equal(items.length, 5);
  const against = await listed('keyterms', '--speaker', '王毅', '--reference-speaker', '杜邦', '--least', '1');
  const other = await editor.request<KeyTermsResult>(KEYTERMS_REQUEST, { ...LIST, least: 1, selection: { ...EVERYTHING, speaker: '王毅' }, reference: { ...EVERYTHING, speaker: '杜邦' } });
  assert.deepEqual([against.items, against.sums['referenceCharacters']], [other.items, other.referenceCharacters]);
  const frequent = await listed('keyterms', '--frequencies');
  const frequencies = await editor.request<FrequenciesResult>(FREQUENCIES_REQUEST, { ...LIST, selection: EVERYTHING });
  assert.deepEqual([frequent.items, frequent.sums['total']], [frequencies.items, frequencies.total]);
  assert.ok(frequent.items.length > 3);
  const fresh = await listed('keyterms', '--month', '2022-02', '--least', '1');
  const phrases = await editor.request<NewPhrasesResult>(NEW_PHRASES_REQUEST, { ...LIST, shortest: 4, least: 1, month: '2022-02', selection: EVERYTHING });
  assert.deepEqual(fresh.items, phrases.items.map(({ first: _, ...item }) => item));
  assert.deepEqual([fresh.sums['total'], fresh.sums['charactersBefore']], [phrases.total, phrases.charactersBefore]);
});

test('a table on request, and wrong usage is told', async () => {
  const { out } = await run('collocates', '对话', '--corpus', 'news', '--format', 'text', '--limit', '3');
  assert.match(out, /^词 +次数 +在前 +在后 +全部 +G² +PMI\n\S+ +\d+/);
  for (const args of [
    ['collocates'], ['collocates', '对话', '--around', '王毅'], ['collocates', '对话', '--order', 'size'], ['collocates', '(', '--regex'], ['collocates', '--around', '无名氏'],
    ['keyterms', 'x'], ['keyterms', '--month', '2022-13'], ['keyterms', '--month', '2022-02', '--from', '2022-01-01'], ['keyterms', '--frequencies', '--reference-tag', 'x'],
  ]) {
    const { code, err } = await run(...args, '--corpus', 'news');
    assert.equal(code, 2, args.join(' '));
    assert.match(err, new RegExp(`Try: corpus-reader ${args[0]!} --help`));
  }
  assert.equal((await run('keyterms')).code, 2);
});
