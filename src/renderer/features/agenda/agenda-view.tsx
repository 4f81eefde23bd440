import { useCallback, useMemo, useRef, useState } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { ReorderList } from '#renderer/ui/reorder-list.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { AgendaRow, type AgendaRowItem } from './agenda-row.tsx';
import { focusRow } from './focus-row.ts';
import type { Agenda, StoredAgendaItem } from './use-agenda.ts';

interface AgendaViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly agenda: Agenda;
}

/** The outline to the left, the chosen point to the right. */
export function AgendaView({ dossier, base, meetings, agenda }: AgendaViewProps) {
  const translate = useTranslate();
  const { items, actions } = agenda;
  const [selected, setSelected] = useState<RecordId | null>(null);
  const panel = useRef<HTMLElement>(null);
  const rows = useRows(items);
  const index = items.findIndex((item) => item.id === selected);
  const item = items[index];

  const open = useCallback((id: RecordId) => {
    setSelected(id);
    requestAnimationFrame(() => {
      const field = panel.current?.querySelector('select, input, textarea');
      if (field instanceof HTMLElement) field.focus();
    });
  }, []);
  const renderRow = useCallback(
    (row: AgendaRowItem) => <AgendaRow row={row} actions={actions} onSelect={setSelected} onOpen={open} />,
    [actions, open],
  );
  const move = useCallback((id: string, target: number) => actions.moveTo(id as RecordId, target), [actions]);
  const handleLabel = useCallback((name: string) => translate('agenda.drag', { heading: name }), [translate]);
  const add = () => {
    void actions.add(null).then((id) => {
      if (id !== null) focusRow(id);
    });
  };

  return (
    <div className="agenda">
      <AgendaBar dossier={dossier} base={base} meetings={meetings} items={items} />
      <div className={item === undefined ? 'agenda-columns' : 'agenda-columns has-panel'}>
        <div className="stack">
          {items.length === 0 ? (
            <EmptyState
              title={translate('agenda.empty')}
              text={translate('agenda.emptyHelp')}
              action={
                <Button variant="primary" icon={<Plus aria-hidden />} onPress={add}>
                  {translate('agenda.add')}
                </Button>
              }
            />
          ) : (
            <>
              <ReorderList
                label={translate('agenda.list')}
                items={rows}
                renderItem={renderRow}
                onMove={move}
                handleLabel={handleLabel}
                handleHelp={translate('agenda.dragHelp')}
              />
              <div className="inline">
                <Button variant="quiet" icon={<Plus aria-hidden />} onPress={add} testId="agenda-add">
                  {translate('agenda.add')}
                </Button>
                <span className="muted small">{translate('agenda.keysHint')}</span>
              </div>
            </>
          )}
        </div>
        {item === undefined ? null : (
          <AgendaPanel
            key={item.id}
            ref={panel}
            item={item}
            position={index + 1}
            count={items.length}
            actions={actions}
            onClose={() => {
              setSelected(null);
              focusRow(item.id);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Rows, and a list of them, that stay the same while nothing in them changes: only what is new is drawn again. */
function useRows(items: readonly StoredAgendaItem[]): readonly AgendaRowItem[] {
  const before = useRef<readonly AgendaRowItem[]>([]);
  return useMemo(() => {
    const oldRows = new Map(before.current.map((row) => [row.id, row]));
    const rows = items.map((item, index) => {
      const old = oldRows.get(item.id);
      const position = index + 1;
      if (old !== undefined && old.position === position && isSameRow(old.item, item)) return old;
      return { id: item.id, name: item.values.heading, position, item };
    });
    const isSame =
      rows.length === before.current.length && rows.every((row, index) => row === before.current[index]);
    if (!isSame) before.current = rows;
    return before.current;
  }, [items]);
}

function isSameRow(left: StoredAgendaItem, right: StoredAgendaItem): boolean {
  return (
    left === right ||
    (left.locked === right.locked &&
      left.conflicts.length === right.conflicts.length &&
      JSON.stringify(left.values) === JSON.stringify(right.values))
  );
}
