/**
 * A segment on disk: two files, `<name>.text` and `<name>.index`, which never change. Each is written under another name first; the
 * index comes last, so that it is only there when all is.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { HEAD, HEAD_NUMBERS, SegmentDamaged } from '../corpus/segment/layout.ts';
import type { SegmentData } from '../corpus/segment/builder.ts';
import { Segment, type TextReader } from '../corpus/segment/segment.ts';

export const INDEX = '.index';
export const TEXT = '.text';
/** What half-written files end in. */
export const HALF = '.half';

let names = 0;

/** A name no other segment has, of this process or another; later ones sort behind earlier ones. */
export function newName(): string {
  return `${Date.now().toString(36).padStart(9, '0')}-${process.pid}-${threadId}-${String(names++).padStart(6, '0')}`;
}

/**
 * The name of a segment made of others, given the latest of these: behind it, and before all that were written since. What a file was changed
 * to while older segments were put together would be outdated by them otherwise.
 */
export function mergedName(latest: string): string {
  return `${latest.split('~')[0]!}~${newName()}`;
}

/** Writes a file under another name and then gives it its own. Throws what the file system throws. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  try {
    writeFileSync(path + HALF, bytes);
    renameSync(path + HALF, path);
  } catch (error) {
    rmSync(path + HALF, { force: true });
    throw error;
  }
}

/** Writes a segment into a folder. Throws when it cannot; what is left then is no segment. */
export function writeSegment(folder: string, name: string, { index, text }: SegmentData): void {
  writeText(folder, name, text);
  writeWhole(join(folder, name + INDEX), index);
}

export function writeText(folder: string, name: string, text: Uint16Array): void {
  writeWhole(join(folder, name + TEXT), new Uint8Array(text.buffer, text.byteOffset, text.byteLength));
}

/** Deletes what there is of a segment; whoever has it open keeps it. Never throws. */
export function removeSegment(folder: string, name: string): void {
  for (const ending of [INDEX, TEXT]) {
    try {
      rmSync(join(folder, name + ending), { force: true });
    } catch {
      // Another process holds it in a way that forbids this. It will be outdated at the next start, and go then.
    }
  }
}

/** Opens a segment of a folder. Throws SegmentDamaged, or what the file system throws. */
export function openSegment(folder: string, name: string): Segment {
  const index = readFileSync(join(folder, name + INDEX));
  const text = new DiskText(join(folder, name + TEXT));
  try {
    const segment = Segment.open(index as Uint8Array<ArrayBuffer>, text);
    if (text.length !== segment.textLength) throw new SegmentDamaged('the text is not as long as it should be');
    return segment;
  } catch (error) {
    text.close();
    throw error;
  }
}

/** How many files a segment holds, from its head alone; 0 when it cannot be read. */
export function docsOf(folder: string, name: string): number {
  try {
    const file = openSync(join(folder, name + INDEX), 'r');
    try {
      const head = new Uint32Array(HEAD_NUMBERS);
      return readSync(file, head) === head.byteLength ? head[HEAD.docs]! : 0;
    } finally {
      closeSync(file);
    }
  } catch {
    return 0;
  }
}

/** Opens a segment whose index is in memory; its text file is deleted at once, and lives as long as it is open. */
export function openTemporary(folder: string, name: string, index: Uint8Array<ArrayBuffer>): Segment {
  const path = join(folder, name + TEXT);
  const text = new DiskText(path);
  try {
    unlinkSync(path);
  } catch {
    // It goes with its folder.
  }
  return Segment.open(index, text);
}

/** Read results are handed out in one piece of memory for all, which each call uses anew. */
let shared = new Uint16Array(1 << 16);
/** Pieces above this size are not kept for the next call. */
const LARGEST_SHARED = 1 << 20;
/** Closes the files of readers nobody has any more. */
const forgotten = new FinalizationRegistry<number>((file) => {
  try {
    closeSync(file);
  } catch {
    // closed already
  }
});

export class DiskText implements TextReader {
  /** Code units. */
  readonly length: number;
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.length = fstatSync(this.#file).size / 2;
    forgotten.register(this, this.#file, this);
  }

  read(from: number, to: number): Uint16Array {
    const units = Math.max(0, to - from);
    if (units > LARGEST_SHARED) return this.#fill(new Uint16Array(units), from);
    if (units > shared.length) shared = new Uint16Array(Math.min(LARGEST_SHARED, units * 2));
    return this.#fill(shared.subarray(0, units), from);
  }

  /** Fills `target` with the code units from `from` on; throws when there are not as many. */
  readInto(target: Uint16Array, from: number): void {
    this.#fill(target, from);
  }

  close(): void {
    forgotten.unregister(this);
    closeSync(this.#file);
  }

  #fill(target: Uint16Array, from: number): Uint16Array {
    const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, from * 2 + done);
      if (read === 0) throw new SegmentDamaged('the text ends too early');
      done += read;
    }
    return target;
  }
}
