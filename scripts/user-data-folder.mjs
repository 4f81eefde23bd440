import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the system keeps a user's own data: the app window's browser profile holds the user's work, so never in `out/`. */
export function userDataFolder() {
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'Samsyn', 'app-window');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Samsyn/app-window');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'samsyn', 'app-window');
}
