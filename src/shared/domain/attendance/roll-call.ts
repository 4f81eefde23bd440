import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/**
 * The seats that serve when these are present: every present ledamot, and for each absent one the first present
 * ersättare of the same member organisation, in the decided order (lag 2003:1210, 12 §). A suggestion: the secretary
 * may record otherwise.
 */
export function suggestServing(
  seats: readonly Recorded<'seat'>[],
  isPresent: (seat: RecordId) => boolean,
): ReadonlySet<RecordId> {
  const serving = new Set<RecordId>();
  for (const { id, values } of seats) {
    if (values.kind !== 'member') continue;
    if (isPresent(id)) serving.add(id);
    else {
      const stepsIn = seats.find(
        (other) =>
          other.values.kind === 'substitute' &&
          other.values.memberOrganisation === values.memberOrganisation &&
          isPresent(other.id) &&
          !serving.has(other.id),
      );
      if (stepsIn !== undefined) serving.add(stepsIn.id);
    }
  }
  return serving;
}
