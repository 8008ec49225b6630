/** Lets the reader say which articles mean the other person of a name, and whether the roster knows that person already. */
import * as vscode from 'vscode';
import type { NameArticle, NameResult } from '../../../protocol/src/corrections.ts';
import type { CorrectionsClient } from './corrections-client.ts';

/** Articles offered: those nearest by date. */
const MOST_OFFERED = 300;

export interface ChosenArticles {
  readonly articles: readonly string[];
  /** An entry of the roster; undefined for a new one. */
  readonly entry?: string;
}

export async function pickArticles(corrections: CorrectionsClient, name: NameResult): Promise<ChosenArticles | null> {
  const entry = await pickEntry(name);
  if (entry === null) return null;
  const { articles, total } = await corrections.nameArticles({ uri: name.uri, range: name.range, limit: MOST_OFFERED });
  // With one article there is nothing to choose.
  if (articles.length <= 1) return { articles: [name.uri], ...entry };
  const items = articles.map((article) => ({ ...articleItem(article), picked: article.uri === name.uri, uri: article.uri }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('In Which Articles Is “{0}” This Other Person?', name.name),
    placeHolder: total > articles.length ? vscode.l10n.t('The {0} articles nearest by date; Space picks, Enter goes on', articles.length) : vscode.l10n.t('Space picks, Enter goes on'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined || chosen.length === 0) return null;
  return { articles: chosen.map(({ uri }) => uri), ...entry };
}

/** The other person's entry, or none yet; null when the reader left. */
async function pickEntry({ name, namesakes }: NameResult): Promise<{ readonly entry?: string } | null> {
  if (namesakes.length === 0) return {};
  const chosen = await vscode.window.showQuickPick(
    [
      ...namesakes.map(({ key, name: label, detail }) => ({ label: `$(person) ${label}`, description: detail, entry: key })),
      { label: `$(add) ${vscode.l10n.t('Somebody not in the roster yet')}`, description: '', entry: undefined },
    ],
    { title: vscode.l10n.t('Whom Does “{0}” Mean Here?', name) },
  );
  if (chosen === undefined) return null;
  return chosen.entry === undefined ? {} : { entry: chosen.entry };
}

function articleItem({ title, day, outlet, office }: NameArticle): vscode.QuickPickItem {
  return { label: title ?? vscode.l10n.t('Untitled article'), description: [office, day, outlet].filter((part) => part !== null).join(' · ') };
}
