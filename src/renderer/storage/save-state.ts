import type { IsoInstant } from '#shared/base/dates.ts';
import type { SaveState, WriteError } from './workspace.ts';

/** Knows whether all that was written is safely on disk, and tells those who listen. */
export interface SaveStateKeeper {
  readonly get: () => SaveState;
  readonly listen: (listener: () => void) => () => void;
  readonly saving: () => void;
  /** Whether this text holds typing that is not on disk: until it is, all is not saved whatever else has been. */
  readonly unsaved: (text: object, isUnsaved: boolean) => void;
  readonly saved: (at: IsoInstant) => void;
  readonly failed: (error: WriteError) => void;
  /** Nothing was written after all. */
  readonly unchanged: () => void;
}

const typing: SaveState = { type: 'saving' };

/** Begins with everything saved and nothing written yet. */
export function createSaveState(): SaveStateKeeper {
  const listeners = new Set<() => void>();
  let state: SaveState = { type: 'saved', at: null };
  let settled: SaveState = state;
  const texts = new Set<object>();
  function set(next: SaveState): void {
    state = next;
    if (next.type !== 'saving') settled = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => (state.type === 'saved' && texts.size > 0 ? typing : state),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saving: () => set({ type: 'saving' }),
    unsaved: (text, isUnsaved) => {
      if (texts.has(text) === isUnsaved) return;
      if (isUnsaved) texts.add(text);
      else texts.delete(text);
      set(state);
    },
    saved: (at) => set({ type: 'saved', at }),
    failed: (error) => set({ type: 'failed', error }),
    unchanged: () => set(settled),
  };
}
