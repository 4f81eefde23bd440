import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** Who takes part at a meeting, as recorded. `seats` are those of the body whose term covers the day. */
export interface AttendanceInput {
  readonly seats: readonly Recorded<'seat'>[];
  readonly attendance: readonly Recorded<'attendance'>[];
  readonly recusals: readonly Recorded<'recusal'>[];
}

/** Who takes part in one §. */
export interface Serving {
  /** Seats with a vote at the §, in the order of `seats`. */
  readonly serving: readonly RecordId[];
  /** Seats that leave the room because of jäv: neither present nor voting there (KL 6:30). */
  readonly recused: readonly RecordId[];
  readonly quorum: Quorum;
}

/** Beslutsförhet: more than half of the ledamot seats are filled by someone who serves (KL 6:27). */
export interface Quorum {
  readonly present: number;
  readonly needed: number;
  readonly seats: number;
  readonly met: boolean;
}

/** Who serves at a §, and whether there is a quorum there. Without a § it tells of the meeting as a whole. */
export function servingAt(input: AttendanceInput, minuteItem: RecordId | null): Serving {
  const attendanceOf = new Map(input.attendance.map(({ values }) => [values.seat, values]));
  const recusedSeats = new Set(
    input.recusals
      .filter(({ values }) => minuteItem !== null && values.minuteItem === minuteItem)
      .map(({ values }) => values.seat),
  );
  const attending = input.seats.filter(({ id, values }) => {
    const attendance = attendanceOf.get(id);
    return values.kind !== 'official' && attendance?.present === true && attendance.serving;
  });
  const serving = attending.filter(({ id }) => !recusedSeats.has(id)).map(({ id }) => id);
  return {
    serving,
    recused: input.seats.filter(({ id }) => recusedSeats.has(id)).map(({ id }) => id),
    quorum: quorumOf(input.seats, serving),
  };
}

/** The quorum that the given seats make, measured against all ledamot seats, empty ones included. */
export function quorumOf(seats: readonly Recorded<'seat'>[], serving: readonly RecordId[]): Quorum {
  const memberSeats = seats.filter(({ values }) => values.kind === 'member').length;
  const needed = Math.floor(memberSeats / 2) + 1;
  const present = new Set(serving).size;
  return { present, needed, seats: memberSeats, met: present >= needed };
}

/** A member organisation for which more people serve than it has ledamot seats (A3). */
export interface ServingSurplus {
  readonly memberOrganisation: RecordId | null;
  readonly seats: readonly RecordId[];
  readonly allowed: number;
}

/** The member organisations for which too many serve: a ledamot and the ersättare, but never both at once. */
export function servingSurplus(input: AttendanceInput): readonly ServingSurplus[] {
  const serving = new Set(servingAt(input, null).serving);
  const groups = new Map<RecordId | null, { serving: RecordId[]; allowed: number }>();
  for (const { id, values } of input.seats) {
    const group = groups.get(values.memberOrganisation) ?? { serving: [], allowed: 0 };
    if (serving.has(id)) group.serving.push(id);
    if (values.kind === 'member') group.allowed += 1;
    groups.set(values.memberOrganisation, group);
  }
  return [...groups]
    .filter(([, group]) => group.serving.length > group.allowed)
    .map(([memberOrganisation, group]) => ({
      memberOrganisation,
      seats: group.serving,
      allowed: group.allowed,
    }));
}
