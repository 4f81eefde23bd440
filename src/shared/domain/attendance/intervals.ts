import type { RecordId } from '#shared/base/id.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import type { AttendanceMode } from './attendance.ts';
import type { AttendanceInput } from './attendance-input.ts';
import { absentSeat, placedChanges, statesAt } from './seat-state.ts';
import { type Serving, servingAt } from './serving.ts';

/** A run of §§ at which a seat takes part in the same way (A2). */
export interface AttendanceInterval {
  /** First and last § of the run, both included. */
  readonly from: RecordId;
  readonly to: RecordId;
  readonly mode: AttendanceMode;
  readonly serving: boolean;
  /** The ledamot seat in whose place an ersättare serves. */
  readonly replaces: RecordId | null;
  /** Local time `HH:MM` at which it began, where a change during the meeting began it and somebody noted it. */
  readonly cameAt: string | null;
  /** Local time `HH:MM` at which the change that ended it was noted. */
  readonly leftAt: string | null;
}

/**
 * The intervals in which a seat is present, in the order of the §§. Jäv breaks an interval: whoever is recused is not
 * present (KL 6:30). A meeting without §§ has none.
 */
export function intervalsOf(input: AttendanceInput, seat: RecordId): readonly AttendanceInterval[] {
  const times = new Map(
    placedChanges(input).flatMap(({ change, place }) =>
      change.seat === seat ? [[place, change.at] as const] : [],
    ),
  );
  const intervals: AttendanceInterval[] = [];
  let isOpen = false;
  for (const [place, minuteItem] of input.order.entries()) {
    const now = takesPart(servingAt(input, minuteItem), seat);
    const last = intervals.at(-1);
    const at = times.get(place) ?? null;
    if (isOpen && last !== undefined) {
      if (now !== null && isSame(last, now)) {
        intervals[intervals.length - 1] = { ...last, to: minuteItem };
        continue;
      }
      intervals[intervals.length - 1] = { ...last, leftAt: at };
    }
    isOpen = now !== null;
    if (now !== null) intervals.push({ from: minuteItem, to: minuteItem, ...now, cameAt: at, leftAt: null });
  }
  return intervals;
}

/** What one seat did at a meeting: the §§ of each, in order. */
export interface SeatAttendance {
  readonly seat: RecordId;
  /** §§ with a vote. */
  readonly serving: readonly RecordId[];
  /** §§ at which the seat was there without a vote. */
  readonly listening: readonly RecordId[];
  /** §§ that the seat left because of jäv. */
  readonly recused: readonly RecordId[];
  /** §§ by way of taking part at a distance. */
  readonly remote: ReadonlyMap<AttendanceMode, readonly RecordId[]>;
  /** §§ by ledamot seat in whose place an ersättare served; the key `null` where that cannot be told. */
  readonly replaces: ReadonlyMap<RecordId | null, readonly RecordId[]>;
  /** Whether somebody was there at all, if only at the opening. */
  readonly attended: boolean;
}

/** What every seat did at the meeting, in the order of the seats. */
export function seatAttendance(input: AttendanceInput): readonly SeatAttendance[] {
  const opening = statesAt(input, null);
  const perItem = input.order.map((item) => ({ item, at: servingAt(input, item) }));
  return input.seats.map(({ id, values }) => {
    const where = (holds: (at: Serving) => boolean) =>
      perItem.filter(({ at }) => holds(at)).map(({ item }) => item);
    const serving = where((at) => at.serving.includes(id));
    const listening = where((at) => at.present.includes(id) && !at.serving.includes(id));
    const recused = where((at) => at.recused.includes(id));
    return {
      seat: id,
      serving,
      listening,
      recused,
      remote: grouped(perItem, (at) => at.remote.get(id)),
      replaces: grouped(perItem, (at) =>
        values.kind === 'substitute' && at.serving.includes(id) ? (at.replaces.get(id) ?? null) : undefined,
      ),
      attended:
        serving.length + listening.length + recused.length > 0 || (opening.get(id) ?? absentSeat(id)).present,
    };
  });
}

/** The §§ at which a guest is there; both ends count, and an end that is no longer there stands for that of the meeting. */
export function guestItems(
  guest: { readonly fromItem: RecordId | null; readonly toItem: RecordId | null },
  order: readonly RecordId[],
): readonly RecordId[] {
  const first = guest.fromItem === null ? 0 : Math.max(0, order.indexOf(guest.fromItem));
  const last = guest.toItem === null ? -1 : order.indexOf(guest.toItem);
  return order.slice(first, last === -1 ? order.length : last + 1);
}

/**
 * The §§ as minutes print them behind a name: "§§ 82–96", and `null` where nothing needs to be said because they are all
 * §§ of the meeting, or none of them has a number.
 */
export function printedRange(
  items: readonly RecordId[],
  input: Pick<AttendanceInput, 'order'>,
  numbers: ReadonlyMap<RecordId, number>,
): string | null {
  if (new Set(items).size >= input.order.length) return null;
  return numberRange(items.flatMap((item) => numbers.get(item) ?? []));
}

function takesPart(at: Serving, seat: RecordId) {
  if (!at.present.includes(seat)) return null;
  return {
    mode: at.remote.get(seat) ?? ('onSite' as const),
    serving: at.serving.includes(seat),
    replaces: at.replaces.get(seat) ?? null,
  };
}

function isSame(
  left: Pick<AttendanceInterval, 'mode' | 'serving' | 'replaces'>,
  right: Pick<AttendanceInterval, 'mode' | 'serving' | 'replaces'>,
): boolean {
  return left.mode === right.mode && left.serving === right.serving && left.replaces === right.replaces;
}

function grouped<Key>(
  perItem: readonly { readonly item: RecordId; readonly at: Serving }[],
  keyOf: (at: Serving) => Key | undefined,
): ReadonlyMap<Key, readonly RecordId[]> {
  const groups = new Map<Key, RecordId[]>();
  for (const { item, at } of perItem) {
    const key = keyOf(at);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
