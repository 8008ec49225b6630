/**
 * Commands that correct what the corpus takes a name for. Each asks what it needs to know, shows what will change, and writes the roster
 * when the reader agrees.
 */
import * as vscode from 'vscode';
import type { CorrectionKind, CorrectionParams, NameResult } from '../../../protocol/src/corrections.ts';
import type { CommandDefinition } from '../commands/register.ts';
import { applyCorrection } from './apply.ts';
import { askOffice } from './ask-office.ts';
import type { CorrectionsClient } from './corrections-client.ts';
import { nameToCorrect } from './name-place.ts';
import { pickArticles } from './pick-articles.ts';
import { pickPerson } from './pick-person.ts';
import { preview } from './preview.ts';

/** What beside the name a correction needs; null when the reader left. */
type Details = Omit<CorrectionParams, 'uri' | 'range' | 'kind'>;

export function correctionCommands(corrections: CorrectionsClient, report: (error: unknown) => void): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not write this correction.');
  const correcting = (kind: CorrectionKind, ask: (name: NameResult) => Promise<Details | null>): CommandDefinition['run'] => async (argument) => {
    const name = await nameToCorrect(corrections, argument);
    const details = name === null ? null : await ask(name);
    if (name !== null && details !== null) await correct(corrections, { uri: name.uri, range: name.range, kind, ...details }, report);
  };
  return [
    {
      id: 'corpusReader.samePerson',
      failure,
      run: correcting('same', async (name) => {
        const person = await pickPerson(corrections, name, report);
        return person === undefined ? null : { person: person.id };
      }),
    },
    { id: 'corpusReader.anotherPerson', failure, run: correcting('another', (name) => pickArticles(corrections, name)) },
    { id: 'corpusReader.isPerson', failure, run: correcting('person', async () => ({})) },
    { id: 'corpusReader.notPerson', failure, run: correcting('none', async () => ({})) },
    {
      id: 'corpusReader.addOffice',
      failure,
      run: correcting('office', async (name) => {
        const office = await askOffice(name);
        return office === null ? null : { office };
      }),
    },
    {
      id: 'corpusReader.showAs',
      failure,
      run: correcting('show', async (name) => {
        const show = await askShown(name);
        return show === null ? null : { show };
      }),
    },
  ];
}

async function correct(corrections: CorrectionsClient, params: CorrectionParams, report: (error: unknown) => void): Promise<void> {
  const result = await corrections.correction(params);
  if (!result?.edit) {
    if (result) void vscode.window.showWarningMessage(result.sentence);
    return;
  }
  const choice = await preview(result);
  if (choice === null) return;
  if (choice === 'narrow') return correct(corrections, { ...params, articles: [params.uri] }, report);
  // The roster may have changed while the reader was looking at the articles.
  const latest = await corrections.correction(params);
  if (latest?.edit) await applyCorrection(latest.edit, latest.sentence, choice === 'show', report);
}

/** One of the person's names, or what the reader types. */
async function askShown({ name, person, spellings }: NameResult): Promise<string | null> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('Show {0} Everywhere as…', person?.name ?? name);
  pick.placeholder = vscode.l10n.t('Choose a spelling, or type the name to be shown');
  const offer = (typed: string): void => {
    const own = typed === '' || spellings.includes(typed) ? [] : [{ label: typed, description: vscode.l10n.t('as typed') }];
    pick.items = [...own, ...spellings.map((label) => ({ label }))];
  };
  offer('');
  try {
    return await new Promise<string | null>((resolve) => {
      pick.onDidChangeValue((value) => offer(value.trim()));
      // Whoever types fast is ahead of the list.
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.label ?? (pick.value.trim() || null)));
      pick.onDidHide(() => resolve(null));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
