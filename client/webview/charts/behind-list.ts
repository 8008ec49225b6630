/** The articles behind a mark, below the chart: each line leads to the exact place. More come when the reader asks for them. */
import type { BehindItem, BehindResult } from '../../../protocol/src/charts.ts';
import type { ChartsStrings, ChosenPerson, FromCharts } from '../../../protocol/src/charts-page.ts';
import { LARGEST_PAGE, type EncounterItem } from '../../../protocol/src/messages.ts';
import { element, fill, type Child } from '../dom.ts';
import { isAborted, type Ask } from '../parts/asking.ts';
import { placeButton } from '../place.ts';
import { format, plain } from '../strings.ts';
import type { Behind } from './drawing.ts';
import { keyOf } from './marks.ts';

/** Lines asked for at once. */
const PAGE = 20;

export interface BehindOptions {
  readonly page: { post(message: FromCharts): void };
  readonly ask: Ask;
  readonly strings: ChartsStrings;
  /** The reader closes the list. */
  close(): void;
  /** The network of this person. */
  centreOn(person: ChosenPerson): void;
}

export class BehindList {
  readonly node: HTMLElement = element('section', { class: 'behind', id: 'behind', tabindex: '-1', 'aria-labelledby': 'behind-heading', hidden: true });
  readonly #options: BehindOptions;
  #asked: AbortController | undefined;
  /** Of which mark the list is, and how many lines of it have been asked for. */
  #listed: { readonly of: string; readonly count: number } | null = null;

  constructor(options: BehindOptions) {
    this.#options = options;
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') options.close();
    });
  }

  /** Shows the list of a mark, or brings it up to date as far as it is shown; null hides it. Resolves when its first lines are there. */
  async show(behind: Behind | null, centres: boolean): Promise<void> {
    this.#asked?.abort();
    this.node.hidden = behind === null;
    if (behind === null) {
      this.#listed = null;
      return fill(this.node);
    }
    const of = keyOf(behind);
    const before = this.#listed?.of === of ? this.#listed.count : 0;
    const { strings, close } = this.#options;
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const list = element('ol', { class: 'entries', 'aria-label': behind.heading });
    const sum = element('span', { class: 'quiet', role: 'status' }, strings.loading);
    const below = element('div', {});
    const closing = element('button', { type: 'button', class: 'quiet-button' }, strings.close);
    closing.addEventListener('click', close);
    const head = element('div', { class: 'bar' }, element('h2', { id: 'behind-heading' }, behind.heading), sum, element('span', { class: 'actions' }, ...this.#actions(behind, centres), closing));
    if (before === 0) fill(this.node, head, list, below);
    let shown = 0;
    const grow = async (limit: number, focus: boolean): Promise<void> => {
      let result: BehindResult;
      try {
        result = await this.#options.ask('behind', { of: behind.of, selection: behind.selection, offset: shown, limit }, signal);
      } catch (error) {
        if (isAborted(error)) return;
        sum.textContent = error instanceof Error ? error.message : strings.failed;
        for (const button of below.querySelectorAll('button')) button.disabled = false;
        return;
      }
      shown += limit;
      this.#listed = { of, count: shown };
      sum.textContent = format(strings.behindArticles, plain(result.total));
      // Of encounters each is told once, with all articles that report it.
      const entries = (behind.of.kind === 'met' ? result.encounters.map((item) => this.#encounter(item)) : result.items.map((item) => this.#article(item))).map((parts) => element('li', {}, ...parts));
      list.append(...entries);
      if (focus) entries[0]?.querySelector('button')?.focus();
      const rest = result.total - shown;
      const more = element('button', { type: 'button', class: 'plain' }, format(strings.more, plain(Math.min(rest, PAGE)), plain(rest)));
      more.addEventListener('click', () => {
        more.disabled = true;
        void grow(PAGE, true);
      });
      fill(below, rest > 0 ? more : null);
      if (head.parentElement === null) this.#replace(head, list, below);
    };
    await grow(Math.max(PAGE, Math.min(LARGEST_PAGE, before)), false);
  }

  /** Puts what is up to date in place of what was there; the focus stays where it was. */
  #replace(...parts: readonly HTMLElement[]): void {
    const buttons = (): HTMLElement[] => [...this.node.querySelectorAll('button')];
    const focused = buttons().findIndex((button) => button === document.activeElement);
    fill(this.node, ...parts);
    buttons()[focused]?.focus({ preventScroll: true });
  }

  #actions({ query, people = [], selection }: Behind, centres: boolean): Child[] {
    const { strings, page, centreOn } = this.#options;
    const button = (label: string, run: () => void): HTMLButtonElement => {
      const made = element('button', { type: 'button', class: 'quiet-button' }, label);
      made.addEventListener('click', run);
      return made;
    };
    return [
      query === undefined ? null : button(strings.concordance, () => page.post({ type: 'concordance', query, selection })),
      ...people.map((person) => button(format(strings.dossier, person.name), () => page.post({ type: 'person', person }))),
      ...(centres ? people.map((person) => button(format(strings.centreOn, person.name), () => centreOn(person))) : []),
    ];
  }

  #article({ uri, title, day, outlet, count, range, words }: BehindItem): Child[] {
    const { strings, page } = this.#options;
    return [
      element('span', { class: 'day' }, day ?? strings.noDate),
      element('span', { class: 'entry' },
        placeButton(page, range === null ? { uri } : { uri, range }, { class: 'place article' }, title ?? strings.untitled),
        element('span', { class: 'quiet' }, outlet === null || outlet === '' ? '' : ` · ${outlet}`, count > 1 ? ` · ${plain(count)}×` : ''),
        range === null ? element('span', { class: 'quoted quiet' }, strings.unreadable) : words === '' ? null : element('span', { class: 'quoted article', lang: 'zh' }, words)),
    ];
  }

  #encounter({ kind, status, date, participants, articles }: EncounterItem): Child[] {
    const { strings, page } = this.#options;
    const [first, ...others] = articles;
    const names = [`${strings[kind]}${strings.colon}${participants.map(({ name }) => name).join('、')}`, status === 'announced' ? strings.announced : ''].filter((part) => part !== '').join(' · ');
    return [
      element('span', { class: 'day' }, date ?? strings.noDate),
      element('span', { class: 'entry' },
        first === undefined ? names : placeButton(page, first, { class: 'place article' }, names),
        first === undefined ? null : element('span', { class: 'quoted article', lang: 'zh' }, first.sentence),
        first === undefined ? null : element('span', { class: 'quoted quiet' }, [first.title ?? strings.untitled, first.day].filter((part) => part !== null).join(' · ')),
        ...others.map((report) => element('span', { class: 'quoted' }, placeButton(page, report, { class: 'place article' }, report.title ?? strings.untitled), element('span', { class: 'quiet' }, report.day === null ? '' : ` · ${report.day}`)))),
    ];
  }
}
