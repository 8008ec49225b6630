/** Lets the reader choose whom a name means: likely people first, with why they are likely; others are found by name or pinyin. */
import * as vscode from 'vscode';
import type { NameResult, PersonChoice } from '../../../protocol/src/corrections.ts';
import { articleCount } from '../counts.ts';
import { typedPick, type TypedPickItem } from '../views/typed-pick.ts';
import type { CorrectionsClient } from './corrections-client.ts';

/** People offered at once. */
const MOST_OFFERED = 40;

/** Who was chosen; undefined when nobody was. */
export async function pickPerson(corrections: CorrectionsClient, { name, uri, range }: NameResult, report: (error: unknown) => void): Promise<PersonChoice | undefined> {
  return typedPick<PersonChoice>({
    title: vscode.l10n.t('“{0}” Is the Same Person as…', name),
    placeholder: vscode.l10n.t('Choose, or type a name, a Latin name or pinyin (wangyi)'),
    offer: async (query, token) => {
      const people = await corrections.likelyPeople({ uri, range, query, limit: MOST_OFFERED }, token);
      return people.length === 0 ? [{ label: vscode.l10n.t('Nobody in this corpus is called so'), alwaysShow: true }] : people.map(personItem);
    },
    report,
  });
}

function personItem(person: PersonChoice): TypedPickItem<PersonChoice> {
  const described = [person.office, person.latin, articleCount(person.articles)].filter((part) => part !== null);
  const reasons = [...new Set(person.reasons)].filter((reason) => reason !== person.latin).join(' · ');
  return { label: `$(person) ${person.name}`, description: described.join(' · '), ...(reasons === '' ? {} : { detail: reasons }), alwaysShow: true, chosen: person };
}
