import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { channels, type DesktopBridge, events, type MenuCommand } from '#shared/ipc/desktop-api.ts';

// Each method is spelled out: the page gets these names and nothing that could reach another channel.
const bridge: DesktopBridge = {
  hostInfo: (request) => ipcRenderer.invoke(channels.hostInfo, request),
  journalSize: (request) => ipcRenderer.invoke(channels.journalSize, request),
  appendJournal: (request) => ipcRenderer.invoke(channels.appendJournal, request),
  readJournal: (request) => ipcRenderer.invoke(channels.readJournal, request),
  truncateJournal: (request) => ipcRenderer.invoke(channels.truncateJournal, request),
  removeWorkspace: (request) => ipcRenderer.invoke(channels.removeWorkspace, request),
  readVault: (request) => ipcRenderer.invoke(channels.readVault, request),
  writeVault: (request) => ipcRenderer.invoke(channels.writeVault, request),
  readRecovery: (request) => ipcRenderer.invoke(channels.readRecovery, request),
  writeRecovery: (request) => ipcRenderer.invoke(channels.writeRecovery, request),
  saveFile: (request) => ipcRenderer.invoke(channels.saveFile, request),
  openFile: (request) => ipcRenderer.invoke(channels.openFile, request),
  print: (request) => ipcRenderer.invoke(channels.print, request),
  takeWaitingFile: (request) => ipcRenderer.invoke(channels.takeWaitingFile, request),
  folderState: (request) => ipcRenderer.invoke(channels.folderState, request),
  chooseFolder: (request) => ipcRenderer.invoke(channels.chooseFolder, request),
  leaveFolder: (request) => ipcRenderer.invoke(channels.leaveFolder, request),
  listFolder: (request) => ipcRenderer.invoke(channels.listFolder, request),
  readFolderFile: (request) => ipcRenderer.invoke(channels.readFolderFile, request),
  writeFolderFile: (request) => ipcRenderer.invoke(channels.writeFolderFile, request),
  removeFolderFile: (request) => ipcRenderer.invoke(channels.removeFolderFile, request),
  onMenuCommand: (listener) => {
    const forward = (_event: IpcRendererEvent, command: MenuCommand): void => listener(command);
    ipcRenderer.on(events.menuCommand, forward);
    return () => {
      ipcRenderer.off(events.menuCommand, forward);
    };
  },
  onFileWaiting: (listener) => {
    const forward = (): void => listener();
    ipcRenderer.on(events.fileWaiting, forward);
    return () => {
      ipcRenderer.off(events.fileWaiting, forward);
    };
  },
  onFolderChanged: (listener) => {
    const forward = (): void => listener();
    ipcRenderer.on(events.folderChanged, forward);
    return () => {
      ipcRenderer.off(events.folderChanged, forward);
    };
  },
};

contextBridge.exposeInMainWorld('samsyn', bridge);
