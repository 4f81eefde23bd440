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
import { useAgendaRows } from './agenda-rows.ts';
import { focusRow } from './focus-row.ts';
import { MoveDialog } from './move-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import type { Agenda } from './use-agenda.ts';
import { useOutline } from './use-outline.ts';

interface AgendaViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly agenda: Agenda;
}

const nothingWarned: ReadonlySet<RecordId> = new Set();

/** The outline to the left, the chosen point to the right. */
export function AgendaView({ dossier, base, meetings, agenda }: AgendaViewProps) {
  const translate = useTranslate();
  const { items, actions } = agenda;
  const [selected, setSelected] = useState<RecordId | null>(null);
  const [moving, setMoving] = useState<readonly RecordId[] | null>(null);
  const panel = useRef<HTMLElement>(null);
  const open = useCallback((id: RecordId) => {
    setSelected(id);
    requestAnimationFrame(() => {
      const field = panel.current?.querySelector('select, input, textarea');
      if (field instanceof HTMLElement) field.focus();
    });
  }, []);
  const { outline, clipboard, marks, pasting, setPasting, insert, duplicate } = useOutline(actions, open);
  const rows = useAgendaRows(items, marks, nothingWarned);
  const index = items.findIndex((item) => item.id === selected);
  const item = items[index];
  const add = () => focusRow(actions.add(items.length));

  return (
    <div className="agenda">
      <AgendaBar dossier={dossier} base={base} meetings={meetings} items={items} />
      <div className={item === undefined ? 'agenda-columns' : 'agenda-columns has-panel'}>
        <div className="stack">
          {items.length === 0 ? (
            <EmptyAgenda onAdd={add} onPaste={() => setPasting({ lines: [], after: null })} />
          ) : (
            <>
              <OutlineList
                rows={rows}
                actions={actions}
                outline={outline}
                clipboard={clipboard}
                onSelect={setSelected}
                onOpen={open}
              />
              <div className="inline">
                <Button variant="quiet" icon={<Plus aria-hidden />} onPress={add} testId="agenda-add">
                  {translate('agenda.add')}
                </Button>
                <Button
                  variant="quiet"
                  onPress={() => setPasting({ lines: [], after: null })}
                  testId="agenda-paste"
                >
                  {translate('agenda.paste')}
                </Button>
                <span className="muted small" role="status">
                  {marks.length > 1
                    ? translate('agenda.marked', { count: marks.length })
                    : translate('agenda.keysHint')}
                </span>
              </div>
            </>
          )}
        </div>
        {item === undefined ? null : (
          <AgendaPanel
            key={item.id}
            ref={panel}
            item={item}
            position={rows[index]?.position ?? null}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            actions={actions}
            onDuplicate={() => duplicate([item.id])}
            onMoveAway={() => setMoving([item.id])}
            onClose={() => {
              setSelected(null);
              focusRow(item.id);
            }}
          />
        )}
      </div>
      {pasting === null ? null : (
        <PasteDialog
          lines={pasting.lines}
          onClose={() => setPasting(null)}
          onCreate={(copies) => insert(pasting.after, copies)}
        />
      )}
      {moving === null ? null : (
        <MoveDialog
          dossier={dossier}
          meetings={meetings}
          onClose={() => setMoving(null)}
          onMove={(target) => {
            setSelected(null);
            void actions.moveToMeeting(moving, target);
          }}
        />
      )}
    </div>
  );
}

interface OutlineListProps
  extends Pick<ReturnType<typeof useOutline>, 'outline' | 'clipboard'>,
    Pick<Agenda, 'actions'> {
  readonly rows: readonly AgendaRowItem[];
  readonly onSelect: (id: RecordId) => void;
  readonly onOpen: (id: RecordId) => void;
}

function OutlineList({ rows, actions, outline, clipboard, onSelect, onOpen }: OutlineListProps) {
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
  const label = useMemo(() => translate('agenda.list'), [translate]);
  return (
    <ReorderList
      label={label}
      items={rows}
      renderItem={renderRow}
      onMove={move}
      handleLabel={handleLabel}
      handleHelp={translate('agenda.dragHelp')}
    />
  );
}

function EmptyAgenda({ onAdd, onPaste }: { readonly onAdd: () => void; readonly onPaste: () => void }) {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate('agenda.empty')}
      text={translate('agenda.emptyHelp')}
      action={
        <div className="actions">
          <Button variant="primary" icon={<Plus aria-hidden />} onPress={onAdd}>
            {translate('agenda.add')}
          </Button>
          <Button onPress={onPaste}>{translate('agenda.paste')}</Button>
        </div>
      }
    />
  );
}
