/**
 * Where things are, and how the scripts talk and start programs. Only Node's own modules: these scripts run before anything is
 * installed, on Node 20 or newer.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const vsixFile = join(root, 'corpus-reader.vsix');
export const seedsFolder = join(root, 'seeds');
/** For copies of it in which all that is known comes from the articles. */
export const withoutRoster = (path) => !path.endsWith('people.yaml');
const toolFolders = [join(root, 'node_modules', '.bin'), join(root, 'node_modules', 'node', 'bin')];

/** Everything that is downloaded, apart from `node_modules`, is kept here, outside the sources. */
export function cacheFolder(...below) {
  const base = process.env.CORPUS_READER_CACHE
    ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'corpus-reader');
  const folder = resolve(base, ...below);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Node 24 of the development dependencies once they are installed; until then the Node that runs this script. */
export function nodeBinary() {
  const local = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(local) ? local : process.execPath;
}

/** The environment for child processes: the project's own tools, Node 24 among them, come first. */
export function environment(extra = {}) {
  return { ...process.env, PATH: [...toolFolders, process.env.PATH ?? ''].join(delimiter), ...extra };
}

/** A failure whose message is meant for the person at the terminal; no stack trace is shown for it. */
export class Failure extends Error {}

const started = Date.now();
/** One line on what is being done, with the seconds since the start. */
export function say(text) {
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`[${String(seconds).padStart(3)} s] ${text}\n`);
}

/**
 * Run a program to its end. Its output goes to the terminal, or with `quiet` is kept and shown only when it fails.
 * @returns {Promise<{code: number, output: string}>} output is empty unless `quiet`
 */
export function run(command, args, { cwd = root, env = {}, quiet = false, allowFailure = false, what = command } = {}) {
  return new Promise((done, fail) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd, env: environment(env), shell, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => fail(new Failure(`${what} could not be started: ${error.message}`)));
    child.on('close', (status, signal) => {
      const code = status ?? 1;
      if (code === 0 || allowFailure) return done({ code, output });
      fail(new Failure(`${what} failed (${signal ?? `exit code ${code}`}).${output ? `\n${output.trimEnd()}` : ''}`));
    });
  });
}

/** The absolute path of a program on PATH, or null. */
export function findProgram(...names) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        try {
          accessSync(file, constants.X_OK);
          if (statSync(file).isFile()) return file;
        } catch { /* not here */ }
      }
    }
  }
  return null;
}

/** A hash over names and contents of files and folders, to tell whether anything has changed since the last build. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  for (const path of paths) visit(resolve(root, path));
  return hash.digest('hex');
}

/** Run a script's main function: a Failure becomes one message, everything else shows its stack; both end with exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Failure ? error.message : error?.stack ?? error}\n`);
    process.exit(1);
  }
}
