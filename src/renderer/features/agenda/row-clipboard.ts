import type { ClipboardEvent } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import type { PastedLine } from '#shared/domain/agenda/pasted-lines.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { linesOfClipboard } from './lines-of-clipboard.ts';
import type { Outline } from './outline.ts';
import { type RowCopy, readRows, rowsMediaType, writeRows } from './row-copies.ts';

/** Copying, cutting and pasting of whole rows, and of agendas from other programs. */
export interface RowClipboard {
  readonly onCopy: (event: ClipboardEvent, id: RecordId) => void;
  readonly onCut: (event: ClipboardEvent, id: RecordId) => void;
  readonly onPaste: (
    event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'>,
    id: RecordId | null,
  ) => void;
}

/** What the clipboard needs of the page that it is on. */
export interface ClipboardDesk {
  readonly actions: AgendaActions;
  readonly outline: Outline;
  readonly workspace: string;
  readonly insert: (after: RecordId | null, rows: readonly RowCopy[]) => void;
  /** Several lines from another program have been pasted: they are shown before anything is made of them. */
  readonly recognise: (lines: readonly PastedLine[], after: RecordId | null) => void;
}

/** Makes the clipboard of an open agenda. */
export function createRowClipboard(latest: { readonly current: ClipboardDesk }): RowClipboard {
  function put(event: ClipboardEvent, id: RecordId): readonly RecordId[] {
    const { actions, outline, workspace } = latest.current;
    const field = event.currentTarget as HTMLInputElement;
    const ids = outline.chosen(id);
    // Marked text is text, as everywhere; a caret alone means the row.
    if (ids.length === 1 && field.selectionStart !== field.selectionEnd) return [];
    const rows = actions.copy(ids);
    if (rows.length === 0) return [];
    event.preventDefault();
    event.clipboardData.setData(rowsMediaType, writeRows(rows, workspace));
    event.clipboardData.setData('text/plain', rows.map(({ values }) => values.heading).join('\n'));
    return ids;
  }

  return {
    onCopy: put,
    onCut: (event, id) => {
      const ids = put(event, id);
      if (ids.length > 0) latest.current.outline.press('remove', id);
    },
    onPaste: (event, id) => {
      const { insert, recognise, workspace } = latest.current;
      const rows = readRows(event.clipboardData.getData(rowsMediaType), workspace);
      if (rows.length > 0) {
        event.preventDefault();
        insert(id, rows);
        return;
      }
      const lines = linesOfClipboard(event.clipboardData);
      if (lines.length < 2) return;
      event.preventDefault();
      recognise(lines, id);
    },
  };
}
