/** Exports as files, from the real server to a folder of the disk: whole under their name, or nothing at all however they end. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { ExportProblem, writePieces, type Files } from '../../client/src/export/whole-file.ts';
import { EXPORT_REQUEST, type ExportFormat, type ExportParams, type ExportResult, type ExportSource } from '../../protocol/src/exports.ts';
import { connect, temporaryFolder, type Editor } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

const SOURCE: ExportSource = { of: 'statements', filter: { speaker: null, words: '', from: null, to: null } };
const DISK: Files<string> = { writeFile, rename, delete: unlink };
const NAME = 'said.jsonl';

let editor: Editor;
const news = temporaryFolder(smallNews(320));
const out = temporaryFolder({});

before(async () => {
  editor = await connect({ folders: [news.path], locale: 'zh-cn' });
  await editor.ready();
});

after(async () => {
  await editor.close();
  news.remove();
  out.remove();
});

interface Moments {
  readonly format?: ExportFormat;
  /** Called when the request for the piece of this number, from 1, is under way. */
  readonly asked?: (piece: number) => void;
  readonly taken?: (piece: ExportResult) => void;
  readonly files?: Files<string>;
}

/** An export into a folder of its own. `existing` is what is there under its name before. */
class Exporting {
  readonly folder = mkdtempSync(join(out.path, 'to-'));
  readonly cancel = new CancellationTokenSource();

  constructor(existing?: string) {
    if (existing !== undefined) writeFileSync(join(this.folder, NAME), existing);
  }

  /** The names in the folder and what is in them. */
  found(): Record<string, string> {
    return Object.fromEntries(readdirSync(this.folder).map((name) => [name, readFileSync(join(this.folder, name), 'utf8')]));
  }

  run({ format = 'jsonl', asked, taken = () => {}, files = DISK }: Moments = {}): Promise<ExportResult | undefined> {
    let pieces = 0;
    const ask = (continues: string | null): Promise<ExportResult | null> => {
      const params: ExportParams = { source: SOURCE, format, continues };
      const answer = editor.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, params, this.cancel.token);
      asked?.(++pieces);
      return answer;
    };
    return writePieces(ask, taken, files, { target: join(this.folder, NAME), unfinished: join(this.folder, `.${NAME}.part`) }, this.cancel.token);
  }
}

test("an export is the server's pieces in one file, in the place of one that was there before", async () => {
  const exporting = new Exporting('before');
  const pieces: string[] = [];
  const last = await exporting.run({
    taken: ({ text }) => {
      assert.deepEqual(exporting.found(), { [NAME]: 'before' });
      pieces.push(text);
    },
  });
  assert.ok(pieces.length > 1, 'it comes in pieces');
  assert.deepEqual(exporting.found(), { [NAME]: pieces.join('') });
  assert.ok(last !== undefined && last.rows > 320 && last.rows === last.total);
  assert.equal(exporting.found()[NAME]!.split('\n').length - 1, last.rows);
});

const CANCELLED: Readonly<Record<string, (exporting: Exporting) => Moments>> = {
  'while the server works on the first piece': ({ cancel }) => ({ asked: () => cancel.cancel() }),
  'between two pieces': ({ cancel }) => ({ taken: () => cancel.cancel() }),
  'while the server works on the second piece': ({ cancel }) => ({ asked: (piece) => { if (piece === 2) cancel.cancel(); } }),
  'while the file is written': ({ cancel, folder }) => ({
    files: {
      ...DISK,
      writeFile: async (file, content) => {
        await writeFile(file, content.subarray(0, content.length >> 1));
        cancel.cancel();
        await writeFile(file, content);
        assert.ok(readdirSync(folder).includes(`.${NAME}.part`));
      },
    },
  }),
};

for (const [moment, act] of Object.entries(CANCELLED)) {
  test(`cancelled ${moment} it leaves nothing, and an older file as it was`, async () => {
    for (const existing of [undefined, 'before']) {
      const exporting = new Exporting(existing);
      assert.equal(await exporting.run(act(exporting)), undefined);
      assert.ok(exporting.cancel.token.isCancellationRequested);
      assert.deepEqual(exporting.found(), existing === undefined ? {} : { [NAME]: existing });
    }
    const next = await new Exporting().run();
    assert.ok(next !== undefined && next.rows === next.total, 'the next one is whole');
  });
}

test('an export that fails leaves nothing either, and says why', async () => {
  const exporting = new Exporting();
  await assert.rejects(exporting.run({ format: 'tei' }), (error) => error instanceof ExportProblem && error.message === '这类数据不能写成该格式。');
  await assert.rejects(exporting.run({ files: { ...DISK, rename: (from) => rename(from, join(from, 'nowhere')) } }), { code: 'ENOTDIR' });
  assert.deepEqual(exporting.found(), {});
});
