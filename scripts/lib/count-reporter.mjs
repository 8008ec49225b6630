/**
 * A reporter for `node --test` that keeps the closing counts, and what failed and why, in the file that CORPUS_READER_COUNTS names, for
 * `npm test` to add up and to tell again at its end. Written at once and not through the runner's stream, which may be cut off when the
 * process ends.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

export default async function* counts(events) {
  yield '';
  const failures = [];
  for await (const event of events) {
    // A test around others fails with them and is told of by them.
    if (event.type === 'test:fail' && event.data.details.error.failureType !== 'subtestsFailed') {
      const { name, file, line, details: { error } } = event.data;
      const cause = error.cause ?? error;
      failures.push(`${name} (${relative(process.cwd(), file ?? '')}:${line})\n${cause.stack ?? inspect(cause)}`);
    }
    // The summary without a file is the one of the whole run.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { passed, failed, cancelled, skipped, todo } = event.data.counts;
      writeFileSync(process.env.CORPUS_READER_COUNTS, JSON.stringify({ passed, failed: (failed ?? 0) + cancelled, skipped: skipped + todo, failures }));
    }
  }
}
