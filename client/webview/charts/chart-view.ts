/** One chart on the page: asks for its numbers, draws them as wide as there is room, and makes pictures of it. */
import type { ChartKind, ChartsState, ChartsStrings } from '../../../protocol/src/charts-page.ts';
import type { ExportSource } from '../../../protocol/src/exports.ts';
import type { PageQuestions } from '../../../protocol/src/page-questions.ts';
import { element, fill, svg } from '../dom.ts';
import { isAborted, type Ask } from '../parts/asking.ts';
import type { Behind, Drawing } from './drawing.ts';
import { figure, FIGURE_ROOM } from './figure.ts';
import { KINDS, type Kind } from './kinds.ts';
import { Marks } from './marks.ts';
import { drawNetwork, networkHeight } from './network.ts';
import { placePeople, type PlacedPerson } from './network-layout.ts';
import { handle, light } from './network-hand.ts';
import { pngOf, svgText } from './save.ts';
import { Tip } from './tip.ts';

/** Pixels a drawing is wide at least: narrower windows scroll. */
const NARROWEST = 560;
/** Milliseconds before the page says that it waits. */
const PATIENCE_MS = 200;

type Result = PageQuestions[ChartKind]['result'];

interface Shown {
  readonly kind: ChartKind;
  /** The question, to know whether it has been answered already. */
  readonly key: string;
  readonly result: Result;
}

export interface ChartViewOptions {
  readonly strings: ChartsStrings;
  readonly ask: Ask;
  open(behind: Behind): void;
  /** Told whenever something else is shown: what there is to say of it. */
  drawn(result: Result | null): void;
}

export class ChartView {
  readonly node: HTMLElement;
  readonly #options: ChartViewOptions;
  readonly #canvas: HTMLElement;
  readonly #status: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #tables: HTMLElement;
  readonly #tip = new Tip();
  readonly #answers = new Map<ChartKind, Shown>();
  /** The chart that is drawn, while another may be asked for; null for none. */
  #drawn: ChartKind | null = null;
  #state: ChartsState;
  #asked: AbortController | undefined;
  #marks: Marks | undefined;
  #behind: Behind | null = null;
  #width = 0;
  #tablesShown = false;
  /** Where the reader has moved the people of a network, as long as they are the same. */
  #moved: { readonly people: string; readonly width: number; readonly places: readonly PlacedPerson[] } | null = null;

  constructor(state: ChartsState, options: ChartViewOptions) {
    this.#state = state;
    this.#options = options;
    this.#canvas = element('div', { class: 'canvas' });
    this.#status = element('p', { class: 'quiet', role: 'status', id: 'status' });
    this.#problem = element('p', { class: 'problem', role: 'alert' });
    this.#notes = element('div', { class: 'notes quiet', id: 'notes' });
    this.#tables = element('div', { class: 'tables' });
    this.node = element('div', { class: 'chart-view' }, this.#problem, element('div', { class: 'sight' }, element('div', { class: 'scrolls' }, this.#canvas), this.#tip.node), this.#status, this.#notes, this.#tables);
    new ResizeObserver(() => {
      if (Math.abs(this.#room() - this.#width) > 6 && this.#shown() !== null) this.#draw();
    }).observe(this.node);
  }

  /** What is shown answers what the state asks now; else null. */
  #shown(): Shown | null {
    const shown = this.#answers.get(this.#state.chart);
    return shown !== undefined && shown.key === this.#key() ? shown : null;
  }

  #kind(): Kind<ChartKind> {
    return KINDS[this.#state.chart] as unknown as Kind<ChartKind>;
  }

  #key(): string {
    return JSON.stringify(this.#kind().params(this.#state));
  }

  /** What is asked now, for an export; null while nothing is. */
  get source(): ExportSource | null {
    const params = this.#kind().params(this.#state);
    return params === null ? null : this.#kind().source(params);
  }

  get title(): string {
    return this.#kind().title(this.#state, this.#options.strings);
  }

  /** Shows a state, asking for its numbers where they are not known. */
  set(state: ChartsState): void {
    this.#state = state;
    void this.#show();
  }

  /** The corpus is another: everything is asked anew, what is shown stays meanwhile. */
  renew(): void {
    this.#answers.clear();
    void this.#show();
  }

  /** Shows which mark is opened. */
  press(behind: Behind | null): void {
    this.#behind = behind;
    this.#marks?.press(behind);
  }

  /** Puts the focus back on a mark. */
  focus(behind: Behind): void {
    if (this.#marks?.focus(behind) !== true) this.#canvas.querySelector<SVGElement>('[tabindex="0"]')?.focus();
  }

  showTables(shown: boolean): void {
    this.#tablesShown = shown;
    this.#drawTables();
  }

  async #show(): Promise<void> {
    const { strings, ask } = this.#options;
    this.#asked?.abort();
    const kind = this.#kind();
    const params = kind.params(this.#state);
    this.#problem.textContent = '';
    if (params === null) return this.#drawNothing(strings.noSeries);
    if (this.#shown() !== null) return this.#draw();
    const asked = (this.#asked = new AbortController());
    const { chart } = this.#state;
    // The same chart stays while it is counted anew, another one has no business there.
    if (this.#drawn !== null && this.#drawn !== chart) this.#drawNothing('');
    const waiting = setTimeout(() => {
      this.#status.textContent = strings.loading;
      this.#canvas.classList.add('stale');
    }, PATIENCE_MS);
    try {
      const result = await ask(chart, params, asked.signal);
      if (asked.signal.aborted) return;
      this.#answers.set(chart, { kind: chart, key: JSON.stringify(params), result });
      this.#draw();
    } catch (error) {
      if (isAborted(error)) return;
      this.#drawNothing('');
      this.#problem.textContent = error instanceof Error ? error.message : strings.failed;
    } finally {
      clearTimeout(waiting);
      this.#canvas.classList.remove('stale');
    }
  }

  #room(): number {
    return Math.max(NARROWEST, Math.floor(this.node.clientWidth));
  }

  #draw(): void {
    const shown = this.#shown();
    if (shown === null) return;
    const { strings, open, drawn } = this.#options;
    const { result } = shown;
    const kind = this.#kind();
    if (result.problem !== null) {
      this.#problem.textContent = result.problem.message;
      return this.#drawNothing('', result);
    }
    const empty = kind.empty(result, this.#state, strings);
    if (empty !== null) return this.#drawNothing(empty, result);
    const focused = this.#canvas.contains(document.activeElement) ? this.#marks?.current ?? null : null;
    this.#drawn = this.#state.chart;
    this.#width = this.#room();
    const drawing = this.#drawing(this.#width);
    const root = svg('svg', { class: 'chart', width: drawing.width, height: drawing.height, role: 'group', 'aria-label': this.title, 'aria-describedby': 'help notes' }, drawing.content);
    if (this.#state.chart === 'network') {
      const width = this.#width;
      handle(root, this.#places(width), (places) => (this.#moved = { people: peopleOf(result as PageQuestions['network']['result']), width, places }));
    }
    this.#marks = new Marks(root, drawing, { tip: this.#tip, open, lit: (mark) => light(root, mark) });
    // What it told was of a mark that goes.
    this.#tip.hide();
    fill(this.#canvas, root);
    this.#marks.press(this.#behind);
    if (focused !== null) this.focus(focused);
    this.#status.textContent = result.partial ? strings.reading : '';
    fill(this.#notes, ...kind.notes(result, this.#state, strings).map((note) => element('p', {}, note)));
    this.#drawTables();
    drawn(result);
  }

  #drawing(width: number): Drawing {
    const result = this.#shown()!.result;
    const frame = { width, strings: this.#options.strings };
    if (this.#state.chart === 'network') return drawNetwork(result as PageQuestions['network']['result'], this.#state, frame, this.#places(width));
    return this.#kind().draw(result, this.#state, frame);
  }

  /** Where the people of a network stand in a drawing of this width. */
  #places(width: number): readonly PlacedPerson[] {
    const result = this.#shown()!.result as PageQuestions['network']['result'];
    const height = networkHeight(result.people.length, width);
    const placed = placePeople(result, width, height);
    if (this.#moved?.people !== peopleOf(result)) return placed;
    const scale = height / networkHeight(result.people.length, this.#moved.width);
    return this.#moved.places.map(({ x, y }, at) => ({ x: (x * width) / this.#moved!.width, y: y * scale, radius: placed[at]!.radius }));
  }

  #drawNothing(why: string, result: Result | null = null): void {
    const { strings, drawn } = this.#options;
    this.#drawn = null;
    this.#marks = undefined;
    this.#tip.hide();
    fill(this.#canvas, why === '' ? null : element('p', { class: 'empty', role: 'status' }, why));
    fill(this.#notes);
    fill(this.#tables);
    this.#status.textContent = result?.partial === true ? strings.reading : '';
    drawn(result);
  }

  #drawTables(): void {
    const { strings, open } = this.#options;
    const shown = this.#shown();
    const there = this.#tablesShown && shown !== null && this.#marks !== undefined;
    fill(this.#tables, ...(there ? this.#kind().tables(shown.result, this.#state, { strings, open }).map((one) => element('div', { class: 'scrolls' }, one)) : []));
  }

  /** The chart as a picture that stands alone; null while nothing is drawn. `scope` tells which articles it is of. */
  async picture(format: 'svg' | 'png', scope: readonly string[]): Promise<string | null> {
    const shown = this.#shown();
    if (shown === null || this.#marks === undefined) return null;
    const { strings } = this.#options;
    const sheet = figure(this.#drawing(FIGURE_ROOM), this.title, [...this.#kind().notes(shown.result, this.#state, strings), ...scope]);
    const [width, height] = [Number(sheet.getAttribute('width')), Number(sheet.getAttribute('height'))];
    const text = svgText(sheet, this.#state.look);
    return format === 'svg' ? text : pngOf(text, width, height);
  }
}

function peopleOf({ people }: PageQuestions['network']['result']): string {
  return people.map(({ id }) => id).join();
}
