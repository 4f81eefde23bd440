import { useEffect, useRef } from 'react';

interface MinutesKeys {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onAttendance: () => void;
  readonly onTextModules: () => void;
  readonly onClock: () => void;
  /** Makes sure that a § is shown, before its result or vote takes the focus. */
  readonly onSection: () => void;
}

/** The ids of the places that the keys go to: the §, its result (F4) and its vote (F6). */
export const sectionPageId = 'minutes-section';
export const resultGroupId = 'minutes-result';
export const voteGroupId = 'minutes-vote';

/**
 * Ctrl+↓ and Ctrl+↑ change §, F2 shows who is there, F4 goes to the result and F6 to the vote, Shift+F8 chooses a text module and
 * Shift+F9 writes what the clock shows.
 */
export function useMinutesKeys(keys: MinutesKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const act = actionFor(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actionFor(event: KeyboardEvent, keys: MinutesKeys): (() => void) | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (event.shiftKey) {
    if (event.ctrlKey) return undefined;
    if (event.key === 'F8') return keys.onTextModules;
    return event.key === 'F9' ? keys.onClock : undefined;
  }
  if (event.ctrlKey) {
    if (event.key === 'ArrowDown') return keys.onNext;
    if (event.key === 'ArrowUp') return keys.onPrevious;
    return undefined;
  }
  if (event.key === 'F2') return keys.onAttendance;
  if (event.key === 'F4') return () => goTo(keys, resultGroupId);
  if (event.key === 'F6') return () => goTo(keys, voteGroupId);
  return undefined;
}

function goTo(keys: MinutesKeys, group: string): void {
  keys.onSection();
  // The § may just have come back in the place of the attendance: wait until it is drawn.
  requestAnimationFrame(() => {
    const place = document.getElementById(group);
    const target = place?.querySelector<HTMLElement>('button, input, select, textarea') ?? place;
    target?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  });
}
