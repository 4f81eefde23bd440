export type AgendaKey =
  | 'add'
  | 'remove'
  | 'open'
  | 'moveUp'
  | 'moveDown'
  | 'up'
  | 'down'
  | 'selectUp'
  | 'selectDown'
  | 'duplicate'
  | 'toSection'
  | 'toItem'
  | 'unselect';

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** How the heading stands in which a key is pressed. */
export interface KeyPlace {
  readonly isEmpty: boolean;
  /** The caret stands before the first character and no text is marked. */
  readonly isAtStart: boolean;
  readonly isSection: boolean;
  /** Whole rows are marked. */
  readonly hasMarks: boolean;
}

/**
 * What a key press in a heading means; `null` when it is writing or leaves the heading. An empty heading is removed by
 * Backspace, as in Word. Shift+Tab at the start makes a heading out of an item and Tab there an item out of a heading; in
 * any other place, and when pressed again, they go to the field before and after as everywhere.
 */
export function agendaKeyOf(press: KeyPress, place: KeyPlace): AgendaKey | null {
  if (press.ctrlKey || press.metaKey) {
    if (press.altKey || press.shiftKey) return null;
    if (press.key.toLowerCase() === 'd') return 'duplicate';
    return press.key === 'Delete' ? 'remove' : null;
  }
  // With or without Shift: Word moves paragraphs by Alt+Shift, and gives them another level so.
  if (press.altKey) return altKeyOf(press);
  if (press.shiftKey) {
    if (press.key === 'ArrowUp') return 'selectUp';
    if (press.key === 'ArrowDown') return 'selectDown';
    const isOutline = press.key === 'Tab' && !place.isSection && (place.isAtStart || place.hasMarks);
    return isOutline ? 'toSection' : null;
  }
  if (press.key === 'Enter') return 'add';
  if (press.key === 'ArrowUp') return 'up';
  if (press.key === 'ArrowDown') return 'down';
  if (press.key === 'Tab') return place.isSection && (place.isAtStart || place.hasMarks) ? 'toItem' : null;
  if (press.key === 'Escape') return place.hasMarks ? 'unselect' : null;
  if (press.key === 'Delete' && place.hasMarks) return 'remove';
  return press.key === 'Backspace' && (place.isEmpty || place.hasMarks) ? 'remove' : null;
}

function altKeyOf({ key, shiftKey }: KeyPress): AgendaKey | null {
  if (key === 'ArrowUp') return 'moveUp';
  if (key === 'ArrowDown') return 'moveDown';
  if (shiftKey && key === 'ArrowLeft') return 'toSection';
  if (shiftKey && key === 'ArrowRight') return 'toItem';
  return key === 'Enter' ? 'open' : null;
}
