import { useEffect, useRef } from 'react';

interface DecisionKeys {
  readonly onMotion: () => void;
  readonly onVote: () => void;
  readonly onOrder: () => void;
  readonly onGavel: () => void;
}

/** F6 opens the vote, F7 a new yrkande, F8 lays out the put-order, F9 lets the gavel fall. */
export function useDecisionKeys(keys: DecisionKeys, isActive: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      const act = actFor(event.key, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isActive]);
}

function actFor(key: string, keys: DecisionKeys): (() => void) | undefined {
  switch (key) {
    case 'F6':
      return keys.onVote;
    case 'F7':
      return keys.onMotion;
    case 'F8':
      return keys.onOrder;
    case 'F9':
      return keys.onGavel;
    default:
      return undefined;
  }
}
