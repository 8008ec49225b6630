/** Runs the server build of VS Code: installs the extension into it, starts it, and tells the address to open. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment, Failure, nodeBinary, run } from './project.mjs';

/**
 * Settings a window starts with: quiet surroundings for reading. Nothing that touches how the extension shows or colours things,
 * so that what is wrong is seen.
 */
export const READING_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
};

/** Where one server keeps its state. */
export function serverHome(folder, settings = READING_SETTINGS) {
  const user = join(folder, 'data', 'data', 'User');
  const home = { data: join(folder, 'data'), extensions: join(folder, 'extensions'), settings: join(user, 'settings.json') };
  mkdirSync(user, { recursive: true });
  mkdirSync(home.extensions, { recursive: true });
  // A reader's own changes to the settings are kept.
  if (!existsSync(home.settings)) writeFileSync(home.settings, `${JSON.stringify(settings, null, 2)}\n`);
  return home;
}

const common = (vscode, home) => [join(vscode, 'out', 'server-main.js'), '--accept-server-license-terms',
  '--server-data-dir', home.data, '--extensions-dir', home.extensions];

/** Install a .vsix, as `code --install-extension` does. */
export async function installExtension(vscode, home, vsix) {
  const { output } = await run(nodeBinary(), [...common(vscode, home), '--install-extension', vsix, '--force'],
    { quiet: true, what: `Installing ${vsix}` });
  if (!/successfully installed/.test(output)) throw new Failure(`Installing ${vsix} failed:\n${output}`);
}

/**
 * Start the server and wait until it listens.
 * @returns {Promise<{origin: string, port: number, ended: Promise<number>, log: () => string, stop: () => Promise<void>}>}
 */
export async function startServer(vscode, home, { port = 0, testDriver = false, env = {} } = {}) {
  const chosen = port || await freePort();
  const args = [...common(vscode, home), '--host', '127.0.0.1', '--port', String(chosen), '--without-connection-token',
    '--disable-telemetry', '--disable-workspace-trust', ...(testDriver ? ['--enable-smoke-test-driver'] : [])];
  const child = spawn(nodeBinary(), args, { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise((done) => child.on('close', (code) => done(code ?? 1)));
  await new Promise((ready, fail) => {
    const look = (chunk) => {
      output += chunk;
      if (output.includes('Extension host agent listening on')) ready();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('error', (error) => fail(new Failure(`VS Code's server could not be started: ${error.message}`)));
    void ended.then((code) => fail(new Failure(`VS Code's server ended with code ${code}:\n${output}`)));
    setTimeout(() => fail(new Failure(`VS Code's server did not answer within 60 seconds:\n${output}`)), 60_000).unref();
  });
  return {
    origin: `http://localhost:${chosen}`,
    port: chosen,
    ended,
    log: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The wanted port if nobody has it, else any free one. */
export function freePort(wanted = 0) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', (error) => (wanted === 0 ? fail(error) : done(freePort())));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
