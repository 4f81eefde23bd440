import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  oneOf,
  optionalInteger,
  optionalText,
  strings,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** `planned`: only an agenda. `started`: §§ exist and are being written. */
export const meetingStates = ['planned', 'started'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Sammanträde: the root of a dossier that holds its agenda, §§, attendance, votes, parts and seals. */
export interface Meeting {
  readonly body: RecordId;
  readonly date: IsoDate;
  /** Local time `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: MeetingState;
  /** Number of the first §, set when the meeting starts (M4, M5); `null` before. Later numbers follow from the order. */
  readonly firstNumber: number | null;
  /** Person who leads the meeting (mötesordförande). */
  readonly chair: RecordId | null;
  readonly secretary: RecordId | null;
  /** Persons chosen to attest besides the chair. */
  readonly attestors: readonly string[];
  /** Justeringens plats och tid, as decided at the meeting. */
  readonly attestPlace: string | null;
  readonly attestOn: IsoDate | null;
}

export const meetingTable: TableSpec = {
  place: 'root',
  text: false,
  fields: {
    body: text,
    date: text,
    startsAt: text,
    endsAt: optionalText,
    place: text,
    state: oneOf(meetingStates),
    firstNumber: optionalInteger,
    chair: optionalText,
    secretary: optionalText,
    attestors: strings,
    attestPlace: optionalText,
    attestOn: optionalText,
  } satisfies FieldsOf<Meeting>,
};

/** The values of a new meeting: planned, with nobody chosen, unless told otherwise. */
export function newMeetingValues(
  values: Pick<Meeting, 'body' | 'date' | 'place'> & Partial<Meeting>,
): Meeting {
  return {
    startsAt: '09:00',
    endsAt: null,
    state: 'planned',
    firstNumber: null,
    chair: null,
    secretary: null,
    attestors: [],
    attestPlace: null,
    attestOn: null,
    ...values,
  };
}
