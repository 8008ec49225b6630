/** Entry point for the desktop and remote extension host: the language server is a Node process of its own, spoken to over IPC. */
import type * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SERVER_ENVIRONMENT } from '../../protocol/src/server-environment.ts';
import { start } from './extension.ts';
import { CLIENT_ID, CLIENT_NAME } from './language-client.ts';

export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  start(context, (options: LanguageClientOptions) =>
    new LanguageClient(
      CLIENT_ID,
      CLIENT_NAME,
      {
        run: { module, transport: TransportKind.ipc, options: { env: SERVER_ENVIRONMENT } },
        debug: { module, transport: TransportKind.ipc, options: { env: SERVER_ENVIRONMENT, execArgv: ['--nolazy', '--inspect=6011'] } },
      },
      options,
    ),
  );
}
