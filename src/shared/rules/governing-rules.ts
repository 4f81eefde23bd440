import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { GoverningKind } from '#shared/domain/governing/governing.ts';
import {
  currentVersions,
  isDecided,
  type KnownVersion,
  overlaps,
  replacementOf,
} from '#shared/domain/governing/version-chain.ts';

/** G1 and G2 as in the list of invariants; P7 what expires, P8 what has not been looked over. */
export type GoverningRuleId = 'G1' | 'G2' | 'P7' | 'P8';

/** Something a rule has to say about a version. The words are in the message catalogue, never here. */
export interface GoverningFinding {
  readonly rule: GoverningRuleId;
  /** `block`: nobody can tell what is in force. `warn`: law or practice. */
  readonly severity: 'block' | 'warn';
  /** The version that it is about. */
  readonly where: RecordId;
  readonly messageKey: `governing.rule.${
    | 'twoCurrent'
    | 'notCited'
    | 'expiresSoon'
    | 'expired'
    | 'reviewDue'
    | 'unchangedLong'}`;
  readonly values: { readonly label: string; readonly other?: string; readonly on?: IsoDate };
}

/** Before the end of a version that nothing follows, it is told for so many days. */
const noticeDays = 90;
/** A term of office: after it a guideline that nobody has touched is worth looking at again. */
const reviewYears = 4;

/** What is to be said of a governing document's versions on a day. */
export function checkGoverning(
  kind: GoverningKind,
  versions: readonly KnownVersion[],
  today: IsoDate,
): readonly GoverningFinding[] {
  return [
    ...overlaps(versions).map(
      ({ earlier, later, from }): GoverningFinding => ({
        rule: 'G1',
        severity: 'block',
        where: later.id,
        messageKey: 'governing.rule.twoCurrent',
        values: { label: later.label, other: earlier.label, on: from },
      }),
    ),
    ...currentVersions(versions, today).flatMap((version) => [
      ...uncited(version),
      ...expiring(versions, version, today),
      ...unreviewed(kind, version, today),
    ]),
    ...expired(versions, today),
  ];
}

/** G2: what is in force says who decided it, when and in which §. */
function uncited(version: KnownVersion): readonly GoverningFinding[] {
  if (version.decidedBy !== null || (version.decidedNote ?? '').trim() !== '') return [];
  return [warn('G2', version, 'governing.rule.notCited')];
}

function expiring(
  versions: readonly KnownVersion[],
  version: KnownVersion,
  today: IsoDate,
): readonly GoverningFinding[] {
  const { validTo } = version;
  if (validTo === null || validTo > addDays(today, noticeDays)) return [];
  if (currentVersions(versions, addDays(validTo, 1)).length > 0) return [];
  return [warn('P7', version, 'governing.rule.expiresSoon', validTo)];
}

/** Nothing is in force and nothing is decided to come: the last version that was is told. */
function expired(versions: readonly KnownVersion[], today: IsoDate): readonly GoverningFinding[] {
  if (currentVersions(versions, today).length > 0) return [];
  const last = versions
    .filter((version) => isDecided(version) && version.validTo !== null && version.validTo < today)
    .toSorted((left, right) => ((left.validTo ?? '') < (right.validTo ?? '') ? 1 : -1))[0];
  if (last === undefined || last.validTo === null || replacementOf(versions, last) !== undefined) return [];
  return [warn('P7', last, 'governing.rule.expired', last.validTo)];
}

function unreviewed(kind: GoverningKind, version: KnownVersion, today: IsoDate): readonly GoverningFinding[] {
  const { reviewBy, validFrom } = version;
  if (reviewBy !== null && reviewBy !== undefined) {
    return reviewBy < today ? [warn('P8', version, 'governing.rule.reviewDue', reviewBy)] : [];
  }
  // Goals and budgets are decided anew each year.
  if (kind === 'goals' || kind === 'budget') return [];
  const due = `${Number(validFrom.slice(0, 4)) + reviewYears}${validFrom.slice(4)}`;
  return due <= today ? [warn('P8', version, 'governing.rule.unchangedLong', validFrom)] : [];
}

function warn(
  rule: GoverningRuleId,
  { id, label }: KnownVersion,
  messageKey: GoverningFinding['messageKey'],
  on?: IsoDate,
): GoverningFinding {
  return {
    rule,
    severity: 'warn',
    where: id,
    messageKey,
    values: on === undefined ? { label } : { label, on },
  };
}
