/** Where the command line keeps its store: the folder for caches of this operating system. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function defaultStore(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const given = environment['XDG_CACHE_HOME'];
  if (given !== undefined && given !== '') return join(given, 'corpus-reader');
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'corpus-reader');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'corpus-reader');
  return join(homedir(), '.cache', 'corpus-reader');
}
