import type { RecordId } from '#shared/base/id.ts';
import type { Attendance } from './attendance.ts';
import type { AttendanceInput } from './attendance-input.ts';
import { statesAt } from './seat-state.ts';
import { servingAt } from './serving.ts';

/**
 * What cannot be true at once of the attendance at a §. `servesAbsent`: a vote without being there. `officialServes`: an
 * official has no vote. `replacesServing`: an ersättare sits in the place of somebody who serves. `replacedTwice`: two
 * ersättare in one place. `stepsInAbsent`: the ersättare who stepped in at jäv is not there, or is recused too. `twoRecords`:
 * two members have recorded the same seat at the same time.
 */
export type ContradictionKind =
  | 'servesAbsent'
  | 'officialServes'
  | 'replacesServing'
  | 'replacedTwice'
  | 'stepsInAbsent'
  | 'twoRecords';

/** One contradiction (A2, A3), told at the first § at which it holds; `null` for the opening. */
export interface AttendanceContradiction {
  readonly kind: ContradictionKind;
  readonly seat: RecordId;
  readonly minuteItem: RecordId | null;
}

/** Everything contradictory in the attendance of a meeting, each kind once for a seat. */
export function attendanceContradictions(input: AttendanceInput): readonly AttendanceContradiction[] {
  const found = new Map<string, AttendanceContradiction>();
  const tell = (contradiction: AttendanceContradiction): void => {
    const key = `${contradiction.kind} ${contradiction.seat}`;
    if (!found.has(key)) found.set(key, contradiction);
  };
  for (const minuteItem of [null, ...input.order]) {
    for (const contradiction of contradictionsAt(input, minuteItem)) tell(contradiction);
  }
  for (const contradiction of repeatedRecords(input)) tell(contradiction);
  return [...found.values()];
}

/** What is contradictory at one § or, for `null`, at the opening. */
export function contradictionsAt(
  input: AttendanceInput,
  minuteItem: RecordId | null,
): readonly AttendanceContradiction[] {
  const states = statesAt(input, minuteItem);
  const { serving, replaces } = servingAt(input, minuteItem);
  const serves = new Set(serving);
  const filled = new Set<RecordId>();
  const kinds: [ContradictionKind, RecordId][] = [];
  for (const { id, values } of input.seats) {
    const state: Attendance | undefined = states.get(id);
    if (state?.serving === true && !state.present) kinds.push(['servesAbsent', id]);
    if (state?.serving === true && values.kind === 'official') kinds.push(['officialServes', id]);
    const place = replaces.get(id);
    if (place === undefined) continue;
    if (serves.has(place)) kinds.push(['replacesServing', id]);
    if (filled.has(place)) kinds.push(['replacedTwice', id]);
    filled.add(place);
  }
  for (const { values } of input.recusals) {
    const { substitute } = values;
    if (values.minuteItem !== minuteItem || values.replacement !== 'substitute' || substitute === null) {
      continue;
    }
    if (!serves.has(substitute)) kinds.push(['stepsInAbsent', substitute]);
  }
  return kinds.map(([kind, seat]) => ({ kind, seat, minuteItem }));
}

function repeatedRecords(input: AttendanceInput): readonly AttendanceContradiction[] {
  const noted = [
    ...input.attendance.map(({ values }) => ({ seat: values.seat, minuteItem: null })),
    ...input.changes.map(({ values }) => ({ seat: values.seat, minuteItem: values.minuteItem })),
  ];
  const seen = new Set<string>();
  return noted.flatMap(({ seat, minuteItem }) => {
    const key = `${seat} ${minuteItem}`;
    if (seen.has(key)) return [{ kind: 'twoRecords' as const, seat, minuteItem }];
    seen.add(key);
    return [];
  });
}
