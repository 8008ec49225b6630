/** The Related view around its tree: it follows the article in the editor and says which one it speaks of. */
import * as vscode from 'vscode';
import type { ActiveArticle } from '../active-article.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { onDidChangeReading } from '../reading/open-place.ts';
import { RelatedTree } from './related-tree.ts';

export function showRelatedView(corpus: CorpusClient, active: ActiveArticle, report: (error: unknown) => void): vscode.Disposable {
  const tree = new RelatedTree(corpus, report);
  const view = vscode.window.createTreeView('corpusReader.related', { treeDataProvider: tree });
  const follow = (): void => {
    tree.follow(active.current?.uri ?? null);
    view.description = active.current?.title ?? '';
  };
  follow();
  return vscode.Disposable.from(
    tree,
    view,
    active.onDidChange(follow),
    onDidChangeReading(() => tree.refresh()),
    corpus.onDidChange(() => tree.refresh()),
  );
}
