/** Commands that write lists and charts to files: the one all pages use, and those of the views' own menus. */
import * as vscode from 'vscode';
import type { ExportSource } from '../../../protocol/src/exports.ts';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import { rowCount } from '../counts.ts';
import { askFormat, askPlace, askWhat, fileName, requestFor, type ExportRequest } from '../export/ask-export.ts';
import { ExportProblem } from '../export/whole-file.ts';
import { nameOf, writeExport, type Written } from '../export/write-export.ts';
import type { OfficialsClient } from '../officials-client.ts';
import type { OfficialsView } from '../views/officials-view.ts';
import { describeFilter, toWire } from '../views/statements-filter.ts';
import type { StatementsView } from '../views/statements-view.ts';
import { personOf } from './officials.ts';
import type { CommandDefinition } from './register.ts';

const FOLDER_KEY = 'export.folder';

export interface ExportViews {
  readonly statements: StatementsView;
  readonly officials: OfficialsView;
}

export function exportCommands(
  analysis: AnalysisClient,
  officials: OfficialsClient,
  views: ExportViews,
  memory: vscode.Memento,
  report: (error: unknown) => void,
): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not export the data.');
  const run = async (request: ExportRequest | undefined): Promise<void> => {
    if (request === undefined) return;
    const format = await askFormat(request.source);
    if (format === undefined) return;
    const kept = memory.get<string>(FOLDER_KEY);
    const target = await askPlace(request.name, format, kept === undefined ? undefined : vscode.Uri.parse(kept));
    if (target === undefined) return;
    await memory.update(FOLDER_KEY, vscode.Uri.joinPath(target, '..').toString());
    try {
      const written = await writeExport(analysis, request.source, format, target);
      if (written !== undefined) tell(written, target, report);
    } catch (error) {
      if (!(error instanceof ExportProblem)) throw error;
      void vscode.window.showErrorMessage(error.message);
    }
  };
  return [
    { id: 'corpusReader.exportData', failure, run: async (argument) => run(isRequest(argument) ? argument : await askWhat(officials, report)) },
    { id: 'corpusReader.exportArticles', failure, run: () => run({ source: { of: 'articles', selection: EVERYTHING }, name: vscode.l10n.t('articles') }) },
    {
      id: 'corpusReader.exportStatements',
      failure,
      run: () => {
        const { filter } = views.statements.tree;
        return run({ source: { of: 'statements', filter: toWire(filter) }, name: fileName([vscode.l10n.t('statements'), describeFilter(filter)]) });
      },
    },
    {
      id: 'corpusReader.exportOfficials',
      failure,
      run: () => {
        const { filter } = views.officials.tree.arrangement;
        return run({ source: { of: 'officials', filter }, name: fileName([vscode.l10n.t('officials'), filter]) });
      },
    },
    {
      id: 'corpusReader.exportMentions',
      failure,
      run: (argument) => {
        const person = personOf(argument) ?? personOf(views.officials.selection[0]);
        return run(person === null ? undefined : requestFor('mentions', person, { from: null, to: null }));
      },
    },
  ];
}

function tell({ rows, outdated, partial }: Written, target: vscode.Uri, report: (error: unknown) => void): void {
  const parts = [vscode.l10n.t('{0} written to {1}.', rowCount(rows), nameOf(target))];
  if (outdated > 0) parts.push(vscode.l10n.t('{0} left out: their files changed or can no longer be read.', outdated.toLocaleString(vscode.env.language)));
  if (partial) parts.push(vscode.l10n.t('This is not all: articles are still being read, or counting took too long.'));
  const open = vscode.l10n.t('Open');
  vscode.window.showInformationMessage(parts.join(' '), open).then(async (choice) => {
    if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
  }).then(undefined, report);
}

/** From a page of the extension: what it shows. */
function isRequest(argument: unknown): argument is ExportRequest {
  if (typeof argument !== 'object' || argument === null) return false;
  const { source, name } = argument as Partial<Record<keyof ExportRequest, unknown>>;
  return typeof name === 'string' && typeof source === 'object' && source !== null && typeof (source as Partial<ExportSource>).of === 'string';
}
