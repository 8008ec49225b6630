/** Commands about where an article comes from: open the page it was published at, copy a citation. */
import * as vscode from 'vscode';
import type { ArticleItem, ArticleResult } from '../../../protocol/src/messages.ts';
import type { ActiveArticle } from '../active-article.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { CommandDefinition } from './register.ts';

export function sourceCommands(corpus: CorpusClient, active: ActiveArticle): CommandDefinition[] {
  /** The article of the tree line the command was called on, else the one in the editor. */
  const chosen = async (argument: unknown): Promise<ArticleResult | null> => {
    const uri = uriOf(argument);
    return uri === undefined ? active.current : corpus.article({ uri });
  };
  const none = (): void => void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
  return [
    {
      id: 'corpusReader.openSource',
      failure: vscode.l10n.t('Corpus Reader could not open the address of the article.'),
      run: async (argument) => {
        const article = await chosen(argument);
        if (!article) return none();
        // The address comes from a file: only web addresses are opened, never a command or a file.
        if (article.url === null || !/^https?:\/\//i.test(article.url)) {
          void vscode.window.showInformationMessage(vscode.l10n.t('This article does not say where it was published.'));
          return;
        }
        await vscode.env.openExternal(vscode.Uri.parse(article.url));
      },
    },
    {
      id: 'corpusReader.copyCitation',
      failure: vscode.l10n.t('Corpus Reader could not copy the citation.'),
      run: async (argument) => {
        const article = await chosen(argument);
        if (!article) return none();
        await vscode.env.clipboard.writeText(article.citation);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), 3000);
      },
    },
  ];
}

/** The URI of an article's line in either view, or of the document an editor menu was opened on. */
export function uriOf(argument: unknown): string | undefined {
  if (argument instanceof vscode.Uri) return argument.toString();
  if (typeof argument !== 'object' || argument === null) return undefined;
  const node = argument as { readonly article?: ArticleItem; readonly item?: ArticleItem };
  return (node.article ?? node.item)?.uri;
}
