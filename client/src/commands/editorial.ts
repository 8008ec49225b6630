/** What the quick fixes of editorial hints call: compare two articles, and turn one kind of hint off. */
import * as vscode from 'vscode';
import { isDiagnosticRule, type DiagnosticRule } from '../../../protocol/src/diagnostics.ts';
import { SETTINGS_SECTION } from '../../../protocol/src/settings.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { CommandDefinition } from './register.ts';

export function editorialCommands(corpus: CorpusClient): CommandDefinition[] {
  /** Set text where the server gives it: what differs is words then, not markup. */
  const shown = async (uri: string): Promise<vscode.Uri> => vscode.Uri.parse((await corpus.readingView({ uri }).catch(() => null))?.readingUri ?? uri);
  const titleOf = async (uri: string): Promise<string> => (await corpus.article({ uri }))?.title ?? vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return [
    {
      id: 'corpusReader.turnOffHint',
      failure: vscode.l10n.t('Corpus Reader could not change its settings.'),
      run: async (rule) => {
        if (isDiagnosticRule(rule)) await turnOff(rule);
      },
    },
    {
      id: 'corpusReader.compareArticles',
      failure: vscode.l10n.t('Corpus Reader could not compare the articles.'),
      run: async (here, there) => {
        if (typeof here !== 'string' || typeof there !== 'string') return;
        const [left, right, leftTitle, rightTitle] = await Promise.all([shown(here), shown(there), titleOf(here), titleOf(there)]);
        await vscode.commands.executeCommand('vscode.diff', left, right, `${leftTitle} ↔ ${rightTitle}`);
      },
    },
  ];
}

/** Where the setting is made already, else for the reader everywhere. The notice takes it back. */
async function turnOff(rule: DiagnosticRule): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  const key = `diagnostics.${rule}`;
  const made = settings.inspect<string>(key);
  const target = made?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  const before = target === vscode.ConfigurationTarget.Global ? made?.globalValue : made?.workspaceValue;
  await settings.update(key, 'off', target);
  const undo = vscode.l10n.t('Undo');
  const open = vscode.l10n.t('Open Settings');
  void vscode.window.showInformationMessage(vscode.l10n.t('Hints of this kind are off from now on.'), undo, open).then(async (choice) => {
    if (choice === undo) await vscode.workspace.getConfiguration(SETTINGS_SECTION).update(key, before, target);
    if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.diagnostics`);
  });
}
