/** Files nobody wants but every corpus has: each leaves the rest working and says something a reader understands. */
import * as assert from './assert.ts';
import * as vscode from 'vscode';
import { eventually, file, find, hoverText, open, SEEDS } from './workspace.ts';

suite('Bad input', () => {
  const written: vscode.Uri[] = [];

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  const cases: [string, string, RegExp][] = [
    ['broken YAML', '---\ntitle: "没有结束的引号\ndate: 2022-01-01\n---\n外长王毅说，会谈很好。\n', /YAML/],
    ['an invalid date', '---\ntitle: 外长谈话\ndate: 2020-13-45\n---\n外长王毅说，会谈很好。\n', /date|日期/i],
    ['front matter that asks to be executed', '---js\n{ title: process.exit() }\n---\n外长王毅说，会谈很好。\n', /js|front matter/i],
  ];
  for (const [what, text, message] of cases) {
    test(`${what} is a diagnostic`, async () => {
      const document = await write('bad.md', text);
      await eventually(
        async () => vscode.languages.getDiagnostics(document.uri),
        (found) => assert.match(found.map((diagnostic) => diagnostic.message).join('\n'), message),
      );
      await stillReads();
    });
  }

  test('unclosed tags and quotation marks leave the names readable', async () => {
    const document = await write('unclosed.md', '---\ntitle: 外长谈话\ndate: 2022-01-03\n---\n<div><p>外长王毅说，“会谈很好<b>。\n');
    const name = find(document, '王毅');
    await eventually(() => hoverText(document.uri, name.start), (text) => assert.match(text, /王毅/));
    await stillReads();
  });

  test('a new article is found and a deleted one forgotten', async () => {
    // Never opened in an editor: what is told of it comes from watching the folder.
    await save('new.md', '---\ntitle: 赵立坚谈合作前景\ndate: 2022-01-05\n---\n外交部发言人赵立坚说，合作前景很好。\n');
    const ask = (): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '赵立坚');
    const names = (symbols: vscode.SymbolInformation[]): string[] => symbols.map((symbol) => symbol.name).filter((name) => name.includes('赵立坚'));
    await eventually(ask, (symbols) => assert.ok(names(symbols).length > 0));
    await vscode.workspace.fs.delete(written.pop()!);
    await eventually(ask, (symbols) => assert.deepEqual(names(symbols), []));
  });

  async function save(name: string, text: string): Promise<void> {
    const uri = file(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
  }

  async function write(name: string, text: string): Promise<vscode.TextDocument> {
    await save(name, text);
    return open(name);
  }

  async function stillReads(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(file(SEEDS.august));
    const name = find(document, '王毅', '国务委员兼外长');
    await eventually(() => hoverText(document.uri, name.start), (text) => assert.match(text, /国务委员兼外长/));
  }
});
