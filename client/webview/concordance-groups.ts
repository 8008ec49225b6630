/** The panel of groups: lines counted by what stands beside the hit, by outlet, speaker or time; one chosen group is shown alone. */
import type { ConcordanceStrings } from '../../protocol/src/concordance-page.ts';
import type { ConcordanceGroup, ConcordanceGrouping, ConcordanceGroupsResult } from '../../protocol/src/concordance.ts';
import { element } from './dom.ts';
import { isAborted, type Ask } from './parts/asking.ts';
import { PAGE } from './parts/pages.ts';
import { WindowedList } from './parts/windowed-list.ts';
import type { ConcordanceView } from './concordance-view.ts';
import { format, plain } from './strings.ts';

const KINDS = ['right', 'left', 'hit', 'speaker', 'outlet', 'month', 'year'] as const;
const LONGEST = 8;

export interface GroupsOptions {
  readonly strings: ConcordanceStrings;
  readonly ask: Ask;
  readonly rowHeight: number;
  /** The reader counts by something else. */
  regroup(grouping: ConcordanceGrouping): void;
  /** The reader shows a group alone. */
  choose(group: ConcordanceView['group']): void;
  failed(reason: unknown): void;
}

export class GroupPanel {
  readonly node: HTMLElement;
  readonly #options: GroupsOptions;
  readonly #kind: HTMLSelectElement;
  readonly #length: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: WindowedList<ConcordanceGroup>;
  /** What the list shows: the reader may have asked for something else that is not there yet. */
  #shown: { readonly view: ConcordanceView; readonly grouping: ConcordanceGrouping; readonly top: number } | null = null;
  #asked: AbortController | undefined;

  constructor(options: GroupsOptions) {
    this.#options = options;
    const { strings } = options;
    const names = { right: strings.right, left: strings.left, hit: strings.hit, speaker: strings.speakerColumn, outlet: strings.outletColumn, month: strings.month, year: strings.year };
    this.#kind = element('select', { id: 'group-by' }, ...KINDS.map((kind) => element('option', { value: kind }, names[kind])));
    this.#length = element('input', { id: 'group-length', type: 'number', min: 1, max: LONGEST, step: 1, 'aria-label': strings.length, title: strings.length });
    for (const control of [this.#kind, this.#length]) control.addEventListener('change', () => this.#regroup());
    this.#status = element('span', { class: 'quiet', role: 'status' });
    this.#list = new WindowedList<ConcordanceGroup>({
      id: 'groups',
      label: strings.groups,
      rowHeight: options.rowHeight,
      cells: (group) => this.#cells(group),
      gone: () => [],
      open: (group) => {
        const { grouping } = this.#shown!;
        options.choose(this.#isChosen(group) ? null : { grouping, key: group.key, label: this.labelOf(group, grouping) });
      },
    });
    this.node = element('aside', { id: 'group-panel', class: 'groups', 'aria-label': strings.groups, hidden: true },
      element('div', { class: 'bar' }, element('label', { for: 'group-by' }, strings.groupBy), this.#kind, this.#length, this.#status), this.#list.node);
  }

  /** Shows the groups of a view's question; nothing when the panel is closed. */
  async show(view: ConcordanceView): Promise<void> {
    this.#asked?.abort();
    const { grouping } = view;
    this.node.hidden = grouping === null;
    if (grouping === null) return;
    this.#kind.value = grouping.by;
    this.#length.value = String(grouping.length);
    this.#length.hidden = grouping.by !== 'left' && grouping.by !== 'right';
    if (view.question.query.text === '') {
      this.#status.textContent = '';
      return this.#list.clear();
    }
    this.#asked = new AbortController();
    const { query, selection } = view.question;
    const fetch = (offset: number, limit: number, signal: AbortSignal): Promise<ConcordanceGroupsResult> => this.#options.ask('concordanceGroups', { query, selection, grouping, offset, limit }, signal);
    try {
      const result = await fetch(0, PAGE, this.#asked.signal);
      const before = this.#shown?.view.question;
      const same = before !== undefined && JSON.stringify([before.query, before.selection, this.#shown?.grouping]) === JSON.stringify([query, selection, grouping]);
      this.#shown = { view, grouping, top: result.groups[0]?.count ?? 1 };
      this.#status.textContent = format(this.#options.strings.groupCount, plain(result.total));
      this.#list.show(result.total, async (offset, limit, signal) => (await fetch(offset, limit, signal)).groups, { offset: 0, items: result.groups }, same ? this.#list.place : undefined);
    } catch (reason) {
      if (!isAborted(reason)) this.#options.failed(reason);
    }
  }

  focus(): void {
    this.#kind.focus();
  }

  /** As the group is named to the reader, where nothing stands there too. */
  labelOf({ label }: Pick<ConcordanceGroup, 'label'>, { by }: ConcordanceGrouping): string {
    const { strings } = this.#options;
    if (label !== '') return label;
    return { left: strings.emptyNeighbour, right: strings.emptyNeighbour, hit: '', outlet: strings.noOutlet, speaker: strings.nobody, month: strings.noDate, year: strings.noDate }[by];
  }

  #isChosen({ key }: ConcordanceGroup): boolean {
    const { view: { group }, grouping } = this.#shown!;
    return group !== null && group.key === key && JSON.stringify(group.grouping) === JSON.stringify(grouping);
  }

  #regroup(): void {
    const length = Math.max(1, Math.min(LONGEST, Math.round(Number(this.#length.value)) || 1));
    this.#options.regroup({ by: this.#kind.value as ConcordanceGrouping['by'], length });
  }

  #cells(group: ConcordanceGroup): HTMLElement[] {
    const { grouping, top } = this.#shown!;
    const label = this.labelOf(group, grouping);
    const chosen = this.#isChosen(group);
    const bar = element('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.setProperty('width', `${(100 * group.count) / top}%`);
    const told = format(this.#options.strings.groupOf, label, plain(group.count), plain(group.articles));
    return [
      element('span', { role: 'gridcell', class: group.label === '' ? 'label quiet' : 'label', title: told, 'aria-label': told }, chosen ? element('span', { class: 'chosen', 'aria-hidden': 'true' }, '✓ ') : null, element('span', { lang: 'zh' }, label)),
      element('span', { role: 'gridcell', class: 'count' }, bar, element('span', {}, plain(group.count))),
    ];
  }
}
