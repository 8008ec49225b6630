/** Tabs within a page: one is chosen; arrow keys, Home and End go from one to the other. What belongs to a tab is shown by whoever made them. */
import { element } from './dom.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface Tabs<Id extends string> {
  readonly bar: HTMLElement;
  /** Marks a tab as chosen, without telling. */
  choose(id: Id): void;
}

/** The ids of a tab's button and of the panel it shows, which name each other for screen readers. */
export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `panel-${id}`;

export function makeTabs<Id extends string>(label: string, tabs: readonly Tab<Id>[], chosen: (id: Id) => void): Tabs<Id> {
  const buttons = tabs.map((tab) => {
    const button = element('button', { type: 'button', role: 'tab', class: 'tab', id: tabId(tab.id), 'aria-controls': panelId(tab.id), 'aria-selected': 'false', tabindex: -1 }, tab.label);
    button.addEventListener('click', () => take(tab.id));
    return button;
  });
  const bar = element('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...buttons);
  const choose = (id: Id): void => {
    tabs.forEach((tab, at) => {
      buttons[at]!.setAttribute('aria-selected', String(tab.id === id));
      buttons[at]!.tabIndex = tab.id === id ? 0 : -1;
    });
  };
  const take = (id: Id): void => {
    choose(id);
    chosen(id);
  };
  bar.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    buttons[next]!.focus();
    take(tabs[next]!.id);
  });
  return { bar, choose };
}
