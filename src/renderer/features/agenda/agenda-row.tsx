import { type KeyboardEvent, memo } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, ChevronRight } from '#renderer/ui/icons.ts';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { agendaKeyOf } from './agenda-key.ts';
import { focusRow } from './focus-row.ts';
import type { AgendaActions, StoredAgendaItem } from './use-agenda.ts';

/** One point as the list shows it: a new object only when something in it has changed. */
export interface AgendaRowItem {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly item: StoredAgendaItem;
}

interface AgendaRowProps {
  readonly row: AgendaRowItem;
  readonly actions: AgendaActions;
  readonly onSelect: (item: StoredAgendaItem['id']) => void;
  readonly onOpen: (item: StoredAgendaItem['id']) => void;
}

/** The heading is written in place; the rest of the point is shown, and edited in the panel. */
export const AgendaRow = memo(function AgendaRow({ row, actions, onSelect, onOpen }: AgendaRowProps) {
  const translate = useTranslate();
  const { id, values } = row.item;
  const draft = useDraft(values.heading, (heading, options) => actions.set(id, { heading }, options));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const key = agendaKeyOf(event, draft.value === '');
    if (key === null) return;
    event.preventDefault();
    draft.flush();
    perform(key, id, actions, onOpen);
  }

  return (
    <div className={values.withdrawn ? 'agenda-row is-withdrawn' : 'agenda-row'} data-row={id}>
      <span className="agenda-number numeric" aria-hidden>
        {row.position}
      </span>
      <div className="agenda-main">
        <input
          className="agenda-heading"
          aria-label={translate('agenda.headingOf', { position: row.position })}
          value={draft.value}
          placeholder={translate('agenda.headingPlaceholder')}
          readOnly={row.item.locked}
          data-clean={!draft.isDirty}
          spellCheck
          lang="sv"
          onChange={(event) => draft.change(event.target.value)}
          onFocus={() => onSelect(id)}
          onBlur={draft.flush}
          onKeyDown={onKeyDown}
        />
        <span className="agenda-facts">
          {row.item.conflicts.length === 0 ? null : (
            <Badge tone="warning">
              <AlertTriangle aria-hidden /> {translate('common.conflict')}
            </Badge>
          )}
          {values.withdrawn ? <Badge>{translate('domain.result.withdrawn')}</Badge> : null}
          {values.origin === 'added' ? <Badge tone="accent">{translate('agenda.added')}</Badge> : null}
          {values.registryNumber === null ? null : <span>{values.registryNumber}</span>}
          {values.presenter === null ? null : <span>{values.presenter}</span>}
          <span className="agenda-type">{translate(`domain.itemType.${values.itemType}`)}</span>
          <span className="agenda-minutes numeric">
            {values.duration === null ? '' : translate('agenda.minutes', { count: values.duration })}
          </span>
        </span>
      </div>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={translate('agenda.open', { heading: values.heading })}
        onClick={() => onOpen(id)}
      >
        <ChevronRight aria-hidden />
      </button>
    </div>
  );
});

function perform(
  key: NonNullable<ReturnType<typeof agendaKeyOf>>,
  id: StoredAgendaItem['id'],
  actions: AgendaActions,
  onOpen: AgendaRowProps['onOpen'],
): void {
  if (key === 'add') {
    void actions.add(id).then((added) => {
      if (added !== null) focusRow(added);
    });
  } else if (key === 'remove') {
    const next = actions.neighbour(id, -1) ?? actions.neighbour(id, 1);
    actions.remove(id);
    if (next !== null) focusRow(next);
  } else if (key === 'open') onOpen(id);
  else if (key === 'moveUp' || key === 'moveDown') {
    actions.moveBy(id, key === 'moveUp' ? -1 : 1);
    focusRow(id);
  } else {
    const next = actions.neighbour(id, key === 'up' ? -1 : 1);
    if (next !== null) focusRow(next);
  }
}
