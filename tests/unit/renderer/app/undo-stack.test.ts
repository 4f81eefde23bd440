import { describe, expect, it } from 'vitest';
import {
  dropNewest,
  emptyUndoStack,
  movedToFuture,
  movedToPast,
  pushStep,
  type UndoStep,
} from '#renderer/app/undo-stack.ts';

const step = (label: string): UndoStep => ({ changes: [], label });

describe('undo stack', () => {
  it('keeps what was done, newest last', () => {
    const stack = pushStep(pushStep(emptyUndoStack, step('a')), step('b'));
    expect(stack.past.map((one) => one.label)).toEqual(['a', 'b']);
  });

  it('moves an undone step to the future and back', () => {
    const done = pushStep(emptyUndoStack, step('a'));
    const undone = movedToFuture(done, step('a again'));
    expect(undone).toEqual({ past: [], future: [step('a again')] });
    expect(movedToPast(undone, step('a'))).toEqual(done);
  });

  it('forgets what was undone when something new is done', () => {
    const undone = movedToFuture(pushStep(emptyUndoStack, step('a')), step('a again'));
    expect(pushStep(undone, step('b'))).toEqual({ past: [step('b')], future: [] });
  });

  it('drops a step that cannot be carried out', () => {
    const stack = pushStep(pushStep(emptyUndoStack, step('a')), step('b'));
    expect(dropNewest(stack, 'past').past).toEqual([step('a')]);
    expect(dropNewest(movedToFuture(stack, step('c')), 'future').future).toEqual([]);
  });

  it('remembers the last hundred', () => {
    let stack = emptyUndoStack;
    for (let index = 0; index < 120; index += 1) stack = pushStep(stack, step(String(index)));
    expect(stack.past).toHaveLength(100);
    expect(stack.past.at(-1)?.label).toBe('119');
  });
});
