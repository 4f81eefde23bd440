import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  flag,
  oneOf,
  optionalOneOf,
  optionalText,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** How someone takes part (lag 2003:1210, 19 a §): on the spot, by sound and picture, by sound only. */
export const attendanceModes = ['onSite', 'audioVideo', 'audioOnly'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/**
 * Närvaro of one seat from the opening of a meeting. Its id is derived from meeting and seat, so two members never make
 * two. What changes during the meeting is an `AttendanceChange`.
 */
export interface Attendance {
  readonly seat: RecordId;
  readonly present: boolean;
  readonly mode: AttendanceMode;
  /** Whether the person serves, that is has a vote: a present member, or a substitute in a member's place. */
  readonly serving: boolean;
  /** The ledamot seat in whose place a substitute serves; `null` for a ledamot, or when it has not been told. */
  readonly replaces: RecordId | null;
}

/**
 * What holds of one seat from a § on: somebody came, left, was called in, or went over to taking part at a distance. Its id
 * is derived from seat and §. Intervals of attendance follow from the opening and these (A2).
 */
export interface AttendanceChange extends Attendance {
  /** The first § at which it holds. */
  readonly minuteItem: RecordId;
  /** Local time `HH:MM`, or `null` when nobody noted it. */
  readonly at: string | null;
}

/**
 * The grounds of jäv in KL 6:28, in its order: the matter concerns the person or somebody close; the legal representative
 * of whoever it concerns; supervision of something the person leads; agent for somebody for pay; anything else that can
 * shake the trust in the person's impartiality.
 */
export const recusalGrounds = [
  'affected',
  'legalRepresentative',
  'supervision',
  'agent',
  'otherCircumstance',
] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

/** Jäv of one seat at one § (KL 6:28–30): neither present nor voting there. */
export interface Recusal {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly reason: string;
  readonly ground: RecusalGround | null;
  /** Whether a substitute stepped in at the § or the seat stood empty; `null` while it has not been told (J2r). */
  readonly replacement: 'emptySeat' | 'substitute' | null;
  /** The substitute's seat, where one stepped in. */
  readonly substitute: RecordId | null;
}

export const attendanceTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    seat: text,
    present: flag,
    mode: oneOf(attendanceModes),
    serving: flag,
    replaces: optionalText,
  } satisfies FieldsOf<Attendance>,
};

export const attendanceChangeTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    at: optionalText,
    seat: text,
    present: flag,
    mode: oneOf(attendanceModes),
    serving: flag,
    replaces: optionalText,
  } satisfies FieldsOf<AttendanceChange>,
};

export const recusalTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    seat: text,
    reason: text,
    ground: optionalOneOf(recusalGrounds),
    replacement: optionalOneOf(['emptySeat', 'substitute']),
    substitute: optionalText,
  } satisfies FieldsOf<Recusal>,
};

/** The values of a new attendance: on the spot and without a vote, unless told otherwise. */
export function newAttendance(values: Pick<Attendance, 'seat'> & Partial<Attendance>): Attendance {
  return { present: true, mode: 'onSite', serving: false, replaces: null, ...values };
}

/** The values of a new jäv, of which nothing more than the reason is known. */
export function newRecusal(
  values: Pick<Recusal, 'minuteItem' | 'seat' | 'reason'> & Partial<Recusal>,
): Recusal {
  return { ground: null, replacement: null, substitute: null, ...values };
}
