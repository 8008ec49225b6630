/** Brings in what the project needs: npm packages, Debian packages, the editor's server build. Each step is skipped when done. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, Failure, findProgram, fingerprint, nodeBinary, root, run, say } from './project.mjs';

const SERVER_VERSION = '4.139.1';

/** The development dependencies, by `npm ci` when they are missing or older than the lock file; then Node 24 among them. */
export async function installDependencies() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(`Node 20 or newer is needed; this is ${process.version}.`);
  }
  const stamp = join(root, 'node_modules', '.corpus-reader-lock');
  const lock = fingerprint(['package-lock.json']);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    if (!matchesInstalled()) {
      say('Installing the development dependencies (npm ci) …');
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { what: 'npm ci' });
    }
    await ensureNode24();
    writeFileSync(stamp, lock);
  }
}

/** Whether npm's own record of node_modules says the same versions as the lock file (an install done by hand counts). */
function matchesInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) =>
    path === '' || entry.optional || present[path]?.version === entry.version);
}

/** npm may be set to run no install scripts; the package `node` fetches its binary in one, so run it by hand then. */
async function ensureNode24() {
  const answers = () => spawnSync(nodeBinary(), ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') === true;
  if (answers()) return;
  say('Fetching Node 24 for the tools …');
  await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'), what: 'Fetching Node 24', quiet: true, env: { npm_config_ignore_scripts: 'false' },
  });
  if (!answers()) throw new Failure('Node 24 did not arrive with the npm package "node"; remove node_modules and try again.');
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium for the window tests, installed from Debian's packages when missing; CORPUS_READER_CHROMIUM names another. */
export async function installBrowser() {
  const given = process.env.CORPUS_READER_CHROMIUM;
  if (given) return given;
  const packages = [];
  if (!findProgram(...BROWSERS)) packages.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) packages.push('fonts-noto-cjk', 'fontconfig');
  if (packages.length > 0) {
    await installDebian(packages, 'The window tests need a Chromium and a Chinese font');
  }
  const browser = findProgram(...BROWSERS);
  if (!browser) throw new Failure('No Chromium was found. Install one, or name it in CORPUS_READER_CHROMIUM.');
  return browser;
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

async function installDebian(packages, need) {
  const apt = findProgram('apt-get');
  if (!apt) throw new Failure(`${need}: install what your system calls ${packages.join(' and ')}, then try again.`);
  if (process.getuid?.() !== 0) throw new Failure(`${need}: sudo apt-get install ${packages.join(' ')}, then try again.`);
  say(`Installing Debian packages: ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // Package lists may be absent or out of date on a fresh machine: refresh them, but only a failing install is an error.
  await run('apt-get', ['update'], { env, quiet: true, allowFailure: true });
  await run('apt-get', install, { env, quiet: true, what: `apt-get ${install.join(' ')}` });
}

/**
 * The server build of VS Code, from the npm package `code-server`, in the cache. Install scripts are left out: they compile
 * modules that reading needs none of (Kerberos for proxies, SQLite for chat); the rest is shipped as binaries, but for two.
 * @returns the folder of VS Code's server, with `out/server-main.js` below it
 */
export async function installServer() {
  const folder = cacheFolder('vscode-server');
  const home = join(folder, SERVER_VERSION);
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(join(home, 'complete'))) return vscode;
  say(`Downloading VS Code's server build (code-server ${SERVER_VERSION}) into ${folder} …`);
  // Built beside its final place and renamed, so that an interrupted download is never taken for a complete one.
  const unfinished = join(folder, `${SERVER_VERSION}.${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ name: 'vscode-server', private: true }));
  const npm = (args, cwd) => run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', ...args],
    { cwd, quiet: true, what: "Downloading VS Code's server build" });
  await npm([`code-server@${SERVER_VERSION}`], unfinished);
  const inside = join(unfinished, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm([], inside);
  await compileSmallModules(inside);
  writeFileSync(join(unfinished, 'complete'), '');
  rmSync(home, { recursive: true, force: true });
  renameSync(unfinished, home);
  return vscode;
}

/** The log writer behind output channels and the extension host's watchdog; without a compiler everything else still works. */
async function compileSmallModules(folder) {
  const { code } = await run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: folder, quiet: true, allowFailure: true });
  if (code !== 0) say('Note: no compiler for the log writer of this window; its output channels stay empty.');
}
