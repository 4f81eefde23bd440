const longestWait = 60;

/** Where the caret is put: as when the field is reached by Tab, or before the first character. */
type Caret = 'all' | 'start';

/**
 * Puts the caret in the heading of a row. What a key press has changed is drawn before the next one is handled, in a
 * microtask: a row that has just been made gets the caret after that, and one that has changed places gets it back.
 */
export function focusRow(id: string, caret: Caret = 'all'): void {
  focusNow(id, caret);
  queueMicrotask(() => {
    if (!focusNow(id, caret)) tryToFocus(id, caret, longestWait);
  });
}

function tryToFocus(id: string, caret: Caret, framesLeft: number): void {
  requestAnimationFrame(() => {
    if (!focusNow(id, caret) && framesLeft > 0) tryToFocus(id, caret, framesLeft - 1);
  });
}

function focusNow(id: string, caret: Caret): boolean {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"] input`);
  if (!(row instanceof HTMLInputElement)) return false;
  if (row !== document.activeElement) row.focus();
  if (caret === 'start') row.setSelectionRange(0, 0);
  return true;
}

/** Puts the caret in a field that is drawn in a moment: the first that matches within a place. */
export function focusField(
  place: { readonly current: HTMLElement | null },
  selector: string,
  framesLeft = longestWait,
): void {
  requestAnimationFrame(() => {
    const field = place.current?.querySelector(selector);
    if (field instanceof HTMLElement) field.focus();
    else if (framesLeft > 0) focusField(place, selector, framesLeft - 1);
  });
}
