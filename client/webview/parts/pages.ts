/**
 * The items of a long list as far as somebody has looked: fetched page by page, and forgotten again when many others were looked at. Another
 * list has pages of its own, so that no item of the one gets among those of the other.
 */

/** Items fetched at once, and pages kept: a screen or two, as each line of another article costs the reading of a file. */
export const PAGE = 50;
const KEPT = 120;
/** Milliseconds to wait while somebody rushes through the list: what is out of sight again need not be fetched. */
const RUSH_MS = 90;

export type Fetch<Item> = (offset: number, limit: number, signal: AbortSignal) => Promise<readonly (Item | null)[]>;

export class Pages<Item> {
  readonly #fetch: Fetch<Item>;
  readonly #arrived: (offset: number, count: number) => void;
  /** By number, the one looked at last at the end. */
  readonly #pages = new Map<number, readonly (Item | null)[]>();
  readonly #asked = new Map<number, AbortController>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: { readonly first: number; readonly last: number; readonly total: number } | null = null;
  #lastAsked = 0;

  /** `arrived` is told when items are there. */
  constructor(fetch: Fetch<Item>, arrived: (offset: number, count: number) => void) {
    this.#fetch = fetch;
    this.#arrived = arrived;
  }

  /** Nobody looks at this list any more; what somebody waits for in `all` still comes. */
  close(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    for (const asked of this.#asked.values()) asked.abort();
    this.#asked.clear();
  }

  /** Items known from elsewhere; only whole pages are kept. */
  put(offset: number, items: readonly (Item | null)[], total: number): void {
    for (let page = Math.ceil(offset / PAGE); ; page += 1) {
      const from = page * PAGE - offset;
      const length = Math.min(PAGE, total - page * PAGE);
      if (length <= 0 || from + length > items.length) return;
      this.#pages.set(page, items.slice(from, from + length));
    }
  }

  /** The item; undefined while it is not there, null when it cannot be shown. */
  at(index: number): Item | null | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** These items are in sight (`last` excluded): what is missing of them is fetched, what was asked for others is let go. */
  want(first: number, last: number, total: number): void {
    this.#wanted = { first, last, total };
    if (this.#timer !== undefined) return;
    const rest = this.#lastAsked + RUSH_MS - Date.now();
    if (rest <= 0) return this.#ask();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ask();
    }, rest);
  }

  /** Some items, fetched if need be, whether they are in sight or not. */
  async all(offset: number, count: number, total: number): Promise<readonly (Item | null)[]> {
    const items: (Item | null)[] = [];
    const end = Math.min(total, offset + count);
    for (let at = offset; at < end; at = (Math.floor(at / PAGE) + 1) * PAGE) {
      const page = Math.floor(at / PAGE);
      const known = this.#pages.get(page) ?? (await this.#fetch(page * PAGE, PAGE, new AbortController().signal));
      items.push(...known.slice(at - page * PAGE, end - page * PAGE));
    }
    return items;
  }

  #ask(): void {
    if (this.#wanted === null) return;
    const { first, last, total } = this.#wanted;
    if (last <= first) return;
    const [from, to] = [Math.floor(first / PAGE), Math.floor((last - 1) / PAGE)];
    for (const [page, asked] of this.#asked) {
      if (page >= from && page <= to) continue;
      asked.abort();
      this.#asked.delete(page);
    }
    for (let page = from; page <= to; page += 1) {
      const known = this.#pages.get(page);
      if (known !== undefined) {
        this.#pages.delete(page);
        this.#pages.set(page, known);
      } else if (!this.#asked.has(page)) void this.#load(page, Math.min(PAGE, total - page * PAGE));
    }
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(page);
    }
  }

  async #load(page: number, count: number): Promise<void> {
    const asked = new AbortController();
    this.#asked.set(page, asked);
    this.#lastAsked = Date.now();
    try {
      const items = await this.#fetch(page * PAGE, count, asked.signal);
      if (asked.signal.aborted) return;
      this.#pages.set(page, items);
      this.#arrived(page * PAGE, items.length);
    } catch {
      // Asked again when the reader scrolls; who fetches tells the reason.
    } finally {
      if (this.#asked.get(page) === asked) this.#asked.delete(page);
    }
  }
}
