/** What the editor says about itself at the start, reduced to what the server acts on. */
import type { InitializeParams } from 'vscode-languageserver';

export interface ClientFeatures {
  /** Definitions may say which words they were asked for and how far the target reaches. */
  readonly definitionLinks: boolean;
  /** The range of a workspace symbol may be told when it is chosen. */
  readonly symbolResolve: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  readonly workspaceFolders: boolean;
  /** Documents whose text the server makes can be brought up to date. */
  readonly showsContent: boolean;
}

export function readClientFeatures({ textDocument, workspace }: InitializeParams['capabilities']): ClientFeatures {
  return {
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolResolve: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsContent: workspace?.textDocumentContent !== undefined,
  };
}
