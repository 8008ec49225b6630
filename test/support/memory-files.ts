/** The file port over a map, with reads that can be held back until a test lets them go. */
import type { FileGlobs, FileHost, ReadResult } from '../../server/src/corpus/file-host.ts';

export class MemoryFiles implements FileHost {
  readonly concurrency = 4;
  readonly files: Map<string, string | Uint8Array>;
  /** URIs that are listed although reading them fails, as when a file vanishes in between. */
  readonly vanishing = new Set<string>();
  /** While set, reads wait for it. */
  gate: Promise<void> | null = null;
  reads = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  setFolders(): void {}

  async *list(_globs: FileGlobs): AsyncGenerator<string> {
    yield* [...this.files.keys()];
    yield* this.vanishing;
  }

  accepts(uri: string): boolean {
    return uri.endsWith('.txt');
  }

  async read(uri: string): Promise<ReadResult> {
    this.reads++;
    const content = this.files.get(uri);
    await this.gate;
    if (content === undefined) return { bytes: null, failure: 'The file no longer exists.' };
    return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, failure: null };
  }
}
