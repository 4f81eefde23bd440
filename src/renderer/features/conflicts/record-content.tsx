import type { ReactNode } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { type NameOf, valueText } from '#renderer/editor/changes/value-text.ts';
import type { ConflictEntry, Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { type TableName, tableSpec } from '#shared/domain/record-table.ts';

interface RecordContentProps {
  readonly entry: ConflictEntry;
  readonly dossier: Dossier | undefined;
  readonly nameOf: NameOf;
}

/** Fields that say where a record belongs, which the heading above it says already. */
const silentFields: readonly string[] = ['minuteItem', 'agendaItem', 'order'];

/** What a record says now, field by field: so that nobody decides about something that cannot be seen. */
export function RecordContent({ entry, dossier, nameOf }: RecordContentProps): ReactNode {
  const translate = useTranslate();
  const record = dossier?.get(entry.table as TableName, entry.record);
  const spec = tableSpec(entry.table);
  if (record === undefined || spec === undefined) return null;
  const values = record.values as unknown as Readonly<Record<string, Scalar>>;
  const told = Object.keys(spec.fields).filter(
    (field) => !silentFields.includes(field) && isTold(values[field] ?? null),
  );
  return (
    <dl className="conflict-before" data-testid="record-content">
      {told.map((field) => (
        <div key={field}>
          <dt className="field-label">{fieldLabel(field, translate)}</dt>
          <dd className="conflict-text">
            {valueText(entry.table, field, values[field] ?? null, translate, nameOf)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isTold(value: Scalar): boolean {
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}
