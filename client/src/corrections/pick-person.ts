/** Lets the reader choose whom a name means: likely people first, with why they are likely; others are found by name or pinyin. */
import * as vscode from 'vscode';
import type { NameResult, PersonChoice } from '../../../protocol/src/corrections.ts';
import { articleCount } from '../counts.ts';
import type { CorrectionsClient } from './corrections-client.ts';

/** People offered at once. */
const MOST_OFFERED = 40;
/** Milliseconds without a key before the server is asked. */
const TYPING_MS = 120;

interface PersonPickItem extends vscode.QuickPickItem {
  readonly person?: PersonChoice;
}

/** Who was chosen; null when nobody was. */
export async function pickPerson(corrections: CorrectionsClient, { name, uri, range }: NameResult, report: (error: unknown) => void): Promise<PersonChoice | null> {
  const pick = vscode.window.createQuickPick<PersonPickItem>();
  pick.title = vscode.l10n.t('“{0}” Is the Same Person as…', name);
  pick.placeholder = vscode.l10n.t('Choose, or type a name, a Latin name or pinyin (wangyi)');
  let asked: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (query: string): Promise<void> => {
    asked?.cancel();
    const own = (asked = new vscode.CancellationTokenSource());
    pick.busy = true;
    try {
      const people = await corrections.likelyPeople({ uri, range, query, limit: MOST_OFFERED }, own.token);
      if (own.token.isCancellationRequested) return;
      pick.items = people.length === 0 ? [{ label: vscode.l10n.t('Nobody in this corpus is called so'), alwaysShow: true }] : people.map(personItem);
    } catch (error) {
      if (!own.token.isCancellationRequested) report(error);
    } finally {
      if (asked === own) pick.busy = false;
    }
  };
  const chosen = new Promise<PersonChoice | null>((resolve) => {
    pick.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => void offer(value.trim()), TYPING_MS);
    });
    pick.onDidAccept(() => {
      const person = pick.selectedItems[0]?.person;
      if (person !== undefined) resolve(person);
    });
    pick.onDidHide(() => resolve(null));
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

/** Always shown: what the server found by pinyin the editor's own filter would take away. */
function personItem(person: PersonChoice): PersonPickItem {
  const described = [person.office, person.latin, articleCount(person.articles)].filter((part) => part !== null);
  const reasons = [...new Set(person.reasons)].filter((reason) => reason !== person.latin).join(' · ');
  return { label: `$(person) ${person.name}`, description: described.join(' · '), ...(reasons === '' ? {} : { detail: reasons }), alwaysShow: true, person };
}
