import type { IsoDate } from '#shared/base/dates.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** What a seal tells of when it was signed. What storage hands to the screens has this shape. */
export interface SignedSeal {
  readonly effective: boolean;
  /** The instant or day on which the part was frozen. */
  readonly frozenAt: string;
  readonly signers: readonly { readonly signedOn: IsoDate | null }[];
}

/**
 * The day on which a part was attested: that of the last signature, from which the notice is due (KL 8:12). `null` while
 * somebody has not signed. A signature without a day of its own is taken to be from the day of the freezing.
 */
export function attestedDayOf({ effective, frozenAt, signers }: SignedSeal): IsoDate | null {
  if (!effective) return null;
  const days = signers.map(({ signedOn }) => signedOn ?? (frozenAt.slice(0, 10) as IsoDate));
  return days.toSorted(compareText).at(-1) ?? null;
}
