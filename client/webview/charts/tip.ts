/** The words beside the pointer or the focused mark. Screen readers hear the same as the mark's name. */
import { element } from '../dom.ts';

export class Tip {
  /** To be put into an element that is positioned. */
  readonly node: HTMLElement = element('div', { class: 'tip', 'aria-hidden': true, hidden: true });

  /** Shows words above a box of the window, or below it where there is no room. */
  show(text: string, box: DOMRect): void {
    const around = this.node.parentElement?.getBoundingClientRect();
    if (around === undefined) return;
    if (this.node.textContent !== text) this.node.textContent = text;
    this.node.hidden = false;
    const { width, height } = this.node.getBoundingClientRect();
    const left = Math.max(0, Math.min(around.width - width, box.left + box.width / 2 - around.left - width / 2));
    const above = box.top - around.top - height - 10;
    const top = box.top - height - 10 < 0 ? box.bottom - around.top + 12 : above;
    this.node.style.setProperty('left', `${Math.round(left)}px`);
    this.node.style.setProperty('top', `${Math.round(top)}px`);
  }

  hide(): void {
    this.node.hidden = true;
  }
}
