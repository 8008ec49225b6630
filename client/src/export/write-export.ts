/**
 * Takes an export from the server piece by piece and writes it to a file the reader chose, with progress and a way out. The file is written
 * whole under another name first, so that nothing half-written is ever left under the name chosen.
 */
import * as vscode from 'vscode';
import type { ExportFormat, ExportResult, ExportSource } from '../../../protocol/src/exports.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import { rowCount } from '../counts.ts';

/** Why an export came to nothing, a sentence for the reader. */
export class ExportProblem extends Error {}

export interface Written {
  readonly rows: number;
  readonly outdated: number;
  /** Whether articles were still being read. */
  readonly partial: boolean;
}

/** Undefined when the reader cancelled. Throws an ExportProblem, or what the file system says. */
export function writeExport(analysis: AnalysisClient, source: ExportSource, format: ExportFormat, target: vscode.Uri): Thenable<Written | undefined> {
  const title = vscode.l10n.t('Exporting to {0}', nameOf(target));
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const parts: Uint8Array[] = [];
    const encoder = new TextEncoder();
    let last: ExportResult | null = null;
    let shown = 0;
    do {
      last = await nextPiece(analysis, { source, format, continues: last?.continues ?? null }, token);
      if (last === null || token.isCancellationRequested) return undefined;
      if (last.problem !== null) throw new ExportProblem(last.problem);
      parts.push(encoder.encode(last.text));
      const part = last.total === null || last.total === 0 ? 0 : Math.min(100, ((last.rows + last.outdated) / last.total) * 100);
      progress.report({ message: told(last), increment: part - shown });
      shown = part;
    } while (last.continues !== null);
    if (!(await writeWhole(target, parts, token))) return undefined;
    return { rows: last.rows, outdated: last.outdated, partial: last.partial };
  });
}

/** Null when it was cancelled. */
async function nextPiece(analysis: AnalysisClient, params: Parameters<AnalysisClient['export']>[0], token: vscode.CancellationToken): Promise<ExportResult | null> {
  try {
    const piece = await analysis.export(params, token);
    // The server has written into its log what went wrong.
    if ((piece as ExportResult | null) === null && !token.isCancellationRequested) throw new Error('no answer');
    return piece;
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  }
}

function told({ rows, total }: ExportResult): string {
  if (total === null) return rowCount(rows);
  return vscode.l10n.t('{0} of {1}', rows.toLocaleString(vscode.env.language), rowCount(total));
}

/** False when it was cancelled meanwhile: then there is no file but the one that was there before. */
async function writeWhole(target: vscode.Uri, parts: readonly Uint8Array[], token: vscode.CancellationToken): Promise<boolean> {
  const { fs } = vscode.workspace;
  const unfinished = vscode.Uri.joinPath(target, '..', `.${nameOf(target)}.part`);
  try {
    await fs.writeFile(unfinished, joined(parts));
    if (!token.isCancellationRequested) {
      await fs.rename(unfinished, target, { overwrite: true });
      return true;
    }
  } catch (error) {
    await remove(unfinished);
    throw error;
  }
  await remove(unfinished);
  return false;
}

async function remove(file: vscode.Uri): Promise<void> {
  // It may never have come to be.
  await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
