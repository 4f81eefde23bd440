import { type ReactNode, useState } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { isProse, type NameOf, valueText } from '#renderer/editor/changes/value-text.ts';
import { useBase, useDossier, useHistory } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Scalar } from '#shared/domain/field.ts';
import { NewValue } from './new-value.tsx';
import { settlement } from './settlement.ts';
import { valueBefore } from './value-before.ts';

interface FieldConflictProps {
  readonly entry: ConflictEntry;
}

/** The values of one field beside each other, with who wrote each and when, and the three ways out. */
export function FieldConflict({ entry }: FieldConflictProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const [reason, setReason] = useState('');
  const nameOf = useNames(entry);
  const before = useValueBefore(entry);
  const field = fieldLabel(entry.field, translate);

  async function settle(value: Scalar): Promise<void> {
    await commit([settlement(entry, value, reason)], { announce: translate('conflicts.settled') });
  }

  return (
    <section className="conflict-part" aria-label={field}>
      <h3>{field}</h3>
      <p>{translate('conflicts.fieldIntro', { count: entry.values.length })}</p>
      {before === undefined ? null : (
        <div className="conflict-before">
          <p className="field-label">{translate('conflicts.before')}</p>
          <p className="conflict-text">{valueText(entry.table, entry.field, before, translate, nameOf)}</p>
        </div>
      )}
      <TextField
        label={translate('conflicts.reason')}
        description={translate('conflicts.reasonHelp')}
        value={reason}
        onChange={setReason}
        testId="conflict-reason"
      />
      <div className="conflict-values">
        {entry.values.map((value, index) => (
          <ValueColumn
            key={value.operation}
            entry={entry}
            index={index}
            before={before}
            nameOf={nameOf}
            onKeep={() => void settle(value.value)}
          />
        ))}
      </div>
      <NewValue entry={entry} onSave={(value) => void settle(value)} />
      <p className="muted small">{translate('conflicts.nothingLost')}</p>
    </section>
  );
}

function useNames(entry: ConflictEntry): NameOf {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const dossier = useDossier(workspace, entry.dossier);
  return recordNames(
    base.status === 'ready' ? base.value : undefined,
    dossier.status === 'ready' ? dossier.value : undefined,
  );
}

function useValueBefore(entry: ConflictEntry): Scalar | undefined {
  const history = useHistory(useWorkspace(), entry.record);
  return history.status === 'ready' ? valueBefore(entry, history.value) : undefined;
}

interface ValueColumnProps {
  readonly entry: ConflictEntry;
  readonly index: number;
  readonly before: Scalar | undefined;
  readonly nameOf: NameOf;
  readonly onKeep: () => void;
}

function ValueColumn({ entry, index, before, nameOf, onKeep }: ValueColumnProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const own = entry.values[index];
  if (own === undefined) return null;
  return (
    <article className="conflict-value">
      <h4>
        {own.author.name}
        <span className="muted small"> {own.author.role}</span>
      </h4>
      <p className="muted small">
        <time dateTime={own.at}>{format.moment(own.at)}</time>
      </p>
      <div className="conflict-text">
        <ComparedValue entry={entry} index={index} before={before} nameOf={nameOf} />
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

/** Of two values each is marked against the other; of more, each against what there was before. */
function ComparedValue({ entry, index, before, nameOf }: Omit<ValueColumnProps, 'onKeep'>): ReactNode {
  const translate = useTranslate();
  const { table, field, values } = entry;
  const own = values[index]?.value ?? null;
  const other = values.length === 2 ? values[index === 0 ? 1 : 0]?.value : before;
  if (other === undefined || !isProse(table, field, own) || !isProse(table, field, other)) {
    return valueText(table, field, own, translate, nameOf);
  }
  const isFirst = values.length === 2 && index === 0;
  return (
    <DifferenceView
      before={isFirst ? own : other}
      after={isFirst ? other : own}
      show={isFirst ? 'before' : 'after'}
    />
  );
}
