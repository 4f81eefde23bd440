const { createCipheriv, createDecipheriv, randomBytes } = require('node:crypto');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startChromium } = require('./chromium.cjs');
const { startLoopback } = require('./loopback.cjs');
const { loud } = require('./loud.cjs');
const { createMenu } = require('./menu.cjs');
const { createSessions } = require('./sessions.cjs');
const { createSingleInstance } = require('./single-instance.cjs');
const { createWindows } = require('./windows.cjs');

const switches = new Map();
const paths = new Map([['userData', path.join(os.tmpdir(), 'electron-standin')]]);
const handlers = new Map();
let chromium;
let resolveReady;
let ready = false;
let quitting = false;
let version = '0.0.0';
let programFolder = '';
const whenReady = new Promise((resolve) => {
  resolveReady = resolve;
});

const app = Object.assign(new EventEmitter(), {
  name: 'Electron stand-in',
  isPackaged: false,
  whenReady: () => whenReady,
  isReady: () => ready,
  enableSandbox: () => undefined,
  getVersion: () => version,
  getAppPath: () => programFolder,
  getLocale: () => 'sv',
  getPreferredSystemLanguages: () => [process.env.STANDIN_LANGUAGE ?? 'sv-SE'],
  getPath: (name) => {
    const found = paths.get(name);
    if (found === undefined) throw new Error(`electron stand-in: path ${name} is not there`);
    return found;
  },
  setPath: (name, value) => void paths.set(name, value),
  quit: () => void quit(),
  exit: (code = 0) => leave(code),
  requestSingleInstanceLock: () => singleInstance.request(),
  commandLine: loud('commandLine', {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    getSwitchValue: (name) => switches.get(name) ?? '',
    hasSwitch: (name) => switches.has(name),
    removeSwitch: (name) => void switches.delete(name),
  }),
});
const singleInstance = createSingleInstance(() => paths.get('userData'), app);
const sessions = createSessions((session) => app.emit('session-created', session));
const windows = createWindows({
  sessions,
  handlers,
  onAllClosed: () => {
    if (!app.emit('window-all-closed')) app.quit();
  },
  announceContents: (contents) => app.emit('web-contents-created', {}, contents),
});

const electron = loud('electron', {
  app: loud('app', app),
  BrowserWindow: windows.BrowserWindow,
  webContents: windows.webContents,
  session: loud('session', {
    defaultSession: sessions.defaultSession,
    fromPartition: sessions.fromPartition,
  }),
  protocol: loud('protocol', {
    // Recorded, not enforced: a unit test looks at the arguments.
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme, handler) => sessions.defaultSession.protocol.handle(scheme, handler),
  }),
  ipcMain: loud('ipcMain', {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel) => void handlers.delete(channel),
  }),
  Menu: createMenu(() => app.quit()),
  dialog: loud('dialog', unanswered('dialog', ['showSaveDialog', 'showOpenDialog', 'showMessageBox'])),
  shell: loud('shell', unanswered('shell', ['openExternal'])),
  safeStorage: createSafeStorage(),
});

/** Nothing here can be answered by a person: the test must put an answer in the function's place first. */
function unanswered(name, methods) {
  const refuse = (method) => () => {
    throw new Error(`electron stand-in: no answer was given for ${name}.${method}`);
  };
  return Object.fromEntries(methods.map((method) => [method, refuse(method)]));
}

function createSafeStorage() {
  const key = () => {
    const file = path.join(paths.get('userData'), 'standin-key');
    if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return fs.readFileSync(file);
  };
  return loud('safeStorage', {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptStringAsync: async (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString(
        'utf8',
      );
      return { result: text, shouldReEncrypt: false };
    },
  });
}

/** Called when main's own module has run: Chromium starts, then `ready` is emitted, then whenReady resolves. */
async function start(description, folder) {
  version = description.version;
  programFolder = folder;
  if (quitting) return;
  const server = await startLoopback(sessions.findHandler);
  fs.mkdirSync(paths.get('userData'), { recursive: true });
  chromium = startChromium(findProgram(), chromiumSwitches(server.address().port));
  chromium.child.once('exit', () => leave(0));
  process.once('exit', () => chromium.child.kill('SIGKILL'));
  const line = await chromium.devtoolsLine;
  await chromium.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await chromium.send('Target.getTargets');
  for (const { type, targetId } of targetInfos) {
    if (type === 'page') await chromium.send('Target.closeTarget', { targetId });
  }
  windows.begin(chromium);
  process.stderr.write(`${line}\n`);
  app.emit('ready', {}, {});
  ready = true;
  resolveReady({});
}

function findProgram() {
  const program = process.env.CHROMIUM_PATH;
  if (!program) throw new Error('CHROMIUM_PATH must name a Chromium (scripts/ensure-browser.mjs finds one)');
  return program;
}

function chromiumSwitches(port) {
  const ours = {
    'user-data-dir': path.join(paths.get('userData'), 'chromium'),
    'remote-debugging-port': '0',
    'remote-debugging-pipe': '',
    // The program asks that no name resolves; only the loopback server of this stand-in is let through.
    'host-resolver-rules': `MAP *.localhost:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    'no-sandbox': '',
    'no-startup-window': '',
    'block-new-web-contents': '',
    'disable-gpu': '',
    'disable-quic': '',
    'no-first-run': '',
    'no-default-browser-check': '',
    lang: 'sv-SE',
    ...(process.env.STANDIN_HEADED === '1' ? {} : { headless: '' }),
  };
  const all = new Map([...switches, ...Object.entries(ours)]);
  return [...all].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

async function quit() {
  if (quitting) return;
  quitting = true;
  app.emit('before-quit', { preventDefault: () => undefined });
  if (chromium) await Promise.race([chromium.send('Browser.close'), pause(2000)]).catch(() => undefined);
  if (chromium)
    await Promise.race([new Promise((resolve) => chromium.child.once('exit', resolve)), pause(5000)]);
  leave(0);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function leave(code) {
  app.emit('will-quit', { preventDefault: () => undefined });
  singleInstance.release();
  process.exit(code);
}

module.exports = { electron, start };
