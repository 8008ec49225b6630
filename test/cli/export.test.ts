/** `export` on the command line: the bytes the editor writes, files that are whole or not there, and honest exit codes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXPORT_REQUEST, type ExportFormat, type ExportResult, type ExportSource } from '../../protocol/src/exports.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { readCsv } from '../features/export/read-csv.ts';
import { connect } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'corpus-reader-export-'));
after(() => rmSync(root, { recursive: true, force: true }));
for (const [name, text] of Object.entries(smallNews(60))) {
  mkdirSync(dirname(join(root, 'news', name)), { recursive: true });
  writeFileSync(join(root, 'news', name), text);
}

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'export', ...args, '--store', join(root, 'store')], { cwd: root, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('what the editor writes and what the command line writes are the same, byte for byte', async (t) => {
  const editor = await connect({ folders: [join(root, 'news')], locale: 'en' });
  t.after(() => editor.close());
  await editor.ready();
  const inEditor = async (source: ExportSource, format: ExportFormat): Promise<string> => {
    let text = '';
    let continues: string | null = null;
    do {
      const piece: ExportResult = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format, continues });
      text += piece.text;
      continues = piece.continues;
    } while (continues !== null);
    return text;
  };
  const selection = { ...EVERYTHING, person: '王毅', from: '2022-01-05' };
  const query = { text: '对话', regex: false, near: ['分歧'], within: 20 };
  const cases: readonly (readonly [readonly string[], ExportSource, ExportFormat])[] = [
    [['articles', '--person', '王毅', '--from', '2022-01-05'], { of: 'articles', selection }, 'csv'],
    [['articles', '--person', '王毅', '--from', '2022-01-05', '--format', 'tei'], { of: 'articles', selection }, 'tei'],
    [['articles', '--format', 'bibtex'], { of: 'articles', selection: EVERYTHING }, 'bibtex'],
    [['mentions', '--format', 'jsonl'], { of: 'mentions', selection: EVERYTHING }, 'jsonl'],
    [['statements', '--speaker', '杜邦', '--words', '对话'], { of: 'statements', filter: { speaker: '杜邦', words: '对话', from: null, to: null } }, 'csv'],
    [['statements', '--to', '2022-01-09', '--format', 'gbt7714'], { of: 'statements', filter: { speaker: null, words: '', from: null, to: '2022-01-09' } }, 'gbt7714'],
    [['encounters', '--person', '王毅', '--format', 'jsonl'], { of: 'encounters', person: '王毅', from: null, to: null }, 'jsonl'],
    [['officials'], { of: 'officials', filter: '' }, 'csv'],
    [['concordance', '对话', '分歧', '--within', '20', '--context', '12', '--format', 'jsonl'], { of: 'concordance', params: { query, selection: EVERYTHING, sort: [], group: null, context: 12 } }, 'jsonl'],
  ];
  for (const [args, source, format] of cases) {
    const { code, out, err } = await run(...args, '--corpus', 'news');
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    assert.ok(out.split('\n').length > 5, args.join(' '));
    assert.equal(out, await inEditor(source, format), args.join(' '));
  }
});

test('a file appears whole under its name, and of one that cannot be written nothing stays', async () => {
  const { code, out, err } = await run('mentions', '--corpus', 'news', '--output', 'mentions.csv');
  assert.deepEqual([code, out, err], [0, '', '']);
  assert.ok(readCsv(readFileSync(join(root, 'mentions.csv'), 'utf8')).length > 100);
  const failed = await run('mentions', '--corpus', 'news', '--output', 'no/such/folder/mentions.csv');
  assert.equal(failed.code, 2);
  assert.match(failed.err, /cannot be written \(ENOENT\)/);
  assert.ok(!existsSync(join(root, 'no')));
  assert.deepEqual(readdirSync(root).filter((name) => name.endsWith('.part')), []);
});

test('wrong usage says what is wrong', async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /what is to be exported is needed/],
    [['weather', '--corpus', 'news'], /weather cannot be exported/],
    [['articles'], /--corpus DIR is needed/],
    [['mentions', '--corpus', 'news', '--format', 'tei'], /--format of mentions is csv, jsonl, not tei/],
    [['encounters', '--corpus', 'news', '--outlet', 'x'], /--outlet does not narrow encounters/],
    [['articles', 'x', '--corpus', 'news'], /x is one argument too many/],
    [['concordance', '--corpus', 'news'], /something to search for is needed/],
    [['concordance', '(', '--regex', '--corpus', 'news'], /bracket|parenthes|group/i],
    [['encounters', '--person', '没有此人', '--corpus', 'news'], /nobody in the folder is called 没有此人/],
  ];
  for (const [args, message] of cases) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, err);
    assert.match(err, message);
  }
});
