/** CRC-32 of bytes, as in zip files: tells whether a file or a part of the store is the one it was. Not meant against forgery. */

type Crc32 = (bytes: Uint8Array, previous?: number) => number;

/** CRC-32 as an unsigned number; `previous` is the checksum of what came before, so that long data can be summed up in pieces. */
export const crc32: Crc32 = fromRuntime() ?? crc32ByTable;

/** The one the runtime brings is many times faster. It is asked for in a way that bundles for the browser may contain. */
function fromRuntime(): Crc32 | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => { crc32?: Crc32 } | undefined } };
  return process?.getBuiltinModule?.('node:zlib')?.crc32;
}

let table: Uint32Array | undefined;

/** The same anywhere. Exported for the test that holds the two together. */
export function crc32ByTable(bytes: Uint8Array, previous = 0): number {
  const steps = (table ??= makeTable());
  let crc = ~previous;
  for (let i = 0; i < bytes.length; i++) crc = steps[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTable(): Uint32Array {
  const steps = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    steps[i] = value;
  }
  return steps;
}
