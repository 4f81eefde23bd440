import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { newMatter } from '#shared/domain/matter/forward-question.ts';
import { useBodies } from './use-bodies.ts';

/** Raises a matter that comes from no meeting: a letter, an application. */
export function NewMatterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const navigate = useNavigation();
  const { writer } = useWorkspace();
  const { bodies } = useBodies();
  const [heading, setHeading] = useState('');
  const [body, setBody] = useState('');
  const isComplete = heading.trim() !== '';

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isComplete) return;
    const id = writer.newRootId();
    const openedBy = body === '' ? null : (body as RecordId);
    const values = { ...newMatter(heading.trim(), localDay(new Date())), openedBy };
    const result = await commit([{ type: 'create', table: 'matter', id, values }]);
    if (result.ok) navigate(`/matters?selected=${id}`);
  }

  return (
    <Dialog title={translate('matters.newTitle')} isOpen onClose={onClose} testId="new-matter-dialog">
      <form className="stack" onSubmit={(event) => void create(event)}>
        <TextField
          label={translate('matters.heading')}
          value={heading}
          onChange={setHeading}
          isRequired
          autoFocus
          description={translate('matters.openHelp')}
          testId="new-matter-heading"
        />
        <Select
          label={translate('matters.openedBy')}
          value={body}
          options={[
            { value: '', text: translate('matters.noBody') },
            ...bodies.map(({ id, values }) => ({ value: id as string, text: values.name })),
          ]}
          onChange={setBody}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="create-matter">
            {translate('matters.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
