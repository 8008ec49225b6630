/** A desktop VS Code, downloaded into the cache where that is possible. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, say } from './project.mjs';

/** The program of a desktop VS Code; null, with the reason said, where it cannot be had. */
export async function desktopEditor() {
  const cachePath = cacheFolder('vscode-desktop');
  const stamp = join(cachePath, 'downloaded');
  if (!existsSync(stamp) && !await reachable('https://update.code.visualstudio.com/api/releases/stable')) {
    say('A desktop VS Code cannot be downloaded from here.');
    return null;
  }
  say('Getting a desktop VS Code …');
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const program = await downloadAndUnzipVSCode({ cachePath, version: 'stable' });
    writeFileSync(stamp, '');
    return program;
  } catch (error) {
    say(`A desktop VS Code could not be downloaded: ${error.message}`);
    return null;
  }
}

async function reachable(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(4_000) })).ok;
  } catch {
    return false;
  }
}
