import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

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

const levelDb = '.indexeddb.leveldb';

/** Leaves each origin's store as the browser's other kind of store would: the switch between the two was turned. */
export function changeBackend(profileDir: string): void {
  for (const origin of originFolders(profileDir)) {
    rmSync(origin, { recursive: true });
    const isLevelDb = origin.endsWith(levelDb);
    const other = isLevelDb ? origin.slice(0, -levelDb.length) : `${origin}${levelDb}`;
    mkdirSync(other);
    const files = isLevelDb
      ? { STORE: 'SQLite format 3\0' }
      : { CURRENT: 'MANIFEST-000001\n', 'MANIFEST-000001': 'x', '000003.log': 'y' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(other, name), text);
  }
}

/** Lays each store under another origin's name: the program looks for its own and finds none. */
export function changeOrigin(profileDir: string): void {
  for (const origin of originFolders(profileDir))
    renameSync(origin, join(dirname(origin), basename(origin).replace(/^[^.]+/, 'http_annan')));
}

/** Fills the second half of each file with zeros: a copy that was broken off after its room had been taken. */
export function copyHalf(profileDir: string): void {
  for (const file of databaseFiles(profileDir)) {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, Math.floor(bytes.length / 2)));
  }
}

/**
 * Keeps the browser from opening or making any store, as missing rights would. A file lies where the folder must be: that
 * holds for the superuser too, whom rights do not stop. Answers how to undo it.
 */
export function blockDatabases(profileDir: string): () => void {
  const folders = databaseFolders(profileDir);
  for (const folder of folders) {
    renameSync(folder, `${folder}-undan`);
    writeFileSync(folder, '');
  }
  return () => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true });
      renameSync(`${folder}-undan`, folder);
    }
  };
}

/**
 * Holds the side file that each store writes through, as a program that has it open would. Answers how to let go.
 */
export function lockDatabases(profileDir: string): () => void {
  const held = databaseFiles(profileDir)
    .flatMap((file) =>
      file.includes(levelDb) ? [join(dirname(file), 'LOCK')] : [`${file}-journal`, `${file}-wal`],
    )
    .filter((path, index, all) => all.indexOf(path) === index);
  for (const path of held) {
    rmSync(path, { force: true });
    mkdirSync(join(path, 'upptagen'), { recursive: true });
  }
  return () => {
    for (const path of held) rmSync(path, { recursive: true });
  };
}

function originFolders(profileDir: string): readonly string[] {
  return databaseFolders(profileDir).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
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
