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
import type { GoverningFacts } from './use-governing-facts.ts';

interface NewDocumentDialogProps {
  readonly facts: GoverningFacts;
  readonly onClose: () => void;
}

const kinds = ['guidelines', 'other'] as const;

/** A new governing document with its first proposal. */
export function NewDocumentDialog({ facts, onClose }: NewDocumentDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const navigate = useNavigation();
  const { writer } = useWorkspace();
  const bodies = facts.bodies.filter(({ values }) => values.closedOn === null);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('guidelines');
  const [body, setBody] = useState<string>(
    (bodies.find(({ values }) => values.kind === 'board') ?? bodies[0])?.id ?? '',
  );
  const isComplete = title.trim() !== '' && body !== '';

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isComplete) return;
    const id = writer.newRootId();
    const result = await commit([
      {
        type: 'create',
        table: 'governingDocument',
        id,
        audience: 'forbund',
        values: { kind, title: title.trim(), body: body as RecordId },
      },
      {
        type: 'create',
        table: 'governingVersion',
        id: writer.newChildId(id),
        values: {
          label: translate('governing.versionName', { number: 1 }),
          status: 'preliminary',
          decidedBy: null,
          validFrom: localDay(new Date()),
          validTo: null,
          replaces: null,
          year: null,
        },
      },
    ]);
    if (result.ok) navigate(`/governing?selected=${id}`);
  }

  return (
    <Dialog title={translate('governing.newTitle')} isOpen onClose={onClose} testId="new-governing-dialog">
      <form className="stack" onSubmit={(event) => void create(event)}>
        <TextField
          label={translate('governing.name')}
          value={title}
          onChange={setTitle}
          isRequired
          autoFocus
          testId="new-governing-title"
        />
        <Select
          label={translate('governing.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, text: translate(`domain.governingKind.${value}`) }))}
          onChange={setKind}
        />
        <Select
          label={translate('governing.adoptingBody')}
          value={body}
          options={bodies.map(({ id, values }) => ({ value: id as string, text: values.name }))}
          onChange={setBody}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="create-governing">
            {translate('governing.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
