/**
 * Which version of each article the corpus holds: the editor's while a document is open and differs from its file, else the file's.
 * Whatever comes from files goes through here, and on to the store.
 */
import type { Roster } from '../roster/roster.ts';
import type { ArticleStore, ReadFile } from './article-store.ts';
import type { Corpus } from './corpus.ts';
import { analyseDocument, bufferStamp, isBufferStamp, OpenDocuments, type OpenDocument } from './open-documents.ts';
import { isCurrent } from './plan.ts';
import type { MissingNames, ReadArticle } from './read-article.ts';
import { formsInRecord, formsOf, RosterNames, signatureOf } from './roster-names.ts';
import type { FileStamp, KnownFile } from './segment/record.ts';
import { uriKey, type Segment } from './segment/segment.ts';
import type { Slot } from './segment-set.ts';
import { Unsaved } from './unsaved.ts';

interface Told {
  /** Which names, as one string. */
  readonly told: string;
  /** The forms of names the article has without them; null where they made no difference. */
  readonly forms: ReadonlySet<string> | null;
}

export class Holdings {
  readonly open: OpenDocuments;
  timeZone: string;
  readonly #corpus: Corpus;
  readonly #unsaved: Unsaved;
  readonly #changed: () => void;
  /** Stamps newer than those the corpus has, of files whose bytes did not change. */
  readonly #restamped = new Map<string, FileStamp>();
  readonly #names = new RosterNames();
  /** Articles whose analysis was told names of the roster. */
  readonly #told = new Map<string, Told>();
  readonly #outdated: (what: Segment | string) => void;

  /**
   * `analysed` is told of each document whose text was analysed, `changed` of each change of the corpus, `outdated` of each segment and
   * file that may have to be analysed with other names of the roster.
   */
  constructor(
    corpus: Corpus, store: ArticleStore, timeZone: string, analysed: (document: OpenDocument) => void, changed: () => void, outdated: (what: Segment | string) => void,
  ) {
    this.#corpus = corpus;
    this.#outdated = outdated;
    this.#changed = changed;
    this.timeZone = timeZone;
    this.open = new OpenDocuments((document) => {
      this.analyse(document);
      analysed(document);
    });
    this.#unsaved = new Unsaved(async (files, stamps) => {
      if (files.length > 0) await store.keep(files, this.timeZone);
      if (stamps.size > 0) await store.restamp(stamps);
    });
  }

  /** What is known of a file; undefined also while the corpus holds an editor's version that is none of the file's. */
  known(uri: string): KnownFile | undefined {
    const stamp = this.#corpus.remembered(uri);
    return stamp === undefined ? undefined : this.#newest(uri, stamp);
  }

  /** Every file something is known of; what changes while they are walked may be missed. */
  *files(): Generator<{ readonly uri: string; readonly known: KnownFile | undefined }> {
    for (const { segment, dead } of [...this.#corpus.segments.slots]) {
      const { analyser, timeZone } = segment;
      for (let doc = 0; doc < segment.docs; doc++) {
        if (dead[doc] !== 0) continue;
        const uri = segment.uri(doc);
        yield { uri, known: this.#newest(uri, { ...segment.stamp(doc), analyser, timeZone }) };
      }
    }
  }

  /** Whether what is known of a file is what these bytes give. */
  isKnown(uri: string, hash: number): boolean {
    const known = this.known(uri);
    return known !== undefined && known.hash === hash && isCurrent(known, this.timeZone);
  }

  /** Takes in a batch from the store or a worker. */
  addSegment(segment: Segment): void {
    this.#corpus.addSegment(segment);
    for (const uri of [...this.#told.keys()]) if (segment.find(uriKey(uri)) >= 0) this.#told.delete(uri);
    this.#outdated(segment);
    for (const document of this.open.values()) {
      // The segment may know the file as it is by now.
      const known = this.known(document.uri);
      if (known !== undefined && known.hash !== document.disk?.stamp.hash) document.disk = undefined;
      this.#show(document);
    }
    this.#changed();
  }

  /** A file was read by itself. */
  takeFile(file: ReadFile): void {
    // What the store keeps is the same with every roster.
    this.#unsaved.add({ ...file, article: file.article?.plain ?? file.article });
    this.#restamped.delete(file.uri);
    const document = this.open.get(file.uri);
    if (document === undefined) this.#put(file);
    else document.disk = file;
  }

  /** Stamps that earlier sessions found newer than those in the segments. */
  learnStamps(stamps: ReadonlyMap<string, FileStamp>): void {
    for (const [uri, stamp] of stamps) if (!this.#restamped.has(uri)) this.#restamped.set(uri, stamp);
  }

  /** Whether something stored need not be stored again: it is what is known, or what an editor's version hides. */
  isCurrent(uri: string, stamp: FileStamp, analyser: number, timeZone: string): boolean {
    const known = this.#corpus.remembered(uri);
    if (known === undefined) return false;
    return isBufferStamp(known) || (known.hash === stamp.hash && known.analyser === analyser && known.timeZone === timeZone);
  }

  /** A file's bytes are the known ones, whatever its time says. */
  restamp(uri: string, stamp: FileStamp): void {
    const known = this.known(uri);
    if (known?.size === stamp.size && known.mtime === stamp.mtime) return;
    this.#restamped.set(uri, stamp);
    this.#unsaved.restamp(uri, stamp);
  }

  /** A file is gone or cannot be read. */
  drop(uri: string): void {
    this.#unsaved.forget(uri);
    this.#restamped.delete(uri);
    const document = this.open.get(uri);
    if (document === undefined) this.#delete(uri);
    else document.disk = null;
  }

  /** Analyses an open document's text as it is now, and has the corpus hold it. */
  analyse(document: OpenDocument): void {
    try {
      analyseDocument(document, this.timeZone, this.missing(document.uri));
    } catch {
      // A fault of ours: what was known before is the best there is.
    }
    this.#show(document);
  }

  /** The editor closed a document. False when the file behind it has to be read, because nobody knows what it holds. */
  close(uri: string): boolean {
    const disk = this.open.close(uri)?.disk;
    if (disk === undefined) return this.known(uri) !== undefined;
    if (disk === null) this.#delete(uri);
    else if (!this.isKnown(uri, disk.stamp.hash)) this.#put(disk);
    return true;
  }

  /** Sees to it that the corpus has an open document's facts at hand; false when no document of that URI is open. */
  prepareOpen(uri: string): boolean {
    const document = this.open.get(uri);
    if (document === undefined) return false;
    this.open.settle(document);
    if (document.article && this.#corpus.facts(uri) === undefined) this.#corpus.keepFacts(uri, document.article.facts);
    return true;
  }

  /** A file was read whose bytes are the known ones: its facts are at hand, and told by the names the roster has now. */
  refresh(file: ReadFile & { readonly article: ReadArticle }): void {
    const { uri, article } = file;
    const held = this.#told.get(uri);
    if ((held?.told ?? '') !== (article.told ?? '') && (article.plain !== undefined || (held?.forms ?? null) !== null)) return this.#put(file);
    this.#note(uri, article);
    this.#corpus.keepFacts(uri, article.facts);
  }

  /** The names of the roster that the article of a file lacks. */
  missing(uri: string): MissingNames {
    return (plain) => this.#names.missing(uri, plain);
  }

  /** Says what names articles are told from now on; open documents are analysed with them at once. */
  setRoster(roster: Roster): void {
    this.#names.setRoster(roster);
    for (const document of this.open.values()) if (document.article && this.#isOutdated(document.uri, document.article)) this.analyse(document);
  }

  /** The closed files of some segments that are to be told other names; of all told before, too, when `afterChange`. Null is a good moment to rest. */
  *outdated(slots: readonly Slot[], afterChange: boolean): Generator<string | null> {
    const told = new Set<string>();
    for (const { segment, dead } of slots) {
      const forms = (doc: number): ReadonlySet<string> => this.#told.get(segment.uri(doc))?.forms ?? formsInRecord(segment, doc);
      for (const found of this.#names.missingIn(segment, (doc) => dead[doc] === 0, forms)) {
        if (found === null || found.known.length === 0) {
          yield null;
          continue;
        }
        const uri = segment.uri(found.doc);
        told.add(uri);
        if (this.open.get(uri) === undefined && this.#told.get(uri)?.told !== signatureOf(found.known)) yield uri;
      }
    }
    if (afterChange) for (const uri of [...this.#told.keys()]) if (!told.has(uri) && this.open.get(uri) === undefined) yield uri;
  }

  #isOutdated(uri: string, article: ReadArticle): boolean {
    return signatureOf(this.#names.missing(uri, article.plain ?? article)) !== (article.told ?? '');
  }

  #note(uri: string, article: ReadArticle | null): void {
    if (article?.told === undefined) this.#told.delete(uri);
    else this.#told.set(uri, { told: article.told, forms: article.plain === undefined ? null : formsOf(article.plain) });
  }

  /** Whether nobody knows what the file behind an open document holds. */
  lacksFile({ uri, disk }: OpenDocument): boolean {
    return disk === undefined && this.known(uri) === undefined;
  }

  flush(): Promise<void> {
    return this.#unsaved.flush();
  }

  /** Has the corpus hold what an open document holds. */
  #show(document: OpenDocument): void {
    const { uri, article, hash, disk } = document;
    if (article === undefined) return;
    const known = this.#corpus.remembered(uri);
    // Untouched documents are what their files are, and stay the files'.
    const isSame = known?.hash === hash && isCurrent(known, this.timeZone) && (article === null) === !known.isArticle;
    const isTold = article === null || (this.#told.get(uri)?.told ?? '') === (article.told ?? '');
    if (isSame && !isTold) this.#put({ uri, article, stamp: known });
    else if (!isSame) this.#put({ uri, article, stamp: disk?.stamp.hash === hash ? disk.stamp : bufferStamp(document) });
    else if (article !== null) this.#corpus.keepFacts(uri, article.facts);
  }

  #newest(uri: string, stamp: KnownFile): KnownFile | undefined {
    if (isBufferStamp(stamp)) return undefined;
    const newer = this.#restamped.get(uri);
    return newer?.hash === stamp.hash ? { ...stamp, ...newer } : stamp;
  }

  #put({ uri, article: read, stamp }: ReadFile): void {
    // A file that was read before the roster changed is put in without its names, and read again.
    const isOutdated = read !== null && this.#isOutdated(uri, read);
    const article = isOutdated ? withoutNames(read) : read;
    this.#corpus.put(uri, article, stamp, this.timeZone);
    this.#note(uri, article);
    if (isOutdated) this.#outdated(uri);
    this.#changed();
  }

  #delete(uri: string): void {
    const before = this.#corpus.revision;
    this.#told.delete(uri);
    this.#corpus.delete(uri);
    if (this.#corpus.revision !== before) this.#changed();
  }
}

function withoutNames({ plain, told: _, ...article }: ReadArticle): ReadArticle {
  return plain ?? article;
}
