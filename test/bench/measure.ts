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

/** Milliseconds that `body` takes, the median of some rounds. */
export function timed(rounds: number, body: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    body();
    times.push(performance.now() - start);
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
