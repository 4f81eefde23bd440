import { createContext, useContext } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Change, Committed, Workspace, WriteError } from './workspace.ts';

/** The open förbund. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The open förbund. Only below the shell, which opens it. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('WorkspaceContext is missing');
  return workspace;
}

export interface CommitOptions {
  /** What the user is told was done. */
  readonly announce?: string;
  /** The values are being typed: they are put on disk, and become a change when they are committed without this. */
  readonly typing?: boolean;
  /** It cannot be taken back with undo: it has gone out to others, or will at once. */
  readonly isFinal?: boolean;
}

/**
 * Writes changes, remembers how to undo them (Ctrl+Z) and tells the user when they could not be written.
 * With `announce` the user also sees what was done, with an undo button, for ten seconds.
 */
export type Commit = (
  changes: readonly Change[],
  options?: CommitOptions,
) => Promise<Result<Committed, WriteError>>;

/** How the shell gives `useCommit` to the features. */
export const CommitContext = createContext<Commit | undefined>(undefined);

/** The way in which every screen writes. */
export function useCommit(): Commit {
  const commit = useContext(CommitContext);
  if (commit === undefined) throw new Error('CommitContext is missing');
  return commit;
}
