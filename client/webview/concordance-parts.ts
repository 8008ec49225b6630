/** The parts of a concordance's page put together: forms, sums, months, lines and groups, all showing one view of one question. */
import type { ConcordanceQuestion, ConcordanceStrings, FromConcordance, SavedQuery } from '../../protocol/src/concordance-page.ts';
import type { ConcordanceResult } from '../../protocol/src/concordance.ts';
import { lastDay } from '../../protocol/src/days.ts';
import type { SearchItem } from '../../protocol/src/messages.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { columnBoxes, savedList, SortControl, unfolding, WidthControl } from './concordance-controls.ts';
import { GroupPanel } from './concordance-groups.ts';
import { arrange, goneCells, headRow, lineCells, placeText } from './concordance-lines.ts';
import { MonthBars } from './concordance-months.ts';
import { Sums } from './concordance-sums.ts';
import { columnsOf, paramsOf, type Column, type ConcordanceView } from './concordance-view.ts';
import { element } from './dom.ts';
import { isAborted, type Ask } from './parts/asking.ts';
import { PAGE } from './parts/pages.ts';
import { QueryForm } from './parts/query-form.ts';
import { SelectionForm } from './parts/selection-form.ts';
import { WindowedList } from './parts/windowed-list.ts';
import { plain } from './strings.ts';

/** Lines copied at once at most. */
const MOST_COPIED = 500;
/** Milliseconds a scrolled list rests before its place is remembered, and after which a search that goes on says so. */
const REST_MS = 250;

/** An answer, and the view it answers. */
interface Shown {
  readonly result: ConcordanceResult;
  readonly view: ConcordanceView;
}

export interface ConcordancePartsOptions {
  readonly strings: ConcordanceStrings;
  readonly ask: Ask;
  readonly view: ConcordanceView;
  readonly saved: readonly SavedQuery[];
  post(message: FromConcordance): void;
  keep(view: ConcordanceView): void;
}

export class ConcordanceParts {
  readonly node: HTMLElement;
  readonly #options: ConcordancePartsOptions;
  readonly #query: QueryForm;
  readonly #selection: SelectionForm;
  readonly #sort: SortControl;
  readonly #width: WidthControl;
  readonly #sums: Sums;
  readonly #months: MonthBars;
  readonly #list: WindowedList<SearchItem>;
  readonly #groups: GroupPanel;
  readonly #groupsToggle: HTMLButtonElement;
  readonly #savedBox = element('div', {});
  readonly #place = element('span', { class: 'quiet' });
  readonly #needHits: readonly HTMLButtonElement[];
  #view: ConcordanceView;
  #columns: readonly Column[] = [];
  #saved: readonly SavedQuery[];
  /** Of the lines in sight. */
  #shown: Shown | null = null;
  /** Whether those lines answer what is asked now: a place among others is not worth remembering. */
  #settled = false;
  #asked: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Hits by month whatever the dates, and of which question. */
  #overview: { readonly of: string; readonly byMonth: ConcordanceResult['byMonth'] } | null = null;

  constructor(options: ConcordancePartsOptions) {
    this.#options = options;
    this.#view = options.view;
    this.#saved = options.saved;
    const { strings, ask, view } = options;
    const rowHeight = Math.round(parseFloat(getComputedStyle(document.body).fontSize) * 1.85);
    this.#query = new QueryForm({ strings, query: view.question.query, changed: (query) => this.#askFor({ ...this.#view.question, query }) });
    this.#selection = new SelectionForm({ strings, ask, selection: view.question.selection, labels: view.question.labels, open: view.filtersOpen,
      changed: (selection, labels) => this.#askFor({ query: this.#query.query, selection, labels }), unfolded: (filtersOpen) => this.#keep({ filtersOpen }) });
    this.#sort = new SortControl(strings, (sort) => this.#arrange({ sort }));
    this.#width = new WidthControl(strings, (context) => arrange(this.#list.node, this.#columns, context), (context) => this.#arrange({ context }, true));
    this.#sums = new Sums(strings, { again: () => void this.#search(true), withoutFilters: () => this.#askFor({ ...this.#view.question, selection: EVERYTHING }), allGroups: () => this.#arrange({ group: null }) });
    this.#months = new MonthBars(strings, (from, to) => this.#narrow(from, to));
    this.#list = new WindowedList<SearchItem>({ id: 'lines', label: strings.lines, rowHeight, header: headRow(strings),
      cells: (item) => lineCells(strings, item, this.#shown?.view ?? this.#view), gone: () => goneCells(strings),
      open: ({ uri, range }, _index, beside) => options.post({ type: 'open', place: { uri, range }, beside }), moved: (byReader) => this.#moved(byReader) });
    this.#groups = new GroupPanel({ strings, ask, rowHeight, regroup: (grouping) => this.#regroup(grouping), choose: (group) => this.#arrange({ group }), failed: (reason) => this.#sums.fail(String((reason as Error).message)) });
    this.#groupsToggle = element('button', { type: 'button', id: 'groups-toggle', class: 'toggle', 'aria-controls': 'group-panel' }, strings.groups);
    this.#groupsToggle.addEventListener('click', () => {
      this.#regroup(this.#view.grouping === null ? this.#view.group?.grouping ?? { by: 'right', length: 2 } : null);
      if (this.#view.grouping !== null) this.#groups.focus();
    });
    this.#needHits = [this.#button('copy', strings.copy, () => void this.#copy(false)), this.#button('copy-cited', strings.copyCited, () => void this.#copy(true)),
      this.#button('collocates', strings.collocates, () => options.post({ type: 'collocates', question: this.#view.question })),
      this.#button('timeline', strings.timeline, () => options.post({ type: 'timeline', question: this.#view.question })),
      this.#button('export', strings.export, () => options.post({ type: 'export', params: paramsOf(this.#view) }))];
    const [copy, copyCited, ...onward] = this.#needHits;
    const saved = unfolding('saved', strings.saved, this.#savedBox, () => this.showSaved(this.#saved));
    const columnsBox = element('div', {});
    const columns = unfolding('columns', strings.columns, columnsBox, () => columnBoxes(strings, columnsBox, this.#columns, (chosen) => {
      this.#columns = chosen;
      this.#keep({ columns: chosen });
      arrange(this.#list.node, chosen, this.#view.context);
    }));
    this.node = element('main', { class: 'concordance' },
      element('h1', { class: 'spoken' }, strings.heading),
      element('header', {}, element('div', { class: 'top' }, this.#query.node, ...onward, saved), this.#selection.node),
      element('div', { class: 'tools' }, this.#sums.node, element('span', { class: 'spring' }), this.#sort.node, this.#width.node, columns, this.#groupsToggle),
      this.#months.node,
      element('div', { class: 'body' }, element('div', { class: 'lines' }, this.#list.node, this.#sums.instead), this.#groups.node),
      element('footer', {}, this.#place, element('span', { class: 'quiet keys', title: strings.keys }, strings.keys), copy!, copyCited!));
    this.#listen();
  }

  /** Shows what the view asks for. */
  begin(): void {
    this.#sort.set(this.#view.sort);
    this.#width.set(this.#view.context);
    if (this.#view.question.query.text === '') this.#query.focus();
    void this.#search(true);
  }

  /** The corpus has changed: the same again, at the same place. */
  refresh(): void {
    this.#overview = null;
    if (this.#view.question.query.text !== '') void this.#search(true);
  }

  showSaved(saved: readonly SavedQuery[]): void {
    this.#saved = saved;
    const { post } = this.#options;
    savedList(this.#options.strings, this.#savedBox, saved, {
      canSave: this.#view.question.query.text !== '',
      save: () => post({ type: 'save', question: this.#view.question, sort: this.#view.sort, grouping: this.#view.grouping }),
      forget: (id) => post({ type: 'forget', id }),
      open: ({ query, selection, labels, sort, grouping }) => {
        this.#view = { ...this.#view, sort, grouping };
        this.#sort.set(sort);
        this.#query.set(query);
        this.#askFor({ query, selection, labels });
        this.#list.focus();
      },
    });
  }

  #listen(): void {
    this.node.addEventListener('keydown', (event) => {
      const control = event.ctrlKey || event.metaKey;
      if (event.target === this.#list.node && control && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false) {
        event.preventDefault();
        void this.#copy(false);
      } else if ((control && event.key.toLowerCase() === 'f') || (event.key === 'Escape' && event.target === this.#list.node)) {
        event.preventDefault();
        this.#query.focus();
      } else if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement && this.#query.node.contains(event.target) && event.target.type === 'text' && this.#list.total > 0) {
        event.preventDefault();
        this.#list.focus();
      }
    });
  }

  #button(id: string, label: string, does: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', id, class: 'quiet-button' }, label);
    button.addEventListener('click', does);
    return button;
  }

  #keep(changes: Partial<ConcordanceView>): void {
    this.#view = { ...this.#view, ...changes };
    this.#options.keep(this.#view);
  }

  /** Another question: from the top, without the group of the one before. */
  #askFor(question: ConcordanceQuestion): void {
    const before = this.#view.question;
    this.#keep({ question, group: null, top: 0, current: 0 });
    // What is typed and not sent yet, or wrong as it is, stays to be sent or mended.
    if (JSON.stringify(question.query) !== JSON.stringify(before.query)) this.#query.set(question.query);
    if (JSON.stringify(question.selection) !== JSON.stringify(this.#selection.selection)) this.#selection.set(question.selection, question.labels);
    this.#options.post({ type: 'asked', question });
    void this.#search(false);
  }

  /** The same question, in another order or otherwise shown. `stay`: the list keeps its place. */
  #arrange(changes: Partial<ConcordanceView>, stay = false): void {
    this.#keep(changes);
    void this.#search(stay);
  }

  #regroup(grouping: ConcordanceView['grouping']): void {
    this.#keep({ grouping });
    this.#groupsToggle.setAttribute('aria-pressed', String(grouping !== null));
    void this.#groups.show(this.#view);
  }

  /** Months chosen from the bars; the same again takes the limit away. */
  #narrow(first: string, last: string): void {
    const { question } = this.#view;
    const [from, to] = [`${first}-01`, lastDay(last)];
    const same = question.selection.from === from && question.selection.to === to;
    this.#askFor({ ...question, selection: { ...question.selection, from: same ? null : from, to: same ? null : to } });
  }

  async #search(stay: boolean): Promise<void> {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    const { question } = this.#view;
    this.#groupsToggle.setAttribute('aria-pressed', String(this.#view.grouping !== null));
    if (question.query.text === '') return this.#nothing();
    if (!stay) {
      this.#settled = false;
      this.#keep({ top: 0, current: 0 });
    }
    const view = this.#view;
    const offset = Math.floor(view.top / PAGE) * PAGE;
    const slow = setTimeout(() => this.#sums.wait(), REST_MS);
    try {
      const result = await this.#options.ask('concordance', { ...paramsOf(view), offset, limit: PAGE }, asked.signal);
      clearTimeout(slow);
      this.#show(result, view, offset);
    } catch (reason) {
      clearTimeout(slow);
      if (!isAborted(reason)) this.#sums.fail((reason as Error).message);
    }
  }

  /** `view` is what was asked; where the reader is and what is unfolded may be otherwise by now. */
  #show(result: ConcordanceResult, view: ConcordanceView, offset: number): void {
    const shown: Shown = { result, view };
    this.#shown = shown;
    this.#settled = true;
    this.#query.tell(result.problem);
    this.#sums.show(result, this.#view);
    this.#columns = columnsOf(this.#view, result.lines);
    arrange(this.#list.node, this.#columns, this.#view.context);
    this.#list.node.hidden = result.total === 0;
    this.#list.show(result.total, (from, limit, signal) => this.#page(shown, from, limit, signal), { offset, items: result.lines }, this.#view);
    for (const button of this.#needHits) button.disabled = result.total === 0;
    void this.#groups.show(this.#view);
    void this.#showMonths(result);
    this.#options.keep(this.#view);
  }

  #nothing(): void {
    this.#shown = null;
    this.#query.tell(null);
    this.#sums.start();
    this.#list.node.hidden = true;
    this.#list.clear();
    this.#months.show([], null, null);
    for (const button of this.#needHits) button.disabled = true;
    void this.#groups.show(this.#view);
  }

  /** With the months around those the dates are narrowed to, so that the reader sees what is left out and can choose others. */
  async #showMonths(result: ConcordanceResult): Promise<void> {
    const { query, selection } = this.#view.question;
    const of = JSON.stringify([query, { ...selection, from: null, to: null }]);
    if (selection.from === null && selection.to === null) this.#overview = { of, byMonth: result.byMonth };
    else if (this.#overview?.of !== of) {
      try {
        const { byMonth } = await this.#options.ask('concordance', { ...paramsOf(this.#view), group: null, selection: { ...selection, from: null, to: null }, offset: 0, limit: 0 }, this.#asked?.signal);
        this.#overview = { of, byMonth };
      } catch {
        return;
      }
    }
    this.#months.show(this.#overview?.byMonth ?? [], selection.from?.slice(0, 7) ?? null, selection.to?.slice(0, 7) ?? null);
  }

  async #page(shown: Shown, offset: number, limit: number, signal: AbortSignal): Promise<readonly (SearchItem | null)[]> {
    const result = await this.#options.ask('concordance', { ...paramsOf(shown.view), offset, limit }, signal);
    // Lines of another state of the corpus do not fit to those that are shown.
    if (result.revision !== shown.result.revision && shown === this.#shown && !signal.aborted) this.refresh();
    return result.lines;
  }

  /** Only where the reader has gone is remembered: a list that is not complete yet after a reload may not reach as far as before. */
  #moved(byReader: boolean): void {
    const { strings } = this.#options;
    this.#place.textContent = this.#list.total === 0 ? '' : placeText(strings, this.#list.selected, this.#list.total, plain);
    if (!byReader || !this.#settled || this.#list.total === 0) return;
    this.#view = { ...this.#view, ...this.#list.place };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep({}), REST_MS);
  }

  async #copy(citations: boolean): Promise<void> {
    if (this.#list.total === 0) return;
    const [first, last] = this.#list.selected;
    const end = Math.min(last, first + MOST_COPIED - 1);
    const lines = (await this.#list.items(first, end)).filter((line) => line !== null);
    if (lines.length > 0) this.#options.post({ type: 'copy', lines, citations, left: last - end });
  }
}
