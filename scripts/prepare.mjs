// What both `npm start` and `npm test` need on a fresh clone: the packages of the lock file, and a build.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsFresh } from './build-stamp.mjs';
import { npmCommand } from './npm-command.mjs';
import { root } from './root.mjs';

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
export function ensurePackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs - 1000) return;
  console.log('Installing the packages of the lock file (npm ci) …');
  const { command, args } = npmCommand(['ci', '--loglevel=error']);
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    console.error('npm ci failed: the message above says why. Nothing else was done.');
    process.exit(1);
  }
}

/** Builds when out/ does not mirror the sources. */
export async function ensureBuild() {
  if (buildIsFresh()) return;
  console.log('Building …');
  const { buildProgram } = await import('./build.mjs');
  await buildProgram();
}
