/** Files seen through the editor, for the language server in a web worker: it has no disk, and asks the client. */
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../../protocol/src/messages.ts';
import type { FileGlobs, FileHost, ListedFile, ReadResult } from '../corpus/file-host.ts';
import { LARGEST_FILE, tooLarge } from '../corpus/file-host.ts';
import { compileGlobs } from '../text/globs.ts';

/** The two requests to the client. */
export interface ClientFileRequests {
  listFiles(params: ListFilesParams): Promise<ListFilesResult>;
  readFile(params: ReadFileParams): Promise<ReadFileResult>;
}

export class ClientFiles implements FileHost {
  readonly concurrency = 48;
  readonly #requests: ClientFileRequests;

  constructor(requests: ClientFileRequests) {
    this.#requests = requests;
  }

  /** The client knows its folders; what lies in them is told by `list`. */
  setFolders(): void {}

  /** The client leaves out what the same settings exclude itself. */
  async *list({ include }: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
    const { uris } = await this.#requests.listFiles({ include }).catch(() => ({ uris: [] }));
    yield uris.map((uri) => ({ uri, size: 0, mtime: 0 }));
  }

  /** The folders are the client's knowledge; a glob may begin at any folder of the path. */
  accepts(uri: string, globs: FileGlobs): boolean {
    const path = pathOf(uri);
    const anywhere = (patterns: readonly string[]): string[] => patterns.map((glob) => (glob.startsWith('**/') ? glob : `**/${glob}`));
    return compileGlobs(anywhere(globs.include))(path) && !compileGlobs(anywhere(globs.exclude))(path);
  }

  /** The editor tells each file of a folder that comes. */
  async isFolder(): Promise<boolean> {
    return false;
  }

  async read(uri: string): Promise<ReadResult> {
    try {
      const { base64 } = await this.#requests.readFile({ uri });
      if (base64 === null) return { bytes: null, failure: 'The file no longer exists or cannot be read.' };
      const size = base64.length * 0.75;
      return size > LARGEST_FILE ? { bytes: null, failure: tooLarge(size) } : { bytes: fromBase64(base64), mtime: 0, failure: null };
    } catch {
      return { bytes: null, failure: 'The editor did not hand over the file.' };
    }
  }
}

function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\/*/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
