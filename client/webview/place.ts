/**
 * Words on a page that lead to their place in an article: a button that looks like a link. A click or Enter opens the place, with Ctrl
 * (Cmd) in an editor beside the page.
 */
import type { PlaceItem } from '../../protocol/src/messages.ts';
import { element, type Attributes, type Child } from './dom.ts';

/** The message that opens a place; the extension understands it from every page. */
export interface OpenMessage {
  readonly type: 'open';
  readonly place: PlaceItem;
  readonly beside: boolean;
}

/**
 * A button around `children` that opens the place. `label` is its name for screen readers, where what is shown does not say enough.
 */
export function placeButton(
  page: { post(message: OpenMessage): void },
  place: PlaceItem,
  { label, class: kind = 'place', ...attributes }: Attributes & { readonly label?: string; readonly class?: string },
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: kind, 'aria-label': label, ...attributes }, ...children);
  button.addEventListener('click', (event) => page.post({ type: 'open', place, beside: event.ctrlKey || event.metaKey }));
  button.addEventListener('keydown', (event) => {
    // With Ctrl held, browsers do not agree on whether Enter presses a button.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    page.post({ type: 'open', place, beside: true });
  });
  return button;
}
