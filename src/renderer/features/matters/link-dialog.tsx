import { type ReactNode, useState } from 'react';
import { useMatters } from '#renderer/storage/hooks.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newMatter } from '#shared/domain/matter/forward-question.ts';
import { matterName } from './forward-dialog.tsx';

interface LinkDialogProps {
  readonly heading: string;
  readonly body: RecordId;
  readonly heldOn: IsoDate;
  readonly link: (matter: DossierId) => readonly Change[];
  readonly onClose: () => void;
}

/** Ties a § or point to a matter that is there, or to a new one. */
export function LinkDialog({ body, heldOn, link, onClose, ...props }: LinkDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const workspace = useWorkspace();
  const loaded = useMatters(workspace);
  const [matter, setMatter] = useState<DossierId | null>(null);
  const [heading, setHeading] = useState(props.heading);
  const open = loaded.status === 'ready' ? loaded.value.filter(({ state }) => state !== 'closed') : [];

  async function tie(): Promise<void> {
    const id = matter ?? workspace.writer.newRootId();
    const values = { ...newMatter(heading.trim(), heldOn), openedBy: body };
    const made: readonly Change[] = matter === null ? [{ type: 'create', table: 'matter', id, values }] : [];
    const result = await commit([...made, ...link(id)], { announce: translate('matters.linked') });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={translate('matters.linkTitle')}
      isOpen
      onClose={onClose}
      testId="link-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={matter === null && heading.trim() === ''}
            onPress={() => void tie()}
            testId="confirm-link"
          >
            {translate('matters.linkConfirm')}
          </Button>
        </>
      }
    >
      <Select
        label={translate('matters.whichMatter')}
        value={matter ?? ''}
        options={[
          { value: '', text: translate('matters.asNew') },
          ...open.map((one) => ({ value: one.id as string, text: matterName(one) })),
        ]}
        onChange={(id) => setMatter(id === '' ? null : (id as DossierId))}
      />
      {matter === null ? (
        <>
          <TextField label={translate('matters.heading')} value={heading} onChange={setHeading} />
          <Notice tone="info" title={translate('matters.everybodyReads')}>
            {translate('matters.openHelp')}
          </Notice>
        </>
      ) : null}
    </Dialog>
  );
}
