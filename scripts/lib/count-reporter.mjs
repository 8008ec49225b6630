/**
 * A reporter for `node --test` that keeps the closing counts in the file that CORPUS_READER_COUNTS names, for `npm test` to add
 * up. Written at once and not through the runner's stream, which may be cut off when the process ends.
 */
import { writeFileSync } from 'node:fs';

export default async function* counts(events) {
  yield '';
  for await (const event of events) {
    // The summary without a file is the one of the whole run.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { passed, failed, cancelled, skipped, todo } = event.data.counts;
      writeFileSync(process.env.CORPUS_READER_COUNTS, JSON.stringify({ passed, failed: (failed ?? 0) + cancelled, skipped: skipped + todo }));
    }
  }
}
