import { useState } from 'react';
import type { Change } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { GridAct, GridRow } from '#renderer/ui/grid/grid-model.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { readDelimited } from '#shared/publish/spreadsheet/read-csv.ts';
import { readAmount, typedStyle } from '#shared/recognise/budget/amount-text.ts';
import type { BudgetVersion } from './budget-model.ts';
import { newOpening, sectionOfRow } from './budget-rows.ts';
import { addLine, moveLine, setAmount } from './line-changes.ts';
import { isTable, type PasteProblem, readPastedAmounts } from './paste-amounts.ts';
import { useAmountProblem } from './use-amount-problem.ts';

/** Editing a version in its grid: what is typed and pasted becomes changes that the program's undo takes back. */
export function useBudgetGrid(
  version: BudgetVersion,
  rows: readonly GridRow[],
  unit: MoneyUnit,
  onTable: (table: readonly (readonly string[])[]) => void,
  onNewLine: (line: KnownLine) => void,
) {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const problemText = useAmountProblem();
  const [comingRow, setComingRow] = useState<string | null>(null);
  const [pasteProblem, setPasteProblem] = useState<PasteProblem | null>(null);
  const { lines } = version;
  const isLocked = version.lock !== undefined;

  function newLine(section: 'revenue' | 'cost' | 'openingEquity', label: string, amount: Ore) {
    const id = writer.newChildId(version.record.id.slice(0, 16) as Parameters<typeof writer.newChildId>[0]);
    return { id, version: version.id, section, label, amount, unit };
  }

  function onEdit(row: string, column: string, text: string): string | null {
    setPasteProblem(null);
    const line = lines.find(({ id }) => id === row);
    if (column === 'label') {
      const label = text.trim();
      if (line === undefined || label === line.label) return null;
      void commit([{ type: 'set', table: 'budgetLine', id: line.id, values: { label } }]);
      return null;
    }
    const read = readAmount(text, typedStyle, unit);
    if (!read.ok) return problemText(read.error, text);
    const amount = read.value?.ore ?? (0 as Ore);
    const usedUnit = read.value?.unit ?? unit;
    if (row === newOpening) {
      if (text.trim() === '') return null;
      const label = translate('domain.budgetSection.openingEquity');
      void commit([addLine(lines, { ...newLine('openingEquity', label, amount), unit: usedUnit }, null)]);
    } else if (line !== undefined) {
      const changes = setAmount(line, amount, usedUnit);
      if (changes.length > 0) void commit(changes);
    }
    return null;
  }

  function onAct(act: GridAct, row: string): void {
    if (isLocked) return;
    const line = lines.find(({ id }) => id === row);
    if (act === 'insert') {
      const section = sectionOfRow(row, lines) ?? 'cost';
      const made = newLine(section === 'openingEquity' ? 'cost' : section, '', 0 as Ore);
      const added = addLine(lines, made, line?.id ?? null);
      setComingRow(made.id);
      if (added.type === 'create' && added.table === 'budgetLine')
        onNewLine({ ...added.values, id: made.id });
      void commit([added], { announce: translate('budget.lineAdded') });
    } else if (act === 'remove') {
      if (line === undefined) return;
      void commit([{ type: 'delete', table: 'budgetLine', id: line.id }], {
        announce: translate('budget.lineRemoved', { label: line.label }),
      });
    } else if (line !== undefined) {
      const changes = moveLine(lines, line.id, act === 'up' ? -1 : 1);
      if (changes.length > 0) void commit(changes);
    }
  }

  function onPaste(row: string, _column: string, text: string): void {
    if (isLocked) return;
    const table = readDelimited(text);
    if (isTable(table)) {
      onTable(table);
      return;
    }
    const from = rows.findIndex(({ key }) => key === row);
    const targets = rows.slice(from).filter(({ kind, key }) => kind === 'line' && key !== newOpening);
    const read = readPastedAmounts(
      table.map(([cell = '']) => cell),
      unit,
      targets.length,
    );
    setPasteProblem(read.ok ? null : read.error);
    if (!read.ok) return;
    const changes = read.value.flatMap((amount, index): readonly Change[] => {
      const line = lines.find(({ id }) => id === (targets[index]?.key as RecordId | undefined));
      return amount === null || line === undefined ? [] : setAmount(line, amount.ore, amount.unit);
    });
    if (changes.length === 0) return;
    void commit(changes, {
      announce: translate('budget.pasted', {
        count: changes.length,
        unit: translate(`domain.moneyUnit.${unit}`),
      }),
    });
  }

  return { onEdit, onAct, onPaste, comingRow, pasteProblem, closeProblem: () => setPasteProblem(null) };
}
