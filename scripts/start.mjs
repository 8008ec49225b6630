/** `npm start`: from a fresh clone to a VS Code window with the packaged extension installed and the seeds open. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAndPackage } from './lib/build.mjs';
import { desktopEditor } from './lib/desktop.mjs';
import { installDependencies, installServer } from './lib/install.mjs';
import { cacheFolder, environment, Failure, findProgram, fingerprint, main, run, say, seedsFolder, vsixFile } from './lib/project.mjs';
import { freePort, installExtension, serverHome, startServer } from './lib/vscode-server.mjs';

const HELP = `npm start -- [options] [FOLDER]

Installs what is needed, builds the extension, packages it, installs the .vsix into a VS Code and opens FOLDER (default: seeds)
in it. The VS Code is \`code\` where that is on PATH, else a desktop VS Code that is downloaded, else VS Code's server build,
whose window opens in a browser.

  --web         use the server build, shown in a browser, in any case
  --port N      port of the server build (default 8377, or a free one when that is taken)
  --no-open     open no browser, only print the address
  --once        end as soon as the window could be opened (says "ready"), for scripts
  --help        show this

Downloads are kept in ~/.cache/corpus-reader (set CORPUS_READER_CACHE to put them elsewhere).
`;

await main(async () => {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(HELP);
  const folder = resolve(positionals[0] ?? seedsFolder);
  if (!existsSync(folder)) throw new Failure(`There is no folder ${folder}.`);
  await installDependencies();
  if (!await buildAndPackage()) say('The packaged extension is up to date.');
  if (!values.web) {
    const code = findProgram('code');
    if (code) return openInstalled(code, folder);
    const desktop = hasDisplay() ? await desktopEditor() : null;
    if (desktop) return openDownloaded(desktop, folder, values.once);
    say(`No \`code\` on PATH${hasDisplay() ? '' : ' and no display'}: using VS Code's server build.`);
  }
  await openServer(folder, values);
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { web: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' }, once: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${HELP}`);
  }
}

async function openInstalled(code, folder) {
  say(`Installing the extension into ${code} …`);
  await run(code, ['--install-extension', vsixFile, '--force'], { what: 'code --install-extension' });
  await run(code, [folder], { what: 'code' });
  say('ready: the window is opening.');
}

async function openDownloaded(program, folder, once) {
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(program);
  say('Installing the extension …');
  spawnSync(cli, [...cliArgs, '--install-extension', vsixFile, '--force'], { stdio: 'inherit', shell: process.platform === 'win32' });
  const places = cliArgs.filter((argument) => /^--(user-data|extensions)-dir/.test(argument));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const window = spawn(program, [...places, ...root, folder], { env: environment(), stdio: 'ignore', detached: once === true });
  say('ready: the window is opening.');
  if (once) return window.unref();
  await new Promise((done) => window.on('close', done));
}

async function openServer(folder, { port, once, 'no-open': noOpen }) {
  const vscode = await installServer();
  const home = serverHome(cacheFolder('start'));
  const stamp = join(home.data, 'installed');
  const wanted = fingerprint([vsixFile]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say('Installing the extension into the server build …');
    await installExtension(vscode, home, vsixFile);
    writeFileSync(stamp, wanted);
  }
  const server = await startServer(vscode, home, { port: await freePort(portNumber(port)) });
  const address = `${server.origin}/?folder=${encodeURIComponent(folder.replaceAll('\\', '/')).replaceAll('%2F', '/')}`;
  say('ready: VS Code with Corpus Reader is running. Open this address in a browser:');
  process.stdout.write(`\n    ${address}\n\n`);
  if (once) {
    const answer = await fetch(address);
    await server.stop();
    if (!answer.ok) throw new Failure(`The address answered ${answer.status}.`);
    return;
  }
  if (!noOpen) openBrowser(address);
  process.stdout.write('Ctrl-C ends it.\n');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  await server.ended;
}

function portNumber(text = '8377') {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`--port ${text} is not a port number.`);
  return port;
}

/** Show the address where there is a display; elsewhere the printed address is all there is to do. */
function openBrowser(address) {
  if (!hasDisplay()) return;
  const command = process.platform === 'darwin' ? ['open', address]
    : process.platform === 'win32' ? ['cmd', '/c', 'start', '', address]
    : [findProgram('xdg-open', 'chromium', 'firefox') ?? 'xdg-open', address];
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened; use the address above.'));
  child.unref();
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
