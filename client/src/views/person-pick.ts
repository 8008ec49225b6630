/** Lets the reader choose a person: found by the server while they type characters, Latin letters or pinyin. */
import * as vscode from 'vscode';
import { articleCount } from '../counts.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { typedPick } from './typed-pick.ts';

/** People offered at once. */
const MOST_OFFERED = 50;

export interface ChosenPerson {
  readonly person: string;
  readonly name: string;
}

/** Who was chosen; undefined when the reader left. */
export async function pickPerson(officials: OfficialsClient, title: string, report: (error: unknown) => void): Promise<ChosenPerson | undefined> {
  return typedPick<ChosenPerson>({
    title,
    placeholder: vscode.l10n.t('Name, Latin name or pinyin (wangyi)'),
    offer: async (query, token) => {
      const found = await officials.findPeople({ query, limit: MOST_OFFERED }, token);
      return found.map(({ person, name, office, articles }) => {
        const description = [office ?? '', articleCount(articles)].filter((part) => part !== '').join(' · ');
        return { label: `$(person) ${name}`, description, alwaysShow: true, chosen: { person, name } };
      });
    },
    report,
  });
}
