/** The figures of the server as rows to read. */
import type { Ripgrep } from './ripgrep.ts';
import type { ServerRun } from './server.ts';

interface ServerFigures extends ServerRun {
  readonly megabytesPerSecond: number;
  readonly bytes: number;
  readonly files: number;
  readonly ripgrep: Ripgrep | null;
  readonly tenth: (ServerRun & { readonly files: number; readonly bytes: number }) | null;
}

const NOT_AVAILABLE = 'not available';

export function serverTable({ cold, warm, asked, edit, firstScreen, peakMemory, storeBytes, megabytesPerSecond, ripgrep, tenth, files, bytes }: ServerFigures): string[][] {
  const rows: string[][] = [
    ['first start', '', ''],
    ['  first useful tree', time(cold.firstTree), ''],
    ['  first outline of an opened article', time(cold.firstOutline), ''],
    ['  all files read', time(cold.ready), computedIn(cold)],
    ['  every kind of answer given', time(cold.complete), `${megabytesPerSecond.toFixed(1)} MB/s${ripgrep ? `, ${ratio(cold.complete, ripgrep.milliseconds)} × rg` : ''}`],
    ...Object.entries(cold.meanwhile).map(([kind, times]) => [`  ${kind} asked meanwhile`, ...(times ? spread(times) : ['–', ''])]),
    ['second start', '', ''],
    ['  first complete answer', warm.complete === null ? 'other answers than before' : time(warm.complete), ''],
    ['  all files looked at', time(warm.ready), computedIn(warm)],
    ['  first screen of a concordance', firstScreen === null ? NOT_AVAILABLE : time(firstScreen), 'the first question of a process, a second later'],
    ['memory at most', '', ''],
    ['  while reading', megabytes(peakMemory.indexing), ''],
    ['  with all questions and edits', megabytes(peakMemory.afterwards), ''],
    ['  second start', megabytes(peakMemory.warm), ''],
    ['store', megabytes(storeBytes), storeBytes === 0 ? 'none was written' : `${((100 * storeBytes) / bytes).toFixed(0)} % of the files`],
    ['answers', 'p50 / p95 / max', ''],
    ...Object.entries(asked).map(([kind, times]) => (times ? [`  ${kind}`, spread(times)[0]!, `${times.found} of ${times.count} not empty`] : [`  ${kind}`, NOT_AVAILABLE, ''])),
    [`  edit of ${(edit.bytes / 1000).toFixed(1)} KB to outline and hover`, ...spread(edit)],
    ripgrep
      ? ['rg -c on the folder', time(ripgrep.milliseconds), ripgrep.program]
      : ['rg -c on the folder', NOT_AVAILABLE, 'there is no ripgrep on PATH, among the dependencies or in the editor of the tests'],
  ];
  if (tenth) {
    rows.push(['from a tenth to the whole', `× ${ratio(files, tenth.files)} files`, `× ${ratio(bytes, tenth.bytes)} bytes`]);
    rows.push(['  every kind of answer given', `× ${ratio(cold.complete, tenth.cold.complete)}`, `${time(tenth.cold.complete)} for the tenth`]);
    rows.push(['  memory at most', `× ${ratio(peakMemory.afterwards, tenth.peakMemory.afterwards)}`, '']);
    for (const [kind, times] of Object.entries(asked)) {
      const before = tenth.asked[kind];
      if (times && before) rows.push([`  ${kind}, p95`, `× ${ratio(times.p95, before.p95)}`, `${time(before.p95)} for the tenth`]);
    }
  }
  return [['what', 'figure', 'files in the cache of the system'], ...rows];
}

function computedIn({ computed }: { readonly computed: number | null }): string {
  return computed === null ? '' : `${time(computed)} of processor time in all`;
}

function time(milliseconds: number): string {
  return milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

function spread({ p50, p95, max, count }: { p50: number; p95: number; max: number; count: number }): string[] {
  return [`${time(p50)} / ${time(p95)} / ${time(max)}`, `${count} times`];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function ratio(a: number, b: number): string {
  return (a / Math.max(b, 1e-6)).toFixed(a / b < 10 ? 2 : 1);
}
