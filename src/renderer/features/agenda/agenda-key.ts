export type AgendaKey = 'add' | 'remove' | 'open' | 'moveUp' | 'moveDown' | 'up' | 'down';

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key press in a heading means; `null` when it is writing. An empty heading is removed by Backspace, as in Word. */
export function agendaKeyOf(press: KeyPress, isEmpty: boolean): AgendaKey | null {
  if (press.ctrlKey || press.metaKey) return press.key === 'Delete' && !press.altKey ? 'remove' : null;
  // With or without Shift: Word moves paragraphs by Alt+Shift.
  if (press.altKey) {
    if (press.key === 'ArrowUp') return 'moveUp';
    if (press.key === 'ArrowDown') return 'moveDown';
    return press.key === 'Enter' ? 'open' : null;
  }
  if (press.key === 'Enter') return 'add';
  if (press.key === 'ArrowUp') return 'up';
  if (press.key === 'ArrowDown') return 'down';
  return press.key === 'Backspace' && isEmpty ? 'remove' : null;
}
