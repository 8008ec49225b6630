/**
 * The sample articles that come with the extension, for a first look: copied to where the reader may write (their roster will lie beside
 * them), opened as a folder, with the walkthrough going on there.
 */
import * as vscode from 'vscode';
import type { CommandDefinition } from './register.ts';

/** Files of `seeds`; a test compares. Not listed at run time, because an extension on the web cannot list its folder. */
export const SAMPLES = [
  '000_e3498bc795cb0c44.txt',
  '001_d31ba643041d82b7.txt',
  '002_e1e3ee129a945250.txt',
  '003_f4e8022c18f30cb8.txt',
  '004_3568484641814460.txt',
  'people.yaml',
] as const;

const WALKTHROUGH = 'corpus-reader.corpus-reader#firstMinutes';
/** Set while the window with the samples is being opened, which forgets what was shown in this one. */
const GOES_ON = 'walkthroughGoesOn';

export function sampleCommands(context: vscode.ExtensionContext): CommandDefinition[] {
  return [
    {
      id: 'corpusReader.openSamples',
      failure: vscode.l10n.t('Corpus Reader could not open the sample articles.'),
      run: async () => {
        const folder = await chooseFolder(context);
        if (folder === undefined) return;
        await copySamples(context.extensionUri, folder);
        await context.globalState.update(GOES_ON, true);
        const busy = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
        await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: busy, forceReuseWindow: !busy });
      },
    },
    {
      id: 'corpusReader.openWalkthrough',
      failure: vscode.l10n.t('Corpus Reader could not open its walkthrough.'),
      run: () => openWalkthrough(),
    },
  ];
}

/** In the window that was opened for the samples: shows them, and the walkthrough where the reader left it. */
export async function goOnWithWalkthrough({ globalState }: vscode.ExtensionContext): Promise<void> {
  if (globalState.get<boolean>(GOES_ON) !== true) return;
  await globalState.update(GOES_ON, undefined);
  await vscode.commands.executeCommand('corpusReader.articles.focus');
  await openWalkthrough();
}

async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}

/** A folder in the extension's own storage, or one the reader picks; undefined when they think better of it. */
async function chooseFolder({ globalStorageUri }: vscode.ExtensionContext): Promise<vscode.Uri | undefined> {
  const own = { label: vscode.l10n.t('Have a Look'), detail: vscode.l10n.t('The articles are kept in the storage of the extension.'), picks: false };
  const other = { label: vscode.l10n.t('Copy Them to a Folder…'), detail: vscode.l10n.t('A folder “{0}” is made where you say.', folderName()), picks: true };
  const placeHolder = vscode.l10n.t('Five articles on calls and meetings of foreign ministers, 2021 and 2022');
  const choice = await vscode.window.showQuickPick([own, other], { placeHolder });
  if (choice === undefined) return undefined;
  if (!choice.picks) return vscode.Uri.joinPath(globalStorageUri, folderName());
  const [parent] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Copy Here') })) ?? [];
  return parent && vscode.Uri.joinPath(parent, folderName());
}

function folderName(): string {
  return vscode.l10n.t('sample articles');
}

/** A file that is there is left alone: it may hold what the reader wrote. */
async function copySamples(extension: vscode.Uri, folder: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  await Promise.all(SAMPLES.map(async (name) => {
    const target = vscode.Uri.joinPath(folder, name);
    const exists = await fs.stat(target).then(() => true, () => false);
    if (!exists) await fs.writeFile(target, await fs.readFile(vscode.Uri.joinPath(extension, 'seeds', name)));
  }));
}
