import type { ReactNode } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { type CommitOptions, useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Assignment } from '#shared/domain/assignment/assignment.ts';
import { newAssignment } from '#shared/domain/assignment/assignment.ts';
import { type OfferedAssignment, offeredAssignments } from './offered-assignments.ts';

interface AssignmentListProps {
  readonly dossier: Dossier;
  readonly item: RecordId;
  /** Shown to be read. */
  readonly isLocked: boolean;
}

/** What somebody is to do after a § or point: what, who and by when. */
export function AssignmentList({ dossier, item, isLocked }: AssignmentListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const assignments = dossier.all('assignment').filter(({ values }) => values.minuteItem === item);
  if (isLocked && assignments.length === 0) return null;

  function add(told: Partial<Assignment> = {}): void {
    const values = newAssignment({ ...told, minuteItem: item });
    void commit([{ type: 'create', table: 'assignment', id: writer.newChildId(dossier.id), values }]);
  }

  return (
    <div className="section-part" data-testid="assignments">
      {assignments.length === 0 ? null : (
        <>
          <h3>{translate('minutes.assignments')}</h3>
          <ul className="assignment-list">
            {assignments.map((assignment, index) => (
              <AssignmentRow
                key={assignment.id}
                assignment={assignment}
                number={index + 1}
                isLocked={isLocked || assignment.locked}
              />
            ))}
          </ul>
        </>
      )}
      {isLocked ? null : (
        <>
          <OfferedAssignments offered={offeredAssignments(dossier, item)} onTake={add} />
          <div>
            <Button variant="quiet" icon={<Plus aria-hidden />} onPress={() => add()} testId="add-assignment">
              {translate('minutes.addAssignment')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface OfferedAssignmentsProps {
  readonly offered: readonly OfferedAssignment[];
  readonly onTake: (assignment: OfferedAssignment) => void;
}

/** Assignments that the clauses give and that nobody has noted: one press each. */
function OfferedAssignments({ offered, onTake }: OfferedAssignmentsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      {offered.map((assignment) => (
        <div key={assignment.clause} className="inline offered" data-testid="offered-assignment">
          <span lang="sv">
            {translate('decide.clauseAssigns', {
              owner: assignment.owner,
              wording: assignment.wording,
            })}{' '}
            {assignment.dueOn === null
              ? null
              : translate('decide.clauseDue', { date: format.date(assignment.dueOn) })}
          </span>
          <Button onPress={() => onTake(assignment)}>{translate('decide.takeAssignment')}</Button>
        </div>
      ))}
    </>
  );
}

interface AssignmentRowProps {
  readonly assignment: StoredRecord<'assignment'>;
  readonly number: number;
  readonly isLocked: boolean;
}

function AssignmentRow({ assignment, number, isLocked }: AssignmentRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { wording, owner, dueOn } = assignment.values;
  const save = (values: Partial<Assignment>, options: CommitOptions) =>
    commit([{ type: 'set', table: 'assignment', id: assignment.id, values }], options);
  return (
    <li className="assignment-row">
      <DraftField
        label={translate('minutes.assignmentWording', { number })}
        stored={wording}
        onSave={(value, options) => save({ wording: value }, options)}
        isReadOnly={isLocked}
        testId="assignment-wording"
      />
      <DraftField
        label={translate('minutes.assignmentOwner')}
        stored={owner}
        onSave={(value, options) => save({ owner: value }, options)}
        isReadOnly={isLocked}
        testId="assignment-owner"
      />
      <DraftField
        label={translate('minutes.assignmentDue')}
        type="date"
        stored={dueOn ?? ''}
        onSave={(value, options) => save({ dueOn: isIsoDate(value) ? value : null }, options)}
        isReadOnly={isLocked}
      />
      {isLocked ? null : (
        <IconButton
          label={translate('minutes.removeAssignment', { number })}
          icon={<Trash2 aria-hidden />}
          onPress={() =>
            void commit([{ type: 'delete', table: 'assignment', id: assignment.id }], {
              announce: translate('minutes.assignmentRemoved'),
            })
          }
        />
      )}
    </li>
  );
}
