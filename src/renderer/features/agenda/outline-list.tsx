import { useCallback } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ReorderList } from '#renderer/ui/reorder-list.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { AgendaRow, type AgendaRowItem } from './agenda-row.tsx';
import type { Outline } from './outline.ts';
import type { RowClipboard } from './row-clipboard.ts';

interface OutlineListProps {
  readonly rows: readonly AgendaRowItem[];
  readonly actions: AgendaActions;
  readonly outline: Outline;
  readonly clipboard: RowClipboard;
  readonly onSelect: (id: RecordId) => void;
  readonly onOpen: (id: RecordId) => void;
}

/** The rows of the agenda, to be written in and put in order. */
export function OutlineList({ rows, actions, outline, clipboard, onSelect, onOpen }: OutlineListProps) {
  const translate = useTranslate();
  const renderRow = useCallback(
    (row: AgendaRowItem) => (
      <AgendaRow
        row={row}
        actions={actions}
        outline={outline}
        clipboard={clipboard}
        onSelect={onSelect}
        onOpen={onOpen}
      />
    ),
    [actions, outline, clipboard, onSelect, onOpen],
  );
  const move = useCallback((id: string, target: number) => actions.moveTo(id as RecordId, target), [actions]);
  const handleLabel = useCallback((name: string) => translate('agenda.drag', { heading: name }), [translate]);
  return (
    <ReorderList
      label={translate('agenda.list')}
      items={rows}
      renderItem={renderRow}
      onMove={move}
      handleLabel={handleLabel}
      handleHelp={translate('agenda.dragHelp')}
    />
  );
}
