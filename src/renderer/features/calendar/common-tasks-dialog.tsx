import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { CommonTask } from '#shared/domain/year-wheel/common-tasks.ts';
import { dueDate } from '#shared/domain/year-wheel/task-days.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { addTasks } from './wheel-changes.ts';

interface CommonTasksDialogProps {
  readonly body: RecordId;
  readonly missing: readonly CommonTask[];
  readonly tasks: readonly StoredRecord<'yearWheelTask'>[];
  readonly onClose: () => void;
}

/** Chooses among what most förbund do each year. */
export function CommonTasksDialog({ body, missing, tasks, onClose }: CommonTasksDialogProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const today = localDay(new Date());
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(missing.filter(({ isUsual }) => !isUsual).map(({ heading }) => heading)),
  );
  const chosen = missing.filter(({ heading }) => !left.has(heading));

  async function put(event: FormEvent) {
    event.preventDefault();
    const changes = addTasks(chosen, body, tasks, today, () => writer.newChildId(base));
    const announce = translate('calendar.wheel.added', { count: chosen.length });
    if (changes.length === 0 || (await commit(changes, { announce })).ok) onClose();
  }

  return (
    <Dialog title={translate('calendar.wheel.addCommon')} isOpen onClose={onClose} testId="common-tasks">
      <form className="stack" onSubmit={(event) => void put(event)}>
        <p className="muted">{translate('calendar.wheel.addCommonHelp')}</p>
        <div className="stack-tight">
          {missing.map((task) => (
            <Checkbox
              key={task.heading}
              label={
                <>
                  {task.heading}{' '}
                  <span className="muted small">
                    {[format.dayAndMonth(dueDate(task, yearOf(today))), task.source ?? '']
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </>
              }
              isSelected={!left.has(task.heading)}
              onChange={(isSelected) => {
                const next = new Set(left);
                if (isSelected) next.delete(task.heading);
                else next.add(task.heading);
                setLeft(next);
              }}
            />
          ))}
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={chosen.length === 0} testId="put-common-tasks">
            {translate('calendar.wheel.putIn', { count: chosen.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
