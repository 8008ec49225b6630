/**
 * How often words stand in texts, found out without the search: by ripgrep in files that hold the visible texts, and by a plain loop. Both read
 * what the search reads: text folded to Simplified, ASCII letters in either case.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { decode } from '../../server/src/text/decode.ts';
import { fold } from '../../server/src/text/fold.ts';
import type { Random } from '../bench/random.ts';

export interface Query {
  readonly text: string;
  readonly regex: boolean;
}

/** The visible text of a file as the search reads it, its ASCII letters small; null for what is no article. */
export function searchedText(bytes: Uint8Array, fileName: string, timeZone: string): string | null {
  const { article } = parseArticle(decode(bytes).text, { fileName, timeZone });
  return article === null ? null : smallLetters(fold(article.visible.text));
}

function smallLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Words of one to six characters cut out of the texts anywhere, and some patterns made of them. The same for the same random numbers. */
export function randomQueries(texts: readonly string[], random: Random, count: number): Query[] {
  const cut = (length: number): string => {
    for (;;) {
      const text = texts[random(texts.length)]!;
      const part = text.slice(random(text.length)).slice(0, length);
      // No line is searched as two, and no character is cut in half.
      if (part.length === length && !/[\n\r\ud800-\udfff\0]/.test(part)) return part;
    }
  };
  const escaped = (length: number): string => cut(length).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const patterns: readonly (() => string)[] = [
    () => `${escaped(1)}.{0,3}${escaped(1)}`,
    () => `${escaped(2)}|${escaped(1)}`,
    () => `${escaped(1)}[^，。\\n]+${escaped(1)}`,
    () => `(?:${escaped(1)}|${escaped(2)})?${escaped(2)}`,
    () => `[0-9]+${escaped(1)}`,
  ];
  return Array.from({ length: count }, (_, i) => {
    if (i % 5 === 4) return { text: patterns[random(patterns.length)]!(), regex: true };
    return { text: cut(1 + random(6)), regex: false };
  });
}

/** By looking for one place after the other; hits do not overlap. */
export function countByLoop(texts: readonly string[], { text, regex }: Query): number {
  let count = 0;
  const wanted = smallLetters(fold(text));
  const pattern = regex ? new RegExp(wanted, 'g') : null;
  for (const one of texts) {
    if (pattern !== null) {
      count += Array.from(one.matchAll(pattern)).filter(([hit]) => hit !== '').length;
      continue;
    }
    for (let at = one.indexOf(wanted); at >= 0; at = one.indexOf(wanted, at + wanted.length)) count++;
  }
  return count;
}

/** Writes the texts as files, to be searched by others. */
export function writeTexts(texts: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, at) => writeFileSync(join(folder, `${at}.txt`), text));
}

/** By `rg -o` in a folder of texts. Throws when ripgrep does not run. */
export function countByRipgrep(program: string, folder: string, { text, regex }: Query): number {
  const options = ['--only-matching', '--no-filename', '--no-line-number', '--no-config', '--no-ignore', '--color', 'never', '--encoding', 'none', '--text'];
  const { status, stdout, error } = spawnSync(program, [...options, ...(regex ? [] : ['--fixed-strings']), '--regexp', smallLetters(fold(text)), folder], { maxBuffer: 1 << 30 });
  if (error !== undefined || status === null || status > 1) throw error ?? new Error(`ripgrep ended with ${status}`);
  let lines = 0;
  for (const byte of stdout) if (byte === 10) lines++;
  return lines;
}
