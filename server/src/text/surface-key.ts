/** The form in which names are compared: two names with one key are written alike. */
import { fold } from './fold.ts';

const keys = new Map<string, string>();

/** Names repeat all the time; the cache is dropped when a very large corpus fills it. */
const CACHE_LIMIT = 500_000;

/** Simplified, in lower case, without dots and spaces: `比爾．蓋茲`, `比尔·盖兹` and `比尔盖兹` have one key. */
export function surfaceKey(surface: string): string {
  if (fold(surface) === surface && isPlain(surface)) return surface;
  let key = keys.get(surface);
  if (key === undefined) {
    key = fold(surface).replace(/[\s·•・･‧∙●⋅．.]/g, '').toLowerCase();
    if (keys.size >= CACHE_LIMIT) keys.clear();
    keys.set(surface, key);
  }
  return key;
}

/** Whether all are Han characters: then there is nothing to take out and no other case, and looking is quicker than looking up. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}
