/** Roster files: found in the workspace, followed as files and as buffers, and what is wrong in them told where it stands. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { FileChangeType, type DocumentSymbol } from 'vscode-languageserver-protocol';
import type { ArticleItem } from '../../protocol/src/messages.ts';
import { connect, temporaryFolder, uriOf, type Editor, type EditorOptions } from '../support/lsp-pair.ts';

const ARTICLE = '会谈消息\n\n2021年3月2日，中国外交部长李明远在北京会见法国外交部长杜邦。\n\n李明远表示，愿加强合作。\n';
const FAULTY = 'people:\n  - name: 李明远\n    offices:\n      - { title: 外交部长, from: 去年 }\n';

interface World {
  readonly editor: Editor;
  uri(name: string): string;
  write(name: string, text: string, type: FileChangeType): Promise<void>;
  remove(name: string): Promise<void>;
  /** The problems of a file as `line: message`, once they are as many as told. */
  problems(name: string, count: number): Promise<string[]>;
}

async function setUp(t: TestContext, files: Record<string, string>, options: EditorOptions = {}): Promise<World> {
  const folder = temporaryFolder(files);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn', ...options });
  t.after(() => editor.close());
  await editor.ready();
  const uri = (name: string): string => uriOf(join(folder.path, name));
  const tell = (name: string, type: FileChangeType): Promise<void> => editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
  return {
    editor,
    uri,
    write: (name, text, type) => {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      writeFileSync(join(folder.path, name), text);
      return tell(name, type);
    },
    remove: (name) => {
      rmSync(join(folder.path, name), { recursive: true });
      return tell(name, FileChangeType.Deleted);
    },
    problems: async (name, count) => {
      await editor.until(`${count} problems in ${name}`, () => editor.diagnostics(uri(name))?.diagnostics.length === count);
      return editor.diagnostics(uri(name))!.diagnostics.map(({ range, message, code }) => `${range.start.line}: ${code} ${message}`);
    },
  };
}

test('what is wrong in a roster is told although nobody has opened it, in the language of the reader', async (t) => {
  const told = async (locale: string): Promise<string[]> => {
    const { problems } = await setUp(t, { 'a.txt': ARTICLE, 'sub/people.yaml': FAULTY }, { locale });
    return problems('sub/people.yaml', 1);
  };
  assert.deepEqual(await told('zh-cn'), ['3: roster-no-date “去年”不是日期，请写成 2013-03-16、2013-03 或 2013。']);
  assert.deepEqual(await told('en'), ['3: roster-no-date “去年” is no date. Write 2013-03-16, 2013-03 or 2013.']);
});

test('a roster that is written, changed and deleted is followed', async (t) => {
  const { problems, write, remove } = await setUp(t, { 'a.txt': ARTICLE });
  await write('people.yaml', FAULTY, FileChangeType.Created);
  await problems('people.yaml', 1);
  await write('people.yaml', FAULTY.replace('去年', '2021'), FileChangeType.Changed);
  assert.deepEqual(await problems('people.yaml', 0), []);
  await write('people.yaml', 'people: 李明远\n', FileChangeType.Changed);
  await problems('people.yaml', 1);
  await remove('people.yaml');
  await problems('people.yaml', 0);
});

test('a folder that comes with a roster brings it, one that goes takes it', async (t) => {
  const { editor, problems, write, remove, uri } = await setUp(t, { 'a.txt': ARTICLE, 'people.yaml': 'people: [{ name: 李明远 }]\n' });
  await write('new/people.yaml', 'people: [{ name: 李明远 }]\n', FileChangeType.Deleted);
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('new'), type: FileChangeType.Created }] });
  assert.match((await problems('people.yaml', 1))[0]!, /roster-name-shared “李明远”也是李明远 \(.*new\/people\.yaml\)的名字/);
  await remove('new');
  await problems('people.yaml', 0);
});

test('the buffer of a roster counts, and when it is closed the file', async (t) => {
  const { editor, problems, uri } = await setUp(t, { 'a.txt': ARTICLE, 'people.yaml': 'people: []\n' });
  await editor.open(uri('people.yaml'), FAULTY, 'yaml');
  await problems('people.yaml', 1);
  await editor.change(uri('people.yaml'), [{ text: 'people:\n  - latin: Li\n  - x: 1\n' }]);
  await problems('people.yaml', 3);
  await editor.notify('textDocument/didClose', { textDocument: { uri: uri('people.yaml') } });
  await problems('people.yaml', 0);
});

test('with another roster the editor is asked to colour names anew', async (t) => {
  const { editor, problems, uri } = await setUp(t, { 'a.txt': ARTICLE, 'people.yaml': 'people: []\n' });
  await editor.open(uri('people.yaml'), FAULTY, 'yaml');
  await problems('people.yaml', 1);
  const before = editor.tokenRefreshes;
  await editor.change(uri('people.yaml'), [{ text: 'not_people: [和平]\n' }]);
  await editor.until('names coloured anew', () => editor.tokenRefreshes > before);
});

test('a roster is no article, and one in a folder that is excluded is none of ours', async (t) => {
  const settings = { include: ['**/*.txt', '**/*.yaml'], exclude: ['old'] };
  const { editor, problems, uri } = await setUp(t, { 'a.txt': ARTICLE, 'people.yaml': FAULTY, 'old/people.yaml': FAULTY }, { settings });
  await problems('people.yaml', 1);
  await editor.open(uri('old/people.yaml'), FAULTY, 'yaml');
  const article = (name: string): Promise<ArticleItem | null> => editor.request('corpus-reader/article', { uri: uri(name) });
  assert.equal(await article('people.yaml'), null);
  assert.equal((await article('a.txt'))?.title, '会谈消息');
  assert.equal(editor.diagnostics(uri('old/people.yaml')), undefined);
});

test('what a roster says is seen in the article that is open, and gone with it', async (t) => {
  const { editor, uri, write, remove } = await setUp(t, { 'a.txt': ARTICLE.replace('李明远表示', '会后，李外长表示') });
  await editor.open(uri('a.txt'), ARTICLE.replace('李明远表示', '会后，李外长表示'));
  const speakers = async (): Promise<string[]> => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: uri('a.txt') } });
    return symbols[0]!.children!.filter(({ children }) => children !== undefined && children.length > 0).map(({ name }) => name);
  };
  const before = await speakers();
  const refreshes = editor.tokenRefreshes;
  const told = editor.changes.length;
  await write('people.yaml', 'people: [{ name: 李明远, aliases: [李外长], show: 李部长 }]\n', FileChangeType.Created);
  await editor.until('fresh colours', () => editor.tokenRefreshes > refreshes);
  await editor.until('news of the corpus', () => editor.changes.length > told);
  assert.deepEqual(await speakers(), ['李部长']);
  await remove('people.yaml');
  await editor.until('fresh colours', () => editor.tokenRefreshes > refreshes + 1);
  assert.deepEqual(await speakers(), before);
  assert.ok(!before.includes('李部长'));
});
