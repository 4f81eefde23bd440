import { type ReactNode, useState } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { isProse, type NameOf, valueText } from '#renderer/editor/changes/value-text.ts';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import type { Change, ConflictEntry } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Scalar } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { MeetingLink } from './meeting-link.tsx';

interface FieldConflictProps {
  readonly entry: ConflictEntry;
}

/** The values of one field beside each other, with who wrote each and when, and the three ways out. */
export function FieldConflict({ entry }: FieldConflictProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const dossier = useDossier(workspace, entry.dossier);
  const [reason, setReason] = useState('');
  const settle = useSettle(entry, reason);
  const nameOf = recordNames(
    base.status === 'ready' ? base.value : undefined,
    dossier.status === 'ready' ? dossier.value : undefined,
  );
  return (
    <section className="conflict" aria-label={entry.label}>
      <h2>{entry.label}</h2>
      <MeetingLink dossier={dossier.status === 'ready' ? dossier.value : undefined} />
      <p>{translate('conflicts.fieldIntro', { field: fieldLabel(entry.field, translate) })}</p>
      <div className="conflict-values">
        {entry.values.map((value, index) => (
          <ValueColumn
            key={value.operation}
            entry={entry}
            index={index}
            nameOf={nameOf}
            onKeep={() => void settle(value.value)}
          />
        ))}
      </div>
      <TextField
        label={translate('conflicts.reason')}
        description={translate('conflicts.reasonHelp')}
        value={reason}
        onChange={setReason}
        testId="conflict-reason"
      />
      <NewValue entry={entry} onSave={(value) => void settle(value)} />
      <p className="muted small">{translate('conflicts.nothingLost')}</p>
    </section>
  );
}

interface ValueColumnProps {
  readonly entry: ConflictEntry;
  readonly index: number;
  readonly nameOf: NameOf;
  readonly onKeep: () => void;
}

function ValueColumn({ entry, index, nameOf, onKeep }: ValueColumnProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const own = entry.values[index];
  const other = entry.values[index === 0 ? 1 : 0];
  if (own === undefined) return null;
  return (
    <article className="conflict-value">
      <h3>
        {own.author.name}
        <span className="muted small"> {own.author.role}</span>
      </h3>
      <p className="muted small">
        <time dateTime={own.at}>{format.moment(own.at)}</time>
      </p>
      <div className="conflict-text">
        {other !== undefined &&
        isProse(entry.table, entry.field, own.value) &&
        isProse(entry.table, entry.field, other.value) ? (
          <DifferenceView
            before={index === 0 ? own.value : other.value}
            after={index === 0 ? other.value : own.value}
            show={index === 0 ? 'before' : 'after'}
          />
        ) : (
          valueText(entry.table, entry.field, own.value, translate, nameOf)
        )}
      </div>
      {own.reason === null ? null : (
        <p className="small">{translate('conflicts.reasonGiven', { reason: own.reason })}</p>
      )}
      <div>
        <Button onPress={onKeep} testId={`keep-${index}`}>
          {translate('conflicts.keep', { name: own.author.name })}
        </Button>
      </div>
    </article>
  );
}

interface NewValueProps {
  readonly entry: ConflictEntry;
  readonly onSave: (value: Scalar) => void;
}

/** A third wording, for fields that people write. It starts from the newest of the two. */
function NewValue({ entry, onSave }: NewValueProps): ReactNode {
  const translate = useTranslate();
  const newest = entry.values.toSorted((left, right) => (left.at < right.at ? 1 : -1))[0]?.value;
  const [text, setText] = useState(typeof newest === 'string' ? newest : '');
  const spec = tableSpec(entry.table)?.fields[entry.field];
  const isWritten =
    spec?.kind === 'string' &&
    spec.oneOf === undefined &&
    entry.values.every(({ value }) => value === null || isProse(entry.table, entry.field, value));
  if (!isWritten) return null;
  return (
    <details className="conflict-new">
      <summary>{translate('conflicts.writeNew')}</summary>
      <div className="stack">
        <TextField
          label={fieldLabel(entry.field, translate)}
          multiline
          value={text}
          onChange={setText}
          testId="conflict-new-value"
        />
        <div>
          <Button
            variant="primary"
            isDisabled={text.trim() === '' && !spec.optional}
            onPress={() => onSave(text.trim() === '' ? null : text)}
            testId="conflict-save-new"
          >
            {translate('conflicts.saveNew')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function useSettle(entry: ConflictEntry, reason: string): (value: Scalar) => Promise<void> {
  const commit = useCommit();
  const translate = useTranslate();
  return async (value) => {
    await commit([settlement(entry, value, reason.trim())], { announce: translate('conflicts.settled') });
  };
}

function settlement(entry: ConflictEntry, value: Scalar, reason: string): Change {
  const { table, record: id, field } = entry;
  const given = reason === '' ? {} : { reason };
  // The entry comes from the storage, so its field belongs to its table.
  return { type: 'set', table, id, values: { [field]: value }, ...given } as Change;
}
