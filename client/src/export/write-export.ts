/** Takes an export from the server and writes it to a file the reader chose, with progress and a way out that leaves no file. */
import * as vscode from 'vscode';
import type { ExportFormat, ExportResult, ExportSource } from '../../../protocol/src/exports.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import { rowCount } from '../counts.ts';
import { writePieces } from './whole-file.ts';

/** `partial`: whether articles were still being read. */
export type Written = Pick<ExportResult, 'rows' | 'outdated' | 'partial'>;

/** Undefined when the reader cancelled. Rejects with an ExportProblem, or what the file system says. */
export function writeExport(analysis: AnalysisClient, source: ExportSource, format: ExportFormat, target: vscode.Uri): Thenable<Written | undefined> {
  const title = vscode.l10n.t('Exporting to {0}', nameOf(target));
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const places = { target, unfinished: vscode.Uri.joinPath(target, '..', `.${nameOf(target)}.part`) };
    let shown = 0;
    const taken = (piece: ExportResult): void => {
      const part = piece.total === null || piece.total === 0 ? 0 : Math.min(100, ((piece.rows + piece.outdated) / piece.total) * 100);
      progress.report({ message: told(piece), increment: part - shown });
      shown = part;
    };
    return writePieces((continues) => analysis.export({ source, format, continues }, token), taken, vscode.workspace.fs, places, token);
  });
}

function told({ rows, total }: ExportResult): string {
  if (total === null) return rowCount(rows);
  return vscode.l10n.t('{0} of {1}', rows.toLocaleString(vscode.env.language), rowCount(total));
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
