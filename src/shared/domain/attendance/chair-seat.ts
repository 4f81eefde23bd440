import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/**
 * The seat of whoever leads, who has the casting vote (KL 5:56): the person of the meeting or, where a § names another, of
 * that §. `null` where nobody leads or the person has no seat with a vote.
 */
export function chairSeat(seats: readonly Recorded<'seat'>[], person: RecordId | null): RecordId | null {
  if (person === null) return null;
  return seats.find(({ values }) => values.kind !== 'official' && values.person === person)?.id ?? null;
}
