/** The sections of a dossier that are there at once: who it is, offices, spellings, companions. */
import type { DossierStrings, FromDossier } from '../../protocol/src/dossier-page.ts';
import type { DossierResult, OfficeItem, SeenItem } from '../../protocol/src/officials.ts';
import { element, type Child } from './dom.ts';
import { placeButton } from './place.ts';
import { format as put, plain } from './strings.ts';

export interface Poster {
  post(message: FromDossier): void;
}

/** A section with its heading, which names it for screen readers. */
export function section(id: string, heading: string, ...children: readonly Child[]): HTMLElement {
  return element('section', { 'aria-labelledby': `${id}-heading` }, element('h2', { id: `${id}-heading` }, heading), ...children);
}

/** A table whose first row names its columns. */
export function table(label: string, heads: readonly string[], rows: readonly (readonly Child[])[], numbers: readonly number[] = []): HTMLTableElement {
  const kind = (at: number): string | null => (numbers.includes(at) ? 'number' : null);
  return element(
    'table',
    { 'aria-label': label },
    element('thead', {}, element('tr', {}, ...heads.map((head, at) => element('th', { scope: 'col', class: kind(at) }, head)))),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell, at) => (at === 0 ? element('th', { scope: 'row', class: 'article' }, cell) : element('td', { class: kind(at) }, cell)))))),
  );
}

/** A name that opens the person's dossier. */
export function personButton(page: Poster, strings: DossierStrings, person: string, name: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place', title: put(strings.openDossier, name) }, name);
  button.addEventListener('click', () => page.post({ type: 'person', person, name }));
  return button;
}

export function header(page: Poster, strings: DossierStrings, data: DossierResult): HTMLElement {
  const office = latestOffice(data.offices);
  const about = [...data.latin.slice(0, 2), data.home].filter((part) => part !== '').join(' · ');
  const statements = element('button', { type: 'button', class: 'plain' }, strings.showStatements);
  statements.addEventListener('click', () => page.post({ type: 'statements' }));
  const wikidata = data.wikidata === null ? null : addressButton(page, `https://www.wikidata.org/wiki/${data.wikidata}`, `Wikidata ${data.wikidata}`);
  return element(
    'header',
    {},
    element('h1', { class: 'article' }, data.name),
    about === '' ? null : element('p', { class: 'quiet' }, about),
    element('p', { class: 'article' }, office?.title ?? strings.noOffice),
    element('p', {}, put(strings.summary, plain(data.mentions), plain(data.articles))),
    seen(page, strings, strings.firstNamed, data.first),
    seen(page, strings, strings.lastNamed, data.last),
    data.notes === null ? null : element('p', {}, `${strings.notes}: ${data.notes}`),
    wikidata === null ? null : element('p', {}, wikidata),
    data.statements === 0 ? null : element('p', { class: 'actions' }, statements),
  );
}

/** The office attested last, of several that one with most words; an office the roster gives before those of articles. */
function latestOffice(offices: readonly OfficeItem[]): OfficeItem | undefined {
  const settled = offices.filter(({ roster }) => roster !== null);
  const last = (office: OfficeItem): string => office.last ?? (office.roster === null ? '' : '9');
  return (settled.length > 0 ? settled : offices).toSorted((a, b) => (last(a) === last(b) ? b.title.length - a.title.length : last(a) < last(b) ? 1 : -1))[0];
}

function seen(page: Poster, strings: DossierStrings, label: string, item: SeenItem | null): HTMLElement | null {
  if (item === null) return null;
  return element('p', {}, `${label} `, item.day ?? strings.noDate, ' · ', placeButton(page, item.place, { class: 'place article' }, item.title ?? strings.untitled));
}

export function offices(page: Poster, strings: DossierStrings, data: DossierResult): HTMLElement {
  if (data.offices.length === 0) return section('offices', strings.offices, element('p', { class: 'quiet' }, strings.noOffices));
  const rows = data.offices.map((office) => [office.title, office.first ?? '', office.last ?? '', evidence(page, strings, office)]);
  return section('offices', strings.offices, table(strings.offices, [strings.office, strings.from, strings.to, strings.evidence], rows));
}

/** What states an office: the article at the words, or the roster's entry with its source. */
function evidence(page: Poster, strings: DossierStrings, { title, place, article, roster }: OfficeItem): HTMLElement {
  if (roster !== null) {
    const entry = place === null ? strings.rosterEntry : placeButton(page, place, {}, strings.rosterEntry);
    const { source } = roster;
    const told = source === null ? null : /^https?:\/\//i.test(source) ? addressButton(page, source, source) : source;
    return element('span', {}, element('span', { class: 'tag' }, strings.roster), ' ', entry, told === null ? null : ' · ', told);
  }
  if (place === null) return element('span', { class: 'quiet' }, strings.noEvidence);
  const label = article?.title ?? strings.untitled;
  return placeButton(page, place, { class: 'place article', label: `${title}: ${label}` }, label);
}

function addressButton(page: Poster, address: string, label: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place' }, label);
  button.addEventListener('click', () => page.post({ type: 'address', address }));
  return button;
}

export function spellings(strings: DossierStrings, data: DossierResult): HTMLElement {
  const rows = data.spellings.map(({ text, mentions, firstDay, lastDay, reasons }, at) => [
    text, plain(mentions), firstDay ?? '', lastDay ?? '',
    reasons.length > 0 ? element('span', {}, reasons.join('; ')) : at === 0 ? element('span', { class: 'quiet' }, strings.mostUsed) : '',
  ]);
  return section('spellings', strings.spellings, table(strings.spellings, [strings.spelling, strings.mentionCount, strings.firstNamed, strings.lastNamed, strings.why], rows, [1]));
}

export function companions(page: Poster, strings: DossierStrings, data: DossierResult): HTMLElement | null {
  if (data.companions.length === 0) return null;
  const items = data.companions.map(({ person, name, articles }) => element('li', {}, personButton(page, strings, person, name), element('span', { class: 'quiet' }, ` ${plain(articles)}`)));
  return section('companions', strings.companions, element('ul', { class: 'chips article' }, ...items));
}
