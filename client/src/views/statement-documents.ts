/**
 * Read-only documents that show one statement each, for comparisons: their address names the article and the place, so that a window that
 * comes back finds the words again.
 */
import * as vscode from 'vscode';
import type { StatementItem, WirePosition } from '../../../protocol/src/messages.ts';
import type { PositionParams } from '../../../protocol/src/wordings.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { inClauses } from './statement-clauses.ts';

export const STATEMENT_SCHEME = 'corpus-statement';

/** `corpus-statement:/王毅 2022-03-05?{"uri":…,"line":…,"character":…}` */
export function statementUri({ uri, speaker, date, cue }: StatementItem): vscode.Uri {
  const { line, character } = cue.range.start;
  return vscode.Uri.from({ scheme: STATEMENT_SCHEME, path: `/${statementLabel(speaker.name, date)}`, query: JSON.stringify({ uri, line, character }) });
}

/** How tabs name a statement. */
export function statementLabel(speaker: string, date: string | null): string {
  return `${speaker.replace(/[/\\]/g, ' ')}${date === null ? '' : ` ${date}`}`;
}

/** Where the statement of such a document stands; null for any other address. */
export function placeOfStatement(uri: vscode.Uri): PositionParams | null {
  if (uri.scheme !== STATEMENT_SCHEME) return null;
  try {
    const { uri: article, line, character } = JSON.parse(uri.query) as { uri?: unknown } & Partial<Record<keyof WirePosition, unknown>>;
    return typeof article === 'string' && isCount(line) && isCount(character) ? { uri: article, position: { line, character } } : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function serveStatements(wordings: WordingsClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(STATEMENT_SCHEME, {
    provideTextDocumentContent: async (uri) => {
      const place = placeOfStatement(uri);
      const statement = place === null ? null : await wordings.statementAt(place);
      return statement === null ? vscode.l10n.t('This statement can no longer be found in its article.') : inClauses(statement.content.text);
    },
  });
}
