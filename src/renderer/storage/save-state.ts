import type { IsoInstant } from '#shared/base/dates.ts';
import type { SaveState, WriteError } from './workspace.ts';

/** Knows whether all that was written is safely on disk, and tells those who listen. */
export interface SaveStateKeeper {
  readonly get: () => SaveState;
  readonly listen: (listener: () => void) => () => void;
  readonly saving: () => void;
  readonly saved: (at: IsoInstant) => void;
  readonly failed: (error: WriteError) => void;
  /** Nothing was written after all. */
  readonly unchanged: () => void;
}

/** Begins with everything saved and nothing written yet. */
export function createSaveState(): SaveStateKeeper {
  const listeners = new Set<() => void>();
  let state: SaveState = { type: 'saved', at: null };
  let settled: SaveState = state;
  function set(next: SaveState): void {
    state = next;
    if (next.type !== 'saving') settled = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saving: () => set({ type: 'saving' }),
    saved: (at) => set({ type: 'saved', at }),
    failed: (error) => set({ type: 'failed', error }),
    unchanged: () => set(settled),
  };
}
