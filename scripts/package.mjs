// `npm run package`: installers of this system by electron-builder. Needs the internet for Electron and its tools.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages } from './prepare.mjs';
import { root } from './root.mjs';

ensurePackages();
await ensureBuild();
const { drawIcons } = await import('./draw-icons.mjs');
await drawIcons();
const builder = join(root, 'node_modules/electron-builder/cli.js');
const done = spawnSync(process.execPath, [builder, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
