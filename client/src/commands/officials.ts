/** Commands of the Officials view and of dossiers. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import type { Dossiers } from '../pages/dossier.ts';
import { personAtCursor } from '../person-at-cursor.ts';
import { pickPerson, type ChosenPerson } from '../views/person-pick.ts';
import type { TreeNode } from '../views/articles-nodes.ts';
import type { MoreOfficialsNode, OfficialsNode } from '../views/officials-nodes.ts';
import type { OfficialsView } from '../views/officials-view.ts';
import type { CommandDefinition } from './register.ts';

/** How the key of a person's group in the Articles view begins. */
const PERSON_GROUP = 'person:';

export function officialsCommands(view: OfficialsView, dossiers: Dossiers, corpus: CorpusClient, officials: OfficialsClient, report: (error: unknown) => void): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not rearrange the officials.');
  return [
    { id: 'corpusReader.sortOfficialsByName', failure, run: () => view.sort('name') },
    { id: 'corpusReader.sortOfficialsByMentions', failure, run: () => view.sort('mentions') },
    { id: 'corpusReader.sortOfficialsByLastMention', failure, run: () => view.sort('lastSeen') },
    {
      id: 'corpusReader.filterOfficials',
      failure,
      run: async () => {
        const filter = await vscode.window.showInputBox({
          title: vscode.l10n.t('Find Officials'),
          prompt: vscode.l10n.t('Parts of names, offices or countries, separated by spaces; pinyin and Latin names do as well. Nothing for all officials.'),
          placeHolder: vscode.l10n.t('for example 外长 or wangyi'),
          value: view.tree.arrangement.filter,
        });
        if (filter === undefined) return;
        view.filter(filter.replace(/\s+/g, ' ').trim());
        await view.focus();
      },
    },
    { id: 'corpusReader.clearOfficialsFilter', failure, run: () => view.filter('') },
    { id: 'corpusReader.showMoreOfficials', failure, run: (node) => view.tree.showMore((node as MoreOfficialsNode).parent) },
    {
      id: 'corpusReader.openDossier',
      failure: vscode.l10n.t('Corpus Reader could not open the dossier.'),
      run: async (argument) => {
        const found = personOf(argument) ?? (argument === 'officials' ? personOf(view.selection[0]) : await personAtCursor(corpus, officials));
        // Nobody is named there: the reader chooses.
        const person = found ?? (await pickPerson(officials, vscode.l10n.t('Open Dossier'), report));
        if (person) dossiers.show(person.person, person.name);
      },
    },
    {
      id: 'corpusReader.statementsOfOfficial',
      failure: vscode.l10n.t('Corpus Reader could not show the statements.'),
      run: async (argument) => {
        const person = personOf(argument);
        if (person !== null) await vscode.commands.executeCommand('corpusReader.statementsOfPerson', { id: person.person, name: person.name });
      },
    },
  ];
}

/** The person a line of the Officials view or a group of the Articles view stands for, or is below. */
export function personOf(argument: unknown): ChosenPerson | null {
  const node = argument as OfficialsNode | TreeNode | null | undefined;
  if (typeof node !== 'object' || node === null || !('kind' in node)) return null;
  if (node.kind === 'branch' && node.item.type === 'person') return { person: node.item.person, name: node.item.name };
  if (node.kind === 'group' && node.group.key.startsWith(PERSON_GROUP)) return { person: node.group.key.slice(PERSON_GROUP.length), name: node.group.label };
  return node.kind === 'branch' || node.kind === 'leaf' ? personOf(node.parent) : null;
}
