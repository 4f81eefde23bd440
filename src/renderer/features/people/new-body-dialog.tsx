import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type BodyKind, bodyKinds } from '#shared/domain/body/body.ts';
import { createBody } from './body-changes.ts';

interface NewBodyDialogProps {
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly members: readonly StoredRecord<'memberOrganisation'>[];
  readonly onClose: () => void;
}

/** Opens a body: a local group, a committee … */
export function NewBodyDialog({ bodies, members, onClose }: NewBodyDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<BodyKind>('localGroup');
  const [member, setMember] = useState('');
  const [openedOn, setOpenedOn] = useState<string>(localDay(new Date()));
  const isComplete = name.trim() !== '' && isIsoDate(openedOn);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const memberOrganisation = member === '' ? null : (member as RecordId);
    const body = { name, kind, memberOrganisation, openedOn: openedOn as IsoDate };
    const result = await commit([createBody(writer.newChildId(base), body, bodies)], {
      announce: translate('people.bodyCreated', { name: name.trim() }),
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('people.newBody')} isOpen onClose={onClose} testId="new-body-dialog">
      <form className="stack" onSubmit={(event) => void create(event)}>
        <TextField
          label={translate('people.bodyName')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={100}
          testId="body-name"
        />
        <div className="fields">
          <Select
            label={translate('people.bodyKind')}
            value={kind}
            options={bodyKinds.map((one) => ({ value: one, text: translate(`domain.bodyKind.${one}`) }))}
            onChange={setKind}
          />
          {kind === 'localGroup' ? (
            <Select
              label={translate('people.bodyMember')}
              value={member}
              options={[
                { value: '', text: translate('common.none') },
                ...members
                  .filter(({ values }) => values.kind === 'municipality')
                  .map(({ id, values }) => ({ value: id as string, text: values.name })),
              ]}
              onChange={setMember}
            />
          ) : null}
          <TextField
            label={translate('people.bodyOpenedOn')}
            type="date"
            value={openedOn}
            onChange={setOpenedOn}
            isRequired
          />
        </div>
        <p className="muted small">{translate('people.bodyReaders')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="create-body">
            {translate('people.createBody')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
