import type { Change, Dossier } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { ordersAfter, type Recorded } from '#shared/domain/recorded.ts';
import type { CommonTask } from '#shared/domain/year-wheel/common-tasks.ts';
import type { YearWheelVerdict } from '#shared/domain/year-wheel/year-wheel-mark.ts';
import type { YearWheelTask } from '#shared/domain/year-wheel/year-wheel-task.ts';
import { orderAfter, orderBetween } from '#shared/log/order.ts';

/** The usual matters that a body's årshjul does not have yet. */
export function missingTasks(
  common: readonly CommonTask[],
  tasks: readonly Recorded<'yearWheelTask'>[],
): readonly CommonTask[] {
  const known = new Set(tasks.map(({ values }) => values.heading.toLocaleLowerCase('sv')));
  return common.filter(({ heading }) => !known.has(heading.toLocaleLowerCase('sv')));
}

/** Puts usual matters into a body's årshjul, after those that are there, asked after from today on. */
export function addTasks(
  chosen: readonly CommonTask[],
  body: RecordId,
  tasks: readonly Recorded<'yearWheelTask'>[],
  today: IsoDate,
  newChildId: () => RecordId,
): readonly Change[] {
  const orders = ordersAfter(lastOrder(tasks), chosen.length, orderBetween);
  return chosen.map(({ heading, itemType, proposal, dueOn, leadWeeks, source }, index) => ({
    type: 'create',
    table: 'yearWheelTask',
    id: newChildId(),
    values: {
      body,
      heading,
      itemType,
      proposal: proposal.length === 0 ? null : proposal.join('\n'),
      dueOn,
      leadWeeks,
      from: today,
      source,
      active: true,
      order: orders[index] ?? '',
    },
  }));
}

/** A matter of one's own, to be filled in. */
export function blankTask(
  body: RecordId,
  tasks: readonly Recorded<'yearWheelTask'>[],
  today: IsoDate,
): YearWheelTask {
  return {
    body,
    heading: '',
    itemType: 'decision',
    proposal: null,
    dueOn: '12-31',
    leadWeeks: 8,
    from: today,
    source: null,
    active: true,
    order: orderAfter(tasks.map(({ id, values }) => ({ id, order: values.order }))),
  };
}

/** Says by hand how it stands with a matter in a year. The id is the same on every computer, so two who say it agree. */
export function markTask(
  base: Pick<Dossier, 'all' | 'removed'>,
  id: RecordId,
  task: RecordId,
  year: number,
  verdict: YearWheelVerdict,
): Change {
  const isKnown = [...base.all('yearWheelMark'), ...base.removed('yearWheelMark')].some(
    (mark) => mark.id === id,
  );
  if (isKnown) return { type: 'set', table: 'yearWheelMark', id, values: { verdict }, restore: true };
  const values = { task, year, verdict, item: null, note: null };
  return { type: 'create', table: 'yearWheelMark', id, values };
}

function lastOrder(tasks: readonly Recorded<'yearWheelTask'>[]): string | null {
  return tasks.reduce<string | null>(
    (last, { values }) => (last === null || values.order > last ? values.order : last),
    null,
  );
}
