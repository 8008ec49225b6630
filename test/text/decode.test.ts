import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../server/src/text/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a byte order mark decides and is not part of the text', () => {
  assert.deepEqual(decode(utf8('\uFEFF王毅')), { text: '王毅', encoding: 'utf-8' });
  assert.deepEqual(decode(Uint8Array.of(0xff, 0xfe, 0x8b, 0x73)), { text: '王', encoding: 'utf-16le' });
  assert.deepEqual(decode(Uint8Array.of(0xfe, 0xff, 0x73, 0x8b)), { text: '王', encoding: 'utf-16be' });
});

test('UTF-8 without mark', () => {
  assert.deepEqual(decode(utf8('王毅𠮷')), { text: '王毅𠮷', encoding: 'utf-8' });
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' });
});

test('older Chinese encodings are read as GB 18030', () => {
  assert.deepEqual(decode(Uint8Array.of(0xcd, 0xf5, 0xd2, 0xe3)), { text: '王毅', encoding: 'gb18030' });
});

test('a UTF-8 file cut off inside a character stays UTF-8', () => {
  const whole = utf8('王毅说，中方对此表示欢迎，希望各方保持克制，通过对话协商解决分歧');
  const cut = decode(whole.subarray(0, whole.length - 1));
  assert.equal(cut.encoding, 'utf-8');
  assert.ok(cut.text.startsWith('王毅说'));
});
