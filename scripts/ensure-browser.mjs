// Finds a Chromium-family browser for the tests, the demo and the app window; fetches one from npm as the last resort.
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { npmCommand } from './npm-command.mjs';
import { root } from './root.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'chromium-headless-shell',
];

/** Path of an installed browser that can also show a window, or undefined. `CHROMIUM_PATH` goes before everything. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  return candidates().find((path) => existsSync(path)) ?? playwrightBrowser();
}

/** As `findBrowser`, but fetches the locked npm package where nothing is installed. Throws with advice when it cannot. */
export async function ensureBrowser({ say = console.log } = {}) {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return fetchedBrowser(say);
  throw new Error('No browser for the tests was found: run `npx playwright install chromium` and try again.');
}

function candidates() {
  if (process.env.SAMSYN_NO_INSTALLED_BROWSER === '1') return [];
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')];
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return applications.flatMap((folder) =>
      programs.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ];
    return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightBrowser() {
  try {
    const path = createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch (error) {
    // Before `npm ci` there is no Playwright to ask.
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function fetchedBrowser(say) {
  const home = join(root, 'scripts/test-browser');
  const place = join(home, 'node_modules/.samsyn-browser');
  const program = join(place, 'chromium.sh');
  if (existsSync(program)) return program;
  say('No browser is installed: fetching one for the tests from npm (65 MB, once).');
  const { command, args } = npmCommand(['ci', '--ignore-scripts', '--loglevel=error']);
  const installed = spawnSync(command, args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (installed.status !== 0) {
    throw new Error(
      'The test browser could not be fetched: install Chromium (for example `apt-get install chromium`).',
    );
  }
  const fresh = `${place}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  await unpack(home, fresh);
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
  return program;
}

async function unpack(home, place) {
  const require = createRequire(join(home, 'package.json'));
  const { extract } = require('tar-fs');
  const packed = join(home, 'node_modules/@sparticuz/chromium/bin');
  const inflate = (name, into) =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), into);
  mkdirSync(join(place, 'fontcache'), { recursive: true });
  await Promise.all([
    inflate('chromium.br', createWriteStream(join(place, 'chromium'), { mode: 0o755 })),
    inflate('al2023.tar.br', extract(place)),
    inflate('fonts.tar.br', extract(place)),
    inflate('swiftshader.tar.br', extract(place)),
  ]);
  writeFileSync(join(place, 'chromium.sh'), wrapper, { mode: 0o755 });
}

// Its own libraries come last: a machine that has them uses its own. Its one font needs a fonts.conf that names it, or
// every page and PDF is without glyphs on a machine that has no fonts.
const wrapper = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
cat > "$here/fonts.conf.$$" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$here/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>$here/fontcache</cachedir>
</fontconfig>
END
mv "$here/fonts.conf.$$" "$here/fonts.conf"
export FONTCONFIG_FILE="$here/fonts.conf"
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib:$here/al2023/lib"
exec "$here/chromium" "$@"
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await ensureBrowser());
