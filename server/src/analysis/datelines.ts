/**
 * Datelines: （中央社記者王小明台北7日電）, 【共同社6月14日电】, 新华社北京6月11日电. They open a paragraph and tell where its text comes
 * from; nobody speaks or meets in them.
 */
import { CharacterSet, WHITE_SPACE } from '../text/character-set.ts';
import { indexWithin } from './source.ts';

const LONGEST = 80;
const OPENING = '（(【［[〔';
const OPENS = new CharacterSet(OPENING);
const PARENTHESES = new CharacterSet('（(');
const CLOSING = '）)】］]〕';

/** Where the words of a paragraph begin that starts at `from`: past its datelines. */
export function pastDateline(folded: string, from: number, to: number): number {
  let at = from;
  for (let lines = 0; lines < 2; lines++) {
    while (at < to && WHITE_SPACE.at(folded, at)) at++;
    if (OPENS.at(folded, at)) {
      const close = indexWithin(folded, CLOSING[OPENING.indexOf(folded[at] as string)] as string, at, Math.min(to, at + LONGEST));
      if (close < 0 || close + 1 >= to) return at;
      at = close + 1;
      continue;
    }
    const wire = indexWithin(folded, '电', at, Math.min(to, at + 24));
    if (wire < 0 || folded[wire - 1] !== '日' || !(WHITE_SPACE.at(folded, wire + 1) || PARENTHESES.at(folded, wire + 1))) return at;
    at = wire + 1;
  }
  while (at < to && WHITE_SPACE.at(folded, at)) at++;
  return at;
}
