/** `rg -c` on the same folder in the same run: how fast these files can be looked through at all, which other figures are held against. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = process.platform === 'win32' ? 'rg.exe' : 'rg';
const ROUNDS = 3;

export interface Ripgrep {
  readonly program: string;
  /** Best of some rounds, over the strings given. */
  readonly milliseconds: number;
}

/** Null when there is no ripgrep on this machine. */
export function ripgrep(folder: string, strings: readonly string[]): Ripgrep | null {
  const program = findRipgrep();
  if (program === null) return null;
  let best = Infinity;
  for (const string of strings) {
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const { error } = spawnSync(program, ['-c', '--fixed-strings', '--no-config', '--no-ignore', '--', string, folder], { stdio: ['ignore', 'ignore', 'ignore'] });
      if (error) return null;
      best = Math.min(best, performance.now() - start);
    }
  }
  return { program, milliseconds: best };
}

/** The one on PATH, else the one that came with the development dependencies or with the editor the tests run in; null without any. */
export function findRipgrep(): string | null {
  if (spawnSync(PROGRAM, ['--version']).status === 0) return PROGRAM;
  const cache = process.env['CORPUS_READER_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'corpus-reader');
  const editors = join(cache, 'vscode-server');
  const modules = [join(ROOT, 'node_modules'), ...below(editors).map((version) => join(editors, version, 'node_modules', 'code-server', 'lib', 'vscode', 'node_modules'))];
  for (const folder of modules) {
    for (const name of below(join(folder, '@vscode')).filter((one) => one.startsWith('ripgrep'))) {
      const bin = join(folder, '@vscode', name, 'bin');
      for (const program of [join(bin, PROGRAM), join(bin, `${process.platform}-${process.arch}`, PROGRAM)]) if (existsSync(program)) return program;
    }
  }
  return null;
}

function below(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
