import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { type MessageKey, sv } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { FieldChange } from '#shared/log/fold.ts';
import { DifferenceView } from './difference-view.tsx';
import { fieldLabel } from './field-label.ts';
import { isProse, type NameOf, valueText } from './value-text.ts';

/** One step of a history. The storage's `HistoryEntry` is one. */
export interface HistoryStep {
  readonly operation: string;
  readonly record: string;
  readonly table: string;
  readonly at: IsoInstant;
  readonly author: { readonly name: string; readonly role: string };
  readonly kind: string;
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
}

interface HistoryListProps {
  /** In the order in which they are shown. */
  readonly steps: readonly HistoryStep[];
  readonly nameOf: NameOf;
}

type KindKey = Extract<MessageKey, `conflicts.kind.${string}`>;

/** Fields that say where a record belongs: true, and of no interest to a reader. */
const silentFields: readonly string[] = ['minuteItem', 'agendaItem', 'order'];

/** Who changed what, and when. */
export function HistoryList({ steps, nameOf }: HistoryListProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ol className="history">
      {steps.map((step) => (
        <li key={step.operation} className="history-step">
          <p className="history-head">
            <strong>{step.author.name}</strong> <span>{kindText(step, translate)}</span>{' '}
            <time dateTime={step.at} className="muted">
              {format.moment(step.at)}
            </time>
          </p>
          <ChangeList step={step} nameOf={nameOf} />
          {step.reason === null ? null : <p>{translate('conflicts.reasonGiven', { reason: step.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}

function ChangeList({ step, nameOf }: { readonly step: HistoryStep; readonly nameOf: NameOf }): ReactNode {
  const translate = useTranslate();
  const shown = step.changes.filter(
    ({ field, before, after }) =>
      !silentFields.includes(field) && !(before === null && (after === null || after === false)),
  );
  if (shown.length === 0) return null;
  return (
    <dl className="history-changes">
      {shown.map(({ field, before, after, apart }) => (
        <div key={field}>
          <dt>{fieldLabel(field, translate)}</dt>
          <dd>
            <ChangedValue table={step.table} field={field} before={before} after={after} nameOf={nameOf} />
            {apart ? <p className="muted small">{translate('conflicts.apart')}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ChangedValueProps {
  readonly table: string;
  readonly field: string;
  readonly before: Scalar;
  readonly after: Scalar;
  readonly nameOf: NameOf;
}

function ChangedValue({ table, field, before, after, nameOf }: ChangedValueProps): ReactNode {
  const translate = useTranslate();
  const newText = valueText(table, field, after, translate, nameOf);
  if (before === null || before === undefined) return newText;
  if (isProse(table, field, before) && isProse(table, field, after)) {
    return <DifferenceView before={before} after={after} />;
  }
  return translate('conflicts.fromTo', {
    before: valueText(table, field, before, translate, nameOf),
    after: newText,
  });
}

function kindText(step: HistoryStep, translate: Translate): string {
  const onlyMoved = step.changes.length > 0 && step.changes.every(({ field }) => field === 'order');
  if (step.kind === 'set' && onlyMoved) return translate('conflicts.kind.moved');
  const key = `conflicts.kind.${step.kind}`;
  return translate(Object.hasOwn(sv, key) ? (key as KindKey) : 'conflicts.kind.other');
}
