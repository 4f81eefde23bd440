const longestWait = 60;

/** Puts the caret in the heading of a row, also of one that has just been made and is drawn in a moment. */
export function focusRow(id: string): void {
  tryToFocus(id, longestWait);
}

function tryToFocus(id: string, framesLeft: number): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-row="${CSS.escape(id)}"] input`);
    if (row instanceof HTMLElement) {
      if (row !== document.activeElement) row.focus();
    } else if (framesLeft > 0) tryToFocus(id, framesLeft - 1);
  });
}
