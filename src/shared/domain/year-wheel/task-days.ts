import { addDays, daysBetween, type IsoDate, isIsoDate, yearOf } from '#shared/base/dates.ts';
import type { YearWheelTask } from './year-wheel-task.ts';

type TaskDays = Pick<YearWheelTask, 'dueOn' | 'leadWeeks'>;

/** The last day of a year on which a task may be handled; 29 February is 28 where the year has none. */
export function dueDate({ dueOn }: Pick<YearWheelTask, 'dueOn'>, year: number): IsoDate {
  const date = dayIn(year, dueOn);
  return isIsoDate(date) ? date : dayIn(year, `${dueOn.slice(0, 2)}-28`);
}

function dayIn(year: number, monthDay: string): IsoDate {
  return `${String(year).padStart(4, '0')}-${monthDay}` as IsoDate;
}

/** The day from which a task is offered for agendas, which may lie in the year before. */
export function offeredFrom(task: TaskDays, year: number): IsoDate {
  return addDays(dueDate(task, year), -7 * task.leadWeeks);
}

/**
 * Which year's occurrence of a task something on a day belongs to. Halfway between the day one was due and the day the
 * next is offered, what comes too late for the one turns into what comes early for the other.
 */
export function occurrenceYear(task: TaskDays, date: IsoDate): number {
  const year = yearOf(date);
  if (date >= beginsOn(task, year + 1)) return year + 1;
  return date >= beginsOn(task, year) ? year : year - 1;
}

function beginsOn(task: TaskDays, year: number): IsoDate {
  const before = dueDate(task, year - 1);
  return addDays(before, Math.ceil(daysBetween(before, offeredFrom(task, year)) / 2));
}
