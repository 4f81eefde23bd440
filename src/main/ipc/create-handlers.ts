import type { UserFiles } from '#main/files/user-files.ts';
import type { WaitingFile } from '#main/files/waiting-file.ts';
import type { FolderFiles } from '#main/folders/folder-files.ts';
import type { JournalFiles } from '#main/journal/journal-files.ts';
import type { VaultFile } from '#main/journal/vault-file.ts';
import { ok } from '#shared/base/result.ts';
import type { DesktopApi, HostInfo } from '#shared/ipc/desktop-api.ts';
import { parseRequest } from '#shared/ipc/request-schemas.ts';

/** A handler for every method; each takes its request as unknown, so forgetting to parse one does not compile. */
export type Handlers = {
  readonly [Method in keyof DesktopApi]: (request: unknown) => ReturnType<DesktopApi[Method]>;
};

export interface HandlerPorts {
  readonly hostInfo: () => Promise<HostInfo>;
  readonly journals: JournalFiles;
  readonly vault: VaultFile;
  /** As it is: what lies in it is locked with the recovery phrase already. */
  readonly recovery: VaultFile;
  readonly userFiles: UserFiles;
  readonly waitingFile: WaitingFile;
  readonly folders: FolderFiles;
  readonly print: DesktopApi['print'];
}

/** What the main process does for the page, one line a method: parse, then act. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { journals, vault, recovery, userFiles, folders } = ports;
  return {
    hostInfo: parsed('hostInfo', async () => ok(await ports.hostInfo())),
    journalSize: parsed('journalSize', journals.size),
    appendJournal: parsed('appendJournal', journals.append),
    readJournal: parsed('readJournal', journals.read),
    truncateJournal: parsed('truncateJournal', journals.truncate),
    removeWorkspace: parsed('removeWorkspace', journals.remove),
    readVault: parsed('readVault', vault.read),
    writeVault: parsed('writeVault', ({ bytes }) => vault.write(bytes)),
    readRecovery: parsed('readRecovery', recovery.read),
    writeRecovery: parsed('writeRecovery', ({ bytes }) => recovery.write(bytes)),
    saveFile: parsed('saveFile', userFiles.save),
    openFile: parsed('openFile', userFiles.open),
    print: parsed('print', ports.print),
    takeWaitingFile: parsed('takeWaitingFile', ports.waitingFile.take),
    folderState: parsed('folderState', folders.state),
    chooseFolder: parsed('chooseFolder', folders.choose),
    leaveFolder: parsed('leaveFolder', folders.leave),
    listFolder: parsed('listFolder', folders.list),
    readFolderFile: parsed('readFolderFile', folders.read),
    writeFolderFile: parsed('writeFolderFile', folders.write),
    removeFolderFile: parsed('removeFolderFile', folders.remove),
  };
}

function parsed<Method extends keyof DesktopApi>(
  method: Method,
  act: DesktopApi[Method],
): (request: unknown) => ReturnType<DesktopApi[Method]> {
  const perform = act as (request: unknown) => ReturnType<DesktopApi[Method]>;
  return (request) => {
    const result = parseRequest(method, request);
    if (!result.ok) return Promise.resolve(result) as ReturnType<DesktopApi[Method]>;
    return perform(result.value);
  };
}
