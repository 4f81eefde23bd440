import { type ReactNode, type RefCallback, useState } from 'react';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { deletionField, invariantField, lateField, rivalField, textField } from '#shared/log/operation.ts';
import { conflictKey } from './conflict-key.ts';
import { DeletionConflict } from './deletion-conflict.tsx';
import { FieldConflict } from './field-conflict.tsx';
import { type ConflictGroup, type KeepAll, keepAllChoices } from './group-conflicts.ts';
import { InvariantConflict } from './invariant-conflict.tsx';
import { LateChanges } from './late-changes.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { RivalSeals } from './rival-seals.tsx';
import { settlement } from './settlement.ts';
import { TextReview } from './text-review.tsx';
import { useGroupLabel } from './use-group-label.ts';

interface ConflictGroupViewProps {
  readonly group: ConflictGroup;
  /** Takes the focus when the group has been chosen. */
  readonly heading: RefCallback<HTMLHeadingElement>;
}

/** All that waits under one heading, field by field, and the ways to settle several of them at once. */
export function ConflictGroupView({ group, heading }: ConflictGroupViewProps): ReactNode {
  const dossier = useDossier(useWorkspace(), group.dossier);
  const label = useGroupLabel(group);
  const areRivals = group.entries.some(({ field }) => field === rivalField);
  return (
    <section className="conflict" aria-label={label}>
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      <MeetingLink dossier={dossier.status === 'ready' ? dossier.value : undefined} />
      <KeepAllFields choices={keepAllChoices(group.entries)} />
      {group.entries.map((entry) => (
        <Conflict key={conflictKey(entry)} entry={entry} areRivals={areRivals} />
      ))}
    </section>
  );
}

interface ConflictProps {
  readonly entry: ConflictEntry;
  /** The § is attested twice: which of the two holds is settled before anything that came after. */
  readonly areRivals: boolean;
}

function Conflict({ entry, areRivals }: ConflictProps): ReactNode {
  switch (entry.field) {
    case textField:
      return <TextReview entry={entry} />;
    case deletionField:
      return <DeletionConflict entry={entry} />;
    case rivalField:
      return <RivalSeals entry={entry} />;
    case lateField:
      return <LateChanges entry={entry} isWaiting={areRivals} />;
    case invariantField:
      return <InvariantConflict entry={entry} />;
    default:
      return <FieldConflict entry={entry} />;
  }
}

function KeepAllFields({ choices }: { readonly choices: readonly KeepAll[] }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const [reason, setReason] = useState('');
  if (choices.length === 0) return null;

  async function keep({ entries }: KeepAll): Promise<void> {
    const changes = entries.map(({ entry, value }) =>
      settlement(entry, entry.values[value]?.value ?? null, reason),
    );
    await commit(changes, { announce: translate('conflicts.settled') });
  }

  return (
    <section className="conflict-all" aria-label={translate('conflicts.keepAll')}>
      <h3>{translate('conflicts.keepAll')}</h3>
      <p className="small">{translate('conflicts.keepAllHelp')}</p>
      <TextField label={translate('conflicts.reason')} value={reason} onChange={setReason} />
      <div className="inline">
        {choices.map((choice) => (
          <Button key={choice.name} onPress={() => void keep(choice)}>
            {translate('conflicts.keepAllOf', { name: choice.name, count: choice.entries.length })}
          </Button>
        ))}
      </div>
    </section>
  );
}
