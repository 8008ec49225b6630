/** Lines of the Set Phrases view as the editor shows them. Everything from an article is shown as text. */
import * as vscode from 'vscode';
import type { SearchItem } from '../../../protocol/src/messages.ts';
import { articleCount, useCount } from '../counts.ts';
import { bar, useLine, USES_PAGE, type EndNode, type PhraseNode, type UseNode, type UsesNode, type VariantNode, type VariantsNode } from './phrases-nodes.ts';
import { moreItem } from './statements-items.ts';

export function phraseItem(node: PhraseNode): vscode.TreeItem {
  switch (node.kind) {
    case 'first':
    case 'last':
    case 'use': return useItem(node);
    case 'uses': return usesItem(node);
    case 'variants': return variantsItem(node);
    case 'variant': return variantItem(node);
    case 'more': return moreItem(node.id, node.remaining, USES_PAGE, 'corpusReader.showMoreUses', node);
  }
}

function useItem({ kind, id, use }: EndNode | UseNode): vscode.TreeItem {
  const { label, highlights } = useLine(use, kind !== 'use');
  const end = kind === 'first' ? vscode.l10n.t('First use') : kind === 'last' ? vscode.l10n.t('Last use') : null;
  const prefix = end === null ? '' : `${end}${use.day === null ? '' : ` ${use.day}`}：`;
  const item = new vscode.TreeItem({ label: `${prefix}${label}`, highlights: highlights.map(([from, to]) => [from + prefix.length, to + prefix.length]) });
  item.id = id;
  item.description = [use.day, use.speaker?.name, use.outlet].filter((part) => part != null).join(' · ');
  item.iconPath = new vscode.ThemeIcon(kind === 'first' ? 'arrow-small-right' : kind === 'last' ? 'arrow-small-left' : 'file-text');
  item.contextValue = 'phraseUse';
  item.command = { command: 'corpusReader.openPlace', title: vscode.l10n.t('Show in Article'), arguments: [{ uri: use.uri, range: use.range }] };
  item.accessibilityInformation = { label: [prefix + label, item.description].join(', ') };
  return item;
}

export function useTooltip(use: SearchItem): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(use.left).appendMarkdown('**').appendText(use.hit).appendMarkdown('**').appendText(use.right);
  const source = [use.title, use.day, use.outlet].filter((part) => part !== null).join(' · ');
  if (use.speaker !== null) tooltip.appendMarkdown('\n\n').appendText(vscode.l10n.t('said by {0}', use.speaker.name));
  for (const line of [source, vscode.workspace.asRelativePath(vscode.Uri.parse(use.uri))]) if (line !== '') tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}

function usesItem({ id, year, count, part }: UsesNode): vscode.TreeItem {
  const label = year === null ? vscode.l10n.t('All uses') : year === 'undated' ? vscode.l10n.t('No date') : year;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [count.toLocaleString(vscode.env.language), bar(part)].filter((text) => text !== '').join('  ');
  item.iconPath = new vscode.ThemeIcon(year === null ? 'list-flat' : 'calendar');
  item.contextValue = 'phraseUses';
  item.accessibilityInformation = { label: `${label}, ${useCount(count)}` };
  return item;
}

function variantsItem({ id, variants }: VariantsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Variants'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(variants.length);
  item.iconPath = new vscode.ThemeIcon('versions');
  item.contextValue = 'phraseVariants';
  item.tooltip = vscode.l10n.t('Wordings in the texts that keep parts of the phrase in their order, with other words between or in their place');
  return item;
}

function variantItem({ id, wording }: VariantNode): vscode.TreeItem {
  const item = new vscode.TreeItem(wording.text, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  const { first, last } = wording;
  const days = first?.day == null ? '' : last?.day == null || last.day === first.day ? first.day : `${first.day} – ${last.day}`;
  item.description = [wording.total.toLocaleString(vscode.env.language), days].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon('symbol-string');
  item.contextValue = 'phraseVariant';
  item.tooltip = [wording.text, `${useCount(wording.total)} · ${articleCount(wording.articles)}`, days].filter((part) => part !== '').join('\n');
  item.accessibilityInformation = { label: [wording.text, useCount(wording.total), days].join(', ') };
  return item;
}
