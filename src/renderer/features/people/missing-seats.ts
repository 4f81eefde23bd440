import type { StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';

export interface MissingSeat {
  readonly member: StoredRecord<'memberOrganisation'>;
  readonly kind: 'member' | 'substitute';
}

/** The members that lack a named ledamot or ersättare in the board on a day (lag 2003:1210, 10 §). */
export function missingSeats(
  members: readonly StoredRecord<'memberOrganisation'>[],
  seats: readonly StoredRecord<'seat'>[],
  board: RecordId,
  today: IsoDate,
): readonly MissingSeat[] {
  const filled = seatsAt(seats, board, today).filter((seat) => seat.values.person !== null);
  return members.flatMap((member) =>
    (['member', 'substitute'] as const)
      .filter(
        (kind) =>
          !filled.some((seat) => seat.values.memberOrganisation === member.id && seat.values.kind === kind),
      )
      .map((kind) => ({ member, kind })),
  );
}
