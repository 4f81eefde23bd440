import type { Change } from '#renderer/storage/workspace.ts';

/** One thing the user did, as the changes that take it back. */
export interface UndoStep {
  readonly changes: readonly Change[];
  readonly label: string | null;
}

/** What can be taken back and done again, newest last. */
export interface UndoStack {
  readonly past: readonly UndoStep[];
  readonly future: readonly UndoStep[];
}

export const emptyUndoStack: UndoStack = { past: [], future: [] };

const longest = 100;

/** A new act: it can be undone, and what was undone before can no longer be done again. */
export function pushStep(stack: UndoStack, step: UndoStep): UndoStack {
  return { past: [...stack.past, step].slice(-longest), future: [] };
}

/** The newest step was taken back; `redo` are the changes that do it again. */
export function movedToFuture(stack: UndoStack, redo: UndoStep): UndoStack {
  return { past: stack.past.slice(0, -1), future: [...stack.future, redo] };
}

/** The newest undone step was done again; `undo` are the changes that take it back. */
export function movedToPast(stack: UndoStack, undo: UndoStep): UndoStack {
  return { past: [...stack.past, undo].slice(-longest), future: stack.future.slice(0, -1) };
}

/** A step that can no longer be carried out is dropped. */
export function dropNewest(stack: UndoStack, from: 'past' | 'future'): UndoStack {
  return from === 'past'
    ? { ...stack, past: stack.past.slice(0, -1) }
    : { ...stack, future: stack.future.slice(0, -1) };
}
