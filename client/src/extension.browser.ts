/** Entry point for the web extension host (vscode.dev and the like): the language server is a worker. */
import * as vscode from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.ts';
import { CLIENT_ID, CLIENT_NAME } from './language-client.ts';

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  let worker: Worker | undefined;
  const end = (): void => worker?.terminate();
  /** The editor puts its own Worker in place of the browser's, which the client would not recognise: so the transports are made here. */
  const connect = async (): Promise<MessageTransports> => {
    end(); // at a restart the old server has said goodbye, but its worker would stay
    worker = await startWorker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  start(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options));
  context.subscriptions.push({ dispose: end });
}

/**
 * A worker running the script. An extension that lives behind a remote connection has an address no worker may be made from;
 * its script is read through the editor instead.
 */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme === 'http' || script.scheme === 'https') return new Worker(script.toString(true), { name: CLIENT_NAME });
  const bytes = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: CLIENT_NAME });
  } finally {
    // The worker has begun fetching; the address may go once it had the time to.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
