import { useMemo, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { BudgetChoices, ColumnRole, TableCell } from '#shared/recognise/budget/budget-table.ts';
import { importPlan } from '#shared/recognise/budget/import-plan.ts';
import { readBudgetTable } from '#shared/recognise/budget/read-budget-table.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { importChanges } from './import-changes.ts';

/** A table on its way in: what has been chosen and put right, how it reads now, and the act that takes it in. */
export function useImport(
  data: BudgetData,
  version: BudgetVersion,
  table: readonly (readonly TableCell[])[],
  onDone: () => void,
) {
  const translate = useTranslate();
  const commit = useCommit();
  const workspace = useWorkspace();
  const [choices, setChoices] = useState<BudgetChoices>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [corrected, setCorrected] = useState<ReadonlyMap<string, string>>(new Map());
  const [hasSeenSums, setSeenSums] = useState(false);
  const [replacesAll, setReplacesAll] = useState(false);
  const [typedDay, setTypedDay] = useState<string | null>(null);
  const reading = useMemo(() => {
    const cells = table.map((row, line) =>
      row.map((cell, place) => corrected.get(`${line}-${place}`) ?? cell),
    );
    const context = {
      year: version.year,
      members: data.members,
      interventions: data.interventions.map(({ id, values }) => ({ id, name: values.name })),
    };
    return readBudgetTable(cells, context, choices);
  }, [table, corrected, choices, version.year, data.members, data.interventions]);
  const plan = useMemo(() => importPlan(reading, leftOut), [reading, leftOut]);
  const isLocked = version.lock !== undefined;
  const asOf = typedDay ?? asOfColumns(reading.columns) ?? `${version.year}-12-31`;
  const hasFigures = reading.columns.some(({ role }) => role === 'actual' || role === 'forecast');
  const canTakeIn =
    plan.openProblems === 0 &&
    plan.lines.length > 0 &&
    (plan.wrongSums === 0 || hasSeenSums) &&
    (!hasFigures || isIsoDate(asOf)) &&
    (!isLocked || hasFigures);

  async function takeIn(): Promise<void> {
    if (!canTakeIn) return;
    const document = version.id.slice(0, 16) as DossierId;
    const changes = await importChanges(
      plan.lines,
      version.lines,
      {
        version: version.id,
        replacesAll,
        isLocked,
        asOf: asOf as IsoDate,
        lastIntervention: data.interventions.at(-1)?.values.order ?? null,
      },
      {
        association: workspace.id,
        document,
        newChildId: workspace.writer.newChildId,
        naturalId: workspace.writer.naturalId,
      },
    );
    const done = await commit(changes, {
      announce: translate('budget.imported', { count: plan.lines.length }),
    });
    if (done.ok) onDone();
  }

  return {
    reading,
    plan,
    leftOut,
    choices,
    hasSeenSums,
    replacesAll,
    asOf,
    hasFigures,
    isLocked,
    canTakeIn,
    takeIn,
    setSeenSums,
    setReplacesAll,
    setAsOf: setTypedDay,
    ...choiceSetters(choices, setChoices, reading.columns),
    correct: (row: number, column: number, text: string) =>
      setCorrected(new Map(corrected).set(`${row}-${column}`, text)),
    leaveOut: (row: number, isOut: boolean) => {
      const next = new Set(leftOut);
      if (isOut) next.add(row);
      else next.delete(row);
      setLeftOut(next);
    },
  };
}

/** What the user can say about the table that it does not say itself. */
function choiceSetters(
  choices: BudgetChoices,
  setChoices: (choices: BudgetChoices) => void,
  columns: readonly { readonly role: ColumnRole }[],
) {
  return {
    setUnit: (unit: MoneyUnit | undefined) => setChoices({ ...choices, unit }),
    setSeparator: (sign: 'dot' | 'comma', meaning: BudgetChoices['dot']) =>
      setChoices({ ...choices, [sign]: meaning }),
    setRole: (column: number, role: ColumnRole) => {
      const before = columns.map((one) => one.role);
      setChoices({ ...choices, roles: withRole(before, column, role) });
    },
    setSection: (row: number, section: BudgetSection) =>
      setChoices({ ...choices, sections: new Map(choices.sections ?? []).set(row, section) }),
  };
}

export type Importing = ReturnType<typeof useImport>;

/** Each role but `ignore` has one column: another that had it is ignored. */
function withRole(
  roles: readonly ColumnRole[],
  column: number,
  role: ColumnRole,
): ReadonlyMap<number, ColumnRole> {
  return new Map(
    roles.map((before, index) => [
      index,
      index === column ? role : before === role && role !== 'ignore' ? 'ignore' : before,
    ]),
  );
}

function asOfColumns(
  columns: readonly { readonly role: ColumnRole; readonly asOf: IsoDate | null }[],
): IsoDate | null {
  return (
    columns.find(({ role, asOf }) => (role === 'actual' || role === 'forecast') && asOf !== null)?.asOf ??
    null
  );
}
