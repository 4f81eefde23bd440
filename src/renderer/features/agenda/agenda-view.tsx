import { memo, type RefObject, useCallback, useRef, useState } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import type { RecordId } from '#shared/base/id.ts';
import { closingIndex } from '#shared/domain/agenda/offered-items.ts';
import type { AgendaField } from '#shared/rules/agenda-finding.ts';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { useAgendaRows } from './agenda-rows.ts';
import { AgendaTools } from './agenda-tools.tsx';
import { focusField, focusRow } from './focus-row.ts';
import { MoveDialog } from './move-dialog.tsx';
import { OutlineList } from './outline-list.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import type { Agenda } from './use-agenda.ts';
import { useAgendaChecks } from './use-agenda-checks.ts';
import { useOffers } from './use-offers.ts';
import { useOutline } from './use-outline.ts';

interface AgendaViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly agenda: Agenda;
}

/** The outline to the left, the chosen point to the right. */
export function AgendaView({ dossier, base, meetings, agenda }: AgendaViewProps) {
  const { items, actions } = agenda;
  const panel = useRef<HTMLElement>(null);
  const { selected, setSelected, open, write } = useSelection(panel);
  const [moving, setMoving] = useState<readonly RecordId[] | null>(null);
  const [isFetching, setFetching] = useState(false);
  const outlining = useOutline(actions, open);
  const { outline, clipboard, marks, pasting, setPasting, insert, duplicate } = outlining;
  const checks = useAgendaChecks(dossier, base, meetings);
  const rows = useAgendaRows(items, marks, checks.warned);
  const offers = useOffers(dossier, base, meetings, items);
  const index = rows.findIndex((row) => row.item.id === selected);
  const row = rows[index];

  const latest = useRef(items);
  latest.current = items;
  const add = useCallback(() => focusRow(actions.add(closingIndex(latest.current))), [actions]);
  const paste = useCallback(() => setPasting({ lines: [], after: null }), [setPasting]);
  const fetch = useCallback(() => setFetching(true), []);
  const moveAway = useCallback((id: RecordId) => setMoving([id]), []);
  const close = useCallback(
    (id: RecordId) => {
      setSelected(null);
      focusRow(id);
    },
    [setSelected],
  );
  const footer = { onAdd: add, onPaste: paste, onFetch: fetch };

  return (
    <div className="agenda">
      <AgendaBar dossier={dossier} base={base} meetings={meetings} items={items} />
      <AgendaTools
        dossier={dossier}
        base={base}
        meetings={meetings}
        agenda={agenda}
        checks={checks}
        isFetching={isFetching}
        onFetching={setFetching}
        onWrite={write}
      />
      <div className={row === undefined ? 'agenda-columns' : 'agenda-columns has-panel'}>
        <div className="stack">
          {items.length === 0 ? (
            <EmptyAgenda {...footer} />
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
              <ListFooter {...footer} markCount={marks.length} offerCount={offers.length} />
            </>
          )}
        </div>
        {row === undefined ? null : (
          <AgendaPanel
            key={row.id}
            ref={panel}
            item={row.item}
            position={row.position}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            actions={actions}
            onDuplicate={duplicate}
            onMoveAway={moveAway}
            onClose={close}
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

/** Where each field of an item is in its panel. */
const fieldPlaces = {
  presenter: '[data-testid="agenda-presenter"]',
  duration: '[data-testid="agenda-duration"]',
  proposal: '[data-testid="proposal"] [contenteditable="true"]',
} as const;

/** The chosen row, and the ways into its panel. */
function useSelection(panel: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<RecordId | null>(null);
  const open = useCallback(
    (id: RecordId) => {
      setSelected(id);
      focusField(panel, 'select, input, textarea');
    },
    [panel],
  );
  const write = useCallback(
    (id: RecordId, field: AgendaField) => {
      if (field === 'heading') focusRow(id);
      else {
        setSelected(id);
        focusField(panel, fieldPlaces[field]);
      }
    },
    [panel],
  );
  return { selected, setSelected, open, write };
}

interface FillProps {
  readonly onAdd: () => void;
  readonly onPaste: () => void;
  readonly onFetch: () => void;
}

interface ListFooterProps extends FillProps {
  readonly markCount: number;
  readonly offerCount: number;
}

const ListFooter = memo(function ListFooter({ markCount, offerCount, ...fill }: ListFooterProps) {
  const translate = useTranslate();
  return (
    <div className="inline">
      <Button variant="quiet" icon={<Plus aria-hidden />} onPress={fill.onAdd} testId="agenda-add">
        {translate('agenda.add')}
      </Button>
      <Button variant="quiet" onPress={fill.onPaste} testId="agenda-paste">
        {translate('agenda.paste')}
      </Button>
      <Button variant="quiet" onPress={fill.onFetch} testId="agenda-fetch">
        {offerCount === 0 ? translate('agenda.fetch') : translate('agenda.fetchCount', { count: offerCount })}
      </Button>
      <span className="muted small" role="status">
        {markCount > 1 ? translate('agenda.marked', { count: markCount }) : translate('agenda.keysHint')}
      </span>
    </div>
  );
});

function EmptyAgenda({ onAdd, onPaste, onFetch }: FillProps) {
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
          <Button onPress={onFetch}>{translate('agenda.fetch')}</Button>
        </div>
      }
    />
  );
}
