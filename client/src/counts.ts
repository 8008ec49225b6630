/** Numbers of things in words, in the reader's language. */
import * as vscode from 'vscode';

export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
}

export function statementCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count.toLocaleString(vscode.env.language));
}

export function rowCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', count.toLocaleString(vscode.env.language));
}

export function useCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 use') : vscode.l10n.t('{0} uses', count.toLocaleString(vscode.env.language));
}

/** How far reading has come. */
export function progressCount(done: number, total: number): string {
  const plain = (count: number): string => count.toLocaleString(vscode.env.language);
  return vscode.l10n.t('{0} of {1} files', plain(done), plain(total));
}

/** How many files could not be read; empty when all could. */
export function failureCount(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 file could not be read') : vscode.l10n.t('{0} files could not be read', count);
}
