/** The roster files of the folders of a command line, for commands whose articles go by the paths given. */
import { RosterFiles, type RosterListeners } from '../corpus/roster-files.ts';
import type { FileGlobs, FileHost, ListedFile } from '../corpus/file-host.ts';
import type { Roster } from '../roster/roster.ts';
import { textsFor } from '../l10n/texts.ts';
import { readPath } from '../host/node-files.ts';
import { walk } from '../host/node-walk.ts';
import { report } from './output.ts';

/** Files below some folders by their paths, as the command line gives them. */
class PathFiles implements FileHost {
  readonly concurrency = 16;
  readonly #folders: readonly string[];
  readonly #join: (folder: string, relative: string) => string;

  constructor(folders: readonly string[], join: (folder: string, relative: string) => string) {
    this.#folders = folders;
    this.#join = join;
  }

  setFolders(): void {}

  async *list(globs: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
    for (const folder of this.#folders) {
      for await (const { relative } of walk(folder, globs)) yield [{ uri: this.#join(folder, relative), size: 0, mtime: 0 }];
    }
  }

  accepts(): boolean {
    return true;
  }

  async isFolder(): Promise<boolean> {
    return false;
  }

  read(path: string): ReturnType<FileHost['read']> {
    return readPath(path);
  }
}

/** What the rosters below some folders say; faults in them are reported. */
export async function readRosters(folders: readonly string[], exclude: readonly string[], join: (folder: string, relative: string) => string): Promise<Roster> {
  const files = new RosterFiles(new PathFiles(folders, join), { checked: reportFaults((path) => path) });
  await files.find(exclude);
  return files.roster;
}

/** Tells the faults of rosters on standard error, with their lines. */
export function reportFaults(pathOf: (uri: string) => string): NonNullable<RosterListeners['checked']> {
  const { roster } = textsFor('en');
  return (uri, problems, lines) => {
    for (const { code, detail, span } of problems) report(`${pathOf(uri)}:${lines.positionAt(span.start).line + 1}: ${roster.problem(code, detail)}`);
  };
}
