/**
 * What a tab of the page for words has counted: a line that says of what, tools, the list. Counts anew when it is asked another question, and
 * tells when the articles are others than those it counted.
 */
import type { WordsQuestion, WordsTab } from '../../protocol/src/words-page.ts';
import type { WordsColumn, WordsStrings } from '../../protocol/src/words-strings.ts';
import type { CollocatesParams } from '../../protocol/src/words.ts';
import { element, fill, type Child } from './dom.ts';
import { isAborted } from './parts/asking.ts';
import type { OpenMessage } from './place.ts';
import { format, plain } from './strings.ts';
import { asTable, COLUMNS, GIVEN_ORDER, greatest, sorted, type Column, type WordRow, type WordsSort } from './words-columns.ts';
import { MOST_KEPT, WordList, type AskWords } from './words-list.ts';
import { summaryOf, whyNothing } from './words-summary.ts';
import { WordsTable } from './words-table.ts';

/** Lines drawn at first, and with each press of the button below. */
const FIRST_SHOWN = 100;
const MORE_SHOWN = 200;
/** Milliseconds of counting before it is said. */
const PATIENCE_MS = 250;

/** How the reader has arranged a list. */
export interface ListView {
  readonly sort: WordsSort;
  readonly find: string;
  readonly shown: number;
}

export function newListView(tab: WordsTab): ListView {
  return { sort: { key: GIVEN_ORDER[tab], descending: true }, find: '', shown: FIRST_SHOWN };
}

/** What an earlier session kept, if it is one. */
export function keptListView(tab: WordsTab, kept: Partial<ListView> | undefined): ListView {
  const known = COLUMNS[tab].some(({ key, place }) => key === kept?.sort?.key && place !== true);
  const { sort, find, shown } = newListView(tab);
  return { sort: known ? kept!.sort! : sort, find: typeof kept?.find === 'string' ? kept.find : find, shown: Math.min(MOST_KEPT, Math.max(Number(kept?.shown) || 0, shown)) };
}

export interface ResultOptions {
  readonly tab: WordsTab;
  readonly strings: WordsStrings;
  readonly page: number;
  readonly view: ListView;
  readonly keep: (view: ListView) => void;
  readonly ask: (signal: AbortSignal) => AskWords;
  readonly post: (message: OpenMessage | { readonly type: 'concordance'; readonly word: string } | { readonly type: 'export' } | { readonly type: 'copy'; readonly text: string }) => void;
  /** The reader wants another order of the whole list. */
  readonly order: (order: CollocatesParams['order']) => void;
  /** Told what was wrong with the words looked for, or that nothing was. */
  readonly told: (problem: { readonly message: string; readonly at: number } | null) => void;
}

export class WordsResultArea {
  readonly node: HTMLElement;
  readonly #options: ResultOptions;
  readonly #columns: readonly Column[];
  readonly #status = element('p', { class: 'summary', role: 'status' });
  readonly #notice = element('div', { class: 'notice', role: 'status' });
  readonly #found = element('span', { class: 'quiet', role: 'status' });
  readonly #find: HTMLInputElement;
  readonly #tools: HTMLElement;
  readonly #table: WordsTable;
  readonly #below = element('div', { class: 'below' });
  #view: ListView;
  #list: WordList | null = null;
  #asked: { readonly question: string; readonly control: AbortController } | null = null;
  /** The question that the notice offers to count again; null while it offers none. */
  #noticed: string | null = null;
  /** The corpus is another than the one that was counted, or that is being counted. */
  #behind = false;
  #drawing = 0;

  constructor(options: ResultOptions) {
    const { tab, strings, post } = options;
    this.#options = options;
    this.#view = options.view;
    this.#columns = COLUMNS[tab];
    this.#find = element('input', { type: 'search', id: `find-${tab}`, 'aria-label': strings.find, placeholder: strings.find, autocomplete: 'off', spellcheck: 'false', value: this.#view.find });
    this.#find.addEventListener('input', () => this.#arrange({ find: this.#find.value.trim(), shown: FIRST_SHOWN }));
    const copy = element('button', { type: 'button', class: 'plain' }, strings.copy);
    copy.addEventListener('click', () => void this.#copy());
    const save = element('button', { type: 'button', class: 'plain' }, strings.exportList);
    save.addEventListener('click', () => post({ type: 'export' }));
    this.#tools = element('div', { class: 'tools' }, this.#find, this.#found, element('span', { class: 'end' }, copy, save));
    this.#table = new WordsTable({
      strings, columns: this.#columns, label: strings.tabs[tab], page: options.page, post,
      sort: (key) => this.#sort(key),
      concordance: (word) => post({ type: 'concordance', word }),
    });
    this.node = element('div', { class: 'result' }, this.#notice, this.#status, this.#tools, this.#table.node, this.#below);
    this.#empty('');
  }

  /** Counts, unless that is what the list shows or is being counted already. */
  async count(question: WordsQuestion, again = false): Promise<void> {
    const asked = JSON.stringify(question);
    if (!again && this.#asked?.question === asked) return;
    if (!again && this.#asked === null && this.#list !== null && JSON.stringify(this.#list.question) === asked) {
      // Of another question that came to nothing.
      if (this.#noticed !== asked) this.#unsay();
      return this.#catchUp();
    }
    const control = this.#ask(asked);
    const patience = setTimeout(() => this.#busy(control), PATIENCE_MS);
    try {
      const list = await WordList.load(question, this.#options.ask(control.signal));
      if (this.#asked?.control !== control) return;
      this.#asked = null;
      this.#list = list;
      this.#options.told(list.result.problem);
      this.#unsay();
      // What has changed meanwhile is in it or not: if it is, the server has the answer ready.
      if (this.#behind) void this.count(question, true);
      await this.#draw();
    } catch (reason) {
      if (this.#asked?.control !== control) return;
      this.#asked = null;
      this.#again(isAborted(reason) ? this.#options.strings.stopped : String(reason instanceof Error ? reason.message : reason), question);
    } finally {
      clearTimeout(patience);
      if (this.#asked === null) this.node.removeAttribute('aria-busy');
    }
  }

  /** Nothing can be counted yet: says what is missing. */
  need(what: string): void {
    this.#asked?.control.abort();
    this.#asked = null;
    this.#list = null;
    this.node.removeAttribute('aria-busy');
    this.#unsay();
    this.#empty(what);
  }

  /**
   * The corpus has changed. What was counted of a part of it only is counted again; what was complete stays until the reader wants it anew.
   * A list out of sight waits until it is wanted again.
   */
  outdated(inSight: boolean): void {
    this.#behind = true;
    if (inSight) this.#catchUp();
  }

  #catchUp(): void {
    if (!this.#behind || this.#list === null || this.#asked !== null) return;
    const { question } = this.#list;
    // Another question came to nothing: its notice says how to go on.
    if (this.#noticed !== null && this.#noticed !== JSON.stringify(question)) return;
    this.#behind = false;
    if (this.#list.result.partial) void this.count(question, true);
    else this.#again(this.#options.strings.changed, question);
  }

  #ask(question: string): AbortController {
    this.#asked?.control.abort();
    const control = new AbortController();
    this.#asked = { question, control };
    this.#behind = false;
    this.node.setAttribute('aria-busy', 'true');
    return control;
  }

  #busy(control: AbortController): void {
    if (this.#asked?.control !== control) return;
    const { strings } = this.#options;
    const stop = element('button', { type: 'button', class: 'plain' }, strings.stop);
    stop.addEventListener('click', () => control.abort());
    fill(this.#notice, element('span', { class: 'busy' }, strings.counting), stop);
  }

  #again(why: string, question: WordsQuestion): void {
    const again = element('button', { type: 'button', class: 'plain' }, this.#options.strings.again);
    again.addEventListener('click', () => void this.count(question, true));
    fill(this.#notice, element('span', {}, why), again);
    this.#noticed = JSON.stringify(question);
    if (this.#list === null) this.#empty('');
  }

  #unsay(): void {
    fill(this.#notice);
    this.#noticed = null;
  }

  #empty(text: string): void {
    fill(this.#status);
    this.#show(false);
    fill(this.#below, text === '' ? null : element('p', { class: 'empty' }, text));
  }

  #show(table: boolean): void {
    this.#tools.hidden = !table;
    this.#table.node.hidden = !table;
  }

  #sort(key: WordsColumn): void {
    const { sort } = this.#view;
    const column = this.#columns.find((one) => one.key === key)!;
    const descending = key === sort.key ? !sort.descending : key !== 'text';
    const changes = { sort: { key, descending }, shown: FIRST_SHOWN };
    // The server has all of the list, not only what is kept here.
    if (column.order !== undefined && descending && this.#list !== null && givenOrder(this.#list.question) !== key) {
      this.#rearrange(changes);
      this.#options.order(column.order);
    } else {
      this.#arrange(changes);
    }
  }

  #rearrange(changes: Partial<ListView>): void {
    this.#view = { ...this.#view, ...changes };
    this.#options.keep(this.#view);
  }

  #arrange(changes: Partial<ListView>): void {
    this.#rearrange(changes);
    void this.#draw().catch((reason: unknown) => this.#options.told({ message: String(reason), at: 0 }));
  }

  /** The lines in the reader's order, those with what is to be found. */
  async #arranged(list: WordList): Promise<readonly WordRow[]> {
    const { sort, find, shown } = this.#view;
    const asGiven = sort.key === givenOrder(list.question) && sort.descending;
    // Of a corpus that has changed meanwhile there is no more to come.
    if (!(await list.reach(asGiven && find === '' ? shown : MOST_KEPT)) && this.#list === list && this.#asked === null) this.#again(this.#options.strings.changed, list.question);
    const rows = asGiven ? list.rows : sorted(list.rows, this.#columns.find(({ key }) => key === sort.key)!, sort.descending);
    return find === '' ? rows : rows.filter(({ text }) => text.includes(find.toLowerCase()));
  }

  async #draw(focus: number | null = null): Promise<void> {
    const list = this.#list;
    if (list === null) return;
    const drawing = ++this.#drawing;
    const rows = await this.#arranged(list);
    if (drawing !== this.#drawing || this.#list !== list) return;
    const { strings } = this.#options;
    const { sort, find, shown } = this.#view;
    const { result, question } = list;
    if (result.problem !== null) return this.#empty(result.problem.message);
    fill(this.#status, summaryOf(question, result, strings), result.partial ? element('span', { class: 'partial' }, strings.partial) : null);
    if (list.total === 0) {
      this.#show(false);
      return fill(this.#below, element('p', { class: 'empty' }, whyNothing(question, result, strings)));
    }
    this.#show(true);
    this.#found.textContent = find === '' ? format(strings.words, plain(list.total)) : format(strings.matching, plain(rows.length), plain(list.total));
    this.#table.show(rows.slice(0, shown), sort, (column) => greatest(column, this.#columns, list.rows));
    if (focus !== null) this.#table.focus(focus);
    const all = find === '' ? Math.min(list.total, MOST_KEPT) : rows.length;
    fill(
      this.#below,
      this.#more(all - shown),
      list.total > MOST_KEPT ? element('p', { class: 'quiet' }, format(strings.onlyFirst, plain(MOST_KEPT), plain(list.total))) : null,
      element('p', { class: 'quiet keys' }, strings.keys),
    );
  }

  #more(rest: number): Child {
    if (rest <= 0) return null;
    const more = element('button', { type: 'button', class: 'plain' }, format(this.#options.strings.more, plain(Math.min(rest, MORE_SHOWN)), plain(rest)));
    more.addEventListener('click', () => {
      const { shown } = this.#view;
      more.disabled = true;
      this.#rearrange({ shown: shown + MORE_SHOWN });
      // Whoever goes by keyboard goes on where the new lines begin.
      void this.#draw(shown).catch((reason: unknown) => {
        more.disabled = false;
        this.#options.told({ message: String(reason), at: 0 });
      });
    });
    return more;
  }

  /** All lines known, as they stand. */
  async #copy(): Promise<void> {
    if (this.#list === null) return;
    const list = this.#list;
    await list.reach(MOST_KEPT);
    const rows = await this.#arranged(list);
    this.#options.post({ type: 'copy', text: asTable(this.#columns, ({ key }) => this.#options.strings.columns[key].heading, rows) });
  }
}

/** The column by which the answers to a question are in order. */
function givenOrder(question: WordsQuestion): WordsColumn {
  return question.tab === 'collocates' ? COLUMNS.collocates.find(({ order }) => order === question.params.order)!.key : GIVEN_ORDER[question.tab];
}
