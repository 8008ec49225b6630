/** Tabs as screen readers and keyboards know them: arrows go from tab to tab and show each at once. */
import { element } from '../dom.ts';

export interface TabList<Key extends string> {
  readonly node: HTMLElement;
  select(key: Key): void;
}

/** `panel`: id of the element that shows what is chosen, or of the one of each tab. */
export function tabList<Key extends string>(label: string, panel: string | ((key: Key) => string), tabs: readonly (readonly [Key, string])[], selected: Key, chosen: (key: Key) => void): TabList<Key> {
  const buttons = tabs.map(([key, name]) => {
    const tab = element('button', { type: 'button', role: 'tab', id: `tab-${key}`, 'aria-controls': typeof panel === 'string' ? panel : panel(key), class: 'tab' }, name);
    tab.addEventListener('click', () => chosen(key));
    return tab;
  });
  const select = (key: Key): void =>
    tabs.forEach(([one], at) => {
      buttons[at]!.setAttribute('aria-selected', String(one === key));
      buttons[at]!.setAttribute('tabindex', one === key ? '0' : '-1');
    });
  select(selected);
  const node = element('div', { role: 'tablist', 'aria-label': label, class: 'tabs' }, ...buttons);
  node.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((one) => one === document.activeElement);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const to = (next + buttons.length) % buttons.length;
    buttons[to]!.focus();
    chosen(tabs[to]![0]);
  });
  return { node, select };
}
