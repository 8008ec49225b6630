/** Entry point of the command line: picks the command, prints help, and turns the outcome into an exit code. */
import { analyze } from './cli/analyze.ts';
import { collocates } from './cli/collocates.ts';
import { COMMANDS_HELP, helpOf } from './cli/help.ts';
import { exportList } from './cli/export.ts';
import { indexFolder } from './cli/index-folder.ts';
import { keyterms } from './cli/keyterms.ts';
import { print, quietOnClosedPipe, report } from './cli/output.ts';
import { related } from './cli/related.ts';
import { search } from './cli/search.ts';
import { timeline } from './cli/timeline.ts';
import { keepHeapsSmall } from './host/small-heap.ts';
import { UsageError } from './cli/usage.ts';
import { findVersion } from './cli/version.ts';

/** A command takes its arguments and resolves to the exit code: 0 done, 1 something could not be read. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { analyze, index: indexFolder, related, search, timeline, collocates, keyterms, export: exportList };

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version') return print(`${findVersion()}\n`);
  if (name === undefined || name === '--help' || name === '-h') {
    await print(COMMANDS_HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`unknown command ${name}`, null);
  if (args.includes('--help') || args.includes('-h')) return print(helpOf(name));
  return command(args);
}

quietOnClosedPipe();
keepHeapsSmall();
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      report(`${error.message}\nTry: corpus-reader ${error.command === null ? '' : `${error.command} `}--help`);
      process.exitCode = 2;
    } else {
      report(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 1;
    }
  },
);
