/** Rosters on the command line: those in a folder count, faults are told, and can be left out. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/lsp-pair.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const FILES = {
  'news/a.txt': '会谈消息\n\n2021年3月2日，中国外交部长李明远在北京会见法国外交部长杜邦。\n\n李外长表示，愿加强合作。\n',
  'news/sub/people.yaml': 'people:\n  - { name: 李明远, aliases: [李外长], show: 李部长 }\n  - { name: 杜 }\n',
};

function run(cwd: string, ...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
  });
}

interface Line {
  readonly people: readonly { readonly name: string; readonly roster: string | null; readonly surfaces: readonly string[] }[];
  readonly statements: readonly { readonly speaker: { readonly name: string } }[];
}

test('analyze takes the rosters of its folders, unless told otherwise', async (t) => {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const settled = await run(folder.path, 'analyze', '--format', 'jsonl', 'news');
  const article = JSON.parse(settled.out) as Line;
  assert.deepEqual(article.people.map(({ name, roster }) => [name, roster]), [['李部长', '李明远'], ['杜邦', null]]);
  assert.ok(article.people[0]!.surfaces.includes('李外长'));
  assert.deepEqual(article.statements.map(({ speaker }) => speaker.name), ['李部长']);
  assert.equal(settled.err, 'corpus-reader: news/sub/people.yaml:3: “杜” is too short: a name has at least two characters.\n');
  const bare = await run(folder.path, 'analyze', '--no-roster', '--format', 'jsonl', 'news');
  assert.deepEqual((JSON.parse(bare.out) as Line).people.map(({ name, roster }) => [name, roster]), [['李明远', null], ['杜邦', null]]);
  assert.deepEqual([settled.code, bare.code, bare.err], [0, 0, '']);
});

test('commands on a folder take its rosters, too', async (t) => {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const found = await run(folder.path, 'search', '合作', '--speaker', '李部长', '--corpus', 'news', '--no-store', '--format', 'jsonl');
  assert.match(found.out, /愿加强/);
  assert.match(found.err, /news\/sub\/people\.yaml:3: /);
});
