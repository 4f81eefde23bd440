import { useCallback, useEffect, useRef, useState } from 'react';
import { markUnsaved } from './unsaved-fields.ts';

/** Longest time from a key press until the text is on its way to the disk, also while the typing goes on. */
const longestUnkept = 250;
/** After this long without a key press the text becomes a change of its own. */
const pause = 700;
/** Longest time that the screen may lag behind the disk before the stored value is shown as it is. */
const settling = 500;

/** Asks every field that holds something unsaved to save it now. */
export const flushEvent = 'samsyn-flush';

/** How a value is stored. `typing`: keep it safe on disk, but it is not finished. */
export interface SaveOptions {
  readonly typing: boolean;
}

/** Stores a value; the outcome tells whether it is safely on disk. */
export type SaveDraft = (value: string, options: SaveOptions) => Promise<{ readonly ok: boolean }>;

export interface Draft {
  readonly value: string;
  readonly isDirty: boolean;
  readonly change: (value: string) => void;
  /** Saves now: when the field is left, at Enter, at Ctrl+S. */
  readonly flush: () => void;
}

/**
 * Text that is being typed: on disk within half a second of each key press, and stored as a change after a short pause,
 * when the field is left or when the page goes away. What comes from storage meanwhile does not disturb the typing, and
 * what could not be stored stays on the screen and is tried again.
 */
export function useDraft(stored: string, save: SaveDraft): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, stored, save });
  latest.current = { typed, stored, save };
  const lastSaved = useRef<string | null>(null);
  const field = useRef({}).current;
  const hasLeft = useRef(false);
  const keeping = useKeeping(latest, field);

  const store = useCallback(async () => {
    const { typed: value, stored: before, save: write } = latest.current;
    const wasKept = keeping.end();
    if (value === lastSaved.current) return;
    // What was kept must be settled, also when the text is back where it was.
    if (value === null || (value === before && !wasKept)) {
      markUnsaved(field, false);
      return;
    }
    lastSaved.current = value;
    const result = await write(value, { typing: false });
    if (result.ok && [null, value].includes(latest.current.typed)) markUnsaved(field, false);
    if (!result.ok) lastSaved.current = null;
    // The stored form may differ from what was typed, by a trimmed space for one.
    else setTimeout(() => setTyped((now) => (now === value && hasLeft.current ? null : now)), settling);
  }, [keeping, field]);

  const flush = useCallback(() => {
    hasLeft.current = true;
    const isSame = latest.current.typed === latest.current.stored;
    void store();
    if (isSame) setTyped(null);
  }, [store]);

  const change = useCallback(
    (value: string) => {
      hasLeft.current = false;
      // At once, not when React has drawn it: the field may be left or the page be gone before.
      latest.current = { ...latest.current, typed: value };
      setTyped(value);
      markUnsaved(field, true);
      keeping.begin();
    },
    [keeping, field],
  );

  useEffect(() => {
    lastSaved.current = null;
    if (hasLeft.current || latest.current.typed === stored) setTyped(null);
  }, [stored]);

  useStoreMoments(typed, store);
  useEffect(() => () => markUnsaved(field, false), [field]);
  return { value: typed ?? stored, isDirty: typed !== null && typed !== stored, change, flush };
}

interface Latest {
  readonly current: {
    readonly typed: string | null;
    readonly stored: string;
    readonly save: SaveDraft;
  };
}

/** Keeps what is being typed on disk at a steady pace: a timer begins with a key press and later ones do not move it. */
function useKeeping(latest: Latest, field: object) {
  const state = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; kept: boolean }>({
    timer: undefined,
    kept: false,
  });
  return useRef({
    begin: () => {
      state.current.timer ??= setTimeout(() => {
        state.current.timer = undefined;
        const { typed, save } = latest.current;
        if (typed === null) return;
        state.current.kept = true;
        void save(typed, { typing: true }).then((result) => {
          if (result.ok && latest.current.typed === typed) markUnsaved(field, false);
        });
      }, longestUnkept);
    },
    /** Whether something has been kept since the last time. */
    end: (): boolean => {
      const { timer, kept } = state.current;
      clearTimeout(timer);
      state.current = { timer: undefined, kept: false };
      return kept;
    },
  }).current;
}

/** A pause, a request to save, a window that is left or closed, and the end of the field itself. */
function useStoreMoments(typed: string | null, store: () => Promise<void>): void {
  useEffect(() => {
    if (typed === null) return;
    const storeNow = () => void store();
    const storeWhenHidden = () => {
      if (document.visibilityState === 'hidden') storeNow();
    };
    const timer = setTimeout(storeNow, pause);
    document.addEventListener(flushEvent, storeNow);
    document.addEventListener('visibilitychange', storeWhenHidden);
    window.addEventListener('pagehide', storeNow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener(flushEvent, storeNow);
      document.removeEventListener('visibilitychange', storeWhenHidden);
      window.removeEventListener('pagehide', storeNow);
    };
  }, [typed, store]);

  useEffect(() => () => void store(), [store]);
}
