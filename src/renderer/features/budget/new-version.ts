import type { Change } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import { orderBetween } from '#shared/log/order.ts';

export interface NewVersion {
  readonly document: DossierId;
  readonly year: number;
  readonly label: string;
  /** The lines to begin with. */
  readonly from: readonly KnownLine[];
  /** Another year begins with the equity that the one before ended with. */
  readonly isNextYear: boolean;
  /** What it is to take the place of when it is decided. */
  readonly replaces: RecordId | null;
}

/** A preliminary version with the lines of another. It is a proposal until a § locks it. */
export function newVersionChanges(
  { document, year, label, from, isNextYear, replaces }: NewVersion,
  newChildId: (dossier: DossierId) => RecordId,
): { readonly id: RecordId; readonly changes: readonly Change[] } {
  const id = newChildId(document);
  const { closingEquity } = budgetSums(from);
  let order: string | null = null;
  const lines = from.map((line): Change => {
    order = orderBetween(order, null);
    const { id: _id, ...values } = line;
    const amount: Ore = isNextYear && line.section === 'openingEquity' ? closingEquity : line.amount;
    return {
      type: 'create',
      table: 'budgetLine',
      id: newChildId(document),
      values: { ...values, version: id, amount, unit: line.unit ?? 'kr', order },
    };
  });
  return {
    id,
    changes: [
      {
        type: 'create',
        table: 'governingVersion',
        id,
        values: {
          label,
          status: 'preliminary',
          decidedBy: null,
          validFrom: `${year}-01-01` as never,
          validTo: `${year}-12-31` as never,
          replaces,
          year,
        },
      },
      ...lines,
    ],
  };
}
