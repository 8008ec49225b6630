/** A corpus kept up with a folder on disk by the real host: worker threads, and a store where one is given. */
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { Indexer, type Progress } from '../../server/src/corpus/indexer.ts';
import type { Host } from '../../server/src/corpus/host.ts';
import { openNodeHost } from '../../server/src/host/node-host.ts';
import { uriOf } from './lsp-pair.ts';

export class IndexedFolder {
  readonly corpus = new Corpus();
  readonly host: Host;
  readonly indexer: Indexer;
  readonly log: string[] = [];
  readonly progress: Progress[] = [];
  /** Files that workers or this thread were asked to look at. */
  looks = 0;

  constructor(path: string, storage?: string) {
    this.host = openNodeHost((message) => this.log.push(message));
    if (storage !== undefined) this.host.useStorage(storage);
    this.host.setFolders([uriOf(path)]);
    const { workshop } = this.host;
    const counting = {
      hands: workshop.hands,
      largest: workshop.largest,
      run: (job: Parameters<typeof workshop.run>[0]) => {
        this.looks += job.files.length;
        return workshop.run(job);
      },
      close: () => workshop.close(),
    };
    this.indexer = new Indexer(this.corpus, this.host.files, { status: (progress) => this.progress.push(progress) }, { ...this.host, workshop: counting });
  }

  /** Opens a folder and waits until all of it is known. */
  static async open(path: string, storage?: string): Promise<IndexedFolder> {
    const folder = new IndexedFolder(path, storage);
    await folder.indexer.start();
    return folder;
  }

  titles(): string[] {
    return this.corpus.articles().map(({ title }) => title ?? '');
  }

  close(): Promise<void> {
    return this.indexer.close();
  }
}
