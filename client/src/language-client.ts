/**
 * What both extension hosts share of the language client: which documents it is for, how it logs, and what it tells the
 * server at the start. The entry points add the way the server is run.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/src/messages.ts';
import { hoverLinks } from './reading/hover-links.ts';
import { readSettings, SETTINGS_SECTION } from '../../protocol/src/settings.ts';

export const CLIENT_ID = 'corpusReader';
export const CLIENT_NAME = 'Corpus Reader';

/** The language ids whose documents may be articles; the server tells which are. */
export const ARTICLE_LANGUAGES = ['corpus-article', 'corpus-reading', 'plaintext', 'markdown', 'html'] as const;

/** A document selector for them, in every file system. */
export const ARTICLE_SELECTOR = ARTICLE_LANGUAGES.map((language) => ({ language }));

/** Roster files are the server's as well: it reads them as they are being written. */
const ROSTER_SELECTOR = { pattern: '**/people.yaml' };

/** Makes the client of one host, not yet started. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * The options both hosts use; `told` gives what the server is told at each start. Hover text stays untrusted: it quotes articles,
 * and an article may hold anything.
 */
export function clientOptions(log: vscode.LogOutputChannel, told: () => InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: [...ARTICLE_SELECTOR, ROSTER_SELECTOR],
    outputChannel: log,
    // Failures are told once, in a sentence with a button, by whoever starts the client.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
    initializationOptions: told,
    middleware: hoverLinks,
  };
}

/** What the server is told at a start. */
export function initializationOptions({ globalStorageUri }: vscode.ExtensionContext, confirmedFolders: readonly string[], afresh: boolean): InitializationOptions {
  return {
    // Read into a plain object: the editor's configuration object carries functions, which no message can.
    settings: readSettings(vscode.workspace.getConfiguration(SETTINGS_SECTION)).settings,
    // In a browser there is no folder the server could write to.
    ...(globalStorageUri.scheme === 'file' ? { storage: globalStorageUri.fsPath } : {}),
    confirmedFolders,
    afresh,
  };
}
