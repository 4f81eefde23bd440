import { type FormEvent, type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { SealedPart } from './attest-parts.ts';

interface RaiseObjectionProps {
  readonly part: SealedPart;
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** What somebody who is to attest does not agree with, in words; noted on any of the members' computers. */
export function RaiseObjection({ part, dossier, onClose }: RaiseObjectionProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer, self } = useWorkspace();
  const { signers } = part.seal;
  const own = signers.find(({ person }) => person === self.person) ?? signers[0];
  const [person, setPerson] = useState<RecordId | undefined>(own?.person);
  const [wording, setWording] = useState('');

  async function raise(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (person === undefined || wording.trim() === '') return;
    const values = {
      part: part.seal.part,
      person,
      wording: wording.trim(),
      raisedOn: localDay(new Date()),
      answer: null,
      answeredOn: null,
      outcome: null,
    };
    const id = writer.newChildId(dossier.id);
    const announce = translate('attest.objection.noted');
    const result = await commit([{ type: 'create', table: 'objection', id, values }], { announce });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('attest.objection.raiseTitle')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void raise(event)}>
        <p>{translate('attest.objection.raiseHelp')}</p>
        <Select<RecordId>
          label={translate('attest.objection.who')}
          value={person ?? ('' as RecordId)}
          options={signers.map((signer) => ({ value: signer.person, text: signer.name }))}
          onChange={setPerson}
        />
        <TextField
          label={translate('attest.objection.wording')}
          value={wording}
          onChange={setWording}
          multiline
          maxLength={5000}
          autoFocus
          testId="objection-wording"
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={wording.trim() === ''} testId="note-objection">
            {translate('attest.objection.note')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
