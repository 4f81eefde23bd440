import { useCallback, useRef, useState } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { closingIndex } from '#shared/domain/agenda/offered-items.ts';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { useAgendaRows } from './agenda-rows.ts';
import { AgendaTools } from './agenda-tools.tsx';
import { focusRow } from './focus-row.ts';
import { EmptyAgenda, ListFooter } from './list-footer.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OutlineList } from './outline-list.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { isSummonsNext, summonsAddress } from './summons-next.ts';
import type { Agenda } from './use-agenda.ts';
import { useAgendaChecks } from './use-agenda-checks.ts';
import { useOffers } from './use-offers.ts';
import { useOutline } from './use-outline.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { useRowFacts } from './use-row-facts.ts';
import { useSelection } from './use-selection.ts';

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
  const { outline, clipboard, marks, setPasting, duplicate } = outlining;
  const checks = useAgendaChecks(dossier, base, meetings);
  const { added, documentCounts } = useRowFacts(dossier);
  const rows = useAgendaRows(items, {
    marks,
    warned: checks.warned,
    chosen: selected,
    added,
    documentCounts,
  });
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
  usePanelKeys(panel, { rows, selected, onStep: setSelected });
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
              <ListFooter
                {...footer}
                summons={isSummonsNext(dossier) ? summonsAddress(dossier) : null}
                markCount={marks.length}
                offerCount={offers.length}
              />
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
      <AgendaDialogs
        dossier={dossier}
        meetings={meetings}
        agenda={agenda}
        outlining={outlining}
        moving={moving}
        onMoving={setMoving}
        onMoved={() => setSelected(null)}
      />
    </div>
  );
}

interface AgendaDialogsProps extends Omit<AgendaViewProps, 'base'> {
  readonly outlining: ReturnType<typeof useOutline>;
  readonly moving: readonly RecordId[] | null;
  readonly onMoving: (rows: readonly RecordId[] | null) => void;
  readonly onMoved: () => void;
}

/** What is asked for when rows are pasted or taken to another meeting. */
function AgendaDialogs({ dossier, meetings, agenda, outlining, ...rest }: AgendaDialogsProps) {
  const { moving, onMoving, onMoved } = rest;
  const { pasting, setPasting, insert } = outlining;
  return (
    <>
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
          onClose={() => onMoving(null)}
          onMove={(target) => {
            onMoved();
            void agenda.actions.moveToMeeting(moving, target);
          }}
        />
      )}
    </>
  );
}
