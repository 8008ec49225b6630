/** Lines of the Statements view as the editor shows them. Everything from an article is shown as text, never as Markdown. */
import * as vscode from 'vscode';
import type { StatementItem } from '../../../protocol/src/messages.ts';
import { statementCount } from '../counts.ts';
import { oneLine, statementLine, type StatementGroupNode, type StatementNode } from './statements-nodes.ts';

export function statementGroupItem({ id, group }: StatementGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  if (group.count !== null) item.description = group.count.toLocaleString(vscode.env.language);
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'statementGroup';
  item.accessibilityInformation = { label: group.count === null ? group.label : `${group.label}, ${statementCount(group.count)}` };
  return item;
}

/** `words` are shown emphasised where they stand. */
export function statementItem(node: StatementNode, words: readonly string[], withSpeaker: boolean): vscode.TreeItem {
  const { id, statement, shared } = node;
  const item = new vscode.TreeItem(statementLine(node, words, withSpeaker));
  item.id = id;
  const source = [statement.date, statement.outlet].filter((part) => part !== null).join(' · ');
  item.description = [...(shared.length === 0 ? [] : [vscode.l10n.t('shares {0}', shared.join('、'))]), source].join(' · ');
  item.iconPath = new vscode.ThemeIcon(statement.kind === 'direct' ? 'quote' : 'comment');
  item.contextValue = 'statement';
  const place = { uri: statement.uri, range: statement.content.range };
  item.command = { command: 'corpusReader.openPlace', title: vscode.l10n.t('Show in Article'), arguments: [place] };
  item.accessibilityInformation = {
    label: [statement.speaker.name, kindOf(statement), statement.cue.text, oneLine(statement.content.text), item.description].join(', '),
  };
  return item;
}

/** The whole statement, who is meant and how the article expresses it, and where it stands. */
export function statementTooltip({ statement, shared }: StatementNode): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const { speaker, cue, content, title, date, outlet, uri } = statement;
  tooltip.appendMarkdown('**').appendText(speaker.name).appendMarkdown('**').appendText(` ${cue.text}`);
  tooltip.appendMarkdown('\n\n').appendText(oneLine(content.text));
  const facts = [`${kindOf(statement)} · ${expressedBy(statement)}`];
  if (shared.length > 0) facts.push(vscode.l10n.t('shares {0}', shared.join('、')));
  facts.push([title, date, outlet].filter((part) => part !== null).join(' · '), vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  for (const line of facts) if (line !== '') tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}

function kindOf({ kind }: StatementItem): string {
  return kind === 'direct' ? vscode.l10n.t('direct quotation') : vscode.l10n.t('indirect speech');
}

function expressedBy({ resolved, speaker }: StatementItem): string {
  switch (resolved) {
    case 'name': return speaker.id === null ? vscode.l10n.t('an organisation, by its name') : vscode.l10n.t('speaker named');
    case 'pronoun': return vscode.l10n.t('speaker expressed by a pronoun');
    case 'elided': return vscode.l10n.t('speaker not expressed, carried on from before');
    case 'title': return vscode.l10n.t('speaker expressed by a title');
  }
}

/** The line that asks for the next page. */
export function moreItem(id: string, remaining: number, page: number, command: string, node: unknown): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', Math.min(remaining, page)));
  item.id = id;
  item.description = vscode.l10n.t('{0} not shown', remaining);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command, title: item.label as string, arguments: [node] };
  return item;
}
