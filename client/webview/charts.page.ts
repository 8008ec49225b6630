/** The page of charts: five of them as tabs over one selection of articles, each with its settings, its tables and the articles behind its marks. */
import { CHART_KINDS, type ChartKind, type ChartsState, type ChartsStrings, type FromCharts, type ToCharts } from '../../protocol/src/charts-page.ts';
import type { DispersionResult, TimelineResult } from '../../protocol/src/charts.ts';
import type { SelectionStrings } from '../../protocol/src/selection-page.ts';
import { BehindList } from './charts/behind-list.ts';
import { ChartView } from './charts/chart-view.ts';
import { button, toggle } from './charts/controls.ts';
import type { Behind } from './charts/drawing.ts';
import { keyOf } from './charts/marks.ts';
import { scopeLines } from './charts/scope.ts';
import { SeriesBar } from './charts/series-bar.ts';
import { PersonField, settingsOf } from './charts/settings.ts';
import { element, fill } from './dom.ts';
import { connect } from './page.ts';
import { Asking } from './parts/asking.ts';
import { SelectionForm } from './parts/selection-form.ts';
import { tabList } from './parts/tabs.ts';
import { format } from './strings.ts';

/** How the reader has arranged the page, besides what is charted. */
interface View {
  readonly scroll: number;
  readonly table: boolean;
  readonly filters: boolean;
  /** The mark whose articles are listed. */
  readonly behind: Behind | null;
}

/** Pixels of a list that are in sight when it has been opened. */
const LIST_IN_SIGHT = 260;

const page = connect<FromCharts, ToCharts, View>();
const asking = new Asking((message) => page.post(message));
let view: View = { scroll: 0, table: false, filters: false, behind: null, ...page.view };
let shown: { turnTo(state: ChartsState): void; changed(): void; saved(name: string): void } | undefined;

function keep(changes: Partial<View>): void {
  view = { ...view, ...changes };
  page.keep(view);
}

page.onMessage((message) => {
  switch (message.type) {
    case 'answer':
      return asking.answered(message);
    case 'changed':
      return shown?.changed();
    case 'saved':
      return shown?.saved(message.name);
    case 'show':
      if (shown === undefined) shown = show(message.strings, message.form, message.state);
      else shown.turnTo(message.state);
  }
});

function show(strings: ChartsStrings, form: SelectionStrings, first: ChartsState): NonNullable<typeof shown> {
  let state = first;
  const { ask } = asking;

  const behind = new BehindList({ page, ask, strings, close: () => void open(null), centreOn: (centre) => change({ chart: 'network', centre }) });
  const series = new SeriesBar({ strings, form, ask, changed: (chosen) => change({ series: chosen }) });
  const centre = new PersonField('centre', strings.centre, strings.anybody, form, ask, (chosen) => change({ centre: chosen }));
  const person = new PersonField('calendar-person', strings.personLabel, strings.anybody, form, ask, (chosen) => change({ person: chosen }));
  const chart = new ChartView(state, {
    strings, ask,
    open: (mark) => void open(mark),
    drawn: (result) => {
      const counted = state.chart === 'timeline' || state.chart === 'dispersion' ? (result as TimelineResult | DispersionResult | null)?.series ?? null : null;
      learnNames(counted?.map(({ label }) => label) ?? []);
      series.count(state.series, counted?.map(({ total }) => total) ?? null);
      series.set(state.series, state.chart === 'timeline');
    },
  });
  let filters: SelectionForm | undefined;
  const filtersPlace = element('div', {});
  const settings = element('div', { class: 'settings bar' });
  const about = element('p', { class: 'quiet about' });
  const saved = element('span', { class: 'quiet', role: 'status', id: 'saved' });
  const tabs = tabList(strings.charts, 'panel', CHART_KINDS.map((kind) => [kind, strings[kind]]), state.chart, (kind) => kind !== state.chart && change({ chart: kind }));
  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    saved.textContent = '';
    const { title } = chart;
    const data = await chart.picture(kind, scopeLines(state, strings, new Date()));
    if (data !== null) page.post({ type: 'save', format: kind, name: title, data });
  };
  const actions = element('div', { class: 'actions bar' },
    toggle('table', strings.table, view.table, (table) => {
      keep({ table });
      chart.showTables(table);
    }),
    button('save-svg', strings.saveSvg, () => void picture('svg')),
    button('save-png', strings.savePng, () => void picture('png')),
    button('export', strings.exportData, () => {
      const { source } = chart;
      if (source !== null) page.post({ type: 'export', source, name: chart.title });
    }),
    saved);
  const help = element('p', { class: 'quiet', id: 'help' });
  const panel = element('section', { id: 'panel', role: 'tabpanel', tabindex: '-1' }, about, filtersPlace, series.node, element('div', { class: 'toolbar' }, settings, actions), chart.node, help, behind.node);
  fill(document.body, element('main', { class: 'charts' }, element('h1', { class: 'spoken' }, strings.charts), tabs.node, panel));

  let formOf: string | null = null;
  const arrange = (): void => {
    const { chart: kind } = state;
    tabs.select(kind);
    panel.setAttribute('aria-labelledby', `tab-${kind}`);
    about.textContent = strings[`${kind}About`];
    help.textContent = kind === 'network' ? strings.helpSpread : strings.help;
    const counts = kind === 'timeline' || kind === 'dispersion';
    series.node.hidden = !counts;
    const without = kind === 'calendar' ? (['speaker', 'person', 'outlet', 'tag'] as const) : kind === 'network' ? (['speaker'] as const) : [];
    if (formOf !== without.join()) {
      formOf = without.join();
      filters = new SelectionForm({
        strings: form, ask, selection: state.selection, labels: state.labels, open: view.filters, without,
        changed: (selection, labels) => change({ selection, labels }),
        unfolded: (unfolded) => keep({ filters: unfolded }),
      });
      fill(filtersPlace, filters.node);
    }
    centre.set(state.centre);
    person.set(state.person);
    // Not only once they are counted: whoever adds two at once adds the second to the first.
    series.set(state.series, state.chart === 'timeline');
    settingsOf(settings, state, strings, { centre: centre.node, person: person.node }, change);
    chart.set(state);
    page.post({ type: 'arranged', state, title: titleOf(kind) });
  };
  const titleOf = (kind: ChartKind): string => {
    const names = kind === 'network' ? state.centre?.name : kind === 'calendar' ? state.person?.name : kind === 'outlets' ? undefined : state.series.map(({ label }) => label).join(', ');
    return names === undefined || names === '' ? strings[kind] : `${strings[kind]}: ${names}`;
  };

  function change(changes: Partial<ChartsState>): void {
    const before = state;
    state = { ...state, ...changes };
    const same = before.chart === state.chart && before.selection === state.selection;
    const onlyLooks = same && Object.keys(changes).every((key) => ['look', 'rate', 'share'].includes(key));
    if (!onlyLooks && view.behind !== null) void open(null, false);
    if (changes.selection !== undefined && filters?.selection !== state.selection) filters?.set(state.selection, state.labels);
    arrange();
  }

  /** Names as the server has them: of people whom only the id was known of. */
  function learnNames(labels: readonly string[]): void {
    const known = state.series.map((one, at) => (one.series.kind === 'person' && labels[at] !== undefined && labels[at] !== '' ? { ...one, label: labels[at] } : one));
    if (known.every(({ label }, at) => label === state.series[at]?.label)) return;
    state = { ...state, series: known };
    chart.set(state);
    page.post({ type: 'arranged', state, title: titleOf(state.chart) });
  }

  /** Lists the articles behind a mark; a mark pressed again, or null, closes the list. */
  async function open(mark: Behind | null, focus = true): Promise<void> {
    const last = view.behind;
    const next = mark !== null && last !== null && keyOf(mark) === keyOf(last) && !behind.node.hidden ? null : mark;
    keep({ behind: next });
    chart.press(next);
    const listed = behind.show(next, state.chart === 'network' && next?.people !== undefined);
    if (next === null) {
      if (last !== null && focus) chart.focus(last);
      return;
    }
    if (focus) behind.node.focus({ preventScroll: true });
    await listed;
    // Its first lines come into sight, and the chart stays as far as there is room for both.
    const hidden = behind.node.getBoundingClientRect().top + LIST_IN_SIGHT - window.innerHeight;
    if (focus && hidden > 0) window.scrollBy(0, hidden);
  }

  arrange();
  chart.showTables(view.table);
  if (view.behind !== null) {
    chart.press(view.behind);
    void behind.show(view.behind, state.chart === 'network').then(() => window.scrollTo(0, view.scroll));
  } else {
    window.scrollTo(0, view.scroll);
  }
  return {
    turnTo: (other) => {
      if (JSON.stringify(other) !== JSON.stringify(state)) change(other);
    },
    changed: () => {
      chart.renew();
      if (view.behind !== null) void behind.show(view.behind, state.chart === 'network');
    },
    saved: (name) => (saved.textContent = format(strings.saved, name)),
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(timer);
  timer = setTimeout(() => keep({ scroll: window.scrollY }), 200);
});
