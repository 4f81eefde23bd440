import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { PastedLine } from '#shared/domain/agenda/pasted-lines.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { createOutline, type OutlineDesk } from './outline.ts';
import { type ClipboardDesk, createRowClipboard } from './row-clipboard.ts';
import type { RowCopy } from './row-copies.ts';

/** Lines from another program, to be looked over before anything is made of them. Without lines they are asked for. */
export interface Pasting {
  readonly lines: readonly PastedLine[];
  readonly after: RecordId | null;
}

const noMarks: readonly RecordId[] = [];

/** Marking, keys and clipboard of the outline. */
export function useOutline(actions: AgendaActions, open: (id: RecordId) => void) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const [marks, setMarks] = useState(noMarks);
  const [pasting, setPasting] = useState<Pasting | null>(null);

  const duplicate = useCallback(
    (ids: readonly RecordId[]) =>
      actions.insert(
        ids.at(-1) ?? null,
        actions.copy(ids),
        translate('agenda.duplicated', { count: ids.length }),
        'keep',
      ),
    [actions, translate],
  );
  const insert = (after: RecordId | null, rows: readonly RowCopy[]) => {
    actions.insert(after, rows, translate('agenda.pasted', { count: rows.length }), 'replace');
  };

  const desk: OutlineDesk = { actions, marks, mark: setMarks, open, duplicate };
  const latestDesk = useRef(desk);
  latestDesk.current = desk;
  const outline = useMemo(() => createOutline(latestDesk), []);

  const clips: ClipboardDesk = {
    actions,
    outline,
    workspace: workspace.id,
    insert,
    recognise: (lines, after) => setPasting({ lines, after }),
  };
  const latestClips = useRef(clips);
  latestClips.current = clips;
  const clipboard = useMemo(() => createRowClipboard(latestClips), []);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isWriting =
        target instanceof Element &&
        target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
      if (isWriting || clipboardData === null) return;
      clipboard.onPaste({ clipboardData, preventDefault: () => event.preventDefault() }, null);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [clipboard]);

  return { outline, clipboard, marks, pasting, setPasting, insert, duplicate };
}
