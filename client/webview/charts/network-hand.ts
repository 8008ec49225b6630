/** The network in the reader's hand: whoever is pointed at stands out with those linked to them, and people can be moved with the mouse. */
import type { Mark } from './drawing.ts';
import type { PlacedPerson } from './network-layout.ts';
import { tenth } from './text.ts';

/** Pixels the pointer moves before a press is no click any more. */
const CLICK = 4;

/** Dims all that has nothing to do with a mark. */
export function light(root: SVGSVGElement, mark: Mark | null): void {
  const network = root.querySelector('.network');
  if (network === null) return;
  network.classList.toggle('lit', mark !== null);
  const { at, a: one, b: other } = (mark?.node.dataset ?? {}) as { readonly at?: string; readonly a?: string; readonly b?: string };
  const people = new Set<string | undefined>([at, one, other]);
  for (const bond of network.querySelectorAll<SVGElement>('.bond')) {
    const { a, b } = bond.dataset;
    const own = at === undefined ? bond === mark?.node : a === at || b === at;
    bond.classList.toggle('own', own);
    if (own && at !== undefined) for (const end of [a, b]) people.add(end);
  }
  for (const person of network.querySelectorAll<SVGElement>('.person')) person.classList.toggle('own', person.dataset['at'] !== undefined && people.has(person.dataset['at']));
}

/** Lets the reader move people; `moved` is told where all of them stand then. */
export function handle(root: SVGSVGElement, places: readonly PlacedPerson[], moved: (places: readonly PlacedPerson[]) => void): void {
  let standing = [...places];
  let held: { readonly at: number; readonly node: SVGElement; readonly startX: number; readonly startY: number; far: boolean } | null = null;
  let clicks = true;
  root.addEventListener('pointerdown', (event) => {
    const node = event.target instanceof Element ? event.target.closest<SVGElement>('.person') : null;
    clicks = true;
    if (node === null || event.button !== 0) return;
    held = { at: Number(node.dataset['at']), node, startX: event.clientX, startY: event.clientY, far: false };
  });
  root.addEventListener('pointermove', (event) => {
    if (held === null) return;
    if (!held.far && Math.hypot(event.clientX - held.startX, event.clientY - held.startY) < CLICK) return;
    if (!held.far) root.setPointerCapture(event.pointerId);
    held.far = true;
    const box = root.getBoundingClientRect();
    const { radius } = standing[held.at]!;
    const x = tenth(Math.max(radius, Math.min(box.width - radius, event.clientX - box.left)));
    const y = tenth(Math.max(radius, Math.min(box.height - radius - 16, event.clientY - box.top)));
    standing = standing.with(held.at, { x, y, radius });
    held.node.setAttribute('transform', `translate(${x} ${y})`);
    const own = String(held.at);
    for (const bond of root.querySelectorAll<SVGElement>('.bond')) {
      const end = bond.dataset['a'] === own ? '1' : bond.dataset['b'] === own ? '2' : null;
      if (end === null) continue;
      for (const line of bond.children) {
        line.setAttribute(`x${end}`, String(x));
        line.setAttribute(`y${end}`, String(y));
      }
    }
  });
  const release = (): void => {
    if (held?.far === true) {
      clicks = false;
      moved(standing);
    }
    held = null;
  };
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', release);
  // Whoever has moved somebody does not mean to open the list; before the marks hear of the click.
  root.addEventListener('click', (event) => {
    if (!clicks) event.stopImmediatePropagation();
    clicks = true;
  }, { capture: true });
}
