const fs = require('node:fs');
const path = require('node:path');

/** A lock file with the holder's process id. A second start leaves its command line beside it, where the first looks. */
function createSingleInstance(findFolder, app) {
  let held;
  let watcher;
  const alive = (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  function readCall(folder, name) {
    if (!name?.startsWith('standin-second-')) return;
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) return;
    const call = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.rmSync(file, { force: true });
    app.emit('second-instance', {}, call.argv, call.folder, null);
  }
  return {
    request: () => {
      const folder = findFolder();
      fs.mkdirSync(folder, { recursive: true });
      const lock = path.join(folder, 'standin-lock');
      const holder = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
      if (holder !== 0 && holder !== process.pid && alive(holder)) {
        const file = path.join(folder, `standin-second-${process.pid}`);
        fs.writeFileSync(`${file}.part`, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
        fs.renameSync(`${file}.part`, `${file}.json`);
        return false;
      }
      fs.writeFileSync(lock, String(process.pid));
      held = lock;
      watcher = fs.watch(folder, (_event, name) => {
        if (name?.endsWith('.json')) readCall(folder, name);
      });
      return true;
    },
    release: () => {
      watcher?.close();
      if (held) fs.rmSync(held, { force: true });
    },
  };
}

module.exports = { createSingleInstance };
