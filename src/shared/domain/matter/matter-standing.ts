import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Matter, MatterState } from './matter.ts';

/** What one body did with a matter on a day, as far as it matters here. */
export interface Treatment {
  readonly matter: RecordId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly result: string | null;
}

/**
 * Where a matter stands. One that is ready for a body, and that the body has sent back (återremiss) since, is being prepared
 * anew, whatever was said of it before. `readyOn` tells when it was last said to be ready; a matter without it, from an
 * older release, counts as ready from the day it was raised. On one day the word that it is ready holds.
 */
export function matterStanding(
  matter: Pick<Matter, 'state' | 'readyFor' | 'readyOn' | 'openedOn'> & { readonly id: RecordId },
  treatments: readonly Treatment[],
): MatterState {
  const { id, state, readyFor } = matter;
  if (state !== 'ready') return state;
  const since = matter.readyOn ?? matter.openedOn;
  const isSentBack = treatments.some(
    (one) => one.matter === id && one.body === readyFor && one.result === 'remitted' && one.date > since,
  );
  return isSentBack ? 'preparing' : state;
}
