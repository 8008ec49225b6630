/** Sets of characters, held to patterns where a pattern says the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CharacterSet, WHITE_SPACE, initialsOf } from '../../server/src/text/character-set.ts';
import { isAllHan, isHanAt } from '../../server/src/text/characters.ts';

test('a set holds its characters and no others, however many sets there are', () => {
  const sets = Array.from({ length: 70 }, (_, number) => new CharacterSet(String.fromCharCode(0x4e00 + number, 0x5000 + number)));
  for (const [number, set] of sets.entries()) {
    for (let other = 0; other < sets.length; other++) {
      assert.equal(set.has(0x4e00 + other), other === number);
      assert.equal(set.has(0x5000 + other), other === number);
    }
  }
});

test('places outside the text hold no character of a set', () => {
  const set = new CharacterSet('说称');
  assert.equal(set.at('他说', 1), true);
  for (const at of [-1, 0, 2, 99]) assert.equal(set.at('他说', at), false);
  assert.equal(set.first('他说他称', 2, 99), 3);
  assert.equal(set.first('他说他称', 2, 3), -1);
  assert.equal(set.within('他说', -5, 1), false);
  assert.equal(set.only('说称他', 0, 2), true);
  assert.equal(set.only('说称他', 0, 3), false);
  assert.equal(set.skipBack('他说称', 3, 0), 1);
  assert.equal(set.skipBack('说称', 2, 1), 1);
});

test('sets of what words begin with', () => {
  assert.equal(initialsOf(['没有', '未'], ['拒绝']).only('没未拒', 0, 3), true);
  assert.equal(initialsOf(['没有']).has('有'.charCodeAt(0)), false);
});

test('white space and Han characters are what patterns take for them', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (WHITE_SPACE.has(code) !== /\s/.test(character)) assert.fail(`white space: ${code.toString(16)}`);
    if (isHanAt(character, 0) !== /^\p{Script=Han}$/u.test(character)) assert.fail(`Han: ${code.toString(16)}`);
  }
  assert.equal(isAllHan('北京𠮷', 0, 4), true);
  assert.equal(isAllHan('北京x', 0, 3), false);
  assert.equal(isAllHan('北京', 1, 1), false);
});
