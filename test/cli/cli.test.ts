import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'corpus-reader-cli-'));
after(() => rmSync(root, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in the temporary folder. */
function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: root, maxBuffer: 1 << 26, env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache') } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a range of one line slices from a file. */
function slice(path: string, range: Range): string {
  const lines = readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n/);
  assert.equal(range.start.line, range.end.line);
  return lines[range.start.line]!.slice(range.start.character, range.end.character);
}

interface Line {
  readonly path: string;
  readonly title: { readonly text: string; readonly range: Range };
  readonly date: { readonly day: string; readonly instant: string; readonly from: string };
  readonly outlet: string;
  readonly url: string;
  readonly tags: string[];
  readonly people: {
    readonly name: string;
    readonly id: string;
    readonly latin: string | null;
    readonly roles: { readonly title: string; readonly affiliation: string; readonly range: Range }[];
    readonly mentions: { readonly text: string; readonly range: Range }[];
  }[];
  readonly statements: { readonly speaker: { readonly name: string; readonly kind: string }; readonly cue: { readonly text: string; readonly range: Range } }[];
  readonly dates: { readonly text: string; readonly range: Range }[];
  readonly encounters: { readonly kind: string; readonly date: string }[];
}

interface RelatedLine {
  readonly path: string;
  readonly day: string;
  readonly reasons: { readonly kind: string; readonly text: string }[];
}

const parse = <T = Line>(out: string): T[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line));

const CALL = `---
layout: post
title: "王毅应约同布林肯通电话"
date: 2022-01-27T09:36:52.404Z
author: 晨报
from: https://example.org/1
tags: [ 晨报 ]
---
<div><p>🌏中国外长王毅今天（27日）应约同美国国务卿布林肯通电话。王毅强调，双方应管控分歧。</p><p>美国国务院发言人普莱斯（Ned Price）说，双方谈到乌克兰。</p></div>
`;
const SECOND = `---
title: "布林肯与王毅再次通话"
date: 2022-02-22T05:32:00.000Z
---
<div><p>中国外长王毅今天（22日）应约同美国国务卿布林肯通电话。</p><p>这是两人一个月内第二次通电话。美国国务院发言人普赖斯说，普赖斯对此表示欢迎。他强调，沟通有必要。</p></div>
`;

write('news/2022/01.md', `\uFEFF${CALL.replaceAll('\n', '\r\n')}`);
write('news/2022/02.html', SECOND);
write('news/README.md', '# How to use\n\nRun `npm start`.\n');
write('news/notes.json', '{}');
write('news/node_modules/x/y.md', CALL);
symlinkSync(join(root, 'news'), join(root, 'news', 'circle'));

test('analyze prints one object per article in the order of paths, with ranges over the file', async () => {
  const { code, out, err } = await run('analyze', '--format', 'jsonl', 'news/');
  assert.equal(err, '');
  assert.equal(code, 0);
  const [first, second, ...others] = parse(out);
  assert.equal(others.length, 0);
  assert.deepEqual([first!.path, second!.path], ['news/2022/01.md', 'news/2022/02.html']);
  assert.deepEqual(Object.keys(first!), ['path', 'title', 'date', 'outlet', 'url', 'tags', 'people', 'statements', 'dates', 'encounters']);
  assert.equal(first!.title.text, '王毅应约同布林肯通电话');
  assert.equal(slice(first!.path, first!.title.range), '王毅应约同布林肯通电话');
  assert.deepEqual([first!.date.day, first!.date.instant, first!.date.from], ['2022-01-27', '2022-01-27T09:36:52.404Z', 'front-matter']);
  assert.deepEqual([first!.outlet, first!.url, first!.tags], ['晨报', 'https://example.org/1', ['晨报']]);
  for (const person of first!.people) {
    for (const mention of person.mentions) assert.equal(slice(first!.path, mention.range), mention.text);
    for (const role of person.roles) assert.equal(slice(first!.path, role.range), `${role.affiliation}${role.title}`);
  }
  for (const { cue } of first!.statements) assert.equal(slice(first!.path, cue.range), cue.text);
  for (const date of first!.dates) assert.equal(slice(first!.path, date.range), date.text);
});

test('one person has one id in all files, and its speakers go by the name of each article', async () => {
  const [first, second] = parse((await run('analyze', '--format', 'jsonl', 'news')).out);
  const price = first!.people.find((person) => person.latin === 'Ned Price');
  const other = second!.people.find((person) => person.name === '普赖斯');
  assert.ok(price !== undefined && other !== undefined);
  assert.equal(price.name, '普莱斯');
  assert.equal(price.id, other.id);
  assert.deepEqual(price.roles.map(({ title, affiliation }) => `${affiliation}·${title}`), ['美国国务院·发言人']);
  assert.ok(second!.statements.length > 0);
  for (const { speaker } of second!.statements) {
    assert.equal(speaker.kind, 'person');
    assert.ok(second!.people.some((person) => person.name === speaker.name));
  }
});

test('only encounters that took place are listed', async () => {
  write('planned/a.md', CALL.replace('</div>', '<p>布林肯可能在3月与王毅会晤。</p></div>'));
  const [article] = parse((await run('analyze', '--format', 'jsonl', 'planned')).out);
  assert.deepEqual(article!.encounters.map(({ kind, date }) => `${kind} ${date}`), ['call 2022-01-27']);
});

test('one article stays one line, whatever separators its text holds', async () => {
  write('lines/a.md', CALL.replace('通电话"', '通\u2028电\u0085话"'));
  const { out } = await run('analyze', '--format', 'jsonl', 'lines');
  assert.equal(out.split(/[\n\u0085\u2028\u2029]/).length, 2);
  assert.equal(parse(out).length, 1);
});

test('the time zone decides the day', async () => {
  write('zone/a.md', CALL.replace('09:36:52.404Z', '23:30:00.000Z'));
  const day = async (...zone: string[]): Promise<string> => parse((await run('analyze', '--format', 'jsonl', ...zone, 'zone')).out)[0]!.date.day;
  assert.equal(await day(), '2022-01-28');
  assert.equal(await day('--time-zone', 'UTC'), '2022-01-27');
});

test('a summary is for reading, and control characters of an article do not reach the terminal', async () => {
  write('text/a.md', CALL.replace('应约同布林肯通电话"', '应约\u009b31m同布林肯\u007f通电话"'));
  const { code, out } = await run('analyze', '--format', 'text', 'text');
  assert.equal(code, 0);
  assert.match(out, /普莱斯（Ned Price；美国国务院发言人） ×1/);
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('what cannot be read is told, the rest is analysed, and the code is 1', async () => {
  const { code, out, err } = await run('analyze', '--format', 'jsonl', 'news/2022/01.md', 'news/gone.md');
  assert.equal(code, 1);
  assert.equal(parse(out).length, 1);
  assert.equal(err, 'corpus-reader: news/gone.md: The file no longer exists.\n');
});

test('a folder without an article prints nothing and is no failure', async () => {
  mkdirSync(join(root, 'empty'), { recursive: true });
  assert.deepEqual(await run('analyze', '--format', 'jsonl', 'empty'), { code: 0, out: '', err: '' });
});

test('files above the limit are told and not read', async () => {
  write('large/a.txt', new Uint8Array(21 * 1024 * 1024));
  const { code, err } = await run('analyze', 'large');
  assert.equal(code, 1);
  assert.match(err, /large\/a\.txt: The file is 21 MB large; files above 20 MB are not read\./);
});

test('related lists what is related and why, best first, wherever the file lies', async () => {
  const inside = await run('related', './news/2022/02.html', '--corpus', 'news', '--format', 'jsonl');
  assert.equal(inside.code, 0);
  const [best, ...others] = parse<RelatedLine>(inside.out);
  assert.equal(others.length, 0);
  assert.deepEqual(Object.keys(best!), ['path', 'title', 'day', 'score', 'reasons']);
  assert.deepEqual([best!.path, best!.day, best!.reasons[0]!.kind], ['news/2022/01.md', '2022-01-27', 'reference']);
  write('outside.md', SECOND);
  const outside = parse<RelatedLine>((await run('related', 'outside.md', '--corpus', 'news', '--format', 'jsonl', '--limit', '1')).out);
  assert.deepEqual(outside.map(({ path, reasons }) => `${path} ${reasons[0]!.kind}`), ['news/2022/01.md reference']);
  const text = await run('related', 'outside.md', '--corpus', 'news', '--format', 'text');
  assert.match(text.out, /^news\/2022\/01\.md\n {2}王毅应约同布林肯通电话 · 2022-01-27/m);
});

test('a file that is no article has nothing related to it', async () => {
  const { code, err } = await run('related', 'news/README.md', '--corpus', 'news');
  assert.equal(code, 1);
  assert.equal(err, 'corpus-reader: news/README.md: The file is no article.\n');
});

test('index tells what analyze finds, from the files as from the store', async () => {
  const article = (day: number, text: string): string => `---\ntitle: 会谈之${day}\ndate: 2021-05-0${day}\n---\n${text}\n`;
  write('indexed/a.md', article(1, '外交部长秦刚说，会谈很好。秦刚5月1日会见美国国务卿布林肯。'));
  write('indexed/b.md', article(2, '外交部长秦刚表示，合作很好。'));
  write('indexed/sub/c.txt', article(3, '国务卿布林肯说，会谈有益。'));
  write('indexed/code.md', '');
  const stats = async (...args: string[]): Promise<Record<string, number>> => {
    const { code, out, err } = await run('index', 'indexed', '--stats', ...args);
    assert.deepEqual([code, err], [0, '']);
    return JSON.parse(out) as Record<string, number>;
  };
  const contents = ({ seconds: _seconds, peakMemoryBytes: _memory, storeBytes: _store, ...rest }: Record<string, number>): Record<string, number> => rest;
  const first = await stats();
  const lines = (await run('analyze', 'indexed')).out.trim().split('\n').map((line) => JSON.parse(line) as Line & { encounters: unknown[] });
  const sum = (of: (line: (typeof lines)[number]) => number): number => lines.reduce((total, line) => total + of(line), 0);
  assert.deepEqual(Object.keys(first), ['articles', 'skipped', 'bytes', 'characters', 'people', 'mentions', 'statements', 'encounters', 'seconds', 'peakMemoryBytes', 'storeBytes']);
  assert.deepEqual([first['articles'], first['skipped'], first['people']], [3, 1, 2]);
  assert.equal(first['mentions'], sum(({ people }) => people.reduce((total, { mentions }) => total + mentions.length, 0)));
  assert.deepEqual([first['statements'], first['encounters']], [sum(({ statements }) => statements.length), sum(({ encounters }) => encounters.length)]);
  assert.ok(first['encounters']! > 0 && first['statements']! > 0);
  assert.equal(first['bytes'], ['a.md', 'b.md', 'sub/c.txt'].reduce((total, path) => total + readFileSync(join(root, 'indexed', path)).length, 0));
  assert.ok(first['storeBytes']! > 0 && first['peakMemoryBytes']! > 0 && first['seconds']! > 0);
  assert.deepEqual(contents(await stats()), contents(first));
  const none = await stats('--no-store');
  assert.deepEqual([contents(none), none['storeBytes']], [contents(first), 0]);

  rmSync(join(root, 'indexed/b.md'));
  write('indexed/d.md', article(4, '外交部发言人汪文斌说，中方注意到有关报道。'));
  write('indexed/a.md', article(1, '外交部长秦刚说，会谈很好。'));
  assert.deepEqual(contents(await stats()), contents(await stats('--no-store')));
  assert.deepEqual(contents(await stats('--store', 'other-store')), contents(await stats()));
  const text = await run('index', 'indexed', '--stats', '--format', 'text');
  assert.match(text.out, /^articles +3\n/);
  assert.equal((await run('index', 'indexed')).out, '');
});

test('index tells what it could not read', async () => {
  assert.deepEqual((await run('index', 'nowhere')).code, 1);
  write('partly/a.md', '---\ntitle: 会谈\ndate: 2021-05-01\n---\n外交部长秦刚说，会谈很好。\n');
  write('partly/large.txt', new Uint8Array(21 * 1024 * 1024));
  const { code, out, err } = await run('index', 'partly', '--stats');
  assert.deepEqual([code, err], [1, 'corpus-reader: partly/large.txt: The file is 21 MB large; files above 20 MB are not read.\n']);
  const { articles, skipped } = JSON.parse(out) as Record<string, number>;
  assert.deepEqual([articles, skipped], [1, 1]);
});

test('related says the same from the store', async () => {
  for (const day of [1, 2, 3]) write(`kept/${day}.md`, `---\ntitle: 秦刚会见布林肯之${day}\ndate: 2021-05-0${day}\n---\n外交部长秦刚5月1日会见美国国务卿布林肯，谈气候变化问题。\n`);
  const args = ['related', 'kept/1.md', '--corpus', './kept/'];
  const { out } = await run(...args, '--no-store');
  assert.deepEqual(out.trim().split('\n').map((line) => (JSON.parse(line) as Line).path).sort(), ['./kept/2.md', './kept/3.md']);
  assert.equal((await run(...args)).out, out);
  assert.equal((await run(...args)).out, out);
  symlinkSync(join(root, 'kept'), join(root, 'link-to-kept'));
  assert.equal((await run('related', 'link-to-kept/1.md', '--corpus', './kept/')).out, out);
});

test('help and version', async () => {
  const overall = await run('--help');
  assert.equal(overall.code, 0);
  for (const command of ['analyze', 'index', 'related', 'search']) {
    assert.match(overall.out, new RegExp(`^ {2}${command} `, 'm'));
    const own = await run(command, '--help');
    assert.equal(own.code, 0);
    assert.match(own.out, new RegExp(`^Usage: corpus-reader ${command} `));
  }
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await run('--version'), { code: 0, out: `${version}\n`, err: '' });
});

test('wrong usage is told in a sentence and has the code 2', async () => {
  const wrong: readonly [args: string[], message: RegExp][] = [
    [['frobnicate'], /unknown command frobnicate\n/],
    [['toString'], /unknown command toString\n/],
    [['analyze'], /no file or folder given\n/],
    [['analyze', '--frmat', 'jsonl', 'news'], /Unknown option '--frmat'\n/],
    [['analyze', '--format', 'xml', 'news'], /--format is jsonl or text, not xml\n/],
    [['analyze', '--time-zone', 'Mars/Olympus', 'news'], /--time-zone is an IANA name/],
    [['index', '--stats'], /exactly one folder is needed\n/],
    [['index', 'news', '--store', 'kept', '--no-store'], /--store and --no-store exclude each other\n/],
    [['related', 'news/2022/01.md'], /--corpus DIR is needed\n/],
    [['related', '--corpus', 'news'], /exactly one file is needed\n/],
    [['related', 'a', '--corpus', 'news', '--limit', 'many'], /--limit is a number, not many\n/],
  ];
  for (const [args, message] of wrong) {
    const { code, out, err } = await run(...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, message);
  }
  assert.equal((await run()).code, 2);
});
