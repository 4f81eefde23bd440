import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** What is asked to find who leads a §. */
export interface ChairSeatInput {
  /** Person who leads the meeting. */
  readonly meetingChair: RecordId | null;
  /** Person who leads this § instead, or `null`. */
  readonly actingChair: RecordId | null;
  readonly seats: readonly Recorded<'seat'>[];
  /** Seats with a vote at the §. */
  readonly serving: readonly RecordId[];
}

/** The seat whose vote settles a tie at the §: that of whoever leads it, if that person serves there (KL 5:56, V3). */
export function chairSeatAt(input: ChairSeatInput): RecordId | null {
  const person = input.actingChair ?? input.meetingChair;
  if (person === null) return null;
  const own = input.seats.find(({ id, values }) => values.person === person && input.serving.includes(id));
  return own?.id ?? null;
}
