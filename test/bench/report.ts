/** The figures as plain text in columns, or as one JSON document. */
import { cpus, loadavg } from 'node:os';
import type { Section } from './measure.ts';

/** Programs that wanted a processor in the minute before the bench began: more than none make clock times longer. */
const load = loadavg()[0]!;

/** What the figures were taken on. */
export function machine(): { node: string; processor: string; processors: number; load: number } {
  return { node: process.version, processor: cpus()[0]?.model.trim() ?? 'unknown', processors: cpus().length, load };
}

export function asText(sections: readonly Section[]): string {
  const { node, processor, processors } = machine();
  return [`Node ${node}, ${processors} × ${processor}, load before: ${load.toFixed(1)}`, ...sections.map(({ title, table }) => `${title}\n${columns(table)}`)].join('\n\n') + '\n';
}

export function asJson(folder: string, sections: ReadonlyMap<string, Section>): string {
  const figures = Object.fromEntries([...sections].map(([name, section]) => [name, section.figures]));
  return `${JSON.stringify({ folder, machine: machine(), ...figures }, null, 2)}\n`;
}

/** Cells padded to the width of their column; the last column is left as it is. */
function columns(table: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of table) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return table.map((row) => `  ${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!))).join('  ')}`).join('\n');
}
