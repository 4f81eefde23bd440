import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { RecordUpdate } from '#shared/domain/recorded.ts';
import { isDecided, type KnownVersion, meet } from './version-chain.ts';

/** What is said when a version is adopted. */
export interface Adoption {
  /** `revised`: it changes a version in the middle of its time. */
  readonly status: 'decided' | 'revised';
  readonly decidedBy: RecordId | null;
  /** Where it was decided, in words, when the § is not in the program. */
  readonly decidedNote: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  /** The version whose place it takes; it ends the day before. */
  readonly replaces: RecordId | null;
}

export type AdoptionError =
  /** The last day lies before the first. */
  | { readonly type: 'ends-first' }
  /** What it takes the place of has not begun by then, and would never have been in force. */
  | { readonly type: 'replaced-begins-later'; readonly version: KnownVersion }
  /** Another version is in force on one of its days (G1). */
  | { readonly type: 'two-current'; readonly version: KnownVersion; readonly from: IsoDate }
  | { readonly type: 'replaces-itself' };

/** The changes that adopt a version: it gets its § and days, and what it replaces ends the day before (G1). */
export function adoptVersion(
  versions: readonly KnownVersion[],
  id: RecordId,
  adoption: Adoption,
): Result<readonly RecordUpdate[], AdoptionError> {
  const { validFrom, validTo, replaces } = adoption;
  if (validTo !== null && validTo < validFrom) return err({ type: 'ends-first' });
  if (replaces === id) return err({ type: 'replaces-itself' });
  const replaced = versions.find((version) => version.id === replaces);
  const endsBefore = addDays(validFrom, -1);
  if (replaced !== undefined && isDecided(replaced) && replaced.validFrom > endsBefore) {
    return err({ type: 'replaced-begins-later', version: replaced });
  }
  const other = versions.find(
    (version) =>
      version.id !== id &&
      version.id !== replaces &&
      isDecided(version) &&
      meet(version, { validFrom, validTo }),
  );
  if (other !== undefined) {
    const from = other.validFrom > validFrom ? other.validFrom : validFrom;
    return err({ type: 'two-current', version: other, from });
  }
  const ends: readonly RecordUpdate[] =
    replaced !== undefined &&
    isDecided(replaced) &&
    (replaced.validTo === null || replaced.validTo > endsBefore)
      ? [{ type: 'set', table: 'governingVersion', id: replaced.id, values: { validTo: endsBefore } }]
      : [];
  return ok([...ends, { type: 'set', table: 'governingVersion', id, values: adoption }]);
}
