/** Whatever happens to files and buffers, and in whatever order: the corpus ends up as one built from what there is. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { readArticle } from '../../server/src/corpus/read-article.ts';
import { RosterNames } from '../../server/src/corpus/roster-names.ts';
import { NO_ROSTER } from '../../server/src/roster/roster.ts';
import { decode } from '../../server/src/text/decode.ts';
import { dump } from '../support/dump.ts';
import { IndexedFolder } from '../support/indexed-folder.ts';
import { temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { rosterOf } from '../support/roster-of.ts';
import { smallArticle } from '../support/small-news.ts';

const NAMES = ['a.txt', 'b.txt', 'c.txt', '2022-03-04 丁.txt', 'e.txt', 'f.md'] as const;
const ZONE = 'Asia/Shanghai';

/** Few contents, so that files come to be alike and buffers what their files are. */
/** The analysis sees no names in these words by itself. */
const UNSEEN = smallArticle(0).replace('愿意保持沟通', '愿意同王外长保持沟通，也同罗汉三走一走');
const TEXTS = [UNSEEN, UNSEEN.replace('王外长', '王国委'), smallArticle(0), smallArticle(0, 1), smallArticle(1), smallArticle(2, 1), `\ufeff${smallArticle(0)}`, 'const x = 1;\n', ''];

/** What the roster says in turn. */
const ROSTERS = [
  '',
  'people: [{ name: 王毅, aliases: [王外长] }]',
  'people: [{ name: 王毅, aliases: [王外长, 王国委], show: 王部长 }, { name: 罗汉三 }]',
  'people: [{ name: 王毅, aliases: [{ name: 王外长, to: 2021 }] }, { name: 罗汉三, articles: [a.txt, c.txt] }]',
  'people: [{ name: 高峰 }]\nnot_people: [布林肯, { name: 罗汉三, articles: [a.txt] }]',
];

type Step =
  | { readonly do: 'roster'; readonly says: string }
  | { readonly do: 'write' | 'open' | 'edit' | 'writeUnseen'; readonly name: string; readonly text: string }
  | { readonly do: 'delete' | 'deleteUnseen' | 'save' | 'close'; readonly name: string }
  | { readonly do: 'rename'; readonly name: string; readonly to: string }
  | { readonly do: 'scan' | 'restart' | 'ask' | 'wait' };

const name = fc.constantFrom(...NAMES);
const text = fc.constantFrom(...TEXTS);
/** What the watcher and the editor tell. */
const told: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('write', 'open', 'edit'), name, text }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('delete', 'save', 'close'), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename'), name, to: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('ask', 'wait') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('roster'), says: fc.constantFrom(...ROSTERS) }) },
);
/** What a scan has to find out as well, in this session or the next. */
const untold: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: told },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('writeUnseen'), name, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteUnseen'), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('scan', 'restart') }) },
);

/** A folder, the editor's buffers, and the corpus that is to follow both. */
class World {
  readonly #news = temporaryFolder({});
  readonly #storage = temporaryFolder({});
  readonly #buffers = new Map<string, string>();
  /** What the corpus is still at. */
  #pending: Promise<unknown>[] = [];
  #folder: IndexedFolder;
  /** Whether something happened to files that nobody told. */
  #unseen = false;
  /** Every write has a time of its own, however fast they follow each other. */
  #clock = 1_600_000_000;
  #roster = NO_ROSTER;

  constructor() {
    this.#folder = new IndexedFolder(this.#news.path, this.#storage.path);
    this.#later(this.#folder.indexer.start());
  }

  async take(step: Step): Promise<void> {
    const { indexer } = this.#folder;
    switch (step.do) {
      case 'write':
        this.#write(step.name, step.text);
        return this.#later(indexer.diskChanged(this.#uri(step.name)));
      case 'writeUnseen':
        this.#unseen = true;
        return this.#write(step.name, step.text);
      case 'delete':
        rmSync(this.#path(step.name), { force: true });
        indexer.diskDeleted([this.#uri(step.name)]);
        return;
      case 'deleteUnseen':
        this.#unseen = true;
        return rmSync(this.#path(step.name), { force: true });
      case 'rename':
        if (!existsSync(this.#path(step.name)) || step.name === step.to) return;
        renameSync(this.#path(step.name), this.#path(step.to));
        indexer.diskDeleted([this.#uri(step.name)]);
        return this.#later(indexer.diskChanged(this.#uri(step.to)));
      case 'open': {
        if (this.#buffers.has(step.name)) return;
        // The editor shows what the file holds; a file that is not there yet begins with something.
        const shown = existsSync(this.#path(step.name)) ? this.#read(step.name) : step.text;
        this.#buffers.set(step.name, shown);
        return indexer.openBuffer(this.#uri(step.name), shown);
      }
      case 'edit':
        if (!this.#buffers.has(step.name)) return;
        this.#buffers.set(step.name, step.text);
        indexer.changeBuffer(this.#uri(step.name), step.text);
        return indexer.prepare(this.#uri(step.name));
      case 'save': {
        const buffer = this.#buffers.get(step.name);
        if (buffer === undefined) return;
        this.#write(step.name, buffer);
        return this.#later(indexer.diskChanged(this.#uri(step.name)));
      }
      case 'close':
        if (this.#buffers.delete(step.name)) indexer.closeBuffer(this.#uri(step.name));
        return;
      case 'roster':
        this.#roster = step.says === '' ? NO_ROSTER : rosterOf(step.says, this.#uri('people.yaml'));
        return this.#later(indexer.setRoster(this.#roster));
      case 'scan':
        return this.#later(indexer.start());
      case 'wait':
        return new Promise((resolve) => setTimeout(resolve, 3));
      case 'ask':
        return void this.#folder.corpus.findPeople('', 9);
      case 'restart':
        await this.#settle();
        await this.#folder.close();
        this.#folder = new IndexedFolder(this.#news.path, this.#storage.path);
        this.#later(this.#folder.indexer.start());
        this.#later(this.#folder.indexer.setRoster(this.#roster));
        for (const [name, text] of this.#buffers) this.#folder.indexer.openBuffer(this.#uri(name), text);
    }
  }

  /** The corpus after all of it, and the one built from what there is. */
  async compare(): Promise<void> {
    await this.#settle();
    if (this.#unseen) await this.#folder.indexer.start();
    this.#unseen = false;
    await this.#folder.indexer.rosterRead();
    const fresh = new Corpus();
    fresh.setRoster(this.#roster);
    const names = new RosterNames();
    names.setRoster(this.#roster);
    for (const name of NAMES) {
      const text = this.#buffers.get(name) ?? (existsSync(this.#path(name)) ? this.#read(name) : '');
      const article = readArticle(text, name, ZONE, (plain) => names.missing(this.#uri(name), plain));
      if (article !== null) fresh.put(this.#uri(name), article);
      await this.#folder.indexer.prepare(this.#uri(name));
    }
    assert.equal(dump(this.#folder.corpus), dump(fresh));
    assert.deepEqual(this.#folder.log, []);
  }

  async close(): Promise<void> {
    await this.#folder.close();
    this.#news.remove();
    this.#storage.remove();
  }

  #later(work: Promise<unknown>): void {
    this.#pending.push(work);
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#pending.splice(0));
    for (const name of this.#buffers.keys()) await this.#folder.indexer.prepare(this.#uri(name));
  }

  #write(name: string, text: string): void {
    writeFileSync(this.#path(name), text);
    utimesSync(this.#path(name), this.#clock, this.#clock++);
  }

  #read(name: string): string {
    return decode(readFileSync(this.#path(name))).text;
  }

  #path(name: string): string {
    return join(this.#news.path, name);
  }

  #uri(name: string): string {
    return uriOf(this.#path(name));
  }
}

const RUNS = Number(process.env['FOLLOW_RUNS'] ?? 30);
/** A failure is told at once: making its steps fewer takes minutes. To have that done, give the seed it tells and `FOLLOW_SHRINK=1`. */
const AT_ONCE = process.env['FOLLOW_SHRINK'] === undefined;

for (const [what, step] of [['are told', told], ['are told, or found by a scan', untold]] as const) {
  test(`the corpus follows files and buffers through thousands of changes that ${what}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 120 }), async (steps) => {
        const world = new World();
        try {
          for (const [at, next] of steps.entries()) {
            await world.take(next);
            if (at % 20 === 19) await world.compare();
          }
          await world.compare();
        } finally {
          await world.close();
        }
      }),
      { numRuns: RUNS, endOnFailure: AT_ONCE },
    );
  });
}
