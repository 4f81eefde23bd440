import type { DossierId } from '#shared/base/id.ts';

/** Held by the one page that writes a workspace. */
export interface WorkspaceLock {
  readonly release: () => void;
}

/** Takes the lock of a workspace; `undefined` when another window has it. Where there are no locks there is one window. */
export function lockWorkspace(
  workspace: DossierId,
  locks: LockManager | null = globalThis.navigator?.locks ?? null,
): Promise<WorkspaceLock | undefined> {
  if (locks === null) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve, reject) => {
    locks
      .request(`samsyn-${workspace}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        // The lock lasts as long as this promise is open, or until the page goes away.
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
