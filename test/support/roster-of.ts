/** A roster written in a test, which must be free of faults. */
import assert from 'node:assert/strict';
import { parseRoster } from '../../server/src/roster/parse-roster.ts';
import { Roster } from '../../server/src/roster/roster.ts';

/** `text` is the file at `uri`; articles are told by their URIs below its folder. */
export function rosterOf(text: string, uri = 'people.yaml'): Roster {
  const { file, problems } = parseRoster(uri, text);
  assert.deepEqual(problems.map(({ code, detail }) => [code, ...detail]), []);
  return new Roster([file]);
}
