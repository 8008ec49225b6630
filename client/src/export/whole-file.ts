/**
 * An export taken from the server piece by piece and written to a file that is there whole or not at all: it is written under another name
 * first and then given its own. Knows nothing of the editor, which hands in its file system.
 */
import type { ExportResult } from '../../../protocol/src/exports.ts';

/** Why an export came to nothing, a sentence for the reader. */
export class ExportProblem extends Error {}

/** What is asked of a file system whose files are named by `U`; `vscode.workspace.fs` is one. */
export interface Files<U> {
  writeFile(file: U, content: Uint8Array): PromiseLike<void>;
  rename(from: U, to: U, options: { readonly overwrite: boolean }): PromiseLike<void>;
  delete(file: U): PromiseLike<void>;
}

export interface Places<U> {
  readonly target: U;
  /** The name until the end, in the same folder. */
  readonly unfinished: U;
}

export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/**
 * The last piece; undefined when it was cancelled. `ask` gives the first piece (null) or the one that continues another; `taken` hears of each.
 * Rejects with an ExportProblem, or what the file system or the connection says. Without a last piece there is no file but one that was there before.
 *
 * All of an export is in memory until its end, however small the pieces are: on both hosts and in remote and virtual folders extensions
 * write files through `vscode.workspace.fs` alone, and that takes whole files. It can neither append, nor write at an offset, nor join files,
 * and the file systems that extensions provide cannot either (`open` and `write` are the editor's own).
 */
export async function writePieces<U>(
  ask: (continues: string | null) => Promise<ExportResult | null>, taken: (piece: ExportResult) => void, files: Files<U>, places: Places<U>, token: Cancellation,
): Promise<ExportResult | undefined> {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let last: ExportResult | null = null;
  do {
    last = await unlessCancelled(ask(last?.continues ?? null), token);
    if (last === null) return undefined;
    if (last.problem !== null) throw new ExportProblem(last.problem);
    parts.push(encoder.encode(last.text));
    taken(last);
  } while (last.continues !== null);
  return (await writeWhole(files, places, joined(parts), token)) ? last : undefined;
}

/** Null when it was cancelled, which ends requests with an error. */
async function unlessCancelled(asked: Promise<ExportResult | null>, token: Cancellation): Promise<ExportResult | null> {
  try {
    const piece = await asked;
    if (token.isCancellationRequested) return null;
    // The server has written into its log what went wrong.
    if (piece === null) throw new Error('no answer');
    return piece;
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  }
}

/** False when it was cancelled meanwhile. */
async function writeWhole<U>(files: Files<U>, { target, unfinished }: Places<U>, content: Uint8Array, token: Cancellation): Promise<boolean> {
  try {
    await files.writeFile(unfinished, content);
    if (!token.isCancellationRequested) {
      await files.rename(unfinished, target, { overwrite: true });
      return true;
    }
  } catch (error) {
    await remove(files, unfinished);
    throw error;
  }
  await remove(files, unfinished);
  return false;
}

async function remove<U>(files: Files<U>, file: U): Promise<void> {
  // It may never have come to be.
  await files.delete(file).then(undefined, () => undefined);
}

/** One after the other; `parts` are given up, so that they are not held beside the whole while it is written. */
function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts.splice(0)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
