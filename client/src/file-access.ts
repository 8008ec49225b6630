/**
 * Files for a server that cannot read them itself: in the browser there is no disk, and a workspace may live in any file
 * system. Answers the server's two file requests with what the editor can see of the workspace, and nothing outside it.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../protocol/src/messages.ts';
import { LIST_FILES_REQUEST, READ_FILE_REQUEST } from '../../protocol/src/messages.ts';
import { readSettings, SETTINGS_SECTION } from '../../protocol/src/settings.ts';
import { toBase64 } from './base64.ts';
import { createLimiter } from './limiter.ts';

/** Reads at once: measured in a web host, more than this gains nothing and fewer wait on the connection. */
const CONCURRENT_READS = 48;

export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const limited = createLimiter(CONCURRENT_READS);
  return vscode.Disposable.from(
    client.onRequest(LIST_FILES_REQUEST, listFiles),
    client.onRequest(READ_FILE_REQUEST, (params: ReadFileParams) => limited(() => readFile(params.uri))),
  );
}

async function listFiles({ include: wanted }: ListFilesParams, token: vscode.CancellationToken): Promise<ListFilesResult> {
  const { settings } = readSettings(vscode.workspace.getConfiguration(SETTINGS_SECTION));
  const exclude = settings.exclude.length === 0 ? null : oneGlob(settings.exclude);
  const uris = new Set<string>();
  for (const include of wanted ?? settings.include) {
    for (const uri of await vscode.workspace.findFiles(include, exclude, undefined, token)) uris.add(uri.toString());
  }
  return { uris: [...uris] };
}

function oneGlob(globs: readonly string[]): string {
  return globs.length === 1 ? globs[0]! : `{${globs.join(',')}}`;
}

async function readFile(uriText: string): Promise<ReadFileResult> {
  try {
    const uri = vscode.Uri.parse(uriText, true);
    if (!vscode.workspace.getWorkspaceFolder(uri)) return { base64: null };
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return { base64: null }; // gone between listing and reading, or unreadable: the server says so
  }
}
