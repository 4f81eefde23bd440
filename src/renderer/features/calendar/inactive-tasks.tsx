import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';

interface InactiveTasksProps {
  readonly tasks: readonly StoredRecord<'yearWheelTask'>[];
  readonly onEdit: (task: RecordId) => void;
}

/** Matters that are kept but not asked after. */
export function InactiveTasks({ tasks, onEdit }: InactiveTasksProps) {
  const translate = useTranslate();
  if (tasks.length === 0) return null;
  return (
    <details>
      <summary className="fold">{translate('calendar.wheel.inactive', { count: tasks.length })}</summary>
      <ul className="stack-tight">
        {tasks.map(({ id, values }) => (
          <li key={id}>
            <Button variant="quiet" onPress={() => onEdit(id)}>
              {translate('calendar.wheel.edit', { heading: values.heading })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
