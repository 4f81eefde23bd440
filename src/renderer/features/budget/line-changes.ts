import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { orderBetween, reorder } from '#shared/log/order.ts';

/** The lines of a section in their order. */
export function sectionLines(lines: readonly KnownLine[], section: BudgetSection): readonly KnownLine[] {
  return lines
    .filter((line) => line.section === section)
    .toSorted((left, right) => byOrder({ id: left.id, values: left }, { id: right.id, values: right }));
}

export interface NewLine {
  readonly id: RecordId;
  readonly version: RecordId;
  readonly section: BudgetSection;
  readonly label: string;
  readonly amount: Ore;
  readonly unit: MoneyUnit;
}

/** A new line after another of its section, or last. */
export function addLine(lines: readonly KnownLine[], line: NewLine, after: RecordId | null): Change {
  const own = sectionLines(lines, line.section);
  const place = own.findIndex(({ id }) => id === after);
  const before = place === -1 ? own.at(-1) : own[place];
  const next = place === -1 ? undefined : own[place + 1];
  const { id, ...values } = line;
  return {
    type: 'create',
    table: 'budgetLine',
    id,
    values: {
      ...values,
      category: null,
      party: null,
      memberOrganisation: null,
      intervention: null,
      order: orderBetween(before?.order ?? null, next?.order ?? null),
    },
  };
}

/** A line one step up or down in its section; nothing where there is no step to take. */
export function moveLine(lines: readonly KnownLine[], id: RecordId, step: -1 | 1): readonly Change[] {
  const line = lines.find((one) => one.id === id);
  if (line === undefined) return [];
  const own = sectionLines(lines, line.section);
  const target = own.findIndex((one) => one.id === id) + step;
  if (target < 0 || target >= own.length) return [];
  return reorder(own, id, target).map(
    (moved): Change => ({
      type: 'set',
      table: 'budgetLine',
      id: moved.id as RecordId,
      values: { order: moved.order },
    }),
  );
}

/** A new amount, with the unit it was entered in. Nothing when it is the same. */
export function setAmount(line: KnownLine, amount: Ore, unit: MoneyUnit): readonly Change[] {
  if (line.amount === amount && line.unit !== null) return [];
  return [{ type: 'set', table: 'budgetLine', id: line.id, values: { amount, unit } }];
}
