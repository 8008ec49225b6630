/** Asks for an office: one that articles give this person, with the days they show, or the reader's own words, step by step. */
import * as vscode from 'vscode';
import type { CorrectionParams, NameResult, OfficeChoice } from '../../../protocol/src/corrections.ts';

type Office = NonNullable<CorrectionParams['office']>;

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Null when the reader left before the end. Escape leaves; every step but the title may stay empty. */
export async function askOffice(name: NameResult): Promise<Office | null> {
  const title = vscode.l10n.t('Add an Office of {0}', name.person?.name ?? name.name);
  const known = await pickKnown(name, title);
  if (known === null) return null;
  const ask = (step: number, prompt: string, value: string, check: (text: string) => string | null = () => null): Thenable<string | undefined> => vscode.window.showInputBox({
    title: `${title} (${step}/5)`, prompt, value, ignoreFocusOut: true, validateInput: (text) => check(text.trim()),
  });
  const words = (text: string): string | null => (text === '' ? vscode.l10n.t('The office needs a title.') : null);
  const date = (text: string): string | null => (text === '' || DATE.test(text) ? null : vscode.l10n.t('Write 2013-03-16, 2013-03 or 2013, or leave it empty.'));
  const office = await ask(1, vscode.l10n.t('Title, as it is written beside the name: 外交部长'), known.title, words);
  if (office === undefined) return null;
  const organisation = await ask(2, vscode.l10n.t('Country or organisation: 中国外交部'), known.organisation ?? '');
  if (organisation === undefined) return null;
  const from = await ask(3, vscode.l10n.t('First day, month or year; empty when not known'), known.first, date);
  if (from === undefined) return null;
  const to = await ask(4, vscode.l10n.t('Last day, month or year; empty when still held or not known'), '', (text) => date(text) ?? (text !== '' && from !== '' && text < from ? vscode.l10n.t('It cannot end before it begins.') : null));
  if (to === undefined) return null;
  const source = await ask(5, vscode.l10n.t('Where you have it from: an address or words'), name.source);
  if (source === undefined) return null;
  return { title: office.trim(), organisation: organisation.trim(), from: from.trim(), to: to.trim(), source: source.trim() };
}

async function pickKnown({ offices }: NameResult, title: string): Promise<OfficeChoice | null> {
  const own: OfficeChoice = { title: '', organisation: null, first: '', last: '' };
  if (offices.length === 0) return own;
  const items = [
    ...offices.map((office) => ({ label: `${office.organisation ?? ''}${office.title}`, description: office.first === office.last ? office.first : `${office.first} – ${office.last}`, office })),
    { label: `$(edit) ${vscode.l10n.t('Another office')}`, description: '', office: own },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Offices that articles state, with the days on which they do') });
  return chosen?.office ?? null;
}
