/** Lets the reader choose a person: found by the server while they type characters, Latin letters or pinyin. */
import * as vscode from 'vscode';
import { articleCount } from '../counts.ts';
import type { OfficialsClient } from '../officials-client.ts';

/** People offered at once. */
const MOST_OFFERED = 50;
/** Milliseconds without a key before the server is asked. */
const TYPING_MS = 120;

export interface ChosenPerson {
  readonly person: string;
  readonly name: string;
}

type Item = vscode.QuickPickItem & ChosenPerson;

/** Who was chosen; undefined when the reader left. */
export async function pickPerson(officials: OfficialsClient, title: string, report: (error: unknown) => void): Promise<ChosenPerson | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Name, Latin name or pinyin (wangyi)');
  let asked: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (query: string): Promise<void> => {
    asked?.cancel();
    const own = (asked = new vscode.CancellationTokenSource());
    pick.busy = true;
    try {
      const found = await officials.findPeople({ query, limit: MOST_OFFERED }, own.token);
      if (own.token.isCancellationRequested) return;
      // Always shown: what the server found by pinyin the editor's own filter would take away.
      pick.items = found.map(({ person, name, office, articles }) => {
        return { label: `$(person) ${name}`, description: [office ?? '', articleCount(articles)].filter((part) => part !== '').join(' · '), alwaysShow: true, person, name };
      });
    } catch (error) {
      if (!own.token.isCancellationRequested) report(error);
    } finally {
      if (asked === own) pick.busy = false;
    }
  };
  const chosen = new Promise<ChosenPerson | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => void offer(value.trim()), TYPING_MS);
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) resolve(item);
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  void offer('');
  try {
    return await chosen;
  } finally {
    clearTimeout(timer);
    asked?.cancel();
    pick.dispose();
  }
}
