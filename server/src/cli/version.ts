/** The version as package.json tells it: the file lies above this one, in the sources and in the package. */
import { readFileSync } from 'node:fs';

export function findVersion(): string {
  for (const up of ['..', '../..', '../../..']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(`${up}/package.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
      if (manifest['name'] === 'corpus-reader') return String(manifest['version']);
    } catch {
      // not here: further up
    }
  }
  return 'unknown';
}
