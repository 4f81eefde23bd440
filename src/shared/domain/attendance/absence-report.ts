import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** Anmält förhinder before a meeting, and which substitute has been called instead. */
export interface AbsenceReport {
  readonly seat: RecordId;
  readonly reportedOn: IsoDate;
  readonly note: string | null;
  /** The substitute's seat; `null` while nobody has been called. */
  readonly substitute: RecordId | null;
  readonly calledOn: IsoDate | null;
}

export const absenceReportTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    seat: text,
    reportedOn: text,
    note: optionalText,
    substitute: optionalText,
    calledOn: optionalText,
  } satisfies FieldsOf<AbsenceReport>,
};
