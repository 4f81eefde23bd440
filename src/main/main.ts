import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  type MessageBoxOptions,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { en } from '#shared/i18n/en.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate, type Translate } from '#shared/i18n/translate.ts';
import { events, type FileKind, type HostInfo, type MenuCommand } from '#shared/ipc/desktop-api.ts';
import { fileEndings } from '#shared/ipc/file-name.ts';
import { createUserFiles, type FileDialogs } from './files/user-files.ts';
import { bundleFromArguments, createWaitingFile } from './files/waiting-file.ts';
import { createChosenFolders } from './folders/chosen-folders.ts';
import { createFolderFiles } from './folders/folder-files.ts';
import { createFolderWatch } from './folders/folder-watch.ts';
import { createHandlers } from './ipc/create-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createJournalFiles } from './journal/journal-files.ts';
import { createPlainFile, createVaultFile, type KeyStore } from './journal/vault-file.ts';
import { programMenu } from './menu/program-menu.ts';
import { createPrinter } from './printing/print-document.ts';
import { lockDown, lockDownSession } from './windows/lock-down.ts';
import { openMainWindow } from './windows/main-window.ts';
import { createOpenLink } from './windows/open-link.ts';
import { readProgramFiles } from './windows/program-files.ts';
import { isProgramAddress } from './windows/program-origin.ts';
import { programSchemePrivileges, serveProgram } from './windows/serve-program.ts';

// The composition root: it builds the parts and ties them together, before and after `ready`, and decides nothing else.

const outFolder = join(import.meta.dirname, '..');
const waitingFile = createWaitingFile();
let window: BrowserWindow | undefined;

applyProfileFolder();
applySwitches();
app.enableSandbox();
protocol.registerSchemesAsPrivileged([programSchemePrivileges]);

if (app.requestSingleInstanceLock()) {
  takeFile(bundleFromArguments(process.argv, process.cwd()));
  app.on('second-instance', (_event, commandLine, folder) => {
    takeFile(bundleFromArguments(commandLine, folder));
    showWindow();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    takeFile(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

/** Electron does not promise to honour this Chromium switch, and tests and portable copies need it. */
function applyProfileFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
}

/** Set from the first release on: IndexedDB's SQLite store, and a browser that can resolve no name at all. */
function applySwitches(): void {
  const features = app.commandLine.getSwitchValue('enable-features');
  const wanted = 'IdbSqliteBackingStore';
  app.commandLine.appendSwitch('enable-features', features === '' ? wanted : `${features},${wanted}`);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

function start(): void {
  const language = app.getPreferredSystemLanguages()[0]?.startsWith('en') ? 'en' : 'sv';
  const translate = createTranslate(language === 'en' ? en : sv);
  const openLink = createOpenLink({
    confirm: (shown) => confirmLink(shown, translate),
    open: (address) => shell.openExternal(address),
  });
  lockDown(app, (address) => void openLink(address));
  lockDownSession(session.defaultSession);
  serveProgram(protocol, readProgramFiles(join(outFolder, 'renderer')));
  registerProgramHandlers(language, translate);
  const menu = programMenu({ translate, send: sendCommand, isMac: process.platform === 'darwin' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  window = openMainWindow(join(outFolder, 'preload/preload.cjs'), app.isPackaged);
}

function registerProgramHandlers(language: string, translate: Translate): void {
  const data = app.getPath('userData');
  const handlers = createHandlers({
    hostInfo: () => hostInfo(language),
    journals: createJournalFiles(join(data, 'journals')),
    vault: createVaultFile(join(data, 'samsyn.vault'), keyStore),
    recovery: createPlainFile(join(data, 'samsyn.recovery')),
    userFiles: createUserFiles(fileDialogs(translate)),
    waitingFile,
    folders: createFolderFiles({
      chosen: createChosenFolders(join(data, 'folders.json')),
      chooseFolder: () => chooseFolder(translate),
      watch: createFolderWatch(() => window?.webContents.send(events.folderChanged)),
    }),
    print: createPrinter(),
  });
  registerHandlers(handlers, {
    isTrusted: (contentsId, frame) =>
      frame !== null &&
      frame.parent === null &&
      contentsId === window?.webContents.id &&
      isProgramAddress(frame.url),
  });
}

async function hostInfo(language: string): Promise<HostInfo> {
  const keyProtection = (await keyStore.isStrong()) ? 'strong' : 'weak';
  return { host: 'electron', version: app.getVersion(), keyProtection, language };
}

const keyStore: KeyStore = {
  isStrong: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  wrap: (text) => safeStorage.encryptStringAsync(text),
  unwrap: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
};

function fileDialogs(translate: Translate): FileDialogs {
  const filtersOf = (kind: FileKind) => {
    if (kind === 'attachment') return [];
    const names = {
      bundle: 'host.fileBundle',
      pdf: 'host.filePdf',
      json: 'host.fileJson',
      mail: 'host.fileMail',
    } as const;
    return [{ name: translate(names[kind]), extensions: [fileEndings[kind]] }];
  };
  return {
    chooseSave: async (suggestedName, kind) => {
      const options = { defaultPath: suggestedName, filters: filtersOf(kind) };
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
    },
    chooseOpen: async (kind) => {
      const options = { properties: ['openFile' as const], filters: filtersOf(kind) };
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
  };
}

async function chooseFolder(translate: Translate): Promise<string | undefined> {
  const options = {
    properties: ['openDirectory' as const, 'createDirectory' as const],
    buttonLabel: translate('host.chooseFolder'),
  };
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

async function confirmLink(shown: string, translate: Translate): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    message: translate('host.openLink', { place: shown }),
    buttons: [translate('host.openLinkYes'), translate('host.openLinkNo')],
    defaultId: 1,
    cancelId: 1,
  };
  const answer = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return answer.response === 0;
}

function takeFile(path: string | undefined): void {
  if (path === undefined) return;
  waitingFile.put(path);
  window?.webContents.send(events.fileWaiting);
}

function sendCommand(command: MenuCommand): void {
  window?.webContents.send(events.menuCommand, command);
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
