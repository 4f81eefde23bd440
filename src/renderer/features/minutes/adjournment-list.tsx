import type { ReactNode } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { Adjournment } from '#shared/domain/meeting/adjournment.ts';

/** The pause that has begun and not ended; of several the last. */
export function openPause(dossier: Dossier): StoredRecord<'adjournment'> | undefined {
  return dossier.all('adjournment').findLast(({ values }) => values.to === null);
}

interface PauseNoticeProps {
  readonly pause: StoredRecord<'adjournment'>;
  readonly onResume: () => void;
}

/** Stands over everything while the meeting is paused. */
export function PauseNotice({ pause, onResume }: PauseNoticeProps): ReactNode {
  const translate = useTranslate();
  return (
    <Notice
      tone="info"
      title={translate('minutes.pausedSince', { time: pause.values.from })}
      testId="paused"
      actions={
        <Button variant="primary" onPress={onResume}>
          {translate('minutes.resume')}
        </Button>
      }
    />
  );
}

interface AdjournmentListProps {
  readonly dossier: Dossier;
  readonly item: RecordId;
}

/** The pauses at one §, as they print. Nothing where there was none. */
export function AdjournmentList({ dossier, item }: AdjournmentListProps): ReactNode {
  const translate = useTranslate();
  const pauses = dossier.all('adjournment').filter(({ values }) => values.minuteItem === item);
  if (pauses.length === 0) return null;
  return (
    <section className="section-part">
      <h3>{translate('minutes.adjournments')}</h3>
      {pauses.map((pause, index) => (
        <AdjournmentRow key={pause.id} pause={pause} number={index + 1} />
      ))}
    </section>
  );
}

interface AdjournmentRowProps {
  readonly pause: StoredRecord<'adjournment'>;
  readonly number: number;
}

function AdjournmentRow({ pause, number }: AdjournmentRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const save = (values: Partial<Adjournment>, options?: CommitOptions) =>
    commit([{ type: 'set', table: 'adjournment', id: pause.id, values }], options);
  const { from, to, reason } = pause.values;
  return (
    <fieldset className="guest-row">
      <legend className="visually-hidden">{translate('minutes.adjournmentNumber', { number })}</legend>
      <DraftField
        label={translate('minutes.adjournedFrom')}
        type="time"
        stored={from}
        onSave={(value, options) => save(value === '' ? {} : { from: value }, options)}
      />
      <DraftField
        label={translate('minutes.adjournedTo')}
        type="time"
        stored={to ?? ''}
        onSave={(value, options) => save({ to: value === '' ? null : value }, options)}
      />
      <DraftField
        label={translate('minutes.adjournmentReason')}
        stored={reason ?? ''}
        onSave={(value, options) => save({ reason: value.trim() || null }, options)}
      />
      <IconButton
        label={translate('minutes.removeAdjournment', { number })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'adjournment', id: pause.id }], {
            announce: translate('minutes.adjournmentRemoved'),
          })
        }
      />
    </fieldset>
  );
}
