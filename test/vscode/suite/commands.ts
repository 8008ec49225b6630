/** The commands a reader uses: going through the articles by date, the source page, the citation. */
import * as assert from './assert.ts';
import * as vscode from 'vscode';
import { eventually, open, SEEDS } from './workspace.ts';

suite('Commands', () => {
  /** The seeds by date, oldest first. */
  const byDate = [SEEDS.august, SEEDS.neighbours, SEEDS.january, SEEDS.february, SEEDS.november];

  test('next and previous article follow the dates', async () => {
    await open(byDate[0]!);
    for (const expected of byDate.slice(1)) await goTo('corpusReader.nextArticle', expected);
    for (const expected of byDate.slice(0, -1).reverse()) await goTo('corpusReader.previousArticle', expected);
  });

  test('the citation names title, outlet and day', async () => {
    await open(SEEDS.february);
    await eventually(
      async () => {
        await vscode.commands.executeCommand('corpusReader.copyCitation');
        return vscode.env.clipboard.readText();
      },
      (citation) => {
        assert.match(citation, /布林肯与王毅通话 强调维护乌克兰领土完整必要性/);
        assert.match(citation, /联合早报/);
        assert.match(citation, /2022-02-22/);
      },
    );
  });

  test('every command of the manifest exists', async () => {
    const extension = vscode.extensions.getExtension('corpus-reader.corpus-reader');
    assert.ok(extension, 'the extension is not installed');
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  });

  /** The command is given once its editor is known as an article; until then it may do nothing. */
  async function goTo(command: string, expected: string): Promise<void> {
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    await eventually(
      async () => {
        if (vscode.window.activeTextEditor?.document.uri.toString() === before) await vscode.commands.executeCommand(command);
        return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
      },
      (shown) => assert.equal(shown, expected),
    );
  }
});
