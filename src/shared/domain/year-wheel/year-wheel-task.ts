import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type ItemType, itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import {
  type FieldsOf,
  flag,
  integer,
  oneOf,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Återkommande ärende in the årshjul: what a body handles each year, and by when. */
export interface YearWheelTask {
  readonly body: RecordId;
  readonly heading: string;
  readonly itemType: ItemType;
  /** Proposed decision, one clause a line. */
  readonly proposal: string | null;
  /** Last day of the year on which it may be handled, `MM-DD`. */
  readonly dueOn: string;
  /** Weeks before `dueOn` from which it is offered for an agenda. */
  readonly leadWeeks: number;
  /** First day that is asked after: what was due before the task was put in is not called late. */
  readonly from: IsoDate;
  /** The rule that sets the day, such as "FinsamL: senast 30 november". */
  readonly source: string | null;
  readonly active: boolean;
  readonly order: string;
}

export const yearWheelTaskTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    body: text,
    heading: text,
    itemType: oneOf(itemTypes),
    proposal: optionalText,
    dueOn: text,
    leadWeeks: integer,
    from: text,
    source: optionalText,
    active: flag,
    order,
  } satisfies FieldsOf<YearWheelTask>,
};
