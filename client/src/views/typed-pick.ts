/** A quick pick whose lines come from the server while the reader types. */
import * as vscode from 'vscode';

/** Milliseconds without a key before the server is asked. */
const TYPING_MS = 120;

/** A line, and what choosing it means; a line without `chosen` only tells something. */
export interface TypedPickItem<Chosen> extends vscode.QuickPickItem {
  readonly chosen?: Chosen;
}

export interface TypedPickOptions<Chosen> {
  readonly title: string;
  readonly placeholder: string;
  /**
   * The lines for what is typed, white space around it taken away; asked with the empty string at first. Lines should be `alwaysShow`: what the
   * server found by pinyin the editor's own filter would take away.
   */
  offer(query: string, token: vscode.CancellationToken): Promise<TypedPickItem<Chosen>[]>;
  /** Told of what goes wrong in `offer`. */
  report(error: unknown): void;
}

/** What was chosen; undefined when the reader left. */
export async function typedPick<Chosen>({ title, placeholder, offer, report }: TypedPickOptions<Chosen>): Promise<Chosen | undefined> {
  const pick = vscode.window.createQuickPick<TypedPickItem<Chosen>>();
  pick.title = title;
  pick.placeholder = placeholder;
  let asked: vscode.CancellationTokenSource | undefined;
  /** What the lines on offer were asked for with. */
  let offered: string | null = null;
  /** Enter was pressed before the answer was there: the best that it holds is meant. */
  let accepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accept: (item: TypedPickItem<Chosen> | undefined) => void = () => undefined;
  const ask = async (query: string): Promise<void> => {
    asked?.cancel();
    const own = (asked = new vscode.CancellationTokenSource());
    pick.busy = true;
    try {
      const items = await offer(query, own.token);
      if (own.token.isCancellationRequested) return;
      offered = query;
      pick.items = items;
      if (accepted && pick.value.trim() === query) accept(items[0]);
    } catch (error) {
      if (!own.token.isCancellationRequested) report(error);
    } finally {
      if (asked === own) pick.busy = false;
    }
  };
  const chosen = new Promise<Chosen | undefined>((resolve) => {
    accept = (item) => {
      if (item !== undefined && 'chosen' in item) resolve(item.chosen);
    };
    pick.onDidChangeValue((value) => {
      accepted = false;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(value.trim()), TYPING_MS);
    });
    pick.onDidAccept(() => {
      // What is offered for fewer letters than were typed is not meant.
      if (pick.value.trim() === offered) accept(pick.selectedItems[0]);
      else accepted = true;
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  void ask('');
  try {
    return await chosen;
  } finally {
    clearTimeout(timer);
    asked?.cancel();
    pick.dispose();
  }
}
