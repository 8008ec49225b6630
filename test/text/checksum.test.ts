import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 as oracle } from 'node:zlib';
import fc from 'fast-check';
import { crc32, crc32ByTable } from '../../server/src/text/checksum.ts';

test('both ways to a checksum give the one of zip files, in one piece or in two', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
      const expected = oracle(bytes);
      assert.equal(crc32(bytes), expected);
      assert.equal(crc32ByTable(bytes), expected);
      assert.equal(crc32ByTable(bytes.subarray(at), crc32(bytes.subarray(0, at))), expected);
    }),
  );
});
