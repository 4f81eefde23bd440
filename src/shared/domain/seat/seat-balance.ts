import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from './seats-at.ts';

/** A member organisation whose places do not match: as many ersättare as ledamöter shall be chosen (lag 2003:1210, 10 §). */
export interface SeatImbalance {
  readonly memberOrganisation: RecordId;
  readonly members: number;
  readonly substitutes: number;
}

/** The member organisations with more places of one kind than of the other on a day, whoever sits on them. */
export function seatImbalances(
  members: readonly Recorded<'memberOrganisation'>[],
  seats: readonly Recorded<'seat'>[],
  board: RecordId,
  date: IsoDate,
): readonly SeatImbalance[] {
  const sitting = seatsAt(seats, board, date);
  const count = (member: RecordId, kind: 'member' | 'substitute') =>
    sitting.filter(({ values }) => values.memberOrganisation === member && values.kind === kind).length;
  return members
    .map(({ id }) => ({
      memberOrganisation: id,
      members: count(id, 'member'),
      substitutes: count(id, 'substitute'),
    }))
    .filter((one) => one.members !== one.substitutes);
}
