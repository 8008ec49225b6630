/** Small controls of the charts' page. */
import { element } from '../dom.ts';

/** One of some values, with its label. */
export function picker<Value extends string | number>(id: string, label: string, options: readonly (readonly [Value, string])[], value: Value, changed: (value: Value) => void): HTMLElement {
  const select = element('select', { id }, ...options.map(([one, name]) => element('option', { value: one, selected: one === value }, name)));
  select.addEventListener('change', () => {
    const [chosen] = options[select.selectedIndex] ?? [];
    if (chosen !== undefined) changed(chosen);
  });
  return element('span', { class: 'picker' }, element('label', { for: id }, label), select);
}

/** A button that stays in or out. */
export function toggle(id: string, label: string, pressed: boolean, changed: (pressed: boolean) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', id, class: 'toggle', 'aria-pressed': String(pressed) }, label);
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(now));
    changed(now);
  });
  return button;
}

export function button(id: string, label: string, run: () => void, kind = 'quiet-button'): HTMLButtonElement {
  const made = element('button', { type: 'button', id, class: kind }, label);
  made.addEventListener('click', run);
  return made;
}
