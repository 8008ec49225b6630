/** The file port over a map, with reads that can be held back until a test lets them go. */
import type { FileGlobs, FileHost, ListedFile, ReadResult } from '../../server/src/corpus/file-host.ts';
import { crc32 } from '../../server/src/text/checksum.ts';

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

  async *list(_globs: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
    yield Array.from(this.files, ([uri, content]) => ({ uri, size: bytesOf(content).length, mtime: timeOf(content) }));
    yield Array.from(this.vanishing, (uri) => ({ uri, size: 1, mtime: 1 }));
  }

  accepts(uri: string): boolean {
    return uri.endsWith('.txt');
  }

  async isFolder(uri: string): Promise<boolean> {
    return [...this.files.keys()].some((other) => other.startsWith(`${uri}/`));
  }

  async read(uri: string): Promise<ReadResult> {
    this.reads++;
    const content = this.files.get(uri);
    await this.gate;
    if (content === undefined) return { bytes: null, failure: 'The file no longer exists.' };
    return { bytes: bytesOf(content), mtime: timeOf(content), failure: null };
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Another time for another content, without a clock. */
function timeOf(content: string | Uint8Array): number {
  return crc32(bytesOf(content));
}
