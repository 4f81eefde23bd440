import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Ban, Pencil } from '#renderer/ui/icons.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { closeBody } from './body-changes.ts';

interface BodyHeadingProps {
  readonly body: StoredRecord<'body'>;
  readonly seats: readonly StoredRecord<'seat'>[];
}

/** A body's name, with its settings and what can be done with it. */
export function BodyHeading({ body, seats }: BodyHeadingProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<'rename' | 'close' | null>(null);
  const { name, kind } = body.values;
  return (
    <header className="body-heading">
      <h2 id={`body-${body.id}`}>{name}</h2>
      <a
        className="text-link"
        href={`#/people?settings=${body.id}`}
        aria-label={translate('people.settingsOf', { name })}
      >
        {translate('people.settings')}
      </a>
      <span className="seat-acts">
        <IconButton
          label={translate('people.rename', { name })}
          icon={<Pencil aria-hidden />}
          onPress={() => setOpen('rename')}
        />
        {kind === 'board' ? null : (
          <IconButton
            label={translate('people.closeBody', { name })}
            icon={<Ban aria-hidden />}
            onPress={() => setOpen('close')}
          />
        )}
      </span>
      {open === 'rename' ? <RenameDialog body={body} onClose={() => setOpen(null)} /> : null}
      {open === 'close' ? <CloseDialog body={body} seats={seats} onClose={() => setOpen(null)} /> : null}
    </header>
  );
}

interface RenameDialogProps {
  readonly body: StoredRecord<'body'>;
  readonly onClose: () => void;
}

function RenameDialog({ body, onClose }: RenameDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const [name, setName] = useState(body.values.name);
  const wanted = name.trim();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (wanted === '') return;
    const change = { type: 'set', table: 'body', id: body.id, values: { name: wanted } } as const;
    const announce = translate('people.renamed', { name: wanted });
    if (wanted === body.values.name || (await commit([change], { announce })).ok) onClose();
  }

  return (
    <Dialog title={translate('people.renameTitle')} isOpen onClose={onClose} testId="rename-body">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={translate('people.bodyName')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={100}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={wanted === ''}>
            {translate('people.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function CloseDialog({ body, seats, onClose }: RenameDialogProps & Pick<BodyHeadingProps, 'seats'>) {
  const translate = useTranslate();
  const commit = useCommit();
  const [closedOn, setClosedOn] = useState<string>(localDay(new Date()));
  const { name } = body.values;

  async function close(event: FormEvent) {
    event.preventDefault();
    if (!isIsoDate(closedOn)) return;
    const result = await commit(closeBody(body.id, closedOn as IsoDate, seats), {
      announce: translate('people.bodyClosed', { name }),
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('people.closeTitle')} isOpen onClose={onClose} testId="close-body">
      <form className="stack" onSubmit={(event) => void close(event)}>
        <p>{translate('people.closeHelp', { name })}</p>
        <TextField
          label={translate('people.closedOn')}
          type="date"
          value={closedOn}
          onChange={setClosedOn}
          isRequired
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isIsoDate(closedOn)}
            testId="confirm-close-body"
          >
            {translate('people.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
