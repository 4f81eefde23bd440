import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ShelfState } from '#renderer/storage/shelf-context.ts';
import type { VaultState, Workspace, WorkspaceEntry, WorkspaceShelf } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { readLastWorkspace, writeLastWorkspace } from './device-settings.ts';

/** Which förbund there are and which one is open. At the start the one that was last open opens by itself. */
export function useShelfState(shelf: WorkspaceShelf) {
  const translate = useTranslate();
  const showToast = useToast();
  const [entries, setEntries] = useState<readonly WorkspaceEntry[]>([]);
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [isReading, setReading] = useState(true);
  const [vault, setVault] = useState<VaultState | null>(null);
  const [wantsRecovery, setWantsRecovery] = useState(false);

  const refresh = useCallback(async () => setEntries(await shelf.list()), [shelf]);

  const show = useCallback(
    (opened: Workspace) => {
      writeLastWorkspace(localStorage, opened.id);
      setWorkspace(opened);
      void refresh();
    },
    [refresh],
  );

  // One that has just been made or joined: the recovery words come before the first page.
  const enter = useCallback(
    async (opened: Workspace) => {
      const [listed, guarded] = await Promise.all([shelf.list(), shelf.protection.state()]);
      const isDemo = listed.find(({ id }) => id === opened.id)?.demo === true;
      setWantsRecovery(!isDemo && guarded.type === 'open' && guarded.recoveryMadeAt === null);
      show(opened);
    },
    [shelf, show],
  );

  const open = useCallback(
    async (id: DossierId) => {
      const result = await shelf.open(id);
      if (result.ok) show(result.value);
      else {
        const isNewer = result.error.detail === 'newer-data';
        showToast({ text: translate(isNewer ? 'errors.newerData' : 'start.openFailed'), tone: 'danger' });
      }
    },
    [shelf, show, showToast, translate],
  );

  const leave = useCallback(async () => {
    writeLastWorkspace(localStorage, null);
    setWorkspace(null);
    location.hash = '';
    await workspace?.close();
    await refresh();
  }, [workspace, refresh]);

  // Only the list decides what opens by itself, and only when the program starts.
  const openNow = useRef(open);
  openNow.current = open;
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    async function begin() {
      const state = await shelf.protection.state();
      if (wanted) setVault(state);
      const found = state.type === 'open' ? await shelf.list() : [];
      if (!wanted) return;
      setEntries(found);
      const last = found.find((entry) => entry.id === readLastWorkspace(localStorage));
      const only = found.length === 1 ? found[0] : undefined;
      const chosen = last ?? only;
      if (chosen?.state === 'open') await openNow.current(chosen.id);
      if (wanted) setReading(false);
    }
    if (round >= 0) void begin();
    return () => {
      wanted = false;
    };
  }, [shelf, round]);

  const state = useMemo<ShelfState>(
    () => ({ shelf, entries, open, enter, leave, refresh }),
    [shelf, entries, open, enter, leave, refresh],
  );
  return {
    state,
    workspace,
    isReading: isReading && workspace === null,
    lockedVault: vault !== null && vault.type !== 'open' ? vault : null,
    onUnlocked: () => setRound((before) => before + 1),
    wantsRecovery,
    onRecoveryDone: () => setWantsRecovery(false),
  };
}
