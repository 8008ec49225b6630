/**
 * Going through the sentences of two columns by keyboard: one of them is in the order of the Tab key, arrows go up and down a column and to the
 * other one, Home and End to its ends.
 */

export function moveThrough(table: HTMLElement): void {
  const sentences = [...table.querySelectorAll<HTMLElement>('.sentence')];
  const enter = (sentence: HTMLElement): void => {
    for (const other of sentences) other.tabIndex = other === sentence ? 0 : -1;
  };
  if (sentences[0]) enter(sentences[0]);
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('.sentence')) enter(target);
  });
  table.addEventListener('keydown', (event) => {
    const from = event.target;
    if (!(from instanceof HTMLElement) || !from.matches('.sentence') || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(sentences, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView({ block: 'nearest' });
  });
}

function target(sentences: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const side = from.closest('td')?.className ?? '';
  const visible = sentences.filter((sentence) => sentence.offsetParent !== null);
  const column = visible.filter((sentence) => sentence.closest('td')?.className === side);
  const at = column.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return column[at + 1];
    case 'ArrowUp':
      return column[at - 1];
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowLeft':
    case 'ArrowRight': {
      if ((key === 'ArrowLeft') === (side === 'left')) return undefined;
      // The nearest one, because a row may have words on one side only.
      const others = visible.filter((sentence) => sentence.closest('td')?.className !== side);
      const top = from.getBoundingClientRect().top;
      const distance = (sentence: HTMLElement): number => Math.abs(sentence.getBoundingClientRect().top - top);
      return others.reduce<HTMLElement | undefined>((best, one) => (best === undefined || distance(one) < distance(best) ? one : best), undefined);
    }
    default:
      return undefined;
  }
}
