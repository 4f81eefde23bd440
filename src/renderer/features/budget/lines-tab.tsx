import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import { ArrowDown, ArrowUp, Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { aboutLine } from './about-line.ts';
import { type BudgetData, type BudgetVersion, comparedWith } from './budget-model.ts';
import { budgetRows } from './budget-rows.ts';
import { FindingList } from './finding-list.tsx';
import { LineDialog } from './line-dialog.tsx';
import type { PasteProblem } from './paste-amounts.ts';
import { SplitTable } from './split-table.tsx';
import { useAmountProblem } from './use-amount-problem.ts';
import { useBudgetGrid } from './use-budget-grid.ts';

interface LinesTabProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
  readonly onTable: (table: readonly (readonly string[])[]) => void;
}

/** The budget of a version as a grid, with what the rules say and how the contributions are split. */
export function LinesTab({ data, version: stored, unit, onTable }: LinesTabProps): ReactNode {
  const translate = useTranslate();
  const [coming, setComing] = useState<KnownLine | null>(null);
  const version = withComing(stored, coming);
  const isStored = coming !== null && stored.lines.some(({ id }) => id === coming.id);
  useEffect(() => {
    // What is removed or undone later must not come back.
    if (isStored) setComing(null);
  }, [isStored]);
  const [active, setActive] = useState<string | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const compared = comparedWith(data, version);
  const isLocked = version.lock !== undefined;
  const rows = budgetRows({
    lines: version.lines,
    compared: compared?.lines ?? null,
    unit,
    isLocked,
    about: aboutLine(data, translate),
    translate,
  });
  const grid = useBudgetGrid(version, rows, unit, onTable, setComing);
  const unitName = translate(`domain.moneyUnit.${unit}`);
  const onActive = useCallback((row: string) => setActive(row), []);
  const line = version.lines.find(({ id }) => id === active);
  const editedLine = version.lines.find(({ id }) => id === edited);
  return (
    <div className="stack">
      {isLocked ? null : (
        <div className="actions budget-tools">
          <Button
            icon={<Plus aria-hidden />}
            onPress={() => grid.onAct('insert', active ?? 'heading:cost')}
            testId="add-line"
          >
            {translate('budget.addLine')}
          </Button>
          <Button
            variant="quiet"
            icon={<ArrowUp aria-hidden />}
            isDisabled={line === undefined}
            onPress={() => line && grid.onAct('up', line.id)}
          >
            {translate('budget.moveUp')}
          </Button>
          <Button
            variant="quiet"
            icon={<ArrowDown aria-hidden />}
            isDisabled={line === undefined}
            onPress={() => line && grid.onAct('down', line.id)}
          >
            {translate('budget.moveDown')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={line === undefined}
            onPress={() => setEdited(active)}
            testId="line-about"
          >
            {translate('budget.lineAbout')}
          </Button>
          <Button
            variant="quiet"
            icon={<Trash2 aria-hidden />}
            isDisabled={line === undefined}
            onPress={() => line && grid.onAct('remove', line.id)}
            testId="remove-line"
          >
            {translate('budget.removeLine')}
          </Button>
        </div>
      )}
      {grid.pasteProblem === null ? null : <PasteNotice problem={grid.pasteProblem} />}
      <Grid
        label={translate('budget.gridLabel', { label: version.label, unit: unitName })}
        columns={[
          { key: 'label', header: translate('budget.line'), isRowHeader: true },
          { key: 'about', header: translate('budget.aboutHeader') },
          {
            key: 'amount',
            header: translate('budget.amountHeader', { label: version.label, unit }),
            align: 'end',
          },
          ...(compared === undefined
            ? []
            : [
                {
                  key: 'before',
                  header: translate('budget.amountHeader', { label: compared.label, unit }),
                  align: 'end' as const,
                },
                {
                  key: 'difference',
                  header: translate('budget.difference', { unit }),
                  align: 'end' as const,
                },
              ]),
        ]}
        rows={rows}
        onEdit={grid.onEdit}
        onPaste={grid.onPaste}
        onAct={grid.onAct}
        onActive={onActive}
        comingRow={grid.comingRow}
        testId="budget-grid"
      />
      <p className="muted small no-print">
        {translate(isLocked ? 'budget.gridHelpLocked' : 'budget.gridHelp', { unit: unitName })}
      </p>
      <FindingList data={data} version={version} unit={unit} />
      <SplitTable lines={version.lines} members={data.members} unit={unit} />
      {editedLine === undefined ? null : (
        <LineDialog data={data} line={editedLine} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

/** The version with a line that is on its way to the disk, so that what is typed next goes into it. */
function withComing(version: BudgetVersion, coming: KnownLine | null): BudgetVersion {
  if (coming === null || version.lines.some(({ id }) => id === coming.id)) return version;
  return { ...version, lines: [...version.lines, coming] };
}

function PasteNotice({ problem }: { readonly problem: PasteProblem }): ReactNode {
  const translate = useTranslate();
  const problemText = useAmountProblem();
  return (
    <Notice tone="danger" title={translate('budget.nothingPasted')} isAlert testId="paste-problem">
      {problem.type === 'too-many' ? (
        translate('budget.pastedTooMany', { count: problem.count })
      ) : (
        <ul>
          {problem.cells.slice(0, 8).map(({ text, problem: why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew at each paste
            <li key={index}>{problemText(why, text)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
