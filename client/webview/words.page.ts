/**
 * The page for words: four tabs, each with its form and its list. Puts them together, asks what the form says whenever it says something else,
 * and remembers how the reader has arranged it. How it is set is kept by the extension, how it looks by the page.
 */
import { isEverything, questionOf, startingMonth, WORDS_TABS, type FromWords, type ToWords, type WordsMonth, type WordsState, type WordsTab } from '../../protocol/src/words-page.ts';
import type { WordsStrings } from '../../protocol/src/words-strings.ts';
import { EVERYTHING, type Selection } from '../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../protocol/src/selection-page.ts';
import { element, fill } from './dom.ts';
import { connect } from './page.ts';
import { Asking } from './parts/asking.ts';
import { SelectionForm, type Labels } from './parts/selection-form.ts';
import { tabList, type TabList } from './parts/tabs.ts';
import { choice, LimitsPart, MonthPart, NodePart, type FormPart } from './words-forms.ts';
import type { AskWords } from './words-list.ts';
import { keptListView, WordsResultArea, type ListView } from './words-result.ts';
import { explanation } from './words-summary.ts';

/** How the page looks: lists, how far each tab is scrolled, what is unfolded. */
interface View {
  readonly lists: Partial<Record<WordsTab, ListView>>;
  readonly scroll: Partial<Record<WordsTab, number>>;
  readonly filters: boolean | null;
  readonly explained: boolean;
}

/** What stands in a tab. */
interface Panel {
  readonly node: HTMLElement;
  readonly result: WordsResultArea;
  readonly parts: readonly FormPart[];
  readonly month: MonthPart | null;
  readonly nodePart: NodePart | null;
}

const page = connect<FromWords, ToWords, Partial<View>>();
const asking = new Asking((message) => page.post(message));
let view: View = { lists: {}, scroll: {}, filters: null, explained: false, ...page.view };

/** Of what a tab shows. */
const panelId = (tab: WordsTab): string => `panel-${tab}`;

function keep(changes: Partial<View>): void {
  view = { ...view, ...changes };
  page.keep(view);
}

class WordsPage {
  readonly #number: number;
  readonly #strings: WordsStrings;
  readonly #selectionStrings: SelectionStrings;
  readonly #tabs: TabList<WordsTab>;
  readonly #main: HTMLElement;
  readonly #panels = new Map<WordsTab, Panel>();
  #state: WordsState;
  /** The one in sight. */
  #tab: WordsTab;
  #months: readonly WordsMonth[];

  constructor({ page: number, strings, selectionStrings, state, months }: Extract<ToWords, { type: 'show' }>) {
    this.#number = number;
    this.#strings = strings;
    this.#selectionStrings = selectionStrings;
    this.#state = state;
    this.#tab = state.tab;
    this.#months = months;
    this.#tabs = tabList(strings.page, panelId, WORDS_TABS.map((id) => [id, strings.tabs[id]]), state.tab, (tab) => this.#change({ tab }));
    this.#main = element('main', { class: 'words' }, element('h1', { class: 'spoken' }, strings.page), this.#tabs.node);
    fill(document.body, this.#main);
    this.show(state, months, true);
  }

  /** Shows another setting, or other months. */
  show(state: WordsState, months: readonly WordsMonth[], first = false): void {
    const { tab } = state;
    const other = first || tab !== this.#tab;
    if (!first && other) keepScroll(this.#tab);
    this.#state = state;
    this.#months = months;
    this.#tab = tab;
    const panel = this.#panel(tab);
    this.#tabs.select(tab);
    for (const [id, { node }] of this.#panels) node.hidden = id !== tab;
    panel.month?.months(months);
    for (const part of panel.parts) part.set(state);
    const counted = this.#count(panel);
    // Whoever has gone on to another tab meanwhile stays there.
    if (other) void counted.then(() => tab === this.#tab && window.scrollTo(0, view.scroll[tab] ?? 0));
    // A page that has nothing to look around yet waits for words.
    if (first && tab === 'collocates' && questionOf(state, null) === null) panel.nodePart?.focus(state.node.kind);
  }

  outdated(months: readonly WordsMonth[]): void {
    this.#months = months;
    for (const [tab, panel] of this.#panels) {
      panel.month?.months(months);
      const inSight = tab === this.#tab;
      // The first months of an empty corpus make a question of what was none.
      if (inSight) void this.#count(panel);
      panel.result.outdated(inSight);
    }
  }

  get tab(): WordsTab {
    return this.#tab;
  }

  #change(changes: Partial<WordsState>): void {
    // Each form knows the names it has offered.
    this.#state = { ...this.#state, ...changes, labels: { ...this.#state.labels, ...changes.labels } };
    page.post({ type: 'state', state: this.#state });
    this.show(this.#state, this.#months);
  }

  async #count(panel: Panel): Promise<void> {
    const { strings, state } = { strings: this.#strings, state: this.#state };
    const question = questionOf(state, startingMonth(this.#months));
    if (question !== null) return panel.result.count(question);
    const missing = { collocates: state.node.kind === 'query' ? strings.needNode : strings.needPerson, keyTerms: isEverything(state.selection) ? strings.needSelection : strings.needOther, frequencies: '', newPhrases: strings.needMonth };
    panel.nodePart?.tell(null);
    panel.result.need(missing[state.tab]);
  }

  #panel(tab: WordsTab): Panel {
    const made = this.#panels.get(tab) ?? this.#makePanel(tab);
    this.#panels.set(tab, made);
    return made;
  }

  #makePanel(tab: WordsTab): Panel {
    const strings = this.#strings;
    const change = (changes: Partial<WordsState>): void => this.#change(changes);
    const nodePart = tab === 'collocates' ? new NodePart(strings, this.#selectionStrings, asking.ask, change) : null;
    const month = tab === 'newPhrases' ? new MonthPart(strings, change) : null;
    const limits = new LimitsPart(tab, strings, () => this.#state, change);
    const selection = this.#selectionPart(tab);
    const reference = tab === 'keyTerms' ? this.#referencePart() : null;
    const result = new WordsResultArea({
      tab, strings, page: this.#number,
      view: keptListView(tab, view.lists[tab]),
      keep: (list) => keep({ lists: { ...view.lists, [tab]: list } }),
      ask: (signal): AskWords => ({ tab: what, params }, offset, limit) => asking.ask(what, { ...params, offset, limit } as never, signal),
      post: (message) => page.post(message),
      order: (order) => change({ order }),
      told: (problem) => nodePart?.tell(problem),
    });
    const explain = explanation(tab, strings, view.explained, (explained) => keep({ explained }));
    const parts = [nodePart, month, selection, reference, limits].filter((part) => part !== null);
    const node = element(
      'div',
      { id: panelId(tab), role: 'tabpanel', 'aria-labelledby': `tab-${tab}`, class: 'panel' },
      element('p', { class: 'quiet about' }, strings.about[tab]),
      element('div', { class: 'form' }, ...parts.map((part) => part.node)),
      result.node,
      explain,
    );
    this.#main.append(node);
    return { node, result, parts, month, nodePart };
  }

  /** Which articles; the list of a month takes its days from there. */
  #selectionPart(tab: WordsTab): FormPart {
    const form = this.#selectionForm(`selection-${tab}`, tab === 'newPhrases', (selection, labels) => {
      const { from, to } = this.#state.selection;
      this.#change({ selection: tab === 'newPhrases' ? { ...selection, from, to } : selection, labels });
    });
    return {
      node: form.node,
      set: ({ selection, labels }) => {
        const shown = tab === 'newPhrases' ? { ...selection, from: null, to: null } : selection;
        // A day that is wrong as typed stays to be mended.
        if (!same(shown, form.selection)) form.set(shown, labels);
      },
    };
  }

  /** What key terms are compared with. */
  #referencePart(): FormPart {
    const strings = this.#strings;
    const form = this.#selectionForm('reference', false, (reference, labels) => this.#change({ reference, labels }));
    let last = EVERYTHING;
    const which = choice('reference-kind', strings.comparedWith, [['rest', strings.everythingElse], ['other', strings.otherArticles]] as const, (value) => this.#change({ reference: value === 'rest' ? null : last }));
    const node = element('div', { class: 'reference' }, element('span', { class: 'label' }, strings.comparedWith), which.node, form.node);
    return {
      node,
      set: ({ reference, labels }) => {
        last = reference ?? last;
        which.set(reference === null ? 'rest' : 'other');
        form.node.hidden = reference === null;
        if (!same(last, form.selection)) form.set(last, labels);
      },
    };
  }

  #selectionForm(id: string, withoutDays: boolean, changed: (selection: Selection, labels: Labels) => void): SelectionForm {
    // Key terms are about some articles: nothing comes of the list before some are chosen.
    const open = view.filters ?? (this.#state.tab === 'keyTerms');
    return new SelectionForm({
      strings: this.#selectionStrings, ask: asking.ask, id, open, changed,
      selection: EVERYTHING, labels: this.#state.labels,
      ...(withoutDays ? { without: ['from', 'to'] as const } : {}),
      unfolded: (unfolded) => keep({ filters: unfolded }),
    });
  }
}

function same(one: Selection, other: Selection): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

let words: WordsPage | null = null;
page.onMessage((message) => {
  if (message.type === 'answer') asking.answered(message);
  else if (message.type === 'changed') words?.outdated(message.months);
  else if (words === null) words = new WordsPage(message);
  else words.show(message.state, message.months);
});

let timer: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (words !== null) keepScroll(words.tab);
  }, 200);
});

function keepScroll(tab: WordsTab): void {
  clearTimeout(timer);
  keep({ scroll: { ...view.scroll, [tab]: window.scrollY } });
}
