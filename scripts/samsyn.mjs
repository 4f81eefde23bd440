// `npm run samsyn -- <inspect|verify|export-json> FILE`: reads a bundle without the program.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages } from './prepare.mjs';
import { root } from './root.mjs';

const say = console.log;
// Standard output belongs to the reader: it may be piped into a file.
console.log = console.error;
ensurePackages();
await ensureBuild();
console.log = say;
const folder = process.env.INIT_CWD ?? process.cwd();
const done = spawnSync(process.execPath, [join(root, 'out/main/cli.mjs'), ...process.argv.slice(2)], {
  cwd: folder,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
