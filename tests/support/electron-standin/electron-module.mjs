// The names that main may import. A name that is not here fails at start, which is how a hole shows itself.
export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  shell,
  webContents,
} = globalThis.electronStandin;
