import { type FormEvent, type ReactNode, useState } from 'react';
import type { Change, Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { orderAfter } from '#shared/log/order.ts';

interface GoalDialogProps {
  readonly dossier: Dossier;
  readonly version: RecordId;
  readonly goal: RecordId | null;
  readonly parent: RecordId | null;
  readonly onClose: () => void;
}

/** The wording of a goal. */
export function GoalDialog({ dossier, version, goal, parent, onClose }: GoalDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const before = goal === null ? '' : (dossier.get('goal', goal)?.values.wording ?? '');
  const [wording, setWording] = useState(before);

  function change(): Change {
    if (goal !== null) return { type: 'set', table: 'goal', id: goal, values: { wording: wording.trim() } };
    const list = dossier.all('goal').map(({ id, values }) => ({ id, order: values.order }));
    return {
      type: 'create',
      table: 'goal',
      id: writer.newChildId(dossier.id),
      values: {
        version,
        parent,
        wording: wording.trim(),
        order: orderAfter(list),
        carriedFrom: null,
        closedBy: null,
        closedOn: null,
      },
    };
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (wording.trim() === '') return;
    const done = await commit([change()], { announce: translate('goals.saved') });
    if (done.ok) onClose();
  }

  return (
    <Dialog
      title={translate(parent === null ? 'goals.overallGoal' : 'goals.subGoal')}
      isOpen
      onClose={onClose}
      testId="goal-dialog"
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={translate('goals.wording')}
          value={wording}
          onChange={setWording}
          multiline
          isRequired
          autoFocus
          testId="goal-wording"
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={wording.trim() === ''} testId="save-goal">
            {translate('goals.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
