/** How many hits there are, honest about what is not known yet; and what stands in place of lines when there are none. */
import type { ConcordanceStrings } from '../../protocol/src/concordance-page.ts';
import type { ConcordanceResult } from '../../protocol/src/concordance.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import type { ConcordanceView } from './concordance-view.ts';
import { element, fill } from './dom.ts';
import { format, plain } from './strings.ts';

export interface SumsActions {
  again(): void;
  withoutFilters(): void;
  /** All lines again, not those of a group alone. */
  allGroups(): void;
}

export class Sums {
  /** The line of sums. */
  readonly node: HTMLElement;
  /** Stands where the lines would. */
  readonly instead: HTMLElement;
  readonly #strings: ConcordanceStrings;
  readonly #does: SumsActions;
  readonly #told: HTMLElement;
  readonly #chip: HTMLElement;

  constructor(strings: ConcordanceStrings, does: SumsActions) {
    this.#strings = strings;
    this.#does = does;
    this.#told = element('span', { class: 'told', role: 'status' });
    this.#chip = element('span', { class: 'filters' });
    this.node = element('span', { class: 'sums' }, this.#told, this.#chip);
    this.instead = element('div', { class: 'instead', hidden: true });
  }

  show(result: ConcordanceResult, { question, group }: ConcordanceView): void {
    const strings = this.#strings;
    const { hits, total, articles, undated, partial, problem } = result;
    const parts = problem !== null ? [] : hits === 0 ? [strings.noHits] : hits === 1 ? [strings.oneHit] : articles === 1 ? [format(strings.hitsInOneArticle, plain(hits))] : [format(strings.hitsInArticles, plain(hits), plain(articles))];
    if (group !== null) parts.push(format(strings.linesInGroup, plain(total)));
    if (undated > 0) parts.push(format(strings.undated, plain(undated)));
    fill(this.#told, parts.length === 0 ? null : element('strong', {}, parts[0]!), parts.slice(1).map((part) => ` · ${part}`).join(''), partial ? element('span', { class: 'partial' }, ` ${strings.partial}`) : null);
    this.#showGroup(group);
    const nothing = hits === 0 && problem === null;
    const filtered = JSON.stringify(question.selection) !== JSON.stringify(EVERYTHING);
    this.#instead(nothing ? [element('p', {}, strings.noHitsHelp), filtered ? this.#button(strings.withoutFilters, () => this.#does.withoutFilters()) : null] : null);
  }

  /** Nothing is asked yet. */
  start(): void {
    fill(this.#told);
    this.#showGroup(null);
    this.#instead([element('h2', {}, this.#strings.start), element('p', {}, this.#strings.startHelp), element('p', { class: 'quiet' }, this.#strings.keys)]);
  }

  wait(): void {
    fill(this.#told, this.#strings.searching);
  }

  fail(reason: string): void {
    fill(this.#told, element('span', { class: 'problem' }, `${this.#strings.failed} ${reason} `), this.#button(this.#strings.again, () => this.#does.again()));
  }

  #showGroup(group: ConcordanceView['group']): void {
    if (group === null) return fill(this.#chip);
    const remove = element('button', { type: 'button', class: 'remove', 'aria-label': format(this.#strings.remove, group.label) }, element('span', { 'aria-hidden': true }, '×'));
    remove.addEventListener('click', () => this.#does.allGroups());
    fill(this.#chip, element('span', { class: 'chip' }, element('span', { class: 'quiet' }, this.#strings.group), element('span', { lang: 'zh' }, group.label), remove));
  }

  #instead(children: readonly (HTMLElement | null)[] | null): void {
    this.instead.hidden = children === null;
    fill(this.instead, ...(children ?? []));
  }

  #button(label: string, does: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'plain' }, label);
    button.addEventListener('click', does);
    return button;
  }
}
