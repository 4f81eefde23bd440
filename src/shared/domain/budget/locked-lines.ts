import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { type BudgetLine, budgetCategories, budgetSections, fundingParties } from './budget-line.ts';
import type { BudgetLock } from './budget-lock.ts';
import { moneyUnits } from './money-unit.ts';

/** A line with its id, wherever it was read: from its record, or from the lock of its version. */
export interface KnownLine extends BudgetLine {
  readonly id: RecordId;
}

/** A line as a lock keeps it. */
export function lockedLine({ id, ...line }: KnownLine): string {
  const { section, label, amount, unit, category, party, memberOrganisation, intervention, order } = line;
  return JSON.stringify([
    id,
    section,
    label,
    amount,
    unit,
    category,
    party,
    memberOrganisation,
    intervention,
    order,
  ]);
}

/** The lines of a lock. What cannot be read was written by a newer program and is left out. */
export function linesOfLock({ version, lines }: Pick<BudgetLock, 'version' | 'lines'>): readonly KnownLine[] {
  return lines.flatMap((text): readonly KnownLine[] => {
    const parts = parse(text);
    if (parts === undefined) return [];
    const [id, section, label, amount, unit, category, party, memberOrganisation, intervention, order] =
      parts;
    const known = oneOf(budgetSections, section);
    if (typeof id !== 'string' || typeof label !== 'string' || known === null) return [];
    if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) return [];
    return [
      {
        id: id as RecordId,
        version,
        section: known,
        label,
        amount: amount as BudgetLine['amount'],
        unit: oneOf(moneyUnits, unit),
        category: oneOf(budgetCategories, category),
        party: oneOf(fundingParties, party),
        memberOrganisation: typeof memberOrganisation === 'string' ? (memberOrganisation as RecordId) : null,
        intervention: typeof intervention === 'string' ? (intervention as RecordId) : null,
        order: typeof order === 'string' ? order : '',
      },
    ];
  });
}

/**
 * The lines of a version: as they were decided when it is locked, else as they are now. `changed` are the labels of lines
 * that somebody who did not know of the lock has changed, added or removed since: they count for nothing.
 */
export function linesOfVersion(
  version: RecordId,
  records: readonly Recorded<'budgetLine'>[],
  lock: BudgetLock | undefined,
): { readonly lines: readonly KnownLine[]; readonly changed: readonly string[] } {
  const now = records
    .filter(({ values }) => values.version === version)
    .map(({ id, values }): KnownLine => ({ ...values, id }));
  if (lock === undefined) return { lines: now, changed: [] };
  const lines = linesOfLock(lock);
  const before = new Map(lines.map((line) => [line.id, lockedLine(line)]));
  const after = new Map(now.map((line) => [line.id, lockedLine(line)]));
  const different = [
    ...lines.filter(({ id }) => after.get(id) !== before.get(id)),
    ...now.filter(({ id }) => !before.has(id)),
  ];
  return { lines, changed: [...new Set(different.map(({ label }) => label))] };
}

function parse(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((one) => one === value) ?? null;
}
