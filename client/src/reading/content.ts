/**
 * The text of reading views until the language client answers for it: a window that is opened with a view in it asks before the server
 * runs. The question waits for the server.
 */
import * as vscode from 'vscode';
import { READING_SCHEME } from '../../../protocol/src/reading.ts';
import type { CorpusClient } from '../corpus-client.ts';

export function serveReadingViews(corpus: CorpusClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(READING_SCHEME, {
    provideTextDocumentContent: (uri) => corpus.readingText(uri.toString()),
  });
}
