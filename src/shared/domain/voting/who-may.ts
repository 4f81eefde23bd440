import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** Who may have an opinion noted at a §, and why not. */
export interface StatementRightInput {
  readonly seat: Recorded<'seat'>;
  /** Seats with a vote at the §. */
  readonly serving: readonly RecordId[];
  /** Seats that leave the room there because of jäv. */
  readonly recused: readonly RecordId[];
  /** The body lets substitutes who do not serve have an opinion noted (KL 6:17). */
  readonly allowsStatements: boolean;
}

/** Whether someone took part in the decision and so may make a reservation against it (KL 4:27, J3r). */
export function mayDissent(seat: RecordId, serving: readonly RecordId[]): boolean {
  return serving.includes(seat);
}

/** Whether someone may have a protokollsanteckning: who serves there, and other substitutes where the body lets them (J5r). */
export function mayMakeStatement({ seat, serving, recused, allowsStatements }: StatementRightInput): boolean {
  if (serving.includes(seat.id)) return true;
  if (recused.includes(seat.id)) return false;
  return seat.values.kind === 'substitute' && allowsStatements;
}
