// `npm start`: Electron where its program is here or can be fetched, else the same program as an app window of an
// installed browser, else a printed address. `--host=electron|window|url` forces one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages } from './prepare.mjs';
import { root } from './root.mjs';
import { userDataFolder } from './user-data-folder.mjs';

const forced = process.argv.find((part) => part.startsWith('--host='))?.slice('--host='.length);
if (forced !== undefined && !['electron', 'window', 'url'].includes(forced)) {
  console.error('--host= takes electron, window or url.');
  process.exit(2);
}
const files = process.argv.slice(2).filter((part) => !part.startsWith('--'));
const asRoot = process.getuid?.() === 0;
const display =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const noDisplay = 'There is no display';

ensurePackages();
await ensureBuild();
const { getElectron } = await import('./electron-binary.mjs');
const { findBrowser } = await import('./ensure-browser.mjs');

let why = forced === undefined ? '' : `--host=${forced} was asked for`;
if (forced === undefined || forced === 'electron') {
  const electron = display || forced ? await getElectron() : { reason: noDisplay };
  if (electron.program !== undefined) startElectron(electron.program);
  else if (forced === 'electron') {
    console.error(`${electron.reason}.`);
    process.exit(1);
  } else why = electron.reason;
}
if (why !== '' && forced !== 'electron') await startBrowserHostAndWindow();

function startElectron(program) {
  console.log('Samsyn runs in Electron: its program is on this machine.');
  const child = spawn(program, [...(asRoot ? ['--no-sandbox'] : []), root, ...files], { stdio: 'inherit' });
  child.once('exit', (code) => process.exit(code ?? 1));
}

async function startBrowserHostAndWindow() {
  const { browserHostPort, startBrowserHost } = await import('../out/main/browser-host.mjs');
  const host = await startBrowserHost(join(root, 'out/renderer'), browserHostPort).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${browserHostPort} is taken: Samsyn is probably running already, at http://127.0.0.1:${browserHostPort}/`,
    );
    process.exit(1);
  });
  const browser = forced === 'url' ? undefined : findBrowser();
  if (browser === undefined || (!display && forced !== 'window')) {
    const without = display ? ', and no Chromium-family browser was found' : ', and there is no display';
    const reason = forced === 'url' || why === noDisplay ? why : why + without;
    console.log(
      `${reason}: open ${host.address} in a Chromium-family browser on this machine. Ctrl+C stops.`,
    );
    return;
  }
  console.log(`${why}: Samsyn runs as an app window of ${browser}, served from ${host.address}`);
  const child = spawn(
    browser,
    [
      `--app=${host.address}`,
      `--user-data-dir=${userDataFolder()}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate',
      ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    ],
    { stdio: 'ignore' },
  );
  child.once('exit', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill());
}
