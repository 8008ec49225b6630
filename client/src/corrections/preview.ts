/** Shows what a correction will change before it is written: how many mentions in which articles. Each of them can be opened. */
import * as vscode from 'vscode';
import type { CorrectionResult } from '../../../protocol/src/corrections.ts';
import { openPlace } from '../reading/open-place.ts';

export type PreviewChoice = 'apply' | 'show' | 'narrow' | null;

interface PreviewItem extends vscode.QuickPickItem {
  readonly choice?: PreviewChoice;
  readonly article?: CorrectionResult['articles'][number];
}

/** What the reader wants; null for nothing. */
export async function preview(result: CorrectionResult): Promise<PreviewChoice> {
  const pick = vscode.window.createQuickPick<PreviewItem>();
  pick.title = result.sentence;
  pick.placeholder = reach(result);
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = [
    { label: `$(check) ${vscode.l10n.t('Apply')}`, description: vscode.l10n.t('writes people.yaml; can be undone'), choice: 'apply' },
    ...(result.narrower ? [{ label: `$(file) ${vscode.l10n.t('Only in This Article…')}`, choice: 'narrow' as const }] : []),
    { label: `$(diff) ${vscode.l10n.t('Show Changes')}`, description: vscode.l10n.t('of people.yaml, to be confirmed there'), choice: 'show' },
    { label: `$(close) ${vscode.l10n.t('Cancel')}`, choice: null },
    ...(result.articles.length === 0 ? [] : [{ label: vscode.l10n.t('Articles'), kind: vscode.QuickPickItemKind.Separator }]),
    ...result.articles.map(articleItem),
    ...(result.total > result.articles.length ? [{ label: vscode.l10n.t('and {0} more', result.total - result.articles.length) }] : []),
  ];
  try {
    return await new Promise<PreviewChoice>((resolve) => {
      pick.onDidAccept(() => {
        const item = pick.selectedItems[0];
        if (item?.choice !== undefined) return resolve(item.choice);
        // The list stays, so that one article after the other can be looked at.
        if (item?.article !== undefined) void openPlace({ uri: item.article.uri, ...(item.article.range === null ? {} : { range: item.article.range }) }, { preserveFocus: true });
      });
      pick.onDidHide(() => resolve(null));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function articleItem(article: CorrectionResult['articles'][number]): PreviewItem {
  const { title, day, outlet, count } = article;
  return { label: `$(file-text) ${title ?? vscode.l10n.t('Untitled article')}`, description: [mentions(count), day, outlet].filter((part) => part !== null).join(' · '), article };
}

function mentions(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count);
}

function reach({ mentions: count, total }: CorrectionResult): string {
  if (count === 0) return vscode.l10n.t('No mention in the articles read so far');
  if (total === 1) return count === 1 ? vscode.l10n.t('1 mention in 1 article') : vscode.l10n.t('{0} mentions in 1 article', count);
  return vscode.l10n.t('{0} mentions in {1} articles', count, total);
}
