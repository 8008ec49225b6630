/** Lets the reader choose who speaks: people found by the server while they type (characters, Latin letters, pinyin), or an organisation. */
import * as vscode from 'vscode';
import type { SpeakerItem } from '../../../protocol/src/wordings.ts';
import { articleCount } from '../counts.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { typedPick, type TypedPickItem } from './typed-pick.ts';

/** People offered at once. */
const MOST_OFFERED = 50;

export type ChosenSpeaker = { readonly id: string; readonly name: string } | null;

/** Who was chosen, null for everybody; undefined when the reader chose nobody and left. `current` offers to lift the filter. */
export async function pickSpeaker(wordings: WordingsClient, current: ChosenSpeaker, report: (error: unknown) => void): Promise<ChosenSpeaker | undefined> {
  return typedPick<ChosenSpeaker>({
    title: vscode.l10n.t('Statements by Person or Organisation'),
    placeholder: vscode.l10n.t('Name, Latin name or pinyin (wangyi); for an organisation its full name'),
    offer: async (query, token) => {
      const found = await wordings.speakers({ query, limit: MOST_OFFERED }, token);
      const people = found.map(personItem);
      if (query !== '') return [...people, organisationItem(query)];
      return current === null ? people : [{ label: `$(clear-all) ${vscode.l10n.t('Everybody')}`, alwaysShow: true, chosen: null }, ...people];
    },
    report,
  });
}

function personItem({ id, name, detail, articles }: SpeakerItem): TypedPickItem<ChosenSpeaker> {
  const parts = [detail, articles === null ? '' : articleCount(articles)].filter((part) => part !== '');
  return { label: `$(person) ${name}`, description: parts.join(' · '), alwaysShow: true, chosen: { id, name } };
}

/** The name stands in the description: the editor puts items first whose label has what was typed. */
function organisationItem(name: string): TypedPickItem<ChosenSpeaker> {
  return { label: `$(organization) ${vscode.l10n.t('Organisation of this name')}`, description: name, alwaysShow: true, chosen: { id: name, name } };
}
