import { useState } from 'react';
import { useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ChevronLeft, ChevronRight, Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { commonTasks } from '#shared/domain/year-wheel/common-tasks.ts';
import { CommonTasksDialog } from './common-tasks-dialog.tsx';
import { InactiveTasks } from './inactive-tasks.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { missingTasks } from './wheel-changes.ts';
import { WheelPicture } from './wheel-picture.tsx';
import { WheelTable } from './wheel-table.tsx';
import './styles/wheel.css';

interface WheelViewProps {
  readonly base: Dossier;
  /** Those whose meetings this computer may read. */
  readonly bodies: readonly StoredRecord<'body'>[];
}

/** The årshjul of one body: what comes again each year and how it stands. */
export function WheelView({ base, bodies }: WheelViewProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const body = bodies.find(({ id }) => id === chosen) ?? bodies.find(isBoard) ?? bodies[0];
  if (body === undefined) return <p className="muted">{translate('calendar.plan.notForYou')}</p>;
  return (
    <div className="stack">
      <p className="page-description">{translate('calendar.wheel.description')}</p>
      <BodyWheel
        key={body.id}
        base={base}
        body={body}
        choice={
          <Select
            label={translate('calendar.body')}
            hideLabel
            value={body.id as string}
            options={bodies.map(({ id, values }) => ({ value: id as string, text: values.name }))}
            onChange={(id) => setChosen(id as RecordId)}
            testId="wheel-body"
          />
        }
      />
    </div>
  );
}

interface BodyWheelProps {
  readonly base: Dossier;
  readonly body: StoredRecord<'body'>;
  readonly choice: React.ReactNode;
}

function BodyWheel({ base, body, choice }: BodyWheelProps) {
  const translate = useTranslate();
  const today = localDay(new Date());
  const [year, setYear] = useState(yearOf(today));
  const [edited, setEdited] = useState<RecordId | 'new' | null>(null);
  const [isAdding, setAdding] = useState(false);
  const wheel = useYearWheel(useWorkspace(), year, today, body.id);
  const tasks = base.all('yearWheelTask').filter(({ values }) => values.body === body.id);
  const missing = missingTasks(commonTasks(body.values.kind), tasks);
  const usual =
    missing.length === 0 ? null : (
      <Button variant="primary" onPress={() => setAdding(true)} testId="add-common-tasks">
        {translate('calendar.wheel.addCommon')}
      </Button>
    );
  const own = (
    <Button icon={<Plus aria-hidden />} onPress={() => setEdited('new')} testId="new-task">
      {translate('calendar.wheel.add')}
    </Button>
  );
  if (wheel.status !== 'ready') return <Loading />;
  return (
    <>
      <div className="calendar-bar">
        <IconButton
          label={translate('calendar.previousYear')}
          icon={<ChevronLeft aria-hidden />}
          onPress={() => setYear(year - 1)}
        />
        <h2 className="calendar-heading" aria-live="polite">
          {year}
        </h2>
        <IconButton
          label={translate('calendar.nextYear')}
          icon={<ChevronRight aria-hidden />}
          onPress={() => setYear(year + 1)}
        />
        <span className="calendar-filter">{choice}</span>
      </div>
      {tasks.length === 0 ? (
        <EmptyState
          title={translate('calendar.wheel.empty')}
          text={translate('calendar.wheel.emptyHelp')}
          action={
            <div className="actions">
              {usual}
              {own}
            </div>
          }
        />
      ) : (
        <>
          <div className="wheel-frame">
            <div className="wheel">
              <WheelPicture entries={wheel.value} year={year} today={today} />
              <WheelTable entries={wheel.value} base={base} body={body} year={year} onEdit={setEdited} />
            </div>
          </div>
          <div className="actions">
            {own}
            {usual}
          </div>
          <InactiveTasks tasks={tasks.filter(({ values }) => !values.active)} onEdit={setEdited} />
        </>
      )}
      {isAdding ? (
        <CommonTasksDialog body={body.id} missing={missing} tasks={tasks} onClose={() => setAdding(false)} />
      ) : null}
      {edited === null ? null : (
        <TaskDialog
          key={edited}
          task={tasks.find(({ id }) => id === edited)}
          body={body.id}
          tasks={tasks}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function isBoard({ values }: StoredRecord<'body'>): boolean {
  return values.kind === 'board';
}
