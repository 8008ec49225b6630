/** The roster files of the workspace as the editor sees them: what is wrong in them is published, open or not. */
import type { Connection } from 'vscode-languageserver';
import type { FileHost } from '../corpus/file-host.ts';
import { RosterFiles } from '../corpus/roster-files.ts';
import type { Texts } from '../l10n/texts.ts';
import type { Roster } from '../roster/roster.ts';
import { toDiagnostic } from './convert.ts';
import { ifOpen } from './log.ts';

/** A file that is something else altogether has faults without end. */
const MOST_PROBLEMS = 200;

/** `changed` is told of each new state of all rosters together; `texts` gives the reader's language. */
export function followRosters(connection: Connection, host: FileHost, texts: () => Texts, changed: (roster: Roster) => void): RosterFiles {
  return new RosterFiles(host, {
    changed,
    checked: (uri, problems, lines) => {
      const diagnostics = problems.slice(0, MOST_PROBLEMS).map(({ severity, code, detail, span }) => (
        toDiagnostic(lines, { severity, code: `roster-${code}`, message: texts().roster.problem(code, detail), span })
      ));
      ifOpen(() => connection.sendDiagnostics({ uri, diagnostics }));
    },
  });
}
