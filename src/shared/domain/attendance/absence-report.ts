import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

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

/**
 * The substitutes who can be called for a seat, the next in the decided order first (FinsamL 12 §): those of the same
 * member organisation who have not said that they cannot come and have not been called for somebody else.
 */
export function substitutesToCall(
  seat: RecordId,
  seats: readonly Recorded<'seat'>[],
  reports: readonly Recorded<'absenceReport'>[],
): readonly RecordId[] {
  const member = seats.find(({ id }) => id === seat);
  const away = new Set(reports.map(({ values }) => values.seat));
  const called = new Set(
    reports.filter(({ values }) => values.seat !== seat).map(({ values }) => values.substitute),
  );
  return seats
    .filter(
      ({ id, values }) =>
        values.kind === 'substitute' &&
        values.memberOrganisation === member?.values.memberOrganisation &&
        values.person !== null &&
        !away.has(id) &&
        !called.has(id),
    )
    .map(({ id }) => id);
}
