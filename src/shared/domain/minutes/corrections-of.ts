import type { RecordId } from '#shared/base/id.ts';
import { compareText, type Recorded } from '#shared/domain/recorded.ts';

/** The corrections of one attested §, the oldest first: what every later print of it shows (M2). */
export function correctionsOf<Correction extends Recorded<'correction'>>(
  item: RecordId,
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ values }) => values.corrects === item).toSorted(byDay);
}

/** The corrections that a § decided, the oldest first: "Rättar § 72 …". */
export function correctionsBy<Correction extends Recorded<'correction'>>(
  item: RecordId,
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ values }) => values.decidedBy === item).toSorted(byDay);
}

function byDay(left: Recorded<'correction'>, right: Recorded<'correction'>): number {
  return compareText(left.values.madeOn, right.values.madeOn) || compareText(left.id, right.id);
}
