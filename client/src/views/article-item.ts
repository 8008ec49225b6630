/** One article as a line of a tree, the same in every view: title, tooltip, icon, and a click that opens it. */
import * as vscode from 'vscode';
import type { ArticleItem } from '../../../protocol/src/messages.ts';
import { readingUriOf } from '../../../protocol/src/reading.ts';
import { readsInReadingView } from '../reading/open-place.ts';

/** The tree line of an article, with `prefix` before its title. The title comes from a file and is shown as text, never as Markdown. */
export function articleTreeItem(article: ArticleItem, id: string, description: string, prefix = ''): vscode.TreeItem {
  const uri = vscode.Uri.parse(article.uri);
  const item = new vscode.TreeItem(`${prefix}${article.title ?? fileName(uri)}`);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = 'article';
  // The editor's own command knows of previews, pinning and the side; with the address of the view it opens that.
  const target = readsInReadingView() ? vscode.Uri.parse(readingUriOf(article.uri, article.title)) : uri;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open Article'), arguments: [target] };
  item.accessibilityInformation = { label: [article.title ?? fileName(uri), description].join(', ') };
  return item;
}

/** The tooltip: the whole title, date and outlet, each of `lines`, and the file. */
export function articleTooltip(article: ArticleItem, lines: readonly string[]): vscode.MarkdownString {
  const uri = vscode.Uri.parse(article.uri);
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(article.title ?? fileName(uri)).appendMarkdown('**');
  const facts = [article.day, article.outlet].filter((fact) => fact !== null).join(' · ');
  for (const line of [facts, ...lines, vscode.workspace.asRelativePath(uri)]) {
    if (line !== '') tooltip.appendMarkdown('\n\n').appendText(line);
  }
  return tooltip;
}

/** A tooltip of one line of text as it is. */
export function plainTooltip(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text);
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
