/** What the system knows of a process: the most memory it ever held, the time it computed. Threads count to their process. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 200;

export interface MemoryWatch {
  /** Bytes of memory held at most until now by the process and those it started. */
  peak(): number;
  stop(): void;
}

/** On Linux the kernel's own high-water mark; elsewhere the largest of samples taken with `ps`, 0 where there is no `ps`. */
export function watchMemory(pid: number): MemoryWatch {
  if (highWater(pid) !== null) return { peak: () => family(pid).reduce((sum, one) => sum + (highWater(one) ?? 0), 0), stop: () => {} };
  let most = 0;
  const sample = (): void => {
    most = Math.max(most, residentSize(pid));
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return { peak: () => (sample(), most), stop: () => clearInterval(timer) };
}

function highWater(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Ticks a second in which Linux tells processor times to programs. */
const TICKS = 100;

/** Milliseconds a process has computed, on all processors together; null where the system does not tell. */
export function processorTime(pid: number): number | null {
  try {
    // The second field is the program's name in parentheses and may hold anything; user and system time are the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

/** The process and all below it. */
function family(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean));
    return [pid, ...children.flatMap((child) => family(Number(child)))];
  } catch {
    return [pid];
  }
}

function residentSize(pid: number): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return 0;
  }
}
