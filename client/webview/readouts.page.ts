/**
 * The page that sets two accounts of one encounter side by side: a table with a row for what both report and a row for what stands between.
 * One sentence has the focus; arrow keys go from sentence to sentence.
 */
import type { ArticleItem } from '../../protocol/src/messages.ts';
import type { ReadoutRow, ReadoutSentence, ReadoutsChoose, ReadoutsShow, ReadoutsTexts } from '../../protocol/src/readouts.ts';
import { element, fill, type Child } from './dom.ts';
import { connect } from './page.ts';
import { placeButton, placeText, type OpenMessage } from './place.ts';
import { moveThrough } from './readouts-keys.ts';
import { format } from './strings.ts';

interface View { readonly differencesOnly: boolean; readonly scroll: number }

const page = connect<OpenMessage | ReadoutsChoose, ReadoutsShow, View>();
const main = document.body.appendChild(element('main', { class: 'readouts' }));
let view: View = { differencesOnly: page.view?.differencesOnly === true, scroll: Number(page.view?.scroll) || 0 };

function keep(changes: Partial<View>): void {
  view = { ...view, ...changes };
  page.keep(view);
}

page.onMessage((message) => {
  const had = document.activeElement?.id ?? '';
  show(message);
  window.scrollTo(0, view.scroll);
  document.getElementById(had)?.focus({ preventScroll: true });
});
window.addEventListener('scroll', () => keep({ scroll: window.scrollY }));

function show(message: ReadoutsShow): void {
  const { texts, result } = message;
  if (result === null) {
    fill(main, element('h1', {}, texts.heading), toolbar(message), element('p', { class: 'empty', role: 'status' }, texts.waiting));
    return;
  }
  const table = element('table', { class: view.differencesOnly ? 'differences' : '' },
    element('thead', {}, element('tr', {},
      element('th', { scope: 'col', class: 'number' }, element('span', { class: 'spoken' }, texts.row)),
      articleHead(result.left, texts),
      articleHead(result.right, texts))),
    element('tbody', {}, ...result.rows.map((row, index) => rowOf(row, index, texts))));
  moveThrough(table);
  fill(main, element('h1', {}, texts.heading), toolbar(message, table), summary(result.rows, texts), table, element('p', { class: 'quiet keys' }, texts.keys));
}

function toolbar({ texts, choices, left, right }: ReadoutsShow, table?: HTMLElement): HTMLElement {
  const select = element('select', { id: 'other' }, ...choices.map(({ label, accounts }) =>
    element('optgroup', { label }, ...accounts.map(({ uri, title, day, outlet }) =>
      element('option', { value: uri, selected: uri === right }, [title ?? texts.untitled, day, outlet].filter(Boolean).join(' · '))))));
  select.addEventListener('change', () => page.post({ type: 'choose', left, right: select.value }));
  const swap = element('button', { type: 'button', class: 'plain', id: 'swap' }, texts.swap);
  swap.addEventListener('click', () => page.post({ type: 'choose', left: right, right: left }));
  const filter = element('input', { type: 'checkbox', id: 'differences', checked: view.differencesOnly });
  filter.addEventListener('change', () => {
    keep({ differencesOnly: filter.checked });
    table?.classList.toggle('differences', filter.checked);
  });
  return element('div', { class: 'toolbar' },
    element('label', { for: 'other' }, texts.compareWith), select, swap,
    element('label', { class: 'choice' }, filter, texts.differencesOnly));
}

function articleHead(article: ArticleItem, texts: ReadoutsTexts): HTMLElement {
  return element('th', { scope: 'col' },
    placeButton(page, { uri: article.uri }, { class: 'place article', lang: 'zh' }, article.title ?? texts.untitled),
    element('div', { class: 'quiet' }, [article.day, article.outlet].filter(Boolean).join(' · ')));
}

function summary(rows: readonly ReadoutRow[], texts: ReadoutsTexts): HTMLElement {
  const count = (side: 'left' | 'right', telling: ReadoutSentence['telling']): number => rows.flatMap((row) => row[side]).filter((one) => one.telling === telling).length;
  const shared = rows.filter(({ kind }) => kind === 'shared').length;
  const moved = count('left', 'elsewhere') + count('right', 'elsewhere');
  const parts = [
    shared === 0 ? texts.nothingShared : format(texts.both, shared),
    format(texts.onlyLeft, count('left', 'only')),
    format(texts.onlyRight, count('right', 'only')),
    ...(moved === 0 ? [] : [format(texts.moved, moved)]),
  ];
  return element('p', { class: 'quiet summary', role: 'status' }, parts.join(' · '));
}

function rowOf(row: ReadoutRow, index: number, texts: ReadoutsTexts): HTMLElement {
  return element('tr', { class: row.kind, id: `row-${index}` },
    element('th', { scope: 'row', class: 'number' },
      element('span', { class: 'spoken' }, row.kind === 'shared' ? texts.shared : ''),
      element('span', { 'aria-hidden': true }, row.kind === 'shared' ? '=' : ''),
      String(index + 1)),
    element('td', { class: 'left' }, ...passages(row.left, index, 'left', texts)),
    element('td', { class: 'right' }, ...passages(row.right, index, 'right', texts)));
}

/** The sentences of a cell, those with the same lot together. */
function passages(sentences: readonly ReadoutSentence[], row: number, side: 'left' | 'right', texts: ReadoutsTexts): HTMLElement[] {
  const found: { readonly head: ReadoutSentence; readonly body: HTMLElement }[] = [];
  sentences.forEach((sentence, index) => {
    const last = found.at(-1);
    const goesOn = last !== undefined && last.head.telling === sentence.telling && last.head.counterpart?.row === sentence.counterpart?.row;
    const passage = goesOn ? last : { head: sentence, body: element('div', { class: `passage ${sentence.telling}` }, labelOf(sentence, side, texts)) };
    if (!goesOn) found.push(passage);
    let paragraph = passage.body.lastElementChild;
    if (sentence.opens || paragraph?.tagName !== 'P') {
      paragraph = passage.body.appendChild(element('p', { class: sentence.opens ? 'article opens' : 'article', lang: 'zh' }));
    }
    const silent = sentence.speakers.filter((name) => !sentence.text.includes(name));
    paragraph.append(placeText(page, sentence, { class: 'sentence', id: `${side}-${row}-${index}`, tabindex: -1 },
      silent.length > 0 && element('span', { class: 'speaker' }, silent.join('、')), ...wordsOf(sentence)));
  });
  for (const { body } of found) foldLong(body, texts);
  return found.map(({ body }) => body);
}

/** So many sentences that only one side has are shown; the rest when asked for, or the other side would be out of sight. */
const SHOWN = 4;

function foldLong(passage: HTMLElement, texts: ReadoutsTexts): void {
  const rest = [...passage.querySelectorAll<HTMLElement>('.sentence')].slice(SHOWN);
  if (rest.length < SHOWN || passage.classList.contains('shared')) return;
  const later = new Set<Element | null>(rest);
  const hidden = [...rest, ...[...passage.querySelectorAll('p')].filter((paragraph) => later.has(paragraph.querySelector('.sentence')))];
  for (const one of hidden) one.hidden = true;
  const button = passage.appendChild(element('button', { type: 'button', class: 'place more' }, format(texts.more, rest.length)));
  button.addEventListener('click', () => {
    for (const one of hidden) one.hidden = false;
    button.remove();
    rest[0]?.focus();
  });
}

/** Says in words what the line beside the passage says. */
function labelOf({ telling, counterpart }: ReadoutSentence, side: 'left' | 'right', texts: ReadoutsTexts): Child {
  if (telling === 'only') return element('div', { class: 'label' }, texts.onlyHere);
  if (telling !== 'elsewhere' || counterpart === null) return null;
  const button = element('button', { type: 'button', class: 'place label' }, format(texts.elsewhere, counterpart.row + 1));
  button.addEventListener('click', () => {
    const other = document.getElementById(`${side === 'left' ? 'right' : 'left'}-${counterpart.row}-${counterpart.sentence}`);
    if (other?.hidden) other.closest('.passage')?.querySelector<HTMLElement>('.more')?.click();
    other?.scrollIntoView({ block: 'center' });
    other?.focus({ preventScroll: true });
  });
  return button;
}

/** The sentence with the words that the other side has too. */
function wordsOf({ text, shared }: ReadoutSentence): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const [start, end] of shared) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
