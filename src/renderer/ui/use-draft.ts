import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 700;
/** Longest time that the screen may lag behind the disk before the stored value is shown as it is. */
const settling = 500;

/** Asks every field that holds something unsaved to save it now. */
export const flushEvent = 'samsyn-flush';

/** Stores a value; the outcome tells whether it is safely on disk. */
export type SaveDraft = (value: string) => Promise<{ readonly ok: boolean }>;

export interface Draft {
  readonly value: string;
  readonly isDirty: boolean;
  readonly change: (value: string) => void;
  /** Saves now: when the field is left, at Enter, at Ctrl+S. */
  readonly flush: () => void;
}

/**
 * Text that is being typed: kept here while the user writes and stored after a short pause, when the field is left or
 * when the page goes away. What comes from storage meanwhile does not disturb the typing, and what could not be stored
 * stays on the screen and is tried again.
 */
export function useDraft(stored: string, save: SaveDraft): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, stored, save });
  latest.current = { typed, stored, save };
  const lastSaved = useRef<string | null>(null);
  const hasLeft = useRef(false);

  const store = useCallback(async () => {
    const { typed: value, stored: before, save: write } = latest.current;
    if (value === null || value === before || value === lastSaved.current) return;
    lastSaved.current = value;
    const result = await write(value);
    if (!result.ok) lastSaved.current = null;
    // The stored form may differ from what was typed, by a trimmed space for one.
    else setTimeout(() => setTyped((now) => (now === value && hasLeft.current ? null : now)), settling);
  }, []);

  const flush = useCallback(() => {
    hasLeft.current = true;
    if (latest.current.typed === latest.current.stored) setTyped(null);
    else void store();
  }, [store]);

  const change = useCallback((value: string) => {
    hasLeft.current = false;
    setTyped(value);
  }, []);

  useEffect(() => {
    lastSaved.current = null;
    if (hasLeft.current || latest.current.typed === stored) setTyped(null);
  }, [stored]);

  useEffect(() => {
    if (typed === null) return;
    const storeNow = () => void store();
    const timer = setTimeout(storeNow, pause);
    document.addEventListener(flushEvent, storeNow);
    window.addEventListener('pagehide', storeNow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener(flushEvent, storeNow);
      window.removeEventListener('pagehide', storeNow);
    };
  }, [typed, store]);

  useEffect(() => () => void store(), [store]);

  return { value: typed ?? stored, isDirty: typed !== null && typed !== stored, change, flush };
}
