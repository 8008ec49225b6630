/** The long lists of a dossier, which come page by page: encounters, statements, articles of a month. */
import type { DossierStrings } from '../../protocol/src/dossier-page.ts';
import type { DossierPageParams, DossierPageResult, DossierResult, MeetingItem, NamingItem, SaidItem } from '../../protocol/src/officials.ts';
import { element, fill, type Child } from './dom.ts';
import { personButton, section, table, type Poster } from './dossier-parts.ts';
import { placeButton } from './place.ts';
import { format as put, plain } from './strings.ts';

export type ListParams = Omit<DossierPageParams, 'person'>;
/** Asks the extension for a page. */
export type Asked = (params: ListParams) => Promise<DossierPageResult>;

/** Lines asked for at once. */
const PAGE = 20;
/** People met that are shown before the reader asks for more. */
const MET_SHOWN = 15;

export interface Met {
  readonly person: string;
  readonly name: string;
}

export class DossierLists {
  readonly #page: Poster;
  readonly #strings: DossierStrings;
  readonly #data: DossierResult;
  readonly #ask: Asked;
  readonly #keep: (shown: Readonly<Record<string, number>>) => void;
  #shown: Readonly<Record<string, number>>;
  #work: Promise<unknown>[] = [];

  constructor(page: Poster, strings: DossierStrings, data: DossierResult, ask: Asked, shown: Readonly<Record<string, number>>, keep: (shown: Readonly<Record<string, number>>) => void) {
    this.#page = page;
    this.#strings = strings;
    this.#data = data;
    this.#ask = ask;
    this.#shown = shown;
    this.#keep = keep;
  }

  /** Resolves when all that was to be shown is there. */
  async filled(): Promise<void> {
    await Promise.all(this.#work);
  }

  /** Whom they met, with the encounters; `chosen`: only those with one person. */
  met(chosen: Met | null, keep: (met: Met | null) => void): HTMLElement {
    const { met, metTotal, encounters } = this.#data;
    const strings = this.#strings;
    if (encounters === 0) return section('met', strings.met, element('p', { class: 'quiet' }, strings.noMet));
    const below = element('div', { id: 'encounters', tabindex: '-1' });
    const show = (other: Met | null, focus: boolean): void => {
      keep(other);
      const all = element('button', { type: 'button', class: 'plain' }, strings.allEncounters);
      all.addEventListener('click', () => show(null, true));
      const heading = element('h3', {}, other === null ? strings.encounters : put(strings.encountersWith, other.name));
      fill(below, heading, this.#list(`encounters ${other?.person ?? ''}`, heading.textContent, { list: 'encounters', with: other?.person ?? null, offset: 0, limit: PAGE }), other === null ? null : all);
      if (focus) below.focus({ preventScroll: false });
    };
    const rows = (): Child[][] => met.slice(0, this.#shown['met'] ?? MET_SHOWN).map((other) => {
      const count = element('button', { type: 'button', class: 'place', 'aria-label': `${put(strings.encountersWith, other.name)}: ${plain(other.count)}` }, plain(other.count));
      count.addEventListener('click', () => show(other, true));
      return [personButton(this.#page, strings, other.person, other.name), count, other.last ?? strings.noDate];
    });
    const holder = element('div', {});
    const lay = (): void => {
      const shown = rows();
      const rest = met.length - shown.length;
      const button = element('button', { type: 'button', class: 'plain' }, put(strings.more, plain(rest), plain(metTotal - shown.length)));
      button.addEventListener('click', () => {
        this.#remember('met', met.length);
        lay();
      });
      const beyond = metTotal - met.length;
      fill(holder, table(strings.met, [strings.name, strings.times, strings.last], shown, [1]), rest > 0 ? button : beyond > 0 ? element('p', { class: 'quiet' }, put(strings.moreMet, plain(beyond))) : null);
    };
    lay();
    show(chosen, false);
    return section('met', strings.met, met.length > 0 ? holder : null, below);
  }

  said(): HTMLElement {
    const { said, noSaid } = this.#strings;
    if (this.#data.statements === 0) return section('said', said, element('p', { class: 'quiet' }, noSaid));
    return section('said', said, this.#list('said', said, { list: 'statements', offset: 0, limit: PAGE }));
  }

  /** The articles of a month, or those without a date. */
  articles(month: string): HTMLElement {
    return this.#list(`articles ${month}`, month, { list: 'articles', month, offset: 0, limit: PAGE });
  }

  /** A list that grows by a page when the reader asks for it. */
  #list(key: string, label: string, params: ListParams): HTMLElement {
    const list = element('ol', { class: 'entries', 'aria-label': label });
    const below = element('div', {}, element('p', { class: 'quiet', role: 'status' }, this.#strings.loading));
    let asked = 0;
    const grow = async (limit: number, focus: boolean): Promise<void> => {
      const { items, total } = await this.#ask({ ...params, offset: asked, limit });
      asked = Math.min(total, asked + limit);
      const entries = items.map((item) => element('li', {}, ...this.#entry(item)));
      list.append(...entries);
      if (focus) entries[0]?.querySelector('button')?.focus();
      const rest = total - asked;
      const next = Math.min(rest, PAGE);
      const button = element('button', { type: 'button', class: 'plain' }, put(this.#strings.more, plain(next), plain(rest)));
      button.addEventListener('click', () => {
        button.disabled = true;
        this.#remember(key, asked + next);
        void grow(next, true);
      });
      fill(below, rest > 0 ? button : null);
    };
    this.#work.push(grow(Math.min(500, Math.max(PAGE, this.#shown[key] ?? 0)), false));
    return element('div', {}, list, below);
  }

  #entry(item: MeetingItem | SaidItem | NamingItem): Child[] {
    const strings = this.#strings;
    const day = (date: string | null): HTMLElement => element('span', { class: 'day' }, date ?? strings.noDate);
    switch (item.type) {
      case 'encounter': {
        const reports = item.articles > 1 ? ` · ${put(strings.reports, plain(item.articles))}` : '';
        return [day(item.date), element('span', { class: 'entry' }, placeButton(this.#page, item.place, { class: 'place article' }, item.label), element('span', { class: 'quiet' }, reports), element('span', { class: 'quoted article' }, item.sentence))];
      }
      case 'statement': {
        const source = [item.title ?? strings.untitled, item.outlet, item.kind === 'direct' ? strings.direct : strings.indirect].filter((part) => part !== null).join(' · ');
        return [
          day(item.date),
          element('span', { class: 'entry' }, placeButton(this.#page, item.place, { class: 'place article' }, `${item.cue}：${item.content}`), element('span', { class: 'quoted quiet' }, source)),
        ];
      }
      case 'article': {
        const title = placeButton(this.#page, item.place, { class: 'place article' }, item.title ?? strings.untitled);
        return [day(item.day), element('span', { class: 'entry' }, title, element('span', { class: 'quiet' }, item.outlet === null ? '' : ` · ${item.outlet}`, ` · ${plain(item.mentions)}×`))];
      }
    }
  }

  #remember(key: string, shown: number): void {
    this.#shown = { ...this.#shown, [key]: shown };
    this.#keep(this.#shown);
  }
}
