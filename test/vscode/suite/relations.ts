/** Who contacted whom, who 他 is and which day 昨天 was, through the editor's own providers. */
import * as assert from './assert.ts';
import * as vscode from 'vscode';
import { eventually, file, find, hoverText, open, SEEDS } from './workspace.ts';

suite('Relations', () => {
  test('the call hierarchy of a person lists whom the person contacted, each edge at its sentence', async () => {
    const document = await open(SEEDS.august);
    const item = await prepare(document, find(document, '布林肯', '美国国务卿'));
    const calls = await eventually(
      () => vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item),
      (answer) => assert.ok(answer.some((call) => call.to.name === '拉夫罗夫') && answer.some((call) => call.to.name === '王毅'), answer.map((call) => call.to.name).join()),
    );
    const lavrov = calls.find((call) => call.to.name === '拉夫罗夫')!;
    assert.match(lavrov.to.detail ?? '', /^2021-08-16 · /);
    assert.match(document.getText(lavrov.fromRanges[0]), /致电俄罗斯外长拉夫罗夫/);
    const days = calls.map((call) => call.to.detail?.slice(0, 10) ?? '');
    assert.deepEqual(days, [...days].sort());
    for (const { to } of calls) {
      const article = await vscode.workspace.openTextDocument(to.uri);
      assert.match(article.getText(to.range), new RegExp(to.name));
    }
  });

  test('incoming calls lead to the sentence in the article that reports it', async () => {
    const document = await open(SEEDS.november);
    const item = await prepare(document, find(document, '王毅', '国务委员兼外长'));
    const calls = await eventually(
      () => vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item),
      (answer) => assert.ok(answer.some((call) => call.from.name === '布林肯')),
    );
    const articles = new Set<string>();
    for (const { from, fromRanges } of calls.filter((call) => call.from.name === '布林肯')) {
      const article = await vscode.workspace.openTextDocument(from.uri);
      articles.add(from.uri.toString());
      assert.ok(fromRanges.length > 0, 'an edge has a sentence');
      for (const range of fromRanges) assert.match(article.getText(range), /布林肯/);
    }
    assert.ok(articles.size >= 3, `${articles.size} articles`);
  });

  test('a hint behind a pronoun names the speaker, one behind a date expression tells the day', async () => {
    const document = await open(SEEDS.august);
    const hints = await eventually(() => hintsOf(document), (answer) => assert.ok(answer.some((hint) => labelOf(hint) === '⟵ 王毅'), answer.map(labelOf).join()));
    const speaker = hints.find((hint) => labelOf(hint) === '⟵ 王毅')!;
    assert.equal(document.getText(new vscode.Range(speaker.position.translate(0, -1), speaker.position)), '他');
    const location = (speaker.label as vscode.InlayHintLabelPart[])[0]!.location;
    assert.ok(location, 'the hint can be clicked');
    assert.equal(document.getText(location.range), '王毅');
    const date = hints.find((hint) => labelOf(hint) === '2021-08-16')!;
    assert.match(document.getText(new vscode.Range(date.position.translate(0, -7), date.position)), /昨天（16日）$/);
  });

  test('each kind of hint can be switched off, at once', async () => {
    const document = await open(SEEDS.august);
    const settings = vscode.workspace.getConfiguration('corpusReader');
    try {
      await settings.update('inlayHints.dates', false, vscode.ConfigurationTarget.Global);
      await eventually(() => hintsOf(document), (hints) => assert.ok(hints.length > 0 && hints.every((hint) => !/^\d/.test(labelOf(hint))), hints.map(labelOf).join()));
      await settings.update('inlayHints.speakers', false, vscode.ConfigurationTarget.Global);
      await eventually(() => hintsOf(document), (hints) => assert.equal(hints.length, 0));
    } finally {
      await settings.update('inlayHints.dates', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('inlayHints.speakers', undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually(() => hintsOf(document), (hints) => assert.ok(hints.length > 1));
  });

  test('the outline has the title at its root and puts every entry into its parent', async () => {
    const document = await open(SEEDS.february);
    const symbols = await eventually(
      () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (answer) => assert.equal(answer?.length, 1),
    );
    const nests = (symbol: vscode.DocumentSymbol): void => {
      assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
      for (const child of symbol.children) {
        assert.ok(symbol.range.contains(child.range), `${child.name} in ${symbol.name}`);
        nests(child);
      }
    };
    symbols.forEach(nests);
    assert.match(symbols[0]!.detail, /2022-02-22/);
    assert.ok(symbols[0]!.children.some((symbol) => symbol.name === '王毅' && symbol.children.length > 0));
  });

  test('the questions of a briefing hold their answers', async () => {
    const uri = file('briefing.txt');
    const text = '2023年6月15日外交部发言人毛宁主持例行记者会\n\n问：中方对此有何评论？\n\n答：中方欢迎法国外长访华。\n\n问：具体在什么时候？\n\n答：我没有可以提供的消息。\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await open('briefing.txt');
      await eventually(
        () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri),
        (answer) => {
          const questions = (answer?.[0]?.children ?? []).filter((symbol) => symbol.name.endsWith('？'));
          assert.equal(questions.length, 2);
          for (const question of questions) assert.equal(question.children[0]?.name, '毛宁');
        },
      );
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });

  test('a card says why two spellings are one person and what makes an official', async () => {
    const document = await open(SEEDS.november);
    const name = find(document, '普赖斯', '美国国务院发言人');
    await eventually(() => hoverText(document.uri, name.start), (text) => {
      const plain = text.replace(/\\(.)/g, '$1');
      assert.match(plain, /introduced as 美国国务院发言人|介绍为美国国务院发言人/);
      assert.match(plain, /sound as 普莱斯|读音相同/);
      assert.match(plain, /official: \d|官员：\d/);
    });
  });
});

async function prepare(document: vscode.TextDocument, name: vscode.Range): Promise<vscode.CallHierarchyItem> {
  const found = await eventually(
    () => vscode.commands.executeCommand<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, name.start),
    (answer) => assert.equal(answer?.length, 1),
  );
  return found[0]!;
}

function hintsOf(document: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
}

function labelOf({ label }: vscode.InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}
