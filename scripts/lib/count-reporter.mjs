/** A reporter for `node --test` that writes one JSON line with the closing counts, for `npm test` to add up. */
export default async function* counts(events) {
  for await (const event of events) {
    // The summary without a file is the one of the whole run.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { passed, failed, cancelled, skipped, todo } = event.data.counts;
      yield `${JSON.stringify({ passed, failed: (failed ?? 0) + cancelled, skipped: skipped + todo })}\n`;
    }
  }
}
