/** The forms in which names, Latin glosses and offices are compared. Two names with one key are written alike. */
import { shortTitle } from '../analysis/vocabulary.ts';
import { pinyin } from '../text/pinyin.ts';
import { surfaceKey } from '../text/surface-key.ts';

export { surfaceKey };

const sounds = new Map<string, string>();
const latins = new Map<string, string>();

/** Names repeat all the time; a cache is dropped when a very large corpus fills it. */
const CACHE_LIMIT = 500_000;

/** Toneless pinyin of a name: `普莱斯` and `普赖斯` both give `pulaisi`. */
export function soundOf(key: string): string {
  let sound = sounds.get(key);
  if (sound === undefined) {
    sound = pinyin(key).replace(/[^\p{L}\p{N}]/gu, '');
    if (sounds.size >= CACHE_LIMIT) sounds.clear();
    sounds.set(key, sound);
  }
  return sound;
}

/** A Latin gloss in lower case without accents, dots and middle initials: `Joseph R. Biden` gives `joseph biden`. */
export function latinKey(latin: string): string {
  let key = latins.get(latin);
  if (key === undefined) {
    key = withoutInitials(latin);
    if (latins.size >= CACHE_LIMIT) latins.clear();
    latins.set(latin, key);
  }
  return key;
}

function withoutInitials(latin: string): string {
  const words = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  if (words.length <= 2) return words.join(' ');
  return words.filter((word, i) => i === 0 || i === words.length - 1 || word.length > 1).join(' ');
}

/** Whether two Latin keys can be one person's: one surname, and first names that are equal or one the beginning of the other. */
export function latinAgrees(a: string, b: string): boolean {
  if (a === b) return true;
  const left = a.split(' ');
  const right = b.split(' ');
  const rightWords = new Set(right);
  if (left.every((word) => rightWords.has(word))) return true;
  const leftWords = new Set(left);
  if (right.every((word) => leftWords.has(word))) return true;
  if (nearlyEqual(left.join(''), right.join(''))) return true;
  const [firstLeft, firstRight] = [left[0] ?? '', right[0] ?? ''];
  return (
    nearlyEqual(left.at(-1) ?? '', right.at(-1) ?? '') &&
    (firstLeft.startsWith(firstRight) || firstRight.startsWith(firstLeft) || nearlyEqual(firstLeft, firstRight))
  );
}

/** Equal but for one letter inserted, dropped or replaced in a word of five or more. */
function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** An affiliation without what may or may not stand before it: `中国外交部` and `外交部` are compared as one. */
export function affiliationKey(affiliation: string | null): string {
  const key = surfaceKey(affiliation ?? '');
  return key.replace(/^(?:时任|前任|前)/, '').replace(/^中国(?=.)/, '').replace(/^中国$/, '');
}

/** A title without `前` or `时任`, in its short form: 外交部长 and 外长 are one office. */
export function titleKey(title: string): string {
  return shortTitle(surfaceKey(title).replace(/^(?:时任|前任|前)(?=.)/, ''));
}
