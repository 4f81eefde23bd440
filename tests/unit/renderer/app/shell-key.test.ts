import { describe, expect, it } from 'vitest';
import { shellKeyOf } from '#renderer/app/shell-key.ts';

function press(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('keys that work everywhere', () => {
  it('opens the palette, also while writing', () => {
    expect(shellKeyOf(press('k', { ctrlKey: true }), 'text')).toBe('palette');
    expect(shellKeyOf(press('K', { metaKey: true }), 'nothing')).toBe('palette');
  });

  it('leaves undo to a text that is being written', () => {
    expect(shellKeyOf(press('z', { ctrlKey: true }), 'text')).toBeNull();
    expect(shellKeyOf(press('z', { ctrlKey: true }), 'clean-field')).toBe('undo');
    expect(shellKeyOf(press('z', { ctrlKey: true, shiftKey: true }), 'nothing')).toBe('redo');
    expect(shellKeyOf(press('y', { ctrlKey: true }), 'nothing')).toBe('redo');
  });

  it('shows the shortcuts at a question mark that is not written text', () => {
    expect(shellKeyOf(press('?'), 'nothing')).toBe('shortcuts');
    expect(shellKeyOf(press('?'), 'text')).toBeNull();
    expect(shellKeyOf(press('?'), 'clean-field')).toBeNull();
  });

  it('answers Ctrl+S and changes the text size', () => {
    expect(shellKeyOf(press('s', { ctrlKey: true }), 'text')).toBe('save');
    expect(shellKeyOf(press('+', { ctrlKey: true }), 'text')).toBe('larger');
    expect(shellKeyOf(press('-', { ctrlKey: true }), 'text')).toBe('smaller');
    expect(shellKeyOf(press('0', { ctrlKey: true }), 'text')).toBe('normalSize');
  });

  it('leaves letters and Alt keys to the page', () => {
    expect(shellKeyOf(press('k'), 'nothing')).toBeNull();
    expect(shellKeyOf(press('k', { ctrlKey: true, altKey: true }), 'nothing')).toBeNull();
  });
});
