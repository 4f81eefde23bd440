// Electron's program: is it on this machine, and if not, can it be fetched without waiting for ever?
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'node_modules/electron');

/** Path of Electron's program when the version of the lock file is here. */
export function installedElectron() {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const versionFile = join(folder, 'dist/version');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(versionFile) || !existsSync(pathFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/**
 * Gives `{ program }` or `{ reason }`. Electron's own installer waits five minutes for a silent network, so one small
 * question with a limit of four seconds goes first.
 */
export async function getElectron() {
  const here = installedElectron();
  if (here !== undefined) return { program: here };
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  const silent = await probe(mirror);
  if (silent !== undefined) {
    return {
      reason: `Electron's program is not on this machine and its download server does not answer (${silent})`,
    };
  }
  console.log("Fetching Electron's program (about 120 MB, once) …");
  const done = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 15 * 60_000,
  });
  const program = done.status === 0 ? installedElectron() : undefined;
  return program === undefined ? { reason: "Electron's program could not be fetched" } : { program };
}

async function probe(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) });
    return undefined;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
