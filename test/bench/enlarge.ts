/**
 * `node test/bench/enlarge.ts FOLDER OUT --files N [--mean BYTES] [--people SHARE]`: many articles out of some. Writes FOLDER's articles
 * to OUT again and again, each copy some months earlier and about partly other people, until N files are there. Copies that were equal
 * would say little: one event would have dozens of identical reports, and every name would be everywhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { readArticle } from '../../server/src/corpus/read-article.ts';
import { decode } from '../../server/src/text/decode.ts';
import { type BenchFile, readFiles } from './files.ts';

const USAGE = 'Usage: node test/bench/enlarge.ts FOLDER OUT --files N [--mean BYTES] [--people SHARE]\n';
/** First characters of Chinese names, and of foreign ones: a name gets another of its own kind. */
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'];
const FOREIGN = [...'布拉马尼科斯特克罗德巴卡安维洛加萨莫格伦兰莱哈贝帕普佩费弗沃温雅伊阿埃奥库古杜图塔泰迈麦米莎鲁路'];
const DATE_IN_NAME = /^(\d{4})-(\d{2})-(\d{2})/;
const DATE_LINE = /^(date(?:line)?\s*:\s*["']?)(\d{4})-(\d{2})-(\d{2})/gim;
/** Front matter ends before this many characters; dates further down are the article's own words. */
const HEAD = 2000;

interface Original {
  readonly path: string;
  readonly text: string;
  readonly names: readonly string[];
}

function readArguments(): { folder: string; out: string; count: number; mean: number; people: number } {
  const { values, positionals: [folder, out] } = parseArgs({
    allowPositionals: true,
    options: { files: { type: 'string' }, mean: { type: 'string', default: 'Infinity' }, people: { type: 'string', default: '0.5' } },
  });
  const [count, mean, people] = [Number(values.files), Number(values.mean), Number(values.people)];
  if (folder === undefined || out === undefined || !Number.isInteger(count) || !(mean > 0) || !(people >= 0 && people <= 1)) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  return { folder, out, count, mean, people };
}

/** The files without the longest, as many as must go for the mean size to be `mean` bytes at most. */
function withMean(files: readonly BenchFile[], mean: number): BenchFile[] {
  const sizes = files.map(({ bytes }) => bytes.length).sort((a, b) => a - b);
  let sum = 0;
  let kept = 0;
  while (kept < sizes.length && (sum + sizes[kept]!) / (kept + 1) <= mean) sum += sizes[kept++]!;
  const longest = sizes[kept - 1] ?? 0;
  return files.filter(({ bytes }) => bytes.length <= longest);
}

function toOriginal({ path, fileName, bytes }: BenchFile): Original {
  const { text } = decode(bytes);
  const facts = readArticle(text, fileName, DEFAULT_SETTINGS.timeZone)?.facts;
  const names = facts?.people.map(({ name }) => name) ?? [];
  return { path, text, names: names.filter((name) => name.length >= 2 && /^\p{Script=Han}/u.test(name)) };
}

/** A name's first character in the given copy, the same in every article of the copy; itself for some of the names. */
function renamed(name: string, copy: number, share: number): string {
  const random = hash(`${name}\t${copy}`);
  if (random % 1000 >= share * 1000) return name;
  const pool = name.length <= 3 && SURNAMES.includes(name[0]!) ? SURNAMES : FOREIGN;
  return pool[(random >>> 10) % pool.length]! + name.slice(1);
}

function copyOf({ path, text, names }: Original, copy: number, share: number): { path: string; text: string } {
  let changed = text.slice(0, HEAD).replace(DATE_LINE, (_, key: string, ...date: string[]) => key + earlier(date, copy)) + text.slice(HEAD);
  for (const name of names) changed = changed.replaceAll(name, renamed(name, copy, share));
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  const dated = name.replace(DATE_IN_NAME, (_, ...date: string[]) => earlier(date, copy));
  return { path: path.slice(0, at) + (dated === name ? `${copy}-${name}` : dated), text: changed };
}

/** The day so many months before; the 31st becomes the 28th wherever months are that short. */
function earlier([year, month, day]: readonly string[], months: number): string {
  const index = Number(year) * 12 + Number(month) - 1 - months;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${Number(day) > 28 ? '28' : day}`;
}

/** FNV-1a over code units, mixed once more because names are short. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

const { folder, out, count, mean, people } = readArguments();
const originals = withMean(await readFiles(folder), mean).map(toOriginal);
const written = new Set<string>();
let bytes = 0;
for (let i = 0; i < count && originals.length > 0; i++) {
  const copy = Math.floor(i / originals.length);
  const original = originals[i % originals.length]!;
  const made = copy === 0 ? original : copyOf(original, copy, people);
  const path = written.has(made.path) ? made.path.replace(/(\.[^.]*)?$/, `-${i}$1`) : made.path;
  const file = join(out, path);
  if (!written.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  written.add(path).add(dirname(file));
  writeFileSync(file, made.text);
  bytes += Buffer.byteLength(made.text);
}
process.stdout.write(`${count} files, ${(bytes / 1e6).toFixed(1)} MB, ${originals.length} originals\n`);
