import type { RecordId } from '#shared/base/id.ts';
import type { AttendanceMode } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import {
  guestItems,
  printedRange,
  type SeatAttendance,
  seatAttendance,
} from '#shared/domain/attendance/intervals.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import type { PeopleDirectory } from '#shared/publish/people-directory.ts';
import type { PrintRecord, PrintSource } from '#shared/publish/print-source.ts';
import type { AttendingSeat, MinutesDocument } from './minutes-document.ts';

type Lists = Pick<MinutesDocument, 'serving' | 'substitutes' | 'others' | 'absent' | 'guests'>;

/**
 * The attendance blocks of the cover. Whoever served at a § is among those who decided (KL 5:66), with the §§ where not all;
 * an ersättare who listened at others stands among the ersättare too, with those §§.
 */
export function attendingPeople(
  attendance: AttendanceInput,
  numbers: ReadonlyMap<RecordId, number>,
  meeting: PrintSource,
  people: PeopleDirectory,
  reports: readonly PrintRecord<'absenceReport'>[],
): Lists {
  const rangeOf = (items: readonly RecordId[]) => printedRange(items, attendance, numbers);
  const conflicts = new Set(
    [...meeting.all('attendance'), ...meeting.all('attendanceChange')]
      .filter((record) => record.conflicts.length > 0)
      .map(({ values }) => values.seat),
  );
  const reported = new Set(reports.map(({ values }) => values.seat));
  const lists = {
    serving: [] as AttendingSeat[],
    substitutes: [] as AttendingSeat[],
    others: [] as AttendingSeat[],
    absent: [] as AttendingSeat[],
  };
  for (const did of attending(attendance)) {
    const seat = people.seat(did.seat);
    if (seat === undefined) continue;
    const entry = (items: readonly RecordId[]): AttendingSeat => ({
      ...seat,
      range: rangeOf(items),
      remote: remoteAmong(did, items).map(([mode, at]) => ({ mode, range: rangeOf(at) })),
      replaces: [],
      reportedAbsent: reported.has(did.seat),
      conflict: conflicts.has(did.seat),
    });
    if (did.serving.length > 0 || did.servesAtOpening) {
      const replaces = [...did.replaces].map(([place, items]) => ({
        name: place === null ? null : (people.seat(place)?.name ?? null),
        range: rangeOf(items),
      }));
      lists.serving.push({ ...entry(did.serving), replaces });
      if (did.listening.length > 0) lists.substitutes.push(entry(did.listening));
    } else if (did.attended) {
      lists[seat.kind === 'official' ? 'others' : 'substitutes'].push(entry(did.listening));
    } else if (seat.kind === 'member' && seat.person !== null && attendance.attendance.length > 0) {
      lists.absent.push(entry([]));
    }
  }
  const guests = attendance.guests.map(({ values }) => ({
    name: values.name,
    role: values.role,
    range: rangeOf(guestItems(values, attendance.order)),
  }));
  return { ...lists, guests };
}

/** What each seat did; in notes and in a meeting without §§ it is the opening that tells who decided. */
function attending(
  attendance: AttendanceInput,
): readonly (SeatAttendance & { readonly servesAtOpening: boolean })[] {
  const opening = servingAt(attendance, null);
  const isEmpty = attendance.order.length === 0;
  return seatAttendance(attendance).map((did) => {
    const remote = opening.remote.get(did.seat);
    return {
      ...did,
      ...(isEmpty && remote !== undefined ? { remote: new Map([[remote, []]]) } : {}),
      servesAtOpening: isEmpty && opening.serving.includes(did.seat),
    };
  });
}

/** How somebody took part at a distance at some of the §§. */
function remoteAmong(
  did: SeatAttendance,
  items: readonly RecordId[],
): readonly (readonly [AttendanceMode, readonly RecordId[]])[] {
  const among = new Set(items);
  return [...did.remote].flatMap(([mode, at]) => {
    const both = at.filter((item) => among.has(item));
    if (both.length === 0 && at.length > 0) return [];
    // The §§ need not be told again where they are those of the whole entry.
    return [[mode, both.length === items.length ? [] : both] as const];
  });
}
