/** The settings of each chart, in one row below the filters. */
import type { ChartsState, ChartsStrings, ChosenPerson } from '../../../protocol/src/charts-page.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { element, fill } from '../dom.ts';
import type { Ask } from '../parts/asking.ts';
import { Combobox } from '../parts/combobox.ts';
import { plain } from '../strings.ts';
import { picker } from './controls.ts';

const STRIPES = [50, 100, 200, 400] as const;
const PEOPLE = [10, 20, 30, 50, 100] as const;
const SPEAKERS = [10, 20, 30, 50] as const;
const OUTLETS = [5, 8, 12, 20, 30] as const;

/** A field for one person, empty for anybody. */
export class PersonField {
  readonly node: HTMLElement;
  readonly #box: Combobox;

  constructor(id: string, label: string, placeholder: string, strings: SelectionStrings, ask: Ask, chosen: (person: ChosenPerson | null) => void) {
    this.#box = new Combobox({ id, field: 'person', label, placeholder, strings, ask, choose: (value) => chosen(value === null ? null : { id: value.value, name: value.label }) });
    this.node = element('span', { class: 'picker' }, element('label', { for: id }, label), this.#box.node);
  }

  set(person: ChosenPerson | null): void {
    this.#box.set(person === null ? null : { value: person.id, label: person.name, detail: '', articles: null });
  }
}

/** Puts the settings of the chart that is shown into their row; the focus stays where it is. */
export function settingsOf(row: HTMLElement, state: ChartsState, strings: ChartsStrings, fields: { readonly centre: HTMLElement; readonly person: HTMLElement }, changed: (changes: Partial<ChartsState>) => void): void {
  const focused = document.activeElement?.id ?? '';
  const numbers = (values: readonly number[], own: number): (readonly [number, string])[] => [...new Set([...values, own])].sort((a, b) => a - b).map((value) => [value, plain(value)]);
  const settings = {
    timeline: () => [
      picker('rate', strings.figures, [['absolute', strings.absolute], ['perMillion', strings.perMillion]] as const, state.rate, (rate) => changed({ rate })),
      picker('period', strings.period, [['month', strings.byMonth], ['quarter', strings.byQuarter], ['year', strings.byYear]] as const, state.period, (period) => changed({ period })),
    ],
    dispersion: () => [picker('stripes', strings.stripes, numbers(STRIPES, state.stripes), state.stripes, (stripes) => changed({ stripes }))],
    network: () => [
      picker('link', strings.links, [['met', strings.met], ['named', strings.named]] as const, state.link, (link) => changed({ link })),
      fields.centre,
      picker('people', strings.people, numbers(PEOPLE, state.people), state.people, (people) => changed({ people })),
    ],
    calendar: () => [fields.person],
    outlets: () => [
      picker('share', strings.cells, [['counts', strings.counts], ['ofOutlet', strings.ofOutlet], ['ofSpeaker', strings.ofSpeaker]] as const, state.share, (share) => changed({ share })),
      picker('speakers', strings.speakers, numbers(SPEAKERS, state.speakers), state.speakers, (speakers) => changed({ speakers })),
      picker('outlets', strings.outletsShown, numbers(OUTLETS, state.outlets), state.outlets, (outlets) => changed({ outlets })),
    ],
  }[state.chart]();
  const look = picker('look', strings.look, [['print', strings.print], ['screen', strings.screen]] as const, state.look, (chosen) => changed({ look: chosen }));
  fill(row, ...settings, look);
  if (focused !== '' && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}
