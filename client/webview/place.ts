/**
 * Words on a page that lead to their place in an article: a button that looks like a link, or a stretch of running text. A click or
 * Enter opens the place, with Ctrl (Cmd) in an editor beside the page.
 */
import type { WireRange } from '../../protocol/src/messages.ts';
import { element, type Attributes, type Child } from './dom.ts';

/** Without a range, the article where it was read last. */
export interface Place {
  readonly uri: string;
  readonly range?: WireRange;
}

/** The message that opens a place; the extension understands it from every page. */
export interface OpenMessage {
  readonly type: 'open';
  readonly place: Place;
  readonly beside: boolean;
}

/** Only what makes a place, of an item that may hold more. */
function placeOf({ uri, range }: Place): Place {
  return range === undefined ? { uri } : { uri, range };
}

/**
 * A button around `children` that opens the place. `label` is its name for screen readers, where what is shown does not say enough.
 */
export function placeButton(
  page: { post(message: OpenMessage): void },
  place: Place,
  { label, class: kind = 'place', ...attributes }: Attributes & { readonly label?: string; readonly class?: string },
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: kind, 'aria-label': label, ...attributes }, ...children);
  button.addEventListener('click', (event) => page.post({ type: 'open', place: placeOf(place), beside: event.ctrlKey || event.metaKey }));
  button.addEventListener('keydown', (event) => {
    // With Ctrl held, browsers do not agree on whether Enter presses a button.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    page.post({ type: 'open', place: placeOf(place), beside: true });
  });
  return button;
}

/** The same as a part of running text, which a button cannot be: it would not break over lines. Text in it can be selected. */
export function placeText(page: { post(message: OpenMessage): void }, place: Place, attributes: Attributes, ...children: readonly Child[]): HTMLSpanElement {
  const text = element('span', { role: 'link', tabindex: 0, ...attributes }, ...children);
  const open = (event: MouseEvent | KeyboardEvent): void => page.post({ type: 'open', place: placeOf(place), beside: event.ctrlKey || event.metaKey });
  text.addEventListener('click', (event) => {
    // Whoever has just selected words means to copy them.
    if (document.getSelection()?.isCollapsed !== false) open(event);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    open(event);
  });
  return text;
}
