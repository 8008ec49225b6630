import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/text/line-index.ts';

test('LF, CRLF and lone CR end a line', () => {
  const index = new LineIndex('a\nbc\r\nd\re');
  assert.equal(index.lineCount, 4);
  assert.deepEqual(index.positionAt(0), { line: 0, character: 0 });
  assert.deepEqual(index.positionAt(2), { line: 1, character: 0 });
  assert.deepEqual(index.positionAt(6), { line: 2, character: 0 });
  assert.deepEqual(index.positionAt(9), { line: 3, character: 1 });
});

test('an offset inside CRLF is at the end of the line', () => {
  assert.deepEqual(new LineIndex('a\r\nb').positionAt(2), { line: 0, character: 1 });
});

test('astral characters count two', () => {
  assert.deepEqual(new LineIndex('𠮷王\n').positionAt(3), { line: 0, character: 3 });
});

test('positions that do not exist are clamped', () => {
  const index = new LineIndex('ab\ncd');
  assert.equal(index.offsetAt({ line: 0, character: 9 }), 2);
  assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
  assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
  assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
});

test('every offset that is no part of a line break survives the round trip', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '王', '𠮷', '\r', '\n', '\r\n') }), (text) => {
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
        assert.equal(index.offsetAt(index.positionAt(offset)), offset);
      }
    }),
  );
});
