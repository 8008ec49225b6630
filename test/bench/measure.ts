/** What a measure is: it takes a folder of files and gives figures with the lines that tell them. `main.ts` lists them all. */
import type { BenchFolder } from './files.ts';

export interface MeasureOptions {
  /** How often each thing is timed; the median counts. */
  readonly rounds: number;
  readonly timeZone: string;
  /** What random choices start from, and how many places of the corpus are asked about. */
  readonly seed: number;
  readonly positions: number;
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
  run(folder: BenchFolder, options: MeasureOptions): Section | Promise<Section>;
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

/** How long answers took, in milliseconds. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Null without any time. */
export function latencies(milliseconds: readonly number[]): Latencies | null {
  if (milliseconds.length === 0) return null;
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1)! };
}

/** Megabytes (10⁶ bytes) a second. */
export function megabytesPerSecond(bytes: number, milliseconds: number): number {
  return bytes / 1000 / Math.max(milliseconds, 1e-6);
}
