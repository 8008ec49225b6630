/**
 * Lists of a tree view as the server gives them, page by page. Keeps the last replies and nothing else; after `refresh` it asks again
 * for as much of each list as was shown. Knows no editor, so that it is tested as plain code.
 */
import { LARGEST_PAGE } from '../../../protocol/src/messages.ts';

/** Where the lists of one tree come from; `parent` null is the top level. */
export interface PageSource<Parent, Reply extends { readonly total: number }, Node> {
  /** Children asked for at once. */
  readonly page: number;
  /** A name for the list below `parent`; never the empty string, which is the top level's. */
  key(parent: Parent): string;
  ask(parent: Parent | null, offset: number, limit: number): Promise<Reply>;
  /** Two pages of one list as one. */
  join(first: Reply, next: Reply): Reply;
  /** The nodes of a list of which `asked` children have been asked for; fewer may have come, where files cannot be read any more. */
  nodes(parent: Parent | null, reply: Reply, asked: number): Node[];
}

export interface PagedList<Reply, Node> {
  readonly reply: Reply;
  /** Children asked for so far. */
  readonly asked: number;
  readonly nodes: Node[];
}

export class PagedLists<Parent, Reply extends { readonly total: number }, Node> {
  readonly #source: PageSource<Parent, Reply, Node>;
  readonly #loaded = new Map<string, Promise<PagedList<Reply, Node>>>();
  /** How many children of each list were asked for, so that an update takes none away. */
  readonly #shown = new Map<string, number>();

  constructor(source: PageSource<Parent, Reply, Node>) {
    this.#source = source;
  }

  /** Forgets the replies; lists are asked for anew when somebody looks. */
  refresh(): void {
    this.#loaded.clear();
  }

  /** Other lists stand here from now on: each begins with its first page. */
  restart(): void {
    this.#shown.clear();
    this.refresh();
  }

  /** The list below `parent`, as far as it is shown. Rejects as the source does; a failure is not kept: the next look asks again. */
  load(parent: Parent | null): Promise<PagedList<Reply, Node>> {
    const key = this.#key(parent);
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      loaded = this.#read(parent, Math.max(this.#source.page, this.#shown.get(key) ?? 0));
      this.#loaded.set(key, loaded);
      loaded.catch(() => this.#loaded.get(key) === loaded && this.#loaded.delete(key));
    }
    return loaded;
  }

  /** Asks for the next page of the list below `parent`. */
  async showMore(parent: Parent | null): Promise<void> {
    const { page, ask, join } = this.#source;
    const before = await this.load(parent);
    const next = await ask(parent, before.asked, page);
    const list = this.#list(parent, join(before.reply, next), before.asked + page);
    this.#shown.set(this.#key(parent), list.asked);
    this.#loaded.set(this.#key(parent), Promise.resolve(list));
  }

  /** The lists that are loaded or being loaded. */
  loaded(): Iterable<Promise<PagedList<Reply, Node>>> {
    return this.#loaded.values();
  }

  /** The first `count` children, in as many questions as that takes. */
  async #read(parent: Parent | null, count: number): Promise<PagedList<Reply, Node>> {
    const { ask, join } = this.#source;
    let reply = await ask(parent, 0, Math.min(count, LARGEST_PAGE));
    for (let asked = LARGEST_PAGE; asked < Math.min(count, reply.total); asked += LARGEST_PAGE) {
      reply = join(reply, await ask(parent, asked, Math.min(count - asked, LARGEST_PAGE)));
    }
    return this.#list(parent, reply, count);
  }

  #list(parent: Parent | null, reply: Reply, count: number): PagedList<Reply, Node> {
    const asked = Math.min(reply.total, count);
    return { reply, asked, nodes: this.#source.nodes(parent, reply, asked) };
  }

  #key(parent: Parent | null): string {
    return parent === null ? '' : this.#source.key(parent);
  }
}
