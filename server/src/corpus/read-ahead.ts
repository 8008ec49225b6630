/** Reads files some steps ahead of whoever uses them, so that reading and analysing overlap. */
import type { FileHost, ReadResult } from './file-host.ts';

/** The files in the order given, each with its content or a failure. Once `stopped` says so, no further read begins. */
export async function* readAhead(
  host: FileHost,
  uris: readonly string[],
  stopped: () => boolean = () => false,
): AsyncGenerator<{ readonly uri: string; readonly result: ReadResult }> {
  const underWay: { uri: string; read: Promise<ReadResult> }[] = [];
  let next = 0;
  while (true) {
    while (next < uris.length && underWay.length < host.concurrency && !stopped()) {
      const uri = uris[next++]!;
      underWay.push({ uri, read: host.read(uri) });
    }
    const first = underWay.shift();
    if (first === undefined) return;
    yield { uri: first.uri, result: await first.read };
  }
}
