/** The figures as plain text in columns, or as one JSON document. */
import { cpus } from 'node:os';
import type { Section } from './measure.ts';

/** What the figures were taken on. */
export function machine(): { node: string; processor: string } {
  return { node: process.version, processor: cpus()[0]?.model.trim() ?? 'unknown' };
}

export function asText(sections: readonly Section[]): string {
  const { node, processor } = machine();
  return [`Node ${node}, ${processor}`, ...sections.map(({ title, table }) => `${title}\n${columns(table)}`)].join('\n\n') + '\n';
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
