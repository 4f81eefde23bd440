import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Attendance, AttendanceMode } from './attendance.ts';
import type { AttendanceInput } from './attendance-input.ts';
import { type SeatStates, statesAt } from './seat-state.ts';

/** Who takes part in one §. All lists are in the order of the input's seats. */
export interface Serving {
  /** Seats with a vote at the §. */
  readonly serving: readonly RecordId[];
  /** Seats that leave the room because of jäv: neither present nor voting there (KL 6:30). */
  readonly recused: readonly RecordId[];
  /** Seats that are there, with a vote or without: ledamöter, ersättare and officials. */
  readonly present: readonly RecordId[];
  /** Ledamot seats that are not there, for another reason than jäv. */
  readonly absent: readonly RecordId[];
  /** How those take part who are not on the spot. */
  readonly remote: ReadonlyMap<RecordId, AttendanceMode>;
  /** For each serving ersättare the ledamot seat in whose place, where that can be told. */
  readonly replaces: ReadonlyMap<RecordId, RecordId>;
  readonly quorum: Quorum;
}

/** Beslutsförhet: more than half of the ledamot seats are filled by someone who serves (KL 6:27). */
export interface Quorum {
  readonly present: number;
  readonly needed: number;
  readonly seats: number;
  readonly met: boolean;
}

/** Who serves at a §, and whether there is a quorum there. Without a § it tells of the opening. */
export function servingAt(input: AttendanceInput, minuteItem: RecordId | null): Serving {
  const states = statesAt(input, minuteItem);
  const recusals = input.recusals.filter(
    ({ values }) => minuteItem !== null && values.minuteItem === minuteItem,
  );
  const recused = new Set(recusals.map(({ values }) => values.seat));
  const stepsIn = new Map(
    recusals.flatMap(({ values }) =>
      values.replacement === 'substitute' && values.substitute !== null
        ? [[values.substitute, values.seat] as const]
        : [],
    ),
  );
  const present = input.seats.filter(({ id }) => !recused.has(id) && states.get(id)?.present === true);
  const serving = present
    .filter(
      ({ id, values }) => values.kind !== 'official' && (states.get(id)?.serving === true || stepsIn.has(id)),
    )
    .map(({ id }) => id);
  return {
    serving,
    recused: input.seats.filter(({ id }) => recused.has(id)).map(({ id }) => id),
    present: present.map(({ id }) => id),
    absent: input.seats
      .filter(({ id, values }) => {
        const isThere = states.get(id)?.present === true;
        return values.kind === 'member' && !isThere && !recused.has(id);
      })
      .map(({ id }) => id),
    remote: new Map(
      present.flatMap(({ id }) => {
        const mode = states.get(id)?.mode ?? 'onSite';
        return mode === 'onSite' ? [] : [[id, mode] as const];
      }),
    ),
    replaces: replacedSeats(input.seats, serving, states, stepsIn),
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

/**
 * In whose place each serving ersättare sits: as recorded, else the first ledamot of the same member organisation who does
 * not serve and for whom nobody else has stepped in.
 */
function replacedSeats(
  seats: readonly Recorded<'seat'>[],
  serving: readonly RecordId[],
  states: SeatStates,
  stepsIn: ReadonlyMap<RecordId, RecordId>,
): ReadonlyMap<RecordId, RecordId> {
  const serves = new Set(serving);
  const substitutes = seats.filter(({ id, values }) => values.kind === 'substitute' && serves.has(id));
  const replaces = new Map<RecordId, RecordId>();
  for (const { id } of substitutes) {
    const told = stepsIn.get(id) ?? states.get(id)?.replaces ?? null;
    if (told !== null) replaces.set(id, told);
  }
  const taken = new Set(replaces.values());
  for (const substitute of substitutes) {
    if (replaces.has(substitute.id)) continue;
    const free = seats.find(
      ({ id, values }) =>
        values.kind === 'member' &&
        values.memberOrganisation === substitute.values.memberOrganisation &&
        !serves.has(id) &&
        !taken.has(id),
    );
    if (free === undefined) continue;
    replaces.set(substitute.id, free.id);
    taken.add(free.id);
  }
  return replaces;
}

/** A member organisation for which more people serve than it has ledamot seats (A3). */
export interface ServingSurplus {
  /** The first § at which it is so; `null` for the opening. */
  readonly minuteItem: RecordId | null;
  readonly memberOrganisation: RecordId | null;
  readonly seats: readonly RecordId[];
  readonly allowed: number;
}

/**
 * The member organisations for which too many serve: a ledamot and the ersättare, but never both at the same §. Each
 * gathering of seats is told once, where it first occurs.
 */
export function servingSurplus(input: AttendanceInput): readonly ServingSurplus[] {
  const told = new Set<string>();
  return [null, ...input.order].flatMap((minuteItem) =>
    surplusAt(input, minuteItem).filter(({ seats }) => {
      const key = seats.join(' ');
      return told.has(key) ? false : told.add(key);
    }),
  );
}

function surplusAt(input: AttendanceInput, minuteItem: RecordId | null): readonly ServingSurplus[] {
  const serving = new Set(servingAt(input, minuteItem).serving);
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
      minuteItem,
      memberOrganisation,
      seats: group.serving,
      allowed: group.allowed,
    }));
}

/** Whether two states of a seat say the same, whichever § they were noted at. */
export function sameState(left: Attendance, right: Attendance): boolean {
  return (
    left.present === right.present &&
    left.mode === right.mode &&
    left.serving === right.serving &&
    left.replaces === right.replaces
  );
}
