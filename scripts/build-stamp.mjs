// Knows whether out/ still mirrors the sources, by a digest of every file that goes into it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const stampFile = join(root, 'out/build-stamp');
const inputs = ['src', 'assets', 'package.json', 'package-lock.json', 'scripts/build.mjs'];

/** Remembers that out/ was built from the files as they are now. */
export function writeBuildStamp() {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, digest());
}

/** False when a source has been changed, added or removed since the last build. */
export function buildIsFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest();
}

function digest() {
  const hash = createHash('sha256');
  for (const input of inputs) add(hash, input);
  return hash.digest('hex');
}

function add(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(path).update('\0').update(readFileSync(full));
    return;
  }
  for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`);
}
