/** A citation of one article as GB/T 7714 writes it for sources on the net: outlet, title, day, address. */
import type { Facts } from '../analysis/facts.ts';
import { citedOf, reference } from './citation-styles.ts';

/** `联合早报. 王毅应约与布林肯就阿富汗问题通电话[EB/OL]. (2021-08-17). https://…`; what is unknown is left out. */
export function citation(facts: Facts, untitled: string): string {
  return reference('gbt7714', citedOf(facts, untitled, ''));
}
