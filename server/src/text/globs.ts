/**
 * Globs over `/`-separated relative paths: `*` and `?` within a segment, `[a-z]`, `{a,b}`, and a double star for any number of
 * segments. Matching walks pattern and path side by side, so that no pattern makes it slow.
 */

type Segment = readonly Piece[] | 'any';
type Piece = { readonly kind: 'star' } | { readonly kind: 'one'; readonly accepts: (character: string) => boolean };

export type Glob = (path: string) => boolean;

/** More alternatives than this in one pattern's braces are cut off: nobody writes them, but they multiply. */
const MOST_ALTERNATIVES = 256;

/** A matcher for one or more globs; it accepts a path that any of them matches. */
export function compileGlobs(globs: readonly string[]): Glob {
  const expanded = globs.flatMap((glob) => expandBraces(glob.replace(/^\.?\/+/, '')));
  // Nearly all globs are one of two kinds that need no walk; a folder of a hundred thousand files is held to them file by file.
  const endings = expanded.flatMap((glob) => /^\*\*\/\*(\.[^*?[\]/]+)$/.exec(glob)?.[1] ?? []);
  const folders = expanded.flatMap((glob) => /^\*\*\/([^*?[\]/]+)\/\*\*$/.exec(glob)?.[1] ?? []).map((name) => `/${name}/`);
  const patterns = expanded.filter((glob) => !/^\*\*\/(\*\.[^*?[\]/]+|[^*?[\]/]+\/\*\*)$/.test(glob)).map((glob) => glob.split('/').map(compileSegment));
  return (path) => {
    if (endings.some((ending) => path.endsWith(ending))) return true;
    if (folders.length > 0) {
      const whole = `/${path}/`;
      if (folders.some((folder) => whole.includes(folder))) return true;
    }
    if (patterns.length === 0) return false;
    const segments = path.split('/').map((segment) => [...segment]);
    return patterns.some((pattern) => matches(pattern, segments, matchSegment, (segment) => segment === 'any'));
  };
}

function expandBraces(glob: string): string[] {
  let done: string[] = [];
  let open = [glob];
  while (open.length > 0) {
    const next: string[] = [];
    for (const pattern of open) {
      const group = innermostBraces(pattern);
      if (group === null) done.push(pattern);
      else for (const option of group.options) next.push(pattern.slice(0, group.start) + option + pattern.slice(group.end));
    }
    open = next.slice(0, MOST_ALTERNATIVES);
  }
  done = done.slice(0, MOST_ALTERNATIVES);
  return done;
}

/** The first braces that contain no other, `{md,txt}`. */
function innermostBraces(pattern: string): { start: number; end: number; options: string[] } | null {
  const close = pattern.indexOf('}');
  const start = close < 0 ? -1 : pattern.lastIndexOf('{', close);
  if (start < 0) return null;
  return { start, end: close + 1, options: pattern.slice(start + 1, close).split(',') };
}

function compileSegment(segment: string): Segment {
  if (segment === '**') return 'any';
  const pieces: Piece[] = [];
  const characters = [...segment];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    const close = character === '[' ? characters.indexOf(']', i + 2) : -1;
    if (character === '*') {
      if (pieces.at(-1)?.kind !== 'star') pieces.push({ kind: 'star' });
    } else if (character === '?') {
      pieces.push({ kind: 'one', accepts: () => true });
    } else if (close > 0) {
      pieces.push({ kind: 'one', accepts: compileClass(characters.slice(i + 1, close)) });
      i = close;
    } else {
      pieces.push({ kind: 'one', accepts: (other) => other === character });
    }
  }
  return pieces;
}

function compileClass(body: readonly string[]): (character: string) => boolean {
  const negated = body[0] === '!' || body[0] === '^';
  const members = negated ? body.slice(1) : body;
  return (character) => {
    for (let i = 0; i < members.length; i++) {
      const low = members[i]!;
      const high = members[i + 1] === '-' ? members[i + 2] : undefined;
      if (high === undefined ? character === low : character >= low && character <= high) return !negated;
      if (high !== undefined) i += 2;
    }
    return negated;
  };
}

function matchSegment(segment: Segment, characters: readonly string[]): boolean {
  if (segment === 'any') return true;
  return matches(
    segment,
    characters,
    (piece, character) => piece.kind === 'one' && piece.accepts(character),
    (piece) => piece.kind === 'star',
  );
}

/** Wildcard matching with one place to come back to: where the last wildcard stood. */
function matches<P, T>(pattern: readonly P[], items: readonly T[], fits: (p: P, item: T) => boolean, isWild: (p: P) => boolean): boolean {
  let at = 0;
  let wild = -1;
  let from = 0;
  let i = 0;
  while (i < items.length) {
    if (at < pattern.length && isWild(pattern[at]!)) {
      wild = at++;
      from = i;
    } else if (at < pattern.length && fits(pattern[at]!, items[i]!)) {
      at++;
      i++;
    } else if (wild >= 0) {
      at = wild + 1;
      i = ++from;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isWild(pattern[at]!)) at++;
  return at === pattern.length;
}
