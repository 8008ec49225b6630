/**
 * What every match of a pattern must hold: strings one of which is always in it, so that only texts with one of them need be looked at.
 */
import { fold } from '../../../text/fold.ts';
import type { Ranges } from './ranges.ts';
import type { Node } from './syntax.ts';

const MOST_STRINGS = 8;
const LONGEST = 64;
const MOST_FORMS = 8;

interface Needs {
  /** The only string the node matches, whatever the case and script; null when there are several. */
  readonly exact: string | null;
  /** One of these is in every match; null when nothing is known. */
  readonly strings: readonly string[] | null;
}

const NOTHING: Needs = { exact: null, strings: null };

/** The only string the pattern matches, or null; and strings one of which every match holds, null when nothing is known of them. */
export function needsOf(node: Node): Needs {
  switch (node.kind) {
    case 'set': {
      const exact = onlyCharacter(node.ranges);
      return exact === null ? NOTHING : { exact, strings: [exact] };
    }
    case 'assertion':
      return NOTHING;
    case 'sequence':
      return needsOfSequence(node.items);
    case 'choice': {
      const parts = node.items.map((item) => needsOf(item).strings);
      if (parts.includes(null)) return NOTHING;
      const strings = [...new Set(parts.flatMap((part) => part!))];
      return { exact: null, strings: strings.length > MOST_STRINGS ? null : strings };
    }
    case 'repeat': {
      const { exact, strings } = needsOf(node.item);
      if (node.least === 0) return NOTHING;
      if (exact === null) return { exact: null, strings };
      const repeated = exact.repeat(Math.min(node.least, Math.ceil(LONGEST / Math.max(1, exact.length))));
      return { exact: node.least === node.most && repeated.length === exact.length * node.least ? repeated : null, strings: [repeated] };
    }
  }
}

function needsOfSequence(items: readonly Node[]): Needs {
  let best: readonly string[] | null = null;
  let run = '';
  let whole = true;
  const offer = (strings: readonly string[] | null): void => {
    if (strings !== null && strings.every((text) => text !== '') && (best === null || worth(strings) > worth(best))) best = strings;
  };
  for (const item of items) {
    const { exact, strings } = needsOf(item);
    if (exact !== null) {
      run += exact;
      continue;
    }
    whole = false;
    offer([run]);
    run = '';
    offer(strings);
  }
  offer([run]);
  return { exact: whole ? run : null, strings: best };
}

/** Long strings are rare; looking for several takes longer. */
function worth(strings: readonly string[]): number {
  return Math.min(...strings.map(({ length }) => Math.min(length, LONGEST))) - 0.2 * strings.length;
}

/** The character of a set that holds one character in whatever case and script. */
function onlyCharacter(ranges: Ranges): string | null {
  const forms = new Set<string>();
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i + 1]! - ranges[i]! >= MOST_FORMS) return null;
    for (let code = ranges[i]!; code <= ranges[i + 1]!; code++) {
      const character = fold(String.fromCodePoint(code));
      forms.add(/^[A-Z]$/.test(character) ? character.toLowerCase() : character);
    }
    if (forms.size > 1) return null;
  }
  return forms.size === 1 ? [...forms][0]! : null;
}
