/**
 * Reading views: an article as set text, a read-only document of the server under a scheme of its own. This module names their
 * addresses, the requests about them, and what a client needs to set them. Plain types and strings, no library.
 */
import type { PlaceItem, WireRange } from './messages.ts';

export const READING_SCHEME = 'corpus-reading';

/** The folder all reading views are in: by it an editor knows the language of a document that has no file name. */
export const READING_FOLDER = '/corpus-reading/';

const TITLE_LENGTH = 40;

/**
 * The address of an article's reading view: the title for the tab, the article's own address behind it. Written as editors write
 * addresses, so that one view has one address.
 */
export function readingUriOf(articleUri: string, title: string | null): string {
  const characters = Array.from(titleInPath(title));
  const shown = characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH - 1).join('')}…` : characters.join('');
  return `${READING_SCHEME}:${READING_FOLDER}${encode(shown === '' ? nameOf(articleUri) : shown)}?${encode(articleUri)}`;
}

/** The article a reading view shows; null for any other address. Only the part behind the question mark counts. */
export function articleUriOf(readingUri: string): string | null {
  if (!readingUri.startsWith(`${READING_SCHEME}:`)) return null;
  const at = readingUri.indexOf('?');
  if (at < 0) return null;
  const query = readingUri.slice(at + 1).replace(/#.*/s, '');
  return query === '' ? null : decode(query);
}

/** client → server request: the reading view of an article and a place in it; null when the file is no article. */
export const READING_VIEW_REQUEST = 'corpus-reader/readingView';
export interface ReadingViewParams { readonly uri: string; readonly range?: WireRange }
export interface ReadingViewResult {
  readonly readingUri: string;
  /** The same words in the reading view; null when none were asked for or the view does not show them. */
  readonly range: WireRange | null;
}

/** client → server request: the place in the file of what stands in a reading view; null for what is in no file. */
export const READING_PLACE_REQUEST = 'corpus-reader/readingPlace';
export interface ReadingPlaceParams { readonly readingUri: string; readonly range: WireRange }
export type ReadingPlaceResult = PlaceItem | null;

/** client → server request: what is to be set otherwise than plain text; null when the view shows no article (any more). */
export const READING_MARKS_REQUEST = 'corpus-reader/readingMarks';
export interface ReadingMarksParams { readonly readingUri: string }
export interface ReadingMarks {
  readonly title: readonly WireRange[];
  readonly byline: readonly WireRange[];
  readonly headings: readonly WireRange[];
  readonly captions: readonly WireRange[];
  /** Mentions of people. */
  readonly people: readonly WireRange[];
  readonly statements: readonly ReadingStatement[];
  readonly related: {
    /** The line above the list. */
    readonly heading: readonly WireRange[];
    readonly titles: readonly WireRange[];
    /** Day, outlet and reasons. */
    readonly details: readonly WireRange[];
  };
}

export interface ReadingStatement {
  /** Which of the article's speakers it is, numbered from 0 in the order in which they first speak. */
  readonly speaker: number;
  readonly kind: 'direct' | 'indirect';
  /** The words said, one range for each line. */
  readonly content: readonly WireRange[];
  readonly cue: WireRange | null;
}

/** Without what would end a path or hide in it. */
function titleInPath(title: string | null): string {
  return (title ?? '').replaceAll('/', '／').replaceAll('\\', '＼').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim().replace(/^\.+$/, '');
}

function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1)).replace(/[/\\]/g, '_') || uri.replace(/[^\w]/g, '_');
}

/** As editors encode what is neither letter, digit nor one of `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
