import { type FormEvent, type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { isSmallGroup } from '#shared/domain/goal/assessment.ts';
import { decimalOf } from '#shared/domain/goal/decimal.ts';

interface OutcomeDialogProps {
  readonly dossier: Dossier;
  readonly indicator: RecordId;
  readonly year: number;
  readonly onClose: () => void;
}

/** The outcome of an indicator for a period. The same indicator and day is the same record whoever enters it. */
export function OutcomeDialog({ dossier, indicator, year, onClose }: OutcomeDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const record = dossier.get('indicator', indicator);
  const own = dossier.all('indicatorOutcome').filter(({ values }) => values.indicator === indicator);
  const [asOf, setAsOf] = useState(`${year}-12-31`);
  const known = own.find(({ values }) => values.asOf === asOf)?.values;
  const [typed, setTyped] = useState<{ value?: string; count?: string; note?: string }>({});
  const value = typed.value ?? known?.value ?? '';
  const count = typed.count ?? (known === undefined || known.count === null ? '' : String(known.count));
  const note = typed.note ?? known?.note ?? '';
  const persons = /^\d{1,7}$/.test(count) ? Number(count) : null;
  const isNumber = decimalOf(value) !== null;
  const canSave = isIsoDate(asOf) && isNumber && (count === '' || persons !== null);
  const limit = record?.values.smallCount ?? null;
  const isSmall = record !== undefined && isSmallGroup(record.values, persons);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canSave || !isIsoDate(asOf)) return;
    const id = await writer.naturalId(dossier.id, 'indicatorOutcome', [indicator, asOf]);
    const values = {
      indicator,
      asOf,
      value: value.trim(),
      count: persons,
      note: note.trim() === '' ? null : note.trim(),
    };
    const done = await commit([{ type: 'create', table: 'indicatorOutcome', id, values }], {
      announce: translate('goals.outcomeSaved'),
    });
    if (done.ok) onClose();
  }

  return (
    <Dialog
      title={translate('goals.enterOutcomeOf', { name: record?.values.name ?? '' })}
      isOpen
      onClose={onClose}
      testId="outcome-dialog"
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <div className="fields">
          <TextField
            label={translate('goals.asOf')}
            type="date"
            value={asOf}
            onChange={(day) => {
              setAsOf(day);
              setTyped({});
            }}
            isRequired
          />
          <TextField
            label={translate('goals.outcomeIn', { unit: record?.values.unit ?? '' })}
            value={value}
            onChange={(text) => setTyped({ ...typed, value: text })}
            isRequired
            autoFocus
            {...(value === '' || isNumber ? {} : { error: translate('goals.notNumber', { text: value }) })}
            testId="outcome-value"
          />
          <TextField
            label={translate('goals.persons')}
            type="number"
            value={count}
            onChange={(text) => setTyped({ ...typed, count: text })}
            testId="outcome-count"
          />
        </div>
        {isSmall && limit !== null ? (
          <Notice tone="warning" title={translate('goals.fewPersons', { limit })} testId="small-group">
            {translate('goals.fewPersonsHelp')}
          </Notice>
        ) : null}
        <TextField
          label={translate('goals.note')}
          value={note}
          onChange={(text) => setTyped({ ...typed, note: text })}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!canSave} testId="save-outcome">
            {translate('goals.saveOutcome')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
