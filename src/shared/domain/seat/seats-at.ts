import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';

/** The seats of a body whose term covers a day, in the body's own order. */
export function seatsAt<Seat extends Recorded<'seat'>>(
  seats: readonly Seat[],
  body: RecordId,
  date: IsoDate,
): readonly Seat[] {
  return seats.filter(({ values }) => values.body === body && termCovers(values, date)).toSorted(byOrder);
}

/** Whether a term covers a day; both its first and last day count. */
export function termCovers(
  term: { readonly from: IsoDate; readonly to: IsoDate | null },
  date: IsoDate,
): boolean {
  return term.from <= date && (term.to === null || date <= term.to);
}
