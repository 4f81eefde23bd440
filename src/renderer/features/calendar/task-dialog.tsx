import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addMonths, daysInMonth, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import type { YearWheelTask } from '#shared/domain/year-wheel/year-wheel-task.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { blankTask } from './wheel-changes.ts';

interface TaskDialogProps {
  /** Left out for a new one. */
  readonly task: StoredRecord<'yearWheelTask'> | undefined;
  readonly body: RecordId;
  readonly tasks: readonly StoredRecord<'yearWheelTask'>[];
  readonly onClose: () => void;
}

const leadChoices = [2, 4, 6, 8, 10, 12, 16, 26] as const;

/** A recurring matter: what, by when, and from when it is offered. Only what is changed is written. */
export function TaskDialog({ task, body, tasks, onClose }: TaskDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const before = task?.values ?? blankTask(body, tasks, localDay(new Date()));
  const [values, setValues] = useState<YearWheelTask>(before);
  const change = (more: Partial<YearWheelTask>) => setValues({ ...values, ...more });
  const isComplete = values.heading.trim() !== '';

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const tidy = { ...values, heading: values.heading.trim() };
    const changed = Object.fromEntries(
      Object.entries(tidy).filter(([field, value]) => before[field as keyof YearWheelTask] !== value),
    );
    const announce = translate('calendar.wheel.saved');
    const result =
      task === undefined
        ? await commit(
            [{ type: 'create', table: 'yearWheelTask', id: writer.newChildId(base), values: tidy }],
            { announce },
          )
        : Object.keys(changed).length === 0
          ? { ok: true }
          : await commit([{ type: 'set', table: 'yearWheelTask', id: task.id, values: changed }], {
              announce,
            });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('calendar.wheel.editTitle')} isOpen onClose={onClose} testId="task-dialog">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={translate('calendar.wheel.heading')}
          value={values.heading}
          onChange={(heading) => change({ heading })}
          isRequired
          autoFocus={task === undefined}
          maxLength={200}
          testId="task-heading"
        />
        <TaskDays values={values} onChange={change} />
        <Select
          label={translate('calendar.wheel.itemType')}
          value={values.itemType}
          options={itemTypes.map((type) => ({ value: type, text: translate(`domain.itemType.${type}`) }))}
          onChange={(itemType) => change({ itemType })}
        />
        <TextField
          label={translate('calendar.wheel.proposal')}
          description={translate('calendar.wheel.proposalHelp')}
          value={values.proposal ?? ''}
          onChange={(proposal) => change({ proposal: proposal === '' ? null : proposal })}
          multiline
        />
        <TextField
          label={translate('calendar.wheel.source')}
          description={translate('calendar.wheel.sourceHelp')}
          value={values.source ?? ''}
          onChange={(source) => change({ source: source === '' ? null : source })}
          maxLength={200}
        />
        <Checkbox
          label={translate('calendar.wheel.active')}
          isSelected={values.active}
          onChange={(active) => change({ active })}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="save-task">
            {translate('calendar.wheel.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface TaskDaysProps {
  readonly values: YearWheelTask;
  readonly onChange: (more: Partial<YearWheelTask>) => void;
}

function TaskDays({ values, onChange }: TaskDaysProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const [month = '12', day = '31'] = values.dueOn.split('-');
  // A leap year, so that 29 February can be chosen.
  const days = daysInMonth(addMonths('2028-01-01' as IsoDate, Number(month) - 1));
  const leads = [...new Set([...leadChoices, values.leadWeeks])].toSorted((left, right) => left - right);
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <div className="fields">
      <Select
        label={translate('calendar.wheel.dueDay')}
        value={day}
        options={Array.from({ length: days }, (_, index) => ({
          value: two(index + 1),
          text: `${index + 1}`,
        }))}
        onChange={(next) => onChange({ dueOn: `${month}-${next}` })}
        testId="task-day"
      />
      <Select
        label={translate('calendar.wheel.dueMonth')}
        value={month}
        options={Array.from({ length: 12 }, (_, index) => ({
          value: two(index + 1),
          text: format.monthName(index + 1),
        }))}
        onChange={(next) => {
          const last = daysInMonth(addMonths('2028-01-01' as IsoDate, Number(next) - 1));
          onChange({ dueOn: `${next}-${two(Math.min(Number(day), last))}` });
        }}
        testId="task-month"
      />
      <Select
        label={translate('calendar.wheel.leadWeeks')}
        value={String(values.leadWeeks)}
        options={leads.map((count) => ({
          value: String(count),
          text: translate('calendar.wheel.leadWeeksUnit', { count }),
        }))}
        onChange={(weeks) => onChange({ leadWeeks: Number(weeks) })}
      />
    </div>
  );
}
