/** The server's log, shown in the editor's output. What is logged late, over a connection that has closed, is lost without a fuss. */
import type { Connection } from 'vscode-languageserver';

export interface Log {
  debug(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export function createLog(connection: Connection): Log {
  return {
    debug: (message) => ifOpen(() => connection.console.debug(message)),
    warn: (message) => ifOpen(() => connection.console.warn(message)),
    error: (message) => ifOpen(() => connection.console.error(message)),
  };
}

/** Says something nobody answers. A connection that has closed throws or rejects, depending on when; neither is an error of ours. */
export function ifOpen(say: () => Promise<void> | void): void {
  try {
    say()?.catch(() => undefined);
  } catch {
    // closed
  }
}
