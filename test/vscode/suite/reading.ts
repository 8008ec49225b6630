/** Reading the seeds through the editor's own providers: outline, hover, definition, references, links, symbols. */
import * as assert from './assert.ts';
import * as vscode from 'vscode';
import { eventually, file, find, hoverText, open, places, SEEDS } from './workspace.ts';

suite('Reading', () => {
  test('the outline holds the title and each speaker with their statements', async () => {
    const document = await open(SEEDS.november);
    const symbols = await eventually(
      () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (answer) => assert.ok(answer?.length),
    );
    const all = flatten(symbols);
    const title = all.find((symbol) => symbol.name.includes('布林肯王毅对话富有成效'));
    assert.ok(title, names(all));
    const speaker = all.find((symbol) => symbol.name.includes('普赖斯') && symbol.children.length > 0);
    assert.ok(speaker, names(all));
    for (const symbol of all) {
      assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
    }
  });

  test('hovering a name tells the role at the time of the article', async () => {
    const document = await open(SEEDS.november);
    const name = find(document, '王毅', '国务委员兼外长');
    await eventually(() => hoverText(document.uri, name.start), (text) => {
      assert.match(text, /王毅/);
      assert.match(text, /国务委员兼外长/);
    });
  });

  test('hovering a name counts the articles of every spelling', async () => {
    const document = await open(SEEDS.november);
    const name = find(document, '普赖斯', '美国国务院发言人');
    await eventually(() => hoverText(document.uri, name.start), (text) => {
      assert.match(text, /普莱斯/);
      assert.match(text, /Ned Price/);
      assert.match(text, /发言人/);
    });
  });

  test('hovering a date expression tells the day', async () => {
    const document = await open(SEEDS.august);
    const date = find(document, '昨天（16日）');
    await eventually(() => hoverText(document.uri, date.start), (text) => assert.match(text, /2021-08-16|2021年8月16日|16 August 2021/));
  });

  test('the definition of a later mention is the introduction', async () => {
    const document = await open(SEEDS.november);
    const introduction = find(document, '普赖斯', '美国国务院发言人');
    const later = find(document, '普赖斯', '两人的对话富有成效、有');
    const found = await eventually(() => definitions(document.uri, later.start), (answer) => assert.ok(answer.length > 0));
    const first = found[0]!;
    const range = 'targetUri' in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
    assert.ok(range.contains(introduction) || introduction.contains(range), JSON.stringify(range));
  });

  test('the definition of a pronoun is the person it stands for', async () => {
    const document = await open(SEEDS.february);
    const pronoun = find(document, '他', '。他说');
    const found = await eventually(() => definitions(document.uri, pronoun.start), (answer) => assert.ok(answer.length > 0));
    const shown = await places(found);
    assert.match(shown[0]!, /: 王毅$/);
  });

  test('references span every spelling in every article', async () => {
    const document = await open(SEEDS.november);
    const name = find(document, '普赖斯', '美国国务院发言人');
    const found = await eventually(
      () => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, name.start),
      (answer) => assert.equal(new Set(answer.map((place) => place.uri.toString())).size, 4),
    );
    const shown = await places(found);
    assert.ok(shown.includes(`${SEEDS.november}: 普赖斯`), shown.join('\n'));
    assert.ok(shown.includes(`${SEEDS.august}: 普莱斯`), shown.join('\n'));
    assert.ok(shown.every((place) => /普[莱赖]斯$/.test(place)), shown.join('\n'));
  });

  test('a name is highlighted wherever the article has it', async () => {
    const document = await open(SEEDS.august);
    const name = find(document, '王毅', '国务委员兼外长');
    const highlights = await eventually(
      () => vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, name.start),
      (answer) => assert.ok(answer?.length > 3),
    );
    // A pronoun that stands for him is a mention of him too.
    for (const { range } of highlights) assert.match(document.getText(range), /^(王毅|他)$/);
  });

  test('the address of the article is a link', async () => {
    const document = await open(SEEDS.august);
    await eventually(
      () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
      (links) => assert.ok(links.some((link) => link.target?.toString(true) === 'https://www.zaobao.com/realtime/china/story20210817-1183157')),
    );
  });

  test('the front matter folds', async () => {
    const document = await open(SEEDS.august);
    await eventually(
      () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
      (ranges) => assert.ok(ranges?.some((range) => range.start === 0)),
    );
  });

  for (const [query, name] of [['wangyi', /王毅/], ['bulinken', /布林肯/], ['普莱斯', /普[莱赖]斯/], ['普赖斯', /普[莱赖]斯/]] as const) {
    test(`${query} is found among the symbols of the workspace`, async () => {
      await eventually(
        () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query),
        (symbols) => assert.ok(symbols.some((symbol) => name.test(symbol.name)), symbols.map((symbol) => symbol.name).join(', ')),
      );
    });
  }

  test('people, speakers and cues have semantic tokens', async () => {
    const document = await open(SEEDS.neighbours);
    const legend = await eventually(
      () => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
      (answer) => assert.ok(answer),
    );
    assert.ok(legend?.tokenTypes.includes('person') && legend.tokenTypes.includes('cue'), legend?.tokenTypes.join(', '));
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length / 5 > 10, `${tokens.data.length / 5} tokens`);
  });

  test('a plain-text article gets the language that wraps and colours it', async () => {
    await open(SEEDS.neighbours);
    await eventually(
      async () => (await vscode.workspace.openTextDocument(file(SEEDS.neighbours))).languageId,
      (language) => assert.equal(language, 'corpus-article'),
    );
  });
});

function definitions(uri: vscode.Uri, position: vscode.Position): Thenable<(vscode.Location | vscode.LocationLink)[]> {
  return vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, position);
}

function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

function names(symbols: readonly vscode.DocumentSymbol[]): string {
  return symbols.map((symbol) => symbol.name).join(' | ');
}
