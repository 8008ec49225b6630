/** What a measure is: it takes the files, held in memory, and gives figures with the lines that tell them. `main.ts` lists them all. */
import type { BenchFile } from './files.ts';

export interface MeasureOptions {
  /** How often each thing is timed; the median counts. */
  readonly rounds: number;
  readonly timeZone: string;
}

export interface Section {
  /** Heading of the table. */
  readonly title: string;
  /** Rows of cells; the first row names the columns. */
  readonly table: readonly (readonly string[])[];
  /** The same figures and more as plain data, for `--json`; keys name their units. */
  readonly figures: Readonly<Record<string, unknown>>;
}

export interface Measure {
  /** The key of the figures in the JSON, and what `--only` takes. */
  readonly name: string;
  run(files: readonly BenchFile[], options: MeasureOptions): Section | Promise<Section>;
}

type CpuUsage = () => { user: number; system: number };
const threadCpuUsage = (process as { threadCpuUsage?: CpuUsage }).threadCpuUsage?.bind(process);

/**
 * Milliseconds this thread has computed, in steps of some milliseconds; what other programs take of the processor is not counted.
 * Before Node 23.9, which does not tell, the time on the clock.
 */
export function now(): number {
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that `body` takes, the median of some rounds. */
export function timed(rounds: number, body: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = now();
    body();
    times.push(now() - start);
  }
  return median(times);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Megabytes (10⁶ bytes) a second. */
export function megabytesPerSecond(bytes: number, milliseconds: number): number {
  return bytes / 1000 / Math.max(milliseconds, 1e-6);
}
