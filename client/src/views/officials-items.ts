/** Lines of the Officials view as the editor shows them. Everything from an article is shown as text, never as Markdown. */
import * as vscode from 'vscode';
import type { PlaceItem } from '../../../protocol/src/messages.ts';
import type { OfficialItem, OfficialsItem, OfficialsSort, SectionItem } from '../../../protocol/src/officials.ts';
import { articleCount } from '../counts.ts';
import { articleTooltip, articleTreeItem } from './article-item.ts';
import type { BranchNode, LeafNode } from './officials-nodes.ts';
import { timeSpan } from './officials-nodes.ts';

export interface Arrangement {
  readonly sort: OfficialsSort;
  readonly filter: string;
}

const SECTION_ICONS: Readonly<Record<SectionItem['section'], string>> = { offices: 'briefcase', encounters: 'arrow-swap', statements: 'quote', articles: 'file-text' };

export function branchItem({ id, item: shown }: BranchNode, arrangement: Arrangement): vscode.TreeItem {
  const item = new vscode.TreeItem('', vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  switch (shown.type) {
    case 'home':
      item.label = shown.label;
      item.description = plain(shown.count);
      item.iconPath = new vscode.ThemeIcon('globe');
      item.contextValue = 'home';
      item.accessibilityInformation = { label: `${shown.label}, ${officialCount(shown.count)}` };
      return item;
    case 'person':
      item.label = shown.name;
      item.description = describePerson(shown, arrangement);
      item.iconPath = new vscode.ThemeIcon('person');
      item.contextValue = 'official';
      item.accessibilityInformation = { label: [shown.name, shown.latin, shown.office, shown.home, articleCount(shown.articles)].filter((part) => part !== null && part !== '').join(', ') };
      return item;
    case 'section':
      item.label = sectionName(shown.section);
      item.description = plain(shown.count);
      item.iconPath = new vscode.ThemeIcon(SECTION_ICONS[shown.section]);
      item.contextValue = 'section';
      item.accessibilityInformation = { label: `${item.label}, ${plain(shown.count)}` };
      return item;
  }
}

export function leafItem({ id, item: shown }: LeafNode): vscode.TreeItem {
  switch (shown.type) {
    case 'office':
      return line(id, shown.title, [timeSpan(shown.first, shown.last), shown.roster === null ? '' : vscode.l10n.t('from the roster')], shown.roster === null ? 'briefcase' : 'book', shown.place);
    case 'encounter':
      return line(id, `${shown.date ?? vscode.l10n.t('No date')} · ${shown.label}`, [shown.articles > 1 ? articleCount(shown.articles) : ''], 'arrow-swap', shown.place);
    case 'statement':
      return line(id, `${shown.date ?? vscode.l10n.t('No date')} · ${oneLine(shown.cue)}：${cut(oneLine(shown.content))}`, [shown.outlet ?? ''], shown.kind === 'direct' ? 'quote' : 'comment', shown.place);
    case 'article': {
      const item = articleTreeItem(shown, id, [shown.day, shown.outlet].filter((part) => part !== null).join(' · '));
      item.command = openCommand(shown.place);
      return item;
    }
  }
}

/** The whole of what a line cuts off, and where it stands. */
export function officialsTooltip(shown: OfficialsItem): vscode.MarkdownString | undefined {
  switch (shown.type) {
    case 'person': {
      const seen = shown.lastDay === null ? '' : vscode.l10n.t('last named on {0}', shown.lastDay);
      return lines(shown.name, [shown.latin, shown.office, shown.home, `${articleCount(shown.articles)} · ${mentionCount(shown.mentions)}`, seen]);
    }
    case 'office': return lines(shown.title, [timeSpan(shown.first, shown.last), shown.article?.title, shown.roster === null ? '' : rosterTells(shown.roster.source), fileOf(shown.place)]);
    case 'encounter': return lines(shown.label, [shown.date, oneLine(shown.sentence), fileOf(shown.place)]);
    case 'statement': return lines(`${shown.cue}：${oneLine(shown.content)}`, [[shown.title, shown.date, shown.outlet].filter((part) => part !== null).join(' · '), fileOf(shown.place)]);
    case 'article': return articleTooltip(shown, [mentionCount(shown.mentions)]);
    case 'home':
    case 'section': return undefined;
  }
}

export function rosterTells(source: string | null): string {
  return source === null ? vscode.l10n.t('from the roster') : vscode.l10n.t('from the roster: {0}', source);
}

export function sectionName(section: SectionItem['section']): string {
  switch (section) {
    case 'offices': return vscode.l10n.t('Offices over Time');
    case 'encounters': return vscode.l10n.t('Encounters');
    case 'statements': return vscode.l10n.t('Statements');
    case 'articles': return vscode.l10n.t('Articles');
  }
}

export function officialCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 official') : vscode.l10n.t('{0} officials', plain(count));
}

export function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', plain(count));
}

/** The office, with a filter the country before it unless the office says it, and what the list is sorted by. */
function describePerson({ office, home, articles, lastDay }: OfficialItem, { sort, filter }: Arrangement): string {
  const country = filter === '' || home === '' || office?.includes(home) === true ? '' : home;
  const last = sort === 'lastSeen' ? (lastDay ?? '') : plain(articles);
  return [country, office ?? '', last].filter((part) => part !== '').join(' · ');
}

function line(id: string, label: string, parts: readonly string[], icon: string, place: PlaceItem | null): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = parts.filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'place';
  if (place !== null) item.command = openCommand(place);
  item.accessibilityInformation = { label: [label, item.description].filter((part) => part !== '').join(', ') };
  return item;
}

function openCommand(place: PlaceItem): vscode.Command {
  return { command: 'corpusReader.openPlace', title: vscode.l10n.t('Show in Article'), arguments: [place] };
}

function lines(heading: string, parts: readonly (string | null | undefined)[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(heading).appendMarkdown('**');
  for (const part of parts) if (part) tooltip.appendMarkdown('\n\n').appendText(part);
  return tooltip;
}

function fileOf(place: PlaceItem | null): string {
  return place === null ? '' : vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri));
}

/** Characters of a line; what is cut off is in the tooltip. */
const LINE_LENGTH = 120;

function cut(text: string): string {
  return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function plain(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
