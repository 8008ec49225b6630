/** Commands that copy a reference to an article, or a statement with one, in the style the reader chooses. */
import * as vscode from 'vscode';
import { CITATION_REQUEST, type CitationParams, type CitationResult } from '../../../protocol/src/exports.ts';
import type { ActiveArticle } from '../active-article.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { CommandDefinition } from './register.ts';
import { uriOf } from './source.ts';
import { noStatement, placeOf, placeOfNode, statementOf } from './statements.ts';

type Style = CitationParams['style'];

export function citationCommands(corpus: CorpusClient, active: ActiveArticle): CommandDefinition[] {
  /** The references to places, in the style chosen, in the clipboard; `none` tells that there is nothing to refer to. */
  const copy = async (places: readonly Omit<CitationParams, 'style'>[], none: () => void): Promise<void> => {
    const style = await askStyle();
    if (style === undefined) return;
    const found = await Promise.all(places.map((place) => corpus.request<CitationParams, CitationResult | null>(CITATION_REQUEST, { ...place, style })));
    const texts = found.flatMap((one) => (one === null ? [] : [one.text]));
    if (texts.length === 0) return none();
    await vscode.env.clipboard.writeText(texts.join('\n\n'));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), 3000);
  };
  const noArticle = (): void => void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
  return [
    {
      id: 'corpusReader.copyCitationAs',
      failure: vscode.l10n.t('Corpus Reader could not copy the citation.'),
      run: async (argument) => {
        const uri = uriOf(argument) ?? active.current?.uri;
        if (uri === undefined) return noArticle();
        await copy([{ uri, position: null }], noArticle);
      },
    },
    {
      id: 'corpusReader.copyStatementAs',
      failure: vscode.l10n.t('Corpus Reader could not copy the statement.'),
      run: async (argument, selected) => {
        const lines = (Array.isArray(selected) ? selected : [argument]).flatMap((line) => statementOf(line) ?? []);
        const here = placeOf(argument);
        const places = lines.length > 0 ? lines.map(placeOfNode) : here === null ? [] : [here];
        if (places.length === 0) return noStatement();
        await copy(places, noStatement);
      },
    },
  ];
}

async function askStyle(): Promise<Style | undefined> {
  const styles: readonly (vscode.QuickPickItem & { readonly style: Style })[] = [
    { style: 'gbt7714', label: 'GB/T 7714' },
    { style: 'apa', label: 'APA' },
    { style: 'chicago', label: 'Chicago' },
    { style: 'bibtex', label: 'BibTeX' },
  ];
  return (await vscode.window.showQuickPick(styles, { title: vscode.l10n.t('Copy Citation as'), placeHolder: vscode.l10n.t('Style') }))?.style;
}
