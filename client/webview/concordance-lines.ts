/** The lines of a concordance: the head with the names of the columns, and the cells of a line, the hit at one place in all of them. */
import type { ConcordanceStrings } from '../../protocol/src/concordance-page.ts';
import type { SearchItem } from '../../protocol/src/messages.ts';
import type { Column, ConcordanceView } from './concordance-view.ts';
import { element } from './dom.ts';
import { format } from './strings.ts';

/** Characters beside the hit that are set off when lines are sorted by them. */
const KEY_LENGTH = 2;

export function headRow(strings: ConcordanceStrings): HTMLElement {
  const head = (kind: string, label: string): HTMLElement => element('span', { role: 'columnheader', class: kind }, label);
  return element('div', { class: 'row', role: 'row', 'aria-rowindex': 1 },
    head('date', strings.date), head('outlet', strings.outletColumn), head('speaker', strings.speakerColumn),
    head('left', strings.left), head('hit-right', strings.hit), head('title', strings.title));
}

export function lineCells(strings: ConcordanceStrings, item: SearchItem, view: Pick<ConcordanceView, 'sort' | 'group'>): HTMLElement[] {
  const cell = (kind: string, ...children: (Node | string)[]): HTMLElement => element('span', { role: 'gridcell', class: kind }, ...children);
  const { left, right } = keysOf(item, view);
  return [
    cell('date', item.day ?? element('span', { class: 'quiet' }, strings.noDate)),
    titled(cell('outlet', item.outlet ?? ''), item.outlet),
    titled(cell('speaker', item.speaker?.name ?? ''), item.speaker?.name ?? null),
    cell('left', element('span', { lang: 'zh' }, item.left.slice(0, item.left.length - left), left > 0 ? element('b', { class: 'key' }, item.left.slice(item.left.length - left)) : null)),
    cell('hit-right', element('span', { lang: 'zh' }, element('mark', {}, item.hit), right > 0 ? element('b', { class: 'key' }, item.right.slice(0, right)) : null, item.right.slice(right))),
    titled(cell('title', element('span', { lang: 'zh' }, item.title ?? strings.untitled)), item.title),
  ];
}

export function goneCells(strings: ConcordanceStrings): HTMLElement[] {
  return [element('span', { role: 'gridcell', class: 'gone quiet' }, strings.gone)];
}

/** Which columns stand there, and how wide the context is, as classes and measures of the list. */
export function arrange(list: HTMLElement, columns: readonly Column[], context: number): void {
  for (const column of ['date', 'outlet', 'speaker', 'title'] as const) list.classList.toggle(`no-${column}`, !columns.includes(column));
  list.style.setProperty('--context', `${context}em`);
}

/** A cell may be narrower than its words. */
function titled(cell: HTMLElement, words: string | null): HTMLElement {
  if (words !== null) cell.title = words;
  return cell;
}

/** How many characters on either side lines are sorted or counted by: not beyond a mark of punctuation, where neighbours end. */
function keysOf({ left, right }: SearchItem, { sort, group }: Pick<ConcordanceView, 'sort' | 'group'>): { left: number; right: number } {
  const by = (side: 'left' | 'right'): number => (group?.grouping.by === side ? group.grouping.length : sort.some((one) => one.by === side) ? KEY_LENGTH : 0);
  const [before, behind] = [by('left'), by('right')];
  return { left: (/[\p{L}\p{N}]*$/u.exec(left.slice(left.length - before))?.[0] ?? '').length * Math.sign(before), right: (/^[\p{L}\p{N}]*/u.exec(right.slice(0, behind))?.[0] ?? '').length };
}

/** What screen readers and the status line say of a place in the list. */
export function placeText(strings: ConcordanceStrings, [first, last]: readonly [number, number], total: number, number: (count: number) => string): string {
  return first === last ? format(strings.place, number(first + 1), number(total)) : format(strings.selected, number(first + 1), number(last + 1), number(total));
}
