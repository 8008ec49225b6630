/** A reader's questions about the five seeds, asked of the real server over a stream. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, InlayHintLabelPart, Location, LocationLink, Range, SemanticTokens, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import type { ArticleResult, ChildrenResult, EncountersResult, RelatedItem, StatementsResult } from '../../protocol/src/messages.ts';
import { TOKEN_TYPES } from '../../server/src/features/semantic-tokens.ts';
import { OpenedFolder } from './opened-folder.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
let seeds: OpenedFolder;

before(async () => {
  // One seed stays closed, so that its ranges come from the file on disk. What the roster adds to the articles is another test's.
  seeds = await OpenedFolder.open(SEEDS, ['001_d31ba643041d82b7.txt'], { settings: { exclude: ['people.yaml'] } });
});
after(() => seeds.editor.close());

const hover = (...place: Parameters<OpenedFolder['at']>): Promise<Hover | null> => seeds.editor.request('textDocument/hover', seeds.at(...place));
const textOf = (found: Hover | null): string => (found === null ? '' : (found.contents as { value: string }).value.replace(/\\(.)/g, '$1'));
const definition = async (...place: Parameters<OpenedFolder['at']>): Promise<string[]> => {
  const found = await seeds.editor.request<LocationLink[] | null>('textDocument/definition', seeds.at(...place));
  return (found ?? []).map((link) => seeds.show(link));
};

test('the outline holds date, outlet and speakers with their statements under the title', async () => {
  const found = await seeds.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: seeds.file('004').uri } });
  assert.equal(found.length, 1);
  const root = found[0]!;
  assert.deepEqual([root.name, root.detail], ['布林肯与王毅通话 强调维护乌克兰领土完整必要性', '2022-02-22 · 联合早报']);
  assert.equal(seeds.words('004', root.selectionRange), root.name);
  const entries = root.children ?? [];
  assert.deepEqual(entries.slice(0, 2).map((symbol) => symbol.name), ['2022年2月22日 星期二', '联合早报']);
  const speaker = entries.find((symbol) => symbol.name === '普莱斯');
  assert.ok(speaker?.children?.[0]?.name.startsWith('公布：布林肯在通话中提到朝鲜课题'));
  assert.ok(entries.some((symbol) => symbol.name === '王毅' && symbol.children?.some((child) => child.name.startsWith('认为：'))));
});

test('ranges of the outline contain their selection and their children', async () => {
  for (const name of ['000', '002', '003', '004']) {
    const found = await seeds.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: seeds.file(name).uri } });
    const within = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean =>
      notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);
    const check = (symbol: DocumentSymbol): void => {
      assert.ok(within(symbol.selectionRange, symbol.range), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(within(child.range, symbol.range), child.name);
        check(child);
      }
    };
    found.forEach(check);
    assert.ok((found[0]?.children ?? []).length > 5);
  }
});

function notAfter(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

test('hover on 王毅 tells the role of the day, the other roles with their articles, and the counts', async () => {
  const found = await hover('000', '王毅强调');
  assert.equal(seeds.words('000', found!.range!), '王毅');
  const text = textOf(found);
  assert.match(text, /^\*\*王毅\*\*\n\n中国 · 国务委员兼外长 — 据本文/);
  assert.match(text, /中国 · 外长 — 2022-01-27 \[王毅应约同布林肯通话 吁美停止干扰北京冬奥\]\(file:\/\/.*001_/);
  assert.match(text, /\*本文介绍为中国国务委员兼外长\* {2}\n\*官员：5 篇文章写明其公职\*$/);
  assert.match(text, /5 篇文章中提及 \d+ 次；最早 2021-08-17，最近 2022-11-01/);
});

test('hover on 普赖斯 tells the Latin name that only other articles give, the other spelling and why it is the same person', async () => {
  const text = textOf(await hover('003', '普赖斯'));
  assert.match(text, /^\*\*普赖斯\*\* Ned Price\n\n美国国务院 · 发言人 — 据本文/);
  assert.match(text, /- 普莱斯 ×4 \(2021-08-17 – 2022-02-22\)/);
  assert.match(text, /职务相同（美国国务院发言人），读音相同/);
});

test('hover on date expressions resolves them', async () => {
  assert.match(textOf(await hover('000', '昨天（16日）')), /2021年8月16日 星期一/);
  assert.match(textOf(await hover('003', '星期天（10月30日）')), /2022年10月30日 星期日/);
});

test('hover on the title tells what is related and why, in the body and in the front matter', async () => {
  const text = textOf(await hover('004', '强调维护乌克兰领土完整必要性'));
  assert.match(text, /^\*\*相关文章\*\*\n\n- 2022-01-27 \[王毅应约同布林肯通话/);
  assert.match(text, /第二次通电话/);
  const frontMatter = await hover('004', '布林肯与王毅通话');
  assert.equal(frontMatter?.range?.start.line, 2);
  assert.match(textOf(frontMatter), /^\*\*布林肯\*\*/);
});

test('definition on 普赖斯 goes to the introduction in the same article', async () => {
  assert.deepEqual(await definition('003', '普赖斯于'), ['003: 美国国务院发言人普赖斯']);
});

test('definition on the introduction offers the introductions in all articles, this one first', async () => {
  const all = await definition('003', '普赖斯');
  assert.equal(all[0], '003: 美国国务院发言人普赖斯');
  assert.deepEqual(all.slice(1), ['004: 美国国务院发言人普莱斯', '001: 美国国务院发言人普莱斯', '000: 美国国务院发言人普莱斯']);
});

test('definition on a pronoun goes to the name it stands for', async () => {
  assert.deepEqual(await definition('000', '他呼吁'), ['000: 王毅']);
  assert.deepEqual(await definition('003', '他说，美中'), ['003: 普赖斯']);
});

test('references gather 普莱斯 and 普赖斯, in files open and closed', async () => {
  const params = { ...seeds.at('003', '普赖斯'), context: { includeDeclaration: true } };
  const found = await seeds.editor.request<Location[]>('textDocument/references', params);
  assert.deepEqual(found.map((place) => seeds.show(place)), [
    '000: 普莱斯', '001: 普莱斯', '001: 普莱斯', '004: 普莱斯', ...Array<string>(6).fill('003: 普赖斯'),
  ]);
});

test('highlights cover names and pronouns of one article', async () => {
  const found = await seeds.editor.request<DocumentHighlight[]>('textDocument/documentHighlight', seeds.at('000', '王毅强调'));
  const words = found.map((highlight) => seeds.words('000', highlight.range));
  assert.equal(words.filter((word) => word === '他').length, 2);
  assert.ok(words.filter((word) => word === '王毅').length >= 8);
});

test('the phrase that counts calls in 004 links to 001, and the address is linked', async () => {
  const found = await seeds.editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: seeds.file('004').uri } });
  const phrase = found.find((link) => seeds.words('004', link.range).includes('第二次通电话'));
  assert.match(phrase?.target ?? '', /001_d31ba643041d82b7\.txt#L\d+,\d+$/);
  assert.ok(found.some((link) => link.target === 'https://www.zaobao.com/realtime/china/story20220222-1245267' && link.range.start.line === 5));
});

test('the front matter folds, and the markup before the body without the body', async () => {
  const found = await seeds.editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: seeds.file('000').uri } });
  assert.deepEqual(found.map((fold) => [fold.startLine, fold.endLine]), [[0, 8], [10, 13]]);
});

test('tokens are right at the end of a long line', async () => {
  const { data } = await seeds.editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: seeds.file('000').uri } });
  let [line, character] = [0, 0];
  const words: string[] = [];
  for (let i = 0; i < data.length; i += 5) {
    if (data[i] !== 0) character = 0;
    line += data[i]!;
    character += data[i + 1]!;
    const range = { start: { line, character }, end: { line, character: character + data[i + 2]! } };
    words.push(`${TOKEN_TYPES[data[i + 3]!]!} ${seeds.words('000', range)}`);
  }
  assert.deepEqual(words.filter((word) => word.startsWith('person')).slice(-2), ['person 拉夫罗夫', 'person 布林肯']);
  assert.ok(words.includes('dateExpression 昨天（16日）'));
  assert.ok(words.includes('organisation 路透社'));
  assert.ok(words.includes('cue 强调'));
});

test('people are found by pinyin; their place is told when chosen', async () => {
  const found = await seeds.editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'bulinken' });
  const person = found[0]!;
  assert.equal(person.name, '布林肯 bulinken');
  const resolved = await seeds.editor.request<WorkspaceSymbol>('workspaceSymbol/resolve', person);
  assert.match(seeds.show(resolved.location as Location), /: 布林肯$/);
  const wang = await seeds.editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'wangyi' });
  assert.equal(wang[0]?.name, '王毅 wangyi');
});

test('the tree goes down to the articles', async () => {
  const ask = (parent: string | null): Promise<ChildrenResult> =>
    seeds.editor.request('corpus-reader/children', { grouping: 'date', order: 'newest', parent, offset: 0, limit: 100 });
  assert.deepEqual((await ask(null)).groups.map((group) => [group.label, group.count]), [['2022年', 3], ['2021年', 2]]);
  assert.deepEqual((await ask('2022')).groups.map((group) => group.label), ['11月', '2月', '1月']);
  assert.deepEqual((await ask('2022-11')).articles.map((article) => article.uri), [seeds.file('003').uri]);
  const { citation, groups } = await seeds.editor.request<ArticleResult>('corpus-reader/article', { uri: seeds.file('000').uri });
  assert.equal(citation, '联合早报. 王毅应约与布林肯就阿富汗问题通电话[EB/OL]. (2021-08-17). https://www.zaobao.com/realtime/china/story20210817-1183157');
  assert.deepEqual(groups, ['2021', '2021-08']);
});

test('the most related article is the right one for each seed', async () => {
  const first: Record<string, string> = {};
  for (const name of ['000', '001', '002', '003', '004']) {
    const found = await seeds.editor.request<RelatedItem[]>('corpus-reader/related', { uri: seeds.file(name).uri, limit: 5 });
    assert.ok(found.every((item) => item.reasons.length > 0), 'every link says why');
    first[name] = /(\d{3})_[0-9a-f]+\.txt$/.exec(found[0]!.uri)?.[1] ?? "";
  }
  assert.deepEqual(first, { '000': '002', '001': '004', '002': '000', '003': '004', '004': '001' });
});

type Edge = { readonly item: CallHierarchyItem; readonly ranges: readonly Range[] };

async function callsOf(item: CallHierarchyItem, direction: 'incoming' | 'outgoing'): Promise<Edge[]> {
  if (direction === 'incoming') {
    const found = await seeds.editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    return found.map(({ from, fromRanges }) => ({ item: from, ranges: fromRanges }));
  }
  const found = await seeds.editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  return found.map(({ to, fromRanges }) => ({ item: to, ranges: fromRanges }));
}

test('the call hierarchy tells who contacted whom, each edge at its dated sentence', async () => {
  const [blinken] = await seeds.editor.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', seeds.at('000', '布林肯通电话'));
  assert.equal(blinken!.name, '布林肯');
  assert.equal(seeds.words('000', blinken!.selectionRange), '布林肯');
  const calls = await callsOf(blinken!, 'outgoing');
  const toLavrov = calls.find(({ item }) => item.name === '拉夫罗夫');
  assert.equal(toLavrov?.item.detail, '2021-08-16 · 通话 · 联合早报');
  // Ranges of an outgoing call lie in the caller's article.
  assert.match(seeds.words('000', toLavrov!.ranges[0]!), /致电俄罗斯外长拉夫罗夫/);
  const toWang = calls.filter(({ item }) => item.name === '王毅');
  const days = toWang.map(({ item }) => item.detail!.slice(0, 10));
  assert.deepEqual(days, [...days].sort());
  for (const day of ['2021-08-16', '2022-01-27', '2022-02-22']) assert.ok(days.includes(day), day);
  // An edge that another article reports leads there: to the sentence itself.
  const january = toWang.find(({ item }) => item.detail!.startsWith('2022-01-27'))!.item;
  assert.equal(january.uri, seeds.file('001').uri);
  assert.match(seeds.words('001', january.range), /王毅.*布林肯通电?话/);
  const [wang] = await seeds.editor.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', seeds.at('003', '王毅'));
  const incoming = await callsOf(wang!, 'incoming');
  for (const { item, ranges } of incoming) {
    const name = /(\d{3})_[0-9a-f]+\.txt$/.exec(item.uri)![1]!;
    // Ranges of an incoming call lie in the caller's article.
    for (const range of ranges) assert.ok(/布林肯|出席|王毅/.test(seeds.words(name, range)), seeds.words(name, range));
  }
  assert.ok(incoming.some(({ item }) => item.name === '布林肯' && item.detail!.startsWith('2021-08-16 · 通话')));
});

test('hints stand behind pronouns and relative dates, and lead to the introduction', async () => {
  const { uri, text, lines } = seeds.file('000');
  const range = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
  const found = await seeds.editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  const shown = found.map(({ position, label }) => {
    const offset = lines.offsetAt(position);
    return `${text.slice(offset - 4, offset)}${(label as InlayHintLabelPart[])[0]!.value}`;
  });
  assert.ok(shown.some((hint) => hint.endsWith('。他⟵ 王毅')), shown.join('\n'));
  assert.ok(shown.includes('16日）2021-08-16'), shown.join('\n'));
  const speaker = (found.find(({ label }) => (label as InlayHintLabelPart[])[0]!.value === '⟵ 王毅')!.label as InlayHintLabelPart[])[0]!;
  assert.equal(seeds.show(speaker.location!), '000: 王毅');
});

test('statements are listed by person, with their class, their words and exact ranges, page by page', async () => {
  const ask = (params: object): Promise<StatementsResult> => seeds.editor.request('corpus-reader/statements', { offset: 0, limit: 500, ...params });
  const all = await ask({ uri: seeds.file('003').uri });
  assert.equal(all.total, all.items.length);
  const spoken = all.items.find(({ speaker, cue }) => speaker.name === '普赖斯' && cue.text === '说')!;
  assert.equal(spoken.date, '2022-11-01');
  assert.equal(spoken.cue.class, 'say');
  assert.equal(seeds.words('003', spoken.cue.range), '说');
  assert.equal(seeds.words('003', spoken.content.range), spoken.content.text);
  const person = spoken.speaker.id;
  const one = await ask({ person, limit: 1 });
  const two = await ask({ person, offset: 1, limit: 1 });
  assert.ok(one.total > 2 && one.items.length === 1 && two.items.length === 1);
  assert.notDeepEqual(one.items, two.items);
  assert.ok(one.items[0]!.date! <= two.items[0]!.date!);
  const later = await ask({ person, from: '2022-10-01', to: '2022-12-31' });
  assert.ok(later.total > 0 && later.total < one.total);
  assert.ok(later.items.every(({ date, speaker }) => date === '2022-11-01' && speaker.id === person));
  assert.deepEqual(await ask({ person: 'nobody' }), { items: [], total: 0 });
});

test('encounters are listed with who took part, where they are reported, and what points back to them', async () => {
  const ask = (params: object): Promise<EncountersResult> => seeds.editor.request('corpus-reader/encounters', { offset: 0, limit: 500, ...params });
  const { items, total } = await ask({});
  assert.equal(items.length, total);
  const february = items.find(({ date, kind }) => date === '2022-02-22' && kind === 'call')!;
  assert.deepEqual([february.status, february.participants.map(({ name }) => name).sort()], ['happened', ['布林肯', '王毅']]);
  assert.equal(february.articles[0]!.uri, seeds.file('004').uri);
  assert.equal(seeds.words('004', february.articles[0]!.range), february.articles[0]!.sentence);
  const back = february.references.find(({ text }) => text.includes('一个月内第二次'))!;
  assert.equal(seeds.words('004', back.range), back.text);
  assert.deepEqual(back.targets.map(({ uri }) => uri), [seeds.file('001').uri]);
  const blinken = february.participants.find(({ name }) => name === '布林肯')!.id;
  const his = await ask({ person: blinken, to: '2021-12-31' });
  assert.ok(his.total > 0 && his.items.every(({ date, participants }) => date! <= '2021-12-31' && participants.some(({ id }) => id === blinken)));
});
