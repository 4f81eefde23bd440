import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { newVersionChanges } from './new-version.ts';

interface NewVersionDialogProps {
  readonly document: DossierId;
  readonly data: BudgetData;
  readonly version: BudgetVersion | undefined;
  readonly year: number;
  readonly onClose: () => void;
  readonly onMade: (version: RecordId) => void;
}

/** A proposal for a year: empty, or with the lines of an earlier version. */
export function NewVersionDialog({
  document,
  data,
  version,
  year: firstYear,
  onClose,
  onMade,
}: NewVersionDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const [typedYear, setYear] = useState(String(firstYear));
  const [from, setFrom] = useState<string>(version?.id ?? '');
  const year = /^(?:19|20)\d\d$/.test(typedYear) ? Number(typedYear) : null;

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (year === null) return;
    const source = data.versions.find(({ id }) => id === from);
    const standing = data.versions.find((one) => one.year === year && one.lock !== undefined);
    const made = newVersionChanges(
      {
        document,
        year,
        label: translate('budget.proposalLabel', { year }),
        from: source?.lines ?? [],
        isNextYear: source !== undefined && source.year < year,
        replaces: standing?.id ?? null,
      },
      writer.newChildId,
    );
    const done = await commit(made.changes, { announce: translate('budget.versionMade', { year }) });
    if (done.ok) onMade(made.id);
  }

  return (
    <Dialog title={translate('budget.newVersion')} isOpen onClose={onClose} testId="new-version-dialog">
      <form className="stack" onSubmit={(event) => void create(event)}>
        <TextField
          label={translate('budget.year')}
          value={typedYear}
          onChange={setYear}
          type="number"
          isRequired
          autoFocus
          testId="new-version-year"
        />
        <Select
          label={translate('budget.copyFrom')}
          value={from}
          options={[
            { value: '', text: translate('budget.startEmpty') },
            ...data.versions.map(({ id, label }) => ({ value: id as string, text: label })),
          ]}
          onChange={setFrom}
        />
        <p className="muted">{translate('budget.newVersionHelp')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={year === null} testId="create-version">
            {translate('budget.createVersion')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
