/**
 * What a reader sees of the files whose texts are at hand: lists and searches show the same articles again and again, and to read the markup takes
 * longer than all else that is done for a line. Kept as long as the text is: another text of the file, in the editor or on disk, is another place.
 */
import type { VisibleText } from '../article/article.ts';
import { readVisibleText } from '../article/parse-article.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import type { Place } from './places.ts';

const KNOWN = new WeakMap<Place, VisibleText | null>();

/** Null for a file that is no article. `place` is the file's own, as `Places` gave it. */
export function visibleTextOf(uri: string, place: Place): VisibleText | null {
  let visible = KNOWN.get(place);
  if (visible === undefined) {
    visible = readVisibleText(place.text, fileNameOf(uri));
    KNOWN.set(place, visible);
  }
  return visible;
}
