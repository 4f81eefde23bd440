import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ShelfState } from '#renderer/storage/shelf-context.ts';
import type { Workspace, WorkspaceEntry, WorkspaceShelf } from '#renderer/storage/workspace.ts';
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

  const refresh = useCallback(async () => setEntries(await shelf.list()), [shelf]);

  const enter = useCallback(
    (opened: Workspace) => {
      writeLastWorkspace(localStorage, opened.id);
      setWorkspace(opened);
      void refresh();
    },
    [refresh],
  );

  const open = useCallback(
    async (id: DossierId) => {
      const result = await shelf.open(id);
      if (result.ok) enter(result.value);
      else showToast({ text: translate('start.openFailed'), tone: 'danger' });
    },
    [shelf, enter, showToast, translate],
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
  useEffect(() => {
    let wanted = true;
    async function begin() {
      const found = await shelf.list();
      if (!wanted) return;
      setEntries(found);
      const last = found.find((entry) => entry.id === readLastWorkspace(localStorage));
      const only = found.length === 1 ? found[0] : undefined;
      const chosen = last ?? only;
      if (chosen?.state === 'open') await openNow.current(chosen.id);
      if (wanted) setReading(false);
    }
    void begin();
    return () => {
      wanted = false;
    };
  }, [shelf]);

  const state = useMemo<ShelfState>(
    () => ({ shelf, entries, open, enter, leave, refresh }),
    [shelf, entries, open, enter, leave, refresh],
  );
  return { state, workspace, isReading: isReading && workspace === null };
}
