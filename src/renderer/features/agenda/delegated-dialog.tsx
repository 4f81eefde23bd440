import { type FormEvent, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { KnownDelegated } from '#shared/domain/agenda/agenda-sources.ts';
import {
  type DelegatedDecision,
  type DelegatedKind,
  delegatedKinds,
} from '#shared/domain/decision/delegated-decision.ts';
import type { Audience } from '#shared/log/operation.ts';

interface DelegatedDialogProps {
  readonly body: RecordId;
  /** Who reads it: those who read the meetings of the body. */
  readonly audience: Audience;
  /** The decision to be changed, while no meeting has been told of it; without one a new one is noted. */
  readonly decision: KnownDelegated | null;
  readonly onClose: () => void;
}

/** Notes a decision that was made for the board between its meetings. It waits to be reported at the next one (D1). */
export function DelegatedDialog({ body, audience, decision, onClose }: DelegatedDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const [kind, setKind] = useState<DelegatedKind>(decision?.kind ?? 'delegated');
  const [fields, setFields] = useState(() => fieldsOf(decision));
  const set = (name: keyof typeof fields) => (value: string) => setFields({ ...fields, [name]: value });
  const isComplete =
    fields.heading.trim() !== '' && fields.decidedBy.trim() !== '' && isIsoDate(fields.decidedOn);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const values = valuesOf(kind, body, fields);
    const result = await commit(
      [
        decision === null
          ? { type: 'create', table: 'delegatedDecision', id: writer.newRootId(), audience, values }
          : { type: 'set', table: 'delegatedDecision', id: decision.id, values },
      ],
      { announce: translate('agenda.delegatedNoted', { heading: values.heading }) },
    );
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={translate(decision === null ? 'agenda.delegatedTitle' : 'agenda.delegatedChangeTitle')}
      isOpen
      onClose={onClose}
      testId="delegated-dialog"
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <RadioGroup
          label={translate('agenda.delegatedKind')}
          value={kind}
          options={delegatedKinds.map((one) => ({
            value: one,
            text: translate(`domain.delegatedKind.${one}`),
          }))}
          onChange={setKind}
          isInline
        />
        <TextField
          label={translate('agenda.delegatedHeading')}
          value={fields.heading}
          onChange={set('heading')}
          maxLength={300}
          isRequired
          autoFocus
        />
        <TextField
          label={translate('agenda.delegatedWording')}
          value={fields.wording}
          onChange={set('wording')}
          multiline
          rows={3}
        />
        <div className="fields">
          <TextField
            label={translate('agenda.delegatedOn')}
            type="date"
            value={fields.decidedOn}
            onChange={set('decidedOn')}
            isRequired
          />
          <TextField
            label={translate('agenda.delegatedBy')}
            value={fields.decidedBy}
            onChange={set('decidedBy')}
            maxLength={200}
            isRequired
          />
        </div>
        <TextField
          label={translate(
            kind === 'urgentChair' ? 'agenda.delegatedGroundUrgent' : 'agenda.delegatedGround',
          )}
          value={fields.ground}
          onChange={set('ground')}
          maxLength={500}
        />
        <TextField
          label={translate('agenda.registryNumber')}
          value={fields.registryNumber}
          onChange={set('registryNumber')}
          maxLength={60}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="save-delegated">
            {translate('agenda.delegatedSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function fieldsOf(decision: KnownDelegated | null) {
  return {
    heading: decision?.heading ?? '',
    wording: decision?.wording ?? '',
    decidedOn: (decision?.decidedOn ?? localDay(new Date())) as string,
    decidedBy: decision?.decidedBy ?? '',
    ground: decision?.ground ?? '',
    registryNumber: decision?.registryNumber ?? '',
  };
}

type Fields = ReturnType<typeof fieldsOf>;

function valuesOf(kind: DelegatedKind, body: RecordId, fields: Fields): DelegatedDecision {
  return {
    kind,
    body,
    heading: fields.heading.trim(),
    wording: fields.wording.trim(),
    decidedOn: fields.decidedOn as IsoDate,
    decidedBy: fields.decidedBy.trim(),
    ground: fields.ground.trim() || null,
    registryNumber: fields.registryNumber.trim() || null,
  };
}
