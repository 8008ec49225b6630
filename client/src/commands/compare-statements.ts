/** Commands that compare two statements in the editor's own comparison: two lines of the view, or one now and another later. */
import * as vscode from 'vscode';
import type { StatementItem } from '../../../protocol/src/messages.ts';
import { statementLabel, statementUri } from '../views/statement-documents.ts';
import type { StatementsView } from '../views/statements-view.ts';
import type { WordingsClient } from '../wordings-client.ts';
import type { CommandDefinition } from './register.ts';
import { noStatement, placeOf, statementOf } from './statements.ts';

export function compareCommands(view: StatementsView, wordings: WordingsClient): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not compare the statements.');
  let kept: StatementItem | null = null;
  /** The statement of a line of the view, else at the cursor. */
  const chosen = async (argument: unknown): Promise<StatementItem | null> => {
    const node = statementOf(argument);
    if (node !== null) return node.statement;
    const place = placeOf(argument);
    return place === null ? null : wordings.statementAt(place);
  };
  return [
    {
      id: 'corpusReader.compareStatements',
      failure,
      run: async (_argument, selected) => {
        const given = Array.isArray(selected) ? selected.flatMap((node) => statementOf(node) ?? []) : [];
        const [one, other, ...more] = given.length > 0 ? given : view.selected();
        if (one === undefined || other === undefined || more.length > 0) {
          return void vscode.window.showInformationMessage(vscode.l10n.t('Select two statements in the Statements view first, the second with Ctrl or Cmd.'));
        }
        await compare(one.statement, other.statement);
      },
    },
    {
      id: 'corpusReader.selectStatementForCompare',
      failure,
      run: async (argument) => {
        kept = await chosen(argument);
        if (kept === null) return noStatement();
        await vscode.commands.executeCommand('setContext', 'corpusReader.statementKept', true);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Selected for compare: {0}', statementLabel(kept.speaker.name, kept.date)), 5000);
      },
    },
    {
      id: 'corpusReader.compareStatementWithSelected',
      failure,
      run: async (argument) => {
        if (kept === null) {
          return void vscode.window.showInformationMessage(vscode.l10n.t('Select a statement for compare first.'));
        }
        const other = await chosen(argument);
        if (other === null) return noStatement();
        await compare(kept, other);
      },
    },
  ];
}

/** The earlier statement stands on the left. */
async function compare(one: StatementItem, other: StatementItem): Promise<void> {
  const [left, right] = (one.date ?? '9') <= (other.date ?? '9') ? [one, other] : [other, one];
  const title = `${statementLabel(left.speaker.name, left.date)} ↔ ${statementLabel(right.speaker.name, right.date)}`;
  await vscode.commands.executeCommand('vscode.diff', statementUri(left), statementUri(right), title, { preview: true });
}
