import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import type { Change, Committed, Workspace, WriteError } from '#renderer/storage/workspace.ts';
import { type Commit, CommitContext } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { flushEvent } from '#renderer/ui/use-draft.ts';
import { toInstant } from '#shared/base/dates.ts';
import { ok, type Result } from '#shared/base/result.ts';
import {
  dropNewest,
  emptyUndoStack,
  movedToFuture,
  movedToPast,
  pushStep,
  type UndoStep,
} from './undo-stack.ts';
import { writeErrorText } from './write-error-text.ts';

export interface UndoActions {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

const UndoContext = createContext<UndoActions | undefined>(undefined);

export function useUndo(): UndoActions {
  const actions = useContext(UndoContext);
  if (actions === undefined) throw new Error('CommitProvider is missing');
  return actions;
}

interface CommitProviderProps {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}

/** Gives every screen one way to write, with undo for the session. */
export function CommitProvider({ workspace, children }: CommitProviderProps) {
  const translate = useTranslate();
  const showToast = useToast();
  const stack = useRef(emptyUndoStack);
  /** What is on its way to the disk: it is on the screen, so it is also what is undone first. */
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const follow = useCallback(<Outcome,>(work: Promise<Outcome>): Promise<Outcome> => {
    underWay.current = Promise.allSettled([underWay.current, work]);
    return work;
  }, []);

  const tellFailure = useCallback(
    (error: WriteError) => showToast({ text: writeErrorText(translate, error), tone: 'danger' }),
    [showToast, translate],
  );

  const stepNow = useCallback(
    async (from: 'past' | 'future') => {
      const newest = stack.current[from].at(-1);
      if (newest === undefined) {
        showToast({ text: translate(from === 'past' ? 'shell.nothingToUndo' : 'shell.nothingToRedo') });
        return;
      }
      const result = await workspace.writer.commit(newest.changes);
      if (!result.ok) {
        stack.current = dropNewest(stack.current, from);
        tellFailure(result.error);
        return;
      }
      const back: UndoStep = { changes: result.value.undo, label: newest.label };
      stack.current = from === 'past' ? movedToFuture(stack.current, back) : movedToPast(stack.current, back);
      const [plain, named] =
        from === 'past'
          ? (['shell.undone', 'shell.undoneWhat'] as const)
          : (['shell.redone', 'shell.redoneWhat'] as const);
      showToast({
        text: newest.label === null ? translate(plain) : translate(named, { what: newest.label }),
      });
    },
    [workspace, translate, showToast, tellFailure],
  );

  const step = useCallback(
    (from: 'past' | 'future') => {
      document.dispatchEvent(new Event(flushEvent));
      return follow(underWay.current.then(() => stepNow(from)));
    },
    [follow, stepNow],
  );

  const undoActions = useMemo<UndoActions>(
    () => ({ undo: () => step('past'), redo: () => step('future') }),
    [step],
  );

  const commitNow = useCallback<Commit>(
    async (changes, options) => {
      const result = await workspace.writer.commit(changes);
      if (!result.ok) {
        tellFailure(result.error);
        return result;
      }
      const label = options?.announce ?? null;
      if (options?.isFinal === true) {
        if (label !== null) showToast({ text: label });
        return result;
      }
      const made: UndoStep = { changes: result.value.undo, label };
      stack.current = pushStep(stack.current, made);
      if (label !== null) {
        showToast({
          text: label,
          onUndo: () => {
            // Only while it is still the newest act: taking back an older one could undo later work on the same thing.
            if (stack.current.past.at(-1) === made) void undoActions.undo();
          },
        });
      }
      return result;
    },
    [workspace, showToast, tellFailure, undoActions],
  );
  const commit = useCallback<Commit>(
    (changes, options) =>
      options?.typing === true ? keep(workspace, changes) : follow(commitNow(changes, options)),
    [workspace, follow, commitNow],
  );

  return (
    <UndoContext value={undoActions}>
      <CommitContext value={commit}>{children}</CommitContext>
    </UndoContext>
  );
}

/** Values that are being typed: on disk, but not yet something that can be undone or that others see. */
async function keep(
  workspace: Workspace,
  changes: readonly Change[],
): Promise<Result<Committed, WriteError>> {
  const sets = changes.filter((change) => change.type === 'set');
  const kept = await workspace.writer.keepDraft(sets);
  return kept.ok ? ok({ at: toInstant(Date.now()), undo: [] }) : kept;
}
