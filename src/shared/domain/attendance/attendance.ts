import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, flag, oneOf, type TableSpec, text } from '#shared/domain/field.ts';

/** How someone takes part (lag 2003:1210, 19 a §): on the spot, by sound and picture, by sound only. */
export const attendanceModes = ['onSite', 'audioVideo', 'audioOnly'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** Närvaro of one seat at one meeting. Its id is derived from meeting and seat, so two members never make two. */
export interface Attendance {
  readonly seat: RecordId;
  readonly present: boolean;
  readonly mode: AttendanceMode;
  /** Whether the person serves, that is has a vote: a present member, or a substitute in a member's place. */
  readonly serving: boolean;
}

/** Jäv of one seat at one § (KL 6:28–30): neither present nor voting there. */
export interface Recusal {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly reason: string;
}

export const attendanceTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    seat: text,
    present: flag,
    mode: oneOf(attendanceModes),
    serving: flag,
  } satisfies FieldsOf<Attendance>,
};

export const recusalTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, seat: text, reason: text } satisfies FieldsOf<Recusal>,
};
