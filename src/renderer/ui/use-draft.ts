import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 700;

/** Asks every field that holds something unsaved to save it now. */
export const flushEvent = 'samsyn-flush';

export interface Draft {
  readonly value: string;
  readonly isDirty: boolean;
  readonly change: (value: string) => void;
  /** Saves now: when the field is left, at Enter, at Ctrl+S. */
  readonly flush: () => void;
  /** Goes back to what is stored. */
  readonly reset: () => void;
}

/**
 * Text that is being typed: kept here while the user writes and stored after a short pause, when the field is left or
 * when the page goes away. What comes from storage meanwhile does not disturb the typing.
 */
export function useDraft(stored: string, save: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, stored, save });
  latest.current = { typed, stored, save };

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.typed !== null && now.typed !== now.stored) now.save(now.typed);
    latest.current = { ...now, typed: null };
    setTyped(null);
  }, []);
  const reset = useCallback(() => setTyped(null), []);
  const change = useCallback((value: string) => setTyped(value), []);

  useEffect(() => {
    if (typed === null) return;
    const storeNow = () => {
      const now = latest.current;
      if (now.typed !== null && now.typed !== now.stored) now.save(now.typed);
    };
    const timer = setTimeout(storeNow, pause);
    document.addEventListener(flushEvent, storeNow);
    window.addEventListener('pagehide', storeNow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener(flushEvent, storeNow);
      window.removeEventListener('pagehide', storeNow);
    };
  }, [typed]);

  useEffect(
    () => () => {
      const now = latest.current;
      if (now.typed !== null && now.typed !== now.stored) now.save(now.typed);
    },
    [],
  );

  return { value: typed ?? stored, isDirty: typed !== null && typed !== stored, change, flush, reset };
}
