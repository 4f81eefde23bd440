import { type FormEvent, type ReactNode, useState } from 'react';
import type { Change, DecisionSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SectionSelect } from '#renderer/ui/section-select.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type MoneyUnit, moneyUnits } from '#shared/domain/budget/money-unit.ts';
import { sectionChoices } from '#shared/domain/decision/section-choices.ts';
import { type AmountRead, readAmount, typedStyle } from '#shared/recognise/budget/amount-text.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { useAmountProblem } from './use-amount-problem.ts';

interface GrantDialogProps {
  readonly kind: 'grant' | 'reallocation';
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
  readonly decisions: readonly DecisionSummary[];
  readonly onClose: () => void;
}

/** Money that a § has granted an insats, or moved from one line to another. */
export function GrantDialog(props: GrantDialogProps): ReactNode {
  const { kind, data, version, onClose } = props;
  const translate = useTranslate();
  const form = useGrant(props);
  const problemText = useAmountProblem();
  const lines = version.lines.filter(({ section }) => section === 'cost');
  const lineOptions = lines.map(({ id, label }) => ({ value: id as string, text: label }));
  return (
    <Dialog
      title={translate(kind === 'grant' ? 'budget.newGrant' : 'budget.newReallocation')}
      isOpen
      onClose={onClose}
      testId="grant-dialog"
    >
      <form className="stack" onSubmit={(event) => void form.save(event)}>
        {kind === 'grant' ? (
          <Select
            label={translate('budget.intervention')}
            value={form.to}
            options={data.interventions.map(({ id, values }) => ({ value: id as string, text: values.name }))}
            onChange={form.setTo}
            testId="grant-intervention"
          />
        ) : (
          <div className="fields">
            <Select
              label={translate('budget.from')}
              value={form.from}
              options={[{ value: '', text: translate('budget.fromEquity') }, ...lineOptions]}
              onChange={form.setFrom}
            />
            <Select
              label={translate('budget.to')}
              value={form.to}
              options={lineOptions}
              onChange={form.setTo}
            />
          </div>
        )}
        <div className="fields">
          <TextField
            label={translate('budget.amount')}
            value={form.amount}
            onChange={form.setAmount}
            isRequired
            {...(form.read.ok ? {} : { error: problemText(form.read.error, form.amount) })}
            testId="grant-amount"
          />
          <Select
            label={translate('budget.unit')}
            value={form.unit}
            options={moneyUnits.map((unit) => ({ value: unit, text: translate(`domain.moneyUnit.${unit}`) }))}
            onChange={form.setUnit}
          />
        </div>
        <SectionSelect
          label={translate('budget.decidingSection')}
          choices={form.choices}
          value={form.section}
          onChange={form.setSection}
          none={translate('budget.notDecidedYet')}
          testId="grant-section"
        />
        <TextField
          label={translate(kind === 'grant' ? 'budget.recipient' : 'budget.reason')}
          value={form.note}
          onChange={form.setNote}
        />
        {form.from !== '' && form.from === form.to ? (
          <Notice tone="danger" title={translate('budget.sameLine')} />
        ) : null}
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!form.canSave} testId="save-grant">
            {translate(kind === 'grant' ? 'budget.saveGrant' : 'budget.saveReallocation')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useGrant({ kind, data, version, unit: shownUnit, decisions, onClose }: GrantDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const choices = sectionChoices(
    decisions,
    kind === 'grant' ? /medel|insats|ansökan/iu : /omdispon|reviderad|budget/iu,
    version.year,
  );
  const firstTo =
    kind === 'grant'
      ? data.interventions[0]?.id
      : version.lines.find(({ section }) => section === 'cost')?.id;
  const [to, setTo] = useState<string>(firstTo ?? '');
  const [from, setFrom] = useState('');
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<MoneyUnit>(shownUnit);
  const [section, setSection] = useState('');
  const [note, setNote] = useState('');
  const read = readAmount(amount, typedStyle, unit);
  const isPositive = read.ok && read.value !== null && read.value.ore > 0;
  const canSave = isPositive && to !== '' && (kind === 'grant' || from !== to);

  function change(money: AmountRead): Change {
    const id = writer.newChildId(version.id.slice(0, 16) as DossierId);
    const decision = choices.find(({ minuteItem }) => minuteItem === section);
    const common = {
      amount: money.ore,
      unit: money.unit,
      decidedBy: decision?.minuteItem ?? null,
      decidedOn: decision?.date ?? null,
    };
    const words = note.trim() === '' ? null : note.trim();
    if (kind === 'grant') {
      return {
        type: 'create',
        table: 'grant',
        id,
        values: { ...common, intervention: to as RecordId, year: version.year, recipient: words },
      };
    }
    return {
      type: 'create',
      table: 'reallocation',
      id,
      values: {
        ...common,
        version: version.id,
        fromLine: from === '' ? null : (from as RecordId),
        toLine: to as RecordId,
        reason: words,
      },
    };
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canSave || !read.ok || read.value === null) return;
    const done = await commit([change(read.value)], {
      announce: translate(kind === 'grant' ? 'budget.grantSaved' : 'budget.reallocationSaved'),
    });
    if (done.ok) onClose();
  }

  return {
    choices,
    to,
    setTo,
    from,
    setFrom,
    amount,
    setAmount,
    unit,
    setUnit,
    section,
    setSection,
    note,
    setNote,
    read,
    canSave,
    save,
  };
}
