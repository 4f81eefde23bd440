export type ShellKey =
  | 'palette'
  | 'shortcuts'
  | 'save'
  | 'undo'
  | 'redo'
  | 'larger'
  | 'smaller'
  | 'normalSize';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key press means everywhere in the program; `null` when it belongs to the page or to the text being written. */
export function shellKeyOf(press: KeyPress, typingIn: 'nothing' | 'clean-field' | 'text'): ShellKey | null {
  const isCommand = press.ctrlKey || press.metaKey;
  if (press.altKey) return null;
  if (!isCommand) return press.key === '?' && typingIn === 'nothing' ? 'shortcuts' : null;
  const key = press.key.toLowerCase();
  if (key === 'k') return 'palette';
  if (key === 's' && !press.shiftKey) return 'save';
  if (key === '+' || key === '=') return 'larger';
  if (key === '-') return 'smaller';
  if (key === '0') return 'normalSize';
  if (typingIn === 'text') return null;
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
