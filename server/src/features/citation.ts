/** A citation of one article as GB/T 7714 writes it for sources on the net: outlet, title, day, address. */
import type { Facts } from '../analysis/facts.ts';

/** `联合早报. 王毅应约与布林肯就阿富汗问题通电话[EB/OL]. (2021-08-17). https://…`; what is unknown is left out. */
export function citation(facts: Facts, fallbackTitle: string): string {
  const parts: string[] = [];
  if (facts.outlet !== null) parts.push(oneLine(facts.outlet.text));
  parts.push(`${oneLine(facts.title?.text ?? fallbackTitle)}${facts.url === null ? '[N]' : '[EB/OL]'}`);
  if (facts.date !== null) parts.push(`(${facts.date.day})`);
  if (facts.url !== null) parts.push(oneLine(facts.url.text));
  return parts.join('. ') + (facts.url === null ? '.' : '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
