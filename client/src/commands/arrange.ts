/** Commands that arrange the Articles view: by what it groups, which end comes first, the next page of a long group. */
import * as vscode from 'vscode';
import type { Grouping } from '../../../protocol/src/messages.ts';
import type { ArticlesView } from '../views/articles-view.ts';
import type { TreeNode } from '../views/articles-nodes.ts';
import type { CommandDefinition } from './register.ts';

export function arrangeCommands(view: ArticlesView): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not rearrange the articles.');
  const groupBy = (grouping: Grouping): CommandDefinition => ({
    id: `corpusReader.groupBy${grouping[0]!.toUpperCase()}${grouping.slice(1)}`,
    failure,
    run: () => view.arrange(grouping, view.tree.order),
  });
  return [
    groupBy('date'),
    groupBy('outlet'),
    groupBy('person'),
    {
      id: 'corpusReader.toggleOrder',
      failure,
      run: () => view.arrange(view.tree.grouping, view.tree.order === 'newest' ? 'oldest' : 'newest'),
    },
    {
      id: 'corpusReader.showMore',
      failure: vscode.l10n.t('Corpus Reader could not show more articles.'),
      run: (node) => view.tree.showMore((node as TreeNode).parent),
    },
  ];
}
