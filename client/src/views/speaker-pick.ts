/** Lets the reader choose who speaks: people found by the server while they type (characters, Latin letters, pinyin), or an organisation. */
import * as vscode from 'vscode';
import type { SpeakerItem } from '../../../protocol/src/wordings.ts';
import { articleCount } from '../counts.ts';
import type { WordingsClient } from '../wordings-client.ts';

/** People offered at once. */
const MOST_OFFERED = 50;
/** Milliseconds without a key before the server is asked. */
const TYPING_MS = 120;

interface SpeakerPickItem extends vscode.QuickPickItem {
  /** Null for everybody. */
  readonly speaker: { readonly id: string; readonly name: string } | null;
}

export type ChosenSpeaker = { readonly id: string; readonly name: string } | null;

/** Who was chosen, null for everybody; undefined when the reader chose nobody and left. `current` offers to lift the filter. */
export async function pickSpeaker(wordings: WordingsClient, current: ChosenSpeaker, report: (error: unknown) => void): Promise<ChosenSpeaker | undefined> {
  const pick = vscode.window.createQuickPick<SpeakerPickItem>();
  pick.title = vscode.l10n.t('Statements by Person or Organisation');
  pick.placeholder = vscode.l10n.t('Name, Latin name or pinyin (wangyi); for an organisation its full name');
  pick.matchOnDescription = true;
  let asked: vscode.CancellationTokenSource | undefined;
  /** What the items on offer were looked for with. */
  let offered = '';
  /** Enter was pressed before the answer was there: the best that it holds is meant. */
  let accepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (query: string): Promise<void> => {
    asked?.cancel();
    const own = (asked = new vscode.CancellationTokenSource());
    pick.busy = true;
    try {
      const found = await wordings.speakers({ query, limit: MOST_OFFERED }, own.token);
      if (own.token.isCancellationRequested) return;
      offered = query;
      pick.items = [
        ...(current === null || query !== '' ? [] : [{ label: `$(clear-all) ${vscode.l10n.t('Everybody')}`, alwaysShow: true, speaker: null }]),
        ...found.map(personItem),
        ...(query === '' ? [] : [organisationItem(query)]),
      ];
      if (accepted && pick.value.trim() === query) accept(pick.items[0]);
    } catch (error) {
      if (!own.token.isCancellationRequested) report(error);
    } finally {
      if (asked === own) pick.busy = false;
    }
  };
  let accept: (item: SpeakerPickItem | undefined) => void = () => undefined;
  const chosen = new Promise<ChosenSpeaker | undefined>((resolve) => {
    accept = (item) => {
      if (item !== undefined) resolve(item.speaker);
    };
    pick.onDidChangeValue((value) => {
      accepted = false;
      clearTimeout(timer);
      timer = setTimeout(() => void offer(value.trim()), TYPING_MS);
    });
    pick.onDidAccept(() => {
      // What is offered for fewer letters than were typed is not meant.
      if (pick.value.trim() === offered) accept(pick.selectedItems[0]);
      else accepted = true;
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

/** Always shown: what the server found by pinyin the editor's own filter would take away. */
function personItem({ id, name, detail, articles }: SpeakerItem): SpeakerPickItem {
  const parts = [detail, articles === null ? '' : articleCount(articles)].filter((part) => part !== '');
  return { label: `$(person) ${name}`, description: parts.join(' · '), alwaysShow: true, speaker: { id, name } };
}

/** The name stands in the description: the editor puts items first whose label has what was typed. */
function organisationItem(name: string): SpeakerPickItem {
  return { label: `$(organization) ${vscode.l10n.t('Organisation of this name')}`, description: name, alwaysShow: true, speaker: { id: name, name } };
}
