/** Reading of command lines: options with values, and the error that ends in exit code 2. */
import { parseArgs } from 'node:util';
import { defaultStore } from '../host/store-place.ts';

/** Wrong usage. `command` is the one whose help tells more, null for none. */
export class UsageError extends Error {
  readonly command: string | null;

  constructor(message: string, command: string | null) {
    super(message);
    this.command = command;
  }
}

/** The options named, each with a value, and the other arguments. Throws a UsageError for anything else. */
export function readOptions<K extends string>(command: string, args: readonly string[], names: readonly K[]): { values: Partial<Record<K, string>>; paths: string[] } {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Partial<Record<K, string>>, paths: positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split('. ')[0]!, command);
  }
}

/** Takes options without a value out of the arguments: those given, and what is left. */
export function readFlags<F extends string>(args: readonly string[], names: readonly F[]): { flags: ReadonlySet<F>; rest: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const isFlag = (arg: string, at: number): boolean => at < end && names.some((name) => arg === `--${name}`);
  return { flags: new Set(args.filter(isFlag).map((arg) => arg.slice(2) as F)), rest: args.filter((arg, at) => !isFlag(arg, at)) };
}

/** Where facts are kept from one run to the next; null for nowhere. */
export function readStore(command: string, value: string | undefined, none: boolean): string | null {
  if (none && value !== undefined) throw new UsageError('--store and --no-store exclude each other', command);
  return none ? null : (value ?? defaultStore());
}

export type Format = 'jsonl' | 'text';

/** The format asked for; by default `text` for a terminal and `jsonl` for anything else. */
export function readFormat(command: string, value: string | undefined): Format {
  if (value === undefined) return process.stdout.isTTY ? 'text' : 'jsonl';
  if (value === 'jsonl' || value === 'text') return value;
  throw new UsageError(`--format is jsonl or text, not ${value}`, command);
}

export function readTimeZone(command: string, value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    throw new UsageError(`--time-zone is an IANA name such as Asia/Shanghai, not ${value}`, command);
  }
}

export function readLimit(command: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`--limit is a number, not ${value}`, command);
}
