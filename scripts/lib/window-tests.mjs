/**
 * The tests in a real window, once for each extension host: the packaged .vsix is installed into VS Code's server as a reader
 * would install it; for the web worker, the installed copy's manifest loses its `main`, so that only `browser` is left to run.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeTests } from './node-tests.mjs';
import { Failure, root, run, say, seedsFolder, vsixFile, withoutRoster } from './project.mjs';
import { installExtension, READING_SETTINGS, serverHome, startServer } from './vscode-server.mjs';

/** What the reader of the tests has set: pictures do not depend on the machine's colours. */
const SETTINGS = { ...READING_SETTINGS, 'workbench.colorTheme': 'Default Light Modern' };

export const suiteFile = join(root, 'out', 'vscode-suite', 'suite.js');

/** Bundle the suite that runs inside the extension host into one file that both hosts can load. */
export async function bundleSuite() {
  await run(join(root, 'node_modules', '.bin', 'esbuild'), ['test/vscode/suite/index.ts', '--bundle', '--format=cjs', '--platform=browser',
    '--target=es2022', '--external:vscode', '--define:process.platform="web"', `--outfile=${suiteFile}`, '--log-level=warning'],
  { quiet: true, what: 'Bundling the window suite' });
}

/** The files of `test/vscode`, each a suite by its own name; the one inside the extension host comes first, as it finds the most. */
export function windowTests() {
  const files = readdirSync(join(root, 'test/vscode')).filter((file) => file.endsWith('.test.ts')).sort();
  const suites = files.map((file) => ({ name: file === 'extension-host.test.ts' ? 'suite' : file.slice(0, -'.test.ts'.length), file: `test/vscode/${file}` }));
  return suites.sort((a, b) => Number(b.name === 'suite') - Number(a.name === 'suite'));
}

/**
 * Both hosts are tested side by side: a window mostly waits. What a suite prints is shown as a whole when it has ended.
 * @returns {Promise<Record<string, {passed: number, failed: number, skipped: number}>>} the counts of each suite
 */
export async function runWindowTests(vscode, browser, hosts = ['node', 'web'], only = []) {
  await bundleSuite();
  const temporary = mkdtempSync(join(tmpdir(), 'corpus-reader-window-'));
  try {
    const results = await Promise.all(hosts.map((host) => testHost(vscode, browser, host, only, join(temporary, host))));
    return Object.assign({}, ...results);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** All suites of one extension host, one after the other, in one server; a host that cannot be started is one failure. */
async function testHost(vscode, browser, host, only, folder) {
  const results = {};
  let server;
  try {
    const home = await prepareHome(vscode, host, folder);
    // A home folder of the tests' own, because they open it as a workspace.
    const readersHome = join(folder, 'home');
    mkdirSync(readersHome);
    server = await startServer(vscode, home, { testDriver: true, env: { HOME: readersHome } });
    for (const { name, file } of windowTests()) {
      if (only.length > 0 && !only.includes(name)) continue;
      // What the first minutes show comes from the manifest, the same in both hosts.
      if (name === 'first-minutes' && host === 'web' && !only.includes(name)) continue;
      say(`Window tests, ${host} extension host: ${name} …`);
      const place = { host, origin: server.origin, extension: home.extension, workspace: join(folder, name, 'seeds'), home: readersHome,
        settingsFile: home.settings, settings: SETTINGS, browser, ...pictureFolders(host), suite: join(home.extension, 'suite.js') };
      mkdirSync(join(place.workspace, '..'), { recursive: true });
      cpSync(seedsFolder, place.workspace, { recursive: true, filter: withoutRoster });
      // Inside the extension's folder, because that decides in which extension host the suite runs.
      cpSync(suiteFile, place.suite);
      results[`${name} (${host})`] = await runNodeTests(`${name}-${host}`, [file], {
        concurrency: 1, env: { CORPUS_READER_WINDOW: JSON.stringify(place) }, heading: `${name}, ${host} extension host`,
      });
    }
    if (process.env.CORPUS_READER_SERVER_LOG) process.stdout.write(server.log());
  } catch (error) {
    results[`window (${host})`] = { passed: 0, failed: 1, skipped: 0 };
    process.stderr.write(`Window tests, ${host} extension host: ${error.stack}\n`);
  } finally {
    await server?.stop();
  }
  return results;
}

function pictureFolders(host) {
  const update = process.env.UPDATE_SCREENSHOTS && host === 'node';
  const pictures = join(root, update ? 'docs/images' : `out/pictures/${host}`);
  const walkthrough = update ? join(root, 'media/walkthrough') : pictures;
  for (const folder of [pictures, walkthrough]) mkdirSync(folder, { recursive: true });
  return { pictures, walkthrough };
}

async function prepareHome(vscode, host, folder) {
  const home = serverHome(folder, SETTINGS);
  await installExtension(vscode, home, vsixFile);
  const name = readdirSync(home.extensions).find((entry) => entry.startsWith('corpus-reader.corpus-reader-'));
  if (!name) throw new Failure(`${vsixFile} was installed, but is not in ${home.extensions}.`);
  const extension = join(home.extensions, name);
  if (host === 'web') {
    const file = join(extension, 'package.json');
    const { main: _node, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(manifest));
  }
  return { ...home, extension };
}
