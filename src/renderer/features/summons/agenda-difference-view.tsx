import type { ReactNode } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { type Format, useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import {
  type AgendaDifference,
  type AgendaFieldChange,
  type AgendaItemDifference,
  type ItemField,
  isSameAgenda,
  type MeetingField,
} from '#shared/domain/agenda/agenda-difference.ts';
import type { AgendaItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { itemTitle } from '#shared/publish/agenda-document.ts';

/** What differs between two versions of an agenda, item by item, in words. */
export function AgendaDifferenceView({ difference }: { readonly difference: AgendaDifference }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (isSameAgenda(difference)) return <p>{translate('summons.nothingDiffers')}</p>;
  return (
    <ul className="agenda-difference" data-testid="agenda-difference">
      {difference.meeting.map((change) => (
        <li key={change.field}>
          <FieldLine
            label={translate(`summons.meetingField.${change.field}`)}
            change={readable(change, format)}
          />
        </li>
      ))}
      {difference.items.map((item) => (
        <li key={item.id}>
          <ItemDifference item={item} translate={translate} />
        </li>
      ))}
    </ul>
  );
}

interface ItemDifferenceProps {
  readonly item: AgendaItemDifference;
  readonly translate: Translate;
}

function ItemDifference({ item, translate }: ItemDifferenceProps): ReactNode {
  const { added, removed, replaced } = item.documents;
  const files = [
    ...added.map((name) => translate('summons.fileAdded', { name })),
    ...removed.map((name) => translate('summons.fileRemoved', { name })),
    ...replaced.map((name) => translate('summons.fileReplaced', { name })),
  ];
  return (
    <>
      <p className="difference-head">
        <strong lang="sv">{itemTitle(item.item)}</strong> <Marks item={item} translate={translate} />
      </p>
      {item.changes.map((change) => (
        <FieldLine
          key={change.field}
          label={translate(`summons.itemField.${change.field}`)}
          change={inWords(change, translate)}
        />
      ))}
      {files.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function Marks({ item, translate }: ItemDifferenceProps): ReactNode {
  const { presence, moved, withdrawal } = item;
  return (
    <>
      {presence === 'added' ? <Badge tone="success">{translate('summons.itemAdded')}</Badge> : null}
      {presence === 'removed' ? <Badge tone="danger">{translate('summons.itemRemoved')}</Badge> : null}
      {withdrawal === null ? null : (
        <Badge tone="warning">
          {translate(withdrawal === 'withdrawn' ? 'summons.itemWithdrawn' : 'summons.itemRestored')}
        </Badge>
      )}
      {moved === null ? null : (
        <Badge tone="accent">{translate('summons.itemMoved', { from: moved.from, to: moved.to })}</Badge>
      )}
    </>
  );
}

interface FieldLineProps {
  readonly label: string;
  readonly change: { readonly before: string; readonly after: string };
}

function FieldLine({ label, change }: FieldLineProps): ReactNode {
  return (
    <p className="difference-field">
      <span className="muted">{label}: </span>
      <DifferenceView before={change.before} after={change.after} />
    </p>
  );
}

function inWords(change: AgendaFieldChange<ItemField>, translate: Translate): FieldLineProps['change'] {
  if (change.field !== 'itemType') return change;
  const word = (type: string) => translate(`domain.itemType.${type as Exclude<AgendaItemType, 'section'>}`);
  return { before: word(change.before), after: word(change.after) };
}

function readable(change: AgendaFieldChange<MeetingField>, format: Format): FieldLineProps['change'] {
  if (change.field !== 'date') return change;
  const word = (day: string) => (isIsoDate(day) ? format.date(day) : day);
  return { before: word(change.before), after: word(change.after) };
}
