import { useSyncExternalStore } from 'react';

/** Fields that hold something which is not on disk yet. Only then is "saved" not true although nothing is being written. */
const unsaved = new Set<object>();
const listeners = new Set<() => void>();

/** Tells whether a field holds something that is not on disk yet. */
export function markUnsaved(field: object, isUnsaved: boolean): void {
  if (unsaved.has(field) === isUnsaved) return;
  if (isUnsaved) unsaved.add(field);
  else unsaved.delete(field);
  for (const listener of listeners) listener();
}

/** Whether any field holds something that is not on disk yet. */
export function useHasUnsavedFields(): boolean {
  return useSyncExternalStore(listen, hasUnsaved);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hasUnsaved(): boolean {
  return unsaved.size > 0;
}
