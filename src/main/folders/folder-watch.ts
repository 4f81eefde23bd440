import { type FSWatcher, watch } from 'node:fs';

/** Looks at folders for changes. */
export interface FolderWatch {
  /** From now on this folder, under this name; `undefined` ends it. */
  readonly set: (name: string, path: string | undefined) => void;
}

/** A sync client writes many files at once: they are told of as one change. */
const quietFor = 500;

/**
 * Tells when something happens in a folder. Only a hint: network disks and some systems keep silent or fail, so the
 * page looks from time to time all the same, and a watcher that fails is just let go.
 */
export function createFolderWatch(onChange: () => void): FolderWatch {
  const watching = new Map<string, { readonly path: string; readonly watcher: FSWatcher | undefined }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietFor);
  };
  return {
    set: (name, path) => {
      const before = watching.get(name);
      if (before?.path === path) return;
      before?.watcher?.close();
      watching.delete(name);
      if (path !== undefined) watching.set(name, { path, watcher: startWatching(path, changed) });
    },
  };
}

function startWatching(path: string, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(path, { persistent: false }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
