import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { compareText } from '#shared/domain/recorded.ts';
import type { GoverningVersion } from './governing.ts';

/** A version with its id, as lists and rules know it. */
export interface KnownVersion extends GoverningVersion {
  readonly id: RecordId;
}

/** Whether a version has been decided; a preliminary one is a proposal and is never in force. */
export function isDecided({ status }: Pick<GoverningVersion, 'status'>): boolean {
  return status !== 'preliminary';
}

/** The versions that are in force on a day, the one that began last first. More than one is a fault (G1). */
export function currentVersions<Version extends KnownVersion>(
  versions: readonly Version[],
  day: IsoDate,
): readonly Version[] {
  return versions
    .filter(
      (version) =>
        isDecided(version) &&
        version.validFrom <= day &&
        (version.validTo === null || day <= version.validTo),
    )
    .toSorted((left, right) => newestFirst(left, right));
}

/** The version that is in force on a day. */
export function versionInForce<Version extends KnownVersion>(
  versions: readonly Version[],
  day: IsoDate,
): Version | undefined {
  return currentVersions(versions, day)[0];
}

/** The chain, the newest version first: by first day, and what replaces before what is replaced. */
export function versionChain<Version extends KnownVersion>(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((left, right) => newestFirst(left, right));
}

/** The decided versions that began after a version, the first one first: what has changed since. */
export function versionsSince<Version extends KnownVersion>(
  versions: readonly Version[],
  version: Version,
): readonly Version[] {
  const chain = versionChain(versions.filter((one) => isDecided(one) || one.id === version.id));
  const place = chain.findIndex(({ id }) => id === version.id);
  return chain.slice(0, Math.max(place, 0)).toReversed();
}

/** The version that took the place of another: the one that says so, else the next that was decided. */
export function replacementOf<Version extends KnownVersion>(
  versions: readonly Version[],
  version: Version,
): Version | undefined {
  return (
    versions.find((one) => isDecided(one) && one.replaces === version.id) ??
    versionsSince(versions, version)[0]
  );
}

/** The version whose place another took. */
export function replacedBy<Version extends KnownVersion>(
  versions: readonly Version[],
  version: Version,
): Version | undefined {
  const named = versions.find(({ id }) => id === version.replaces);
  if (named !== undefined) return named;
  const chain = versionChain(versions.filter(isDecided));
  const place = chain.findIndex(({ id }) => id === version.id);
  return place < 0 ? undefined : chain[place + 1];
}

/** The days on which what is in force became another, in order: where a version begins, and where one ends without a next. */
export function changeDays(versions: readonly KnownVersion[]): readonly IsoDate[] {
  const days = versions
    .filter(isDecided)
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)]));
  return [...new Set(days)].toSorted(compareText);
}

/** Two decided versions whose days of force meet, and the first day that they share (G1). */
export interface Overlap {
  readonly earlier: KnownVersion;
  readonly later: KnownVersion;
  readonly from: IsoDate;
}

/** Every pair of decided versions that are in force on the same day. */
export function overlaps(versions: readonly KnownVersion[]): readonly Overlap[] {
  const chain = versionChain(versions.filter(isDecided)).toReversed();
  return chain.flatMap((earlier, index) =>
    chain
      .slice(index + 1)
      .filter((later) => meet(earlier, later))
      .map((later): Overlap => ({ earlier, later, from: later.validFrom })),
  );
}

type Period = Pick<GoverningVersion, 'validFrom' | 'validTo'>;

/** Whether two periods, first and last day included, have a day in common. */
export function meet(left: Period, right: Period): boolean {
  return (
    (left.validTo === null || right.validFrom <= left.validTo) &&
    (right.validTo === null || left.validFrom <= right.validTo)
  );
}

function newestFirst(left: KnownVersion, right: KnownVersion): number {
  if (left.replaces === right.id) return -1;
  if (right.replaces === left.id) return 1;
  return compareText(right.validFrom, left.validFrom) || compareText(right.id, left.id);
}
