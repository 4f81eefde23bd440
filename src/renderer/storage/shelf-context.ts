import { createContext, useContext } from 'react';
import type { DossierId } from '#shared/base/id.ts';
import type { Workspace, WorkspaceEntry, WorkspaceShelf } from './workspace.ts';

/** The förbund on this computer, and going from one to another. */
export interface ShelfState {
  readonly shelf: WorkspaceShelf;
  readonly entries: readonly WorkspaceEntry[];
  /** Opens a förbund of the list. A failure is shown by the shell. */
  readonly open: (id: DossierId) => Promise<void>;
  /** Shows a förbund that has just been made or joined. */
  readonly enter: (workspace: Workspace) => Promise<void>;
  /** Closes the open förbund and shows the start page. */
  readonly leave: () => Promise<void>;
  /** Reads the list again. */
  readonly refresh: () => Promise<void>;
}

/** How the shell gives the shelf to the features. */
export const ShelfContext = createContext<ShelfState | undefined>(undefined);

/** The förbund on this computer. */
export function useShelf(): ShelfState {
  const state = useContext(ShelfContext);
  if (state === undefined) throw new Error('ShelfContext is missing');
  return state;
}
