import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { ContributingMember } from '#shared/domain/budget/contribution-split.ts';
import { type KnownLine, linesOfVersion } from '#shared/domain/budget/locked-lines.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** One version of the budget of a year, with its lines as they count. */
export interface BudgetVersion {
  readonly record: StoredRecord<'governingVersion'>;
  readonly id: RecordId;
  readonly year: number;
  readonly label: string;
  readonly lock: StoredRecord<'budgetLock'> | undefined;
  readonly lines: readonly KnownLine[];
  /** Lines that were changed elsewhere after the lock: they count for nothing. */
  readonly changed: readonly string[];
  /** Lines with an amount that two members have set differently. */
  readonly openLines: ReadonlySet<RecordId>;
}

/** Everything that the pages of the budget show. */
export interface BudgetData {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly members: readonly ContributingMember[];
  readonly interventions: readonly StoredRecord<'intervention'>[];
  /** The newest year first, and within it the latest decided first. */
  readonly versions: readonly BudgetVersion[];
}

const rank = { preliminary: 0, decided: 1, revised: 2 } as const;

/** Puts the budget together from its dossier and the association's. */
export function budgetData(dossier: Dossier, base: Dossier): BudgetData {
  const records = dossier.all('budgetLine');
  const locks = new Map(dossier.all('budgetLock').map((lock) => [lock.values.version, lock]));
  const versions = dossier.all('governingVersion').map((record): BudgetVersion => {
    const lock = locks.get(record.id);
    return {
      record,
      id: record.id,
      year: record.values.year ?? Number(record.values.validFrom.slice(0, 4)),
      label: record.values.label,
      lock,
      ...linesOfVersion(record.id, records, lock?.values),
      openLines: new Set(records.filter(({ conflicts }) => conflicts.includes('amount')).map(({ id }) => id)),
    };
  });
  return {
    dossier,
    base,
    members: base.all('memberOrganisation').map(({ id, values }) => ({ id, ...values })),
    interventions: base.all('intervention'),
    versions: versions.toSorted(
      (left, right) =>
        right.year - left.year ||
        rank[right.record.values.status] - rank[left.record.values.status] ||
        compareText(right.record.values.validFrom, left.record.values.validFrom) ||
        compareText(right.id, left.id),
    ),
  };
}

/** The version of each year that counts: the last revised, else the decided, else the preliminary. Oldest year first. */
export function versionsByYear({ versions }: BudgetData): readonly BudgetVersion[] {
  const years = new Map<number, BudgetVersion>();
  for (const version of versions) if (!years.has(version.year)) years.set(version.year, version);
  return [...years.values()].toReversed();
}

/** The version to begin with: that of this year when there is one, else the newest. */
export function firstShown({ versions }: BudgetData, year: number): BudgetVersion | undefined {
  return versions.find((version) => version.year === year) ?? versions[0];
}

/** What a version is compared with: the one it replaces, else that of the year before. */
export function comparedWith(data: BudgetData, version: BudgetVersion): BudgetVersion | undefined {
  const replaced = data.versions.find(({ id }) => id === version.record.values.replaces);
  if (replaced !== undefined && replaced.year === version.year) return replaced;
  return versionsByYear(data).findLast(({ year }) => year < version.year);
}
