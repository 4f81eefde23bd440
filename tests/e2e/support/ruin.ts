import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders in which the browser keeps IndexedDB, under a closed program's profile. */
export function databaseFolders(profileDir: string): readonly string[] {
  return readdirSync(profileDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file of IndexedDB under a closed program's profile. */
export function databaseFiles(profileDir: string): readonly string[] {
  return databaseFolders(profileDir).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

/** The one journal under a closed program's profile. */
export function journalFile(profileDir: string): string {
  const folder = join(profileDir, 'journals');
  const name = readdirSync(folder).find((one) => one.endsWith('.journal'));
  if (name === undefined) throw new Error(`No journal in ${folder}`);
  return join(folder, name);
}

/** Deletes each folder of IndexedDB. */
export function deleteDatabases(profileDir: string): void {
  for (const folder of databaseFolders(profileDir)) rmSync(folder, { recursive: true });
}

/** Deletes the files of IndexedDB and leaves its folders. */
export function emptyDatabases(profileDir: string): void {
  for (const file of databaseFiles(profileDir)) rmSync(file);
}

/** Cuts a file to a share of its length. */
export function cutFile(path: string, share: number): void {
  truncateSync(path, Math.floor(statSync(path).size * share));
}

/** Turns over all bits of `count` bytes from `from`, `step` bytes apart. */
export function flipBytes(path: string, from: number, count: number, step: number): void {
  const bytes = readFileSync(path);
  for (let index = 0; index < count && from + index * step < bytes.length; index += 1) {
    const at = from + index * step;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  }
  writeFileSync(path, bytes);
}
