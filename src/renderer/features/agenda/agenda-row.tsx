import { type KeyboardEvent, memo } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, ChevronRight, Paperclip } from '#renderer/ui/icons.ts';
import { useDraft } from '#renderer/ui/use-draft.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { agendaKeyOf } from './agenda-key.ts';
import type { Outline } from './outline.ts';
import type { RowClipboard } from './row-clipboard.ts';
import type { StoredAgendaItem } from './use-agenda.ts';

/** One row as the list shows it: a new object only when something in it has changed. */
export interface AgendaRowItem {
  readonly id: string;
  readonly name: string;
  /** The number that the item is shown with; `null` for a section heading. */
  readonly position: number | null;
  /** For a section heading: the sum of its items, in minutes. */
  readonly sectionMinutes: number;
  readonly isMarked: boolean;
  /** Its panel is open. */
  readonly isChosen: boolean;
  /** It has come since the summons was sent (M10). */
  readonly isAdded: boolean;
  readonly documentCount: number;
  /** The checks have something to say about it. */
  readonly hasWarning: boolean;
  readonly item: StoredAgendaItem;
}

interface AgendaRowProps {
  readonly row: AgendaRowItem;
  readonly actions: AgendaActions;
  readonly outline: Outline;
  readonly clipboard: RowClipboard;
  readonly onSelect: (item: RecordId) => void;
  readonly onOpen: (item: RecordId) => void;
}

/** The heading is written in place; the rest of the point is shown, and edited in the panel. */
export const AgendaRow = memo(function AgendaRow(props: AgendaRowProps) {
  const { row, actions, outline, clipboard, onSelect, onOpen } = props;
  const translate = useTranslate();
  const { id, values } = row.item;
  const isSection = row.position === null;
  const draft = useDraft(values.heading, (heading, options) => actions.set(id, { heading }, options));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    const { isMarked } = row;
    const isAtStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const place = { isEmpty: draft.value === '', isAtStart, isSection, hasMarks: isMarked };
    const key = agendaKeyOf(event, place);
    if (key === null || (row.item.locked && isEditing(key))) return;
    event.preventDefault();
    if (key === 'add') addRow(field);
    else {
      draft.flush();
      outline.press(key, id);
    }
  }

  /** As Enter in a word processor: what stands after the caret goes to the new row. */
  function addRow(field: HTMLInputElement) {
    const before = draft.value.slice(0, field.selectionStart ?? undefined).trimEnd();
    const after = draft.value.slice(field.selectionEnd ?? draft.value.length).trimStart();
    const isSplit = before !== '' && after !== '' && !row.item.locked;
    if (isSplit) draft.change(before);
    draft.flush();
    outline.add(id, before === '' && after !== '' ? 'before' : 'after', isSplit ? after : '');
  }

  const name = isSection
    ? translate('agenda.sectionHeading')
    : translate('agenda.headingOf', { position: row.position ?? 0 });
  return (
    <div className={classOf(row)} data-row={id}>
      <span className="agenda-number numeric" aria-hidden>
        {row.position}
      </span>
      <div className="agenda-main">
        <input
          className="agenda-heading"
          aria-label={name}
          value={draft.value}
          placeholder={translate(isSection ? 'agenda.sectionPlaceholder' : 'agenda.headingPlaceholder')}
          readOnly={row.item.locked}
          data-clean={!draft.isDirty}
          spellCheck
          lang="sv"
          onChange={(event) => draft.change(event.target.value)}
          onFocus={() => {
            outline.entered(id);
            onSelect(id);
          }}
          onBlur={draft.flush}
          onKeyDown={onKeyDown}
          onCopy={(event) => {
            draft.flush();
            clipboard.onCopy(event, id);
          }}
          onCut={(event) => {
            draft.flush();
            clipboard.onCut(event, id);
          }}
          onPaste={(event) => clipboard.onPaste(event, id)}
        />
        {isSection ? <SectionFacts row={row} /> : <ItemFacts row={row} />}
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

function SectionFacts({ row }: { readonly row: AgendaRowItem }) {
  const translate = useTranslate();
  if (row.sectionMinutes === 0) return null;
  return (
    <span className="agenda-facts">
      <span className="agenda-minutes numeric">
        {translate('agenda.minutes', { count: row.sectionMinutes })}
      </span>
    </span>
  );
}

function ItemFacts({ row }: { readonly row: AgendaRowItem }) {
  const translate = useTranslate();
  const { values, conflicts } = row.item;
  return (
    <span className="agenda-facts">
      {conflicts.length === 0 ? null : (
        <Badge tone="warning">
          <AlertTriangle aria-hidden /> {translate('common.conflict')}
        </Badge>
      )}
      {values.withdrawn ? <Badge>{translate('domain.result.withdrawn')}</Badge> : null}
      {row.isAdded ? <Badge tone="accent">{translate('agenda.added')}</Badge> : null}
      {row.documentCount === 0 ? null : <DocumentCount count={row.documentCount} />}
      {values.registryNumber === null ? null : <span>{values.registryNumber}</span>}
      {values.presenter === null ? null : <span>{values.presenter}</span>}
      {row.hasWarning ? (
        <span className="agenda-warning" role="img" aria-label={translate('agenda.hasWarning')}>
          <AlertTriangle aria-hidden />
        </span>
      ) : null}
      <span className="agenda-type">{translate(`domain.itemType.${values.itemType}`)}</span>
      <span className="agenda-minutes numeric">
        {values.duration === null ? '' : translate('agenda.minutes', { count: values.duration })}
      </span>
    </span>
  );
}

function DocumentCount({ count }: { readonly count: number }) {
  const translate = useTranslate();
  return (
    <span className="agenda-files numeric" role="img" aria-label={translate('agenda.documents', { count })}>
      <Paperclip aria-hidden /> {count}
    </span>
  );
}

/** Keys that would change the row they are pressed in. */
function isEditing(key: ReturnType<typeof agendaKeyOf>): boolean {
  return (
    key === 'remove' || key === 'toSection' || key === 'toItem' || key === 'moveUp' || key === 'moveDown'
  );
}

function classOf({ position, isMarked, isChosen, item }: AgendaRowItem): string {
  const parts = ['agenda-row'];
  if (position === null) parts.push('is-section');
  if (item.values.withdrawn) parts.push('is-withdrawn');
  if (isMarked) parts.push('is-marked');
  if (isChosen) parts.push('is-chosen');
  return parts.join(' ');
}
