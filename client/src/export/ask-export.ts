/** What the reader is asked before an export: what, of whom, of which time, as what, and where to. Each answer may be undefined: they left. */
import * as vscode from 'vscode';
import { EXPORT_FORMATS, type ExportFormat, type ExportSource } from '../../../protocol/src/exports.ts';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { pickPerson } from '../views/person-pick.ts';
import { parseSpan, type TimeSpan } from '../views/statements-filter.ts';

/** What is exported, and a name for the file without its ending. */
export interface ExportRequest {
  readonly source: ExportSource;
  readonly name: string;
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = { csv: 'csv', jsonl: 'jsonl', tei: 'xml', gbt7714: 'txt', apa: 'txt', chicago: 'txt', bibtex: 'bib' };

type ListName = 'articles' | 'statements' | 'mentions' | 'encounters' | 'officials';

/** One of the lists of the corpus, all of it or of a person and a time. */
export async function askWhat(officials: OfficialsClient, report: (error: unknown) => void): Promise<ExportRequest | undefined> {
  const title = vscode.l10n.t('Export Data');
  const choices: readonly (vscode.QuickPickItem & { readonly of: ListName })[] = [
    { of: 'articles', label: `$(file-text) ${vscode.l10n.t('Articles')}`, detail: vscode.l10n.t('Title, date, outlet, address, tags, people named; also as a list of references or as TEI') },
    { of: 'statements', label: `$(comment) ${vscode.l10n.t('Statements')}`, detail: vscode.l10n.t('Who said what, with which word, and where exactly') },
    { of: 'mentions', label: `$(person) ${vscode.l10n.t('Mentions of People')}`, detail: vscode.l10n.t('Each place where somebody is named, with the office given there') },
    { of: 'encounters', label: `$(calendar) ${vscode.l10n.t('Encounters')}`, detail: vscode.l10n.t('Who met, called or wrote to whom and when, with the sentences that tell it') },
    { of: 'officials', label: `$(organization) ${vscode.l10n.t('Officials')}`, detail: vscode.l10n.t('Name, country, office, how often and from when to when they are named') },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('What to export'), matchOnDetail: true });
  if (choice === undefined) return undefined;
  if (choice.of === 'officials') return { source: { of: 'officials', filter: '' }, name: vscode.l10n.t('officials') };
  const who = await askWhom(officials, choice.of, title, report);
  if (who === undefined) return undefined;
  const span = await askWhen(title);
  if (span === undefined) return undefined;
  return requestFor(choice.of, who, span);
}

/** The export of a list narrowed down to a person and a time. */
export function requestFor(of: Exclude<ListName, 'officials'>, who: { readonly person: string; readonly name: string } | null, { from, to }: TimeSpan): ExportRequest {
  const names = { articles: vscode.l10n.t('articles'), statements: vscode.l10n.t('statements'), mentions: vscode.l10n.t('mentions'), encounters: vscode.l10n.t('encounters') };
  const name = fileName([names[of], who?.name ?? '', [...new Set([from, to])].filter((day) => day !== null).join(' – ')]);
  const person = who?.person ?? null;
  switch (of) {
    case 'articles': return { source: { of, selection: { ...EVERYTHING, person, from, to } }, name };
    case 'mentions': return { source: { of, selection: { ...EVERYTHING, person, from, to } }, name };
    case 'statements': return { source: { of, filter: { speaker: person, words: '', from, to } }, name };
    case 'encounters': return { source: { of, person, from, to }, name };
  }
}

/** Null for everybody. */
async function askWhom(officials: OfficialsClient, of: ListName, title: string, report: (error: unknown) => void): Promise<{ person: string; name: string } | null | undefined> {
  const everybody = { label: `$(globe) ${of === 'articles' ? vscode.l10n.t('All articles') : vscode.l10n.t('Everybody')}`, all: true };
  const one = { label: `$(person) ${of === 'articles' ? vscode.l10n.t('Articles that name one person…') : vscode.l10n.t('One person…')}`, all: false };
  const choice = await vscode.window.showQuickPick([everybody, one], { title, placeHolder: vscode.l10n.t('Of whom') });
  if (choice === undefined) return undefined;
  return choice.all ? null : pickPerson(officials, title, report);
}

async function askWhen(title: string): Promise<TimeSpan | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('A year, a month, a day, or two of them: 2022, 2022-03, 2022-03 – 2022-05, 2022 –. Nothing for any time.'),
    placeHolder: vscode.l10n.t('Any time'),
    validateInput: (value) => (value.trim() === '' || parseSpan(value) !== null ? null : vscode.l10n.t('This is no span of time. Examples: 2022, 2022-03, 2022-03 – 2022-05')),
  });
  return text === undefined ? undefined : (parseSpan(text) ?? { from: null, to: null });
}

/** The way the data are written. */
export async function askFormat(source: ExportSource): Promise<ExportFormat | undefined> {
  const told: Readonly<Record<ExportFormat, { readonly label: string; readonly detail: string }>> = {
    csv: { label: 'CSV', detail: vscode.l10n.t('For spreadsheets: one row each, with a heading; places counted from 1') },
    jsonl: { label: 'JSON Lines', detail: vscode.l10n.t('For programs: one object a line, everything there is, places counted from 0') },
    tei: { label: 'TEI XML', detail: vscode.l10n.t('The texts with standoff annotations: people, statements, dates, encounters') },
    gbt7714: { label: 'GB/T 7714', detail: vscode.l10n.t('References as Chinese publications write them') },
    apa: { label: 'APA', detail: vscode.l10n.t('References in the style of the American Psychological Association') },
    chicago: { label: 'Chicago', detail: vscode.l10n.t('References in the bibliography style of the Chicago Manual') },
    bibtex: { label: 'BibTeX', detail: vscode.l10n.t('References for LaTeX and reference managers') },
  };
  const items = EXPORT_FORMATS[source.of].map((format) => ({ ...told[format], format }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Data'), placeHolder: vscode.l10n.t('Format'), matchOnDetail: true });
  return choice?.format;
}

/** The file to write. `folder` is where the last one was written. */
export async function askPlace(name: string, format: ExportFormat, folder: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const ending = ENDINGS[format];
  const place = folder ?? besideCorpus();
  const file = `${fileName([name])}.${ending}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export to'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [ending.toUpperCase()]: [ending] },
    ...(place === undefined ? {} : { defaultUri: vscode.Uri.joinPath(place, file) }),
  });
}

/** Beside the folder of the corpus and not in it: what is exported is no article. Where folders cannot be left, the folder itself. */
function besideCorpus(): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) return undefined;
  return ['file', 'vscode-remote'].includes(root.scheme) ? vscode.Uri.joinPath(root, '..') : root;
}

/** Parts of a name without what no file system takes; names come from articles. */
export function fileName(parts: readonly string[]): string {
  const name = parts.filter((part) => part !== '').join(' ');
  return Array.from(name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')).slice(0, 80).join('') || 'export';
}
