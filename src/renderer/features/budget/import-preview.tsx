import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { moneyUnits } from '#shared/domain/budget/money-unit.ts';
import type { SeparatorMeaning } from '#shared/recognise/budget/amount-text.ts';
import type { TableCell } from '#shared/recognise/budget/budget-table.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { ImportTable } from './import-table.tsx';
import { type Importing, useImport } from './use-import.ts';

interface ImportPreviewProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly table: readonly (readonly TableCell[])[];
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** How a table is understood, cell by cell, before anything is taken in. */
export function ImportPreview({ data, version, table, onAgain, onDone }: ImportPreviewProps): ReactNode {
  const translate = useTranslate();
  const importing = useImport(data, version, table, onDone);
  const { plan, canTakeIn, takeIn } = importing;
  return (
    <div className="stack">
      <Choices importing={importing} table={table} />
      <ImportTable importing={importing} table={table} />
      <Summary importing={importing} />
      <div className="dialog-actions">
        <Button onPress={onAgain}>{translate('budget.otherTable')}</Button>
        <Button
          variant="primary"
          isDisabled={!canTakeIn}
          onPress={() => void takeIn()}
          testId="import-take-in"
        >
          {translate('budget.takeIn', { count: plan.lines.length })}
        </Button>
      </div>
    </div>
  );
}

function Choices({
  importing,
  table,
}: {
  readonly importing: Importing;
  readonly table: ImportPreviewProps['table'];
}): ReactNode {
  const translate = useTranslate();
  const { reading, choices, hasFigures, asOf } = importing;
  const problems = reading.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.status === 'problem' ? [cell.problem.type] : [])),
  );
  const lacksUnit = problems.includes('unit-missing');
  const isAmbiguous =
    problems.includes('ambiguous') || choices.dot !== undefined || choices.comma !== undefined;
  const texts = table
    .flat()
    .filter((cell): cell is string => typeof cell === 'string')
    .join(' ');
  const foundUnit =
    reading.columns.find(({ role, unit }) => role === 'budget' && unit !== null)?.unit ?? null;
  return (
    <>
      {lacksUnit ? (
        <Notice tone="warning" title={translate('budget.unitMissing')} testId="unit-missing">
          {translate('budget.unitMissingHelp')}
        </Notice>
      ) : null}
      <div className="fields">
        <Select
          label={translate('budget.tableUnit')}
          value={choices.unit ?? ''}
          options={[
            {
              value: '',
              text:
                foundUnit === null || choices.unit !== undefined
                  ? translate('budget.unitByTable')
                  : translate('budget.unitFound', { unit: translate(`domain.moneyUnit.${foundUnit}`) }),
            },
            ...moneyUnits.map((unit) => ({
              value: unit as string,
              text: translate(`domain.moneyUnit.${unit}`),
            })),
          ]}
          onChange={(value) => importing.setUnit(moneyUnits.find((unit) => unit === value))}
          testId="import-unit"
        />
        {isAmbiguous && texts.includes('.') ? <SeparatorChoice sign="dot" importing={importing} /> : null}
        {isAmbiguous && texts.includes(',') ? <SeparatorChoice sign="comma" importing={importing} /> : null}
        {hasFigures ? (
          <TextField
            label={translate('budget.figuresAsOf')}
            type="date"
            value={asOf}
            onChange={importing.setAsOf}
          />
        ) : null}
      </div>
      {reading.turned.size === 0 ? null : (
        <p className="muted">
          {translate('budget.turned', {
            sections: [...reading.turned]
              .map((section) => translate(`domain.budgetSection.${section}`))
              .join(', '),
          })}
        </p>
      )}
    </>
  );
}

function SeparatorChoice({
  sign,
  importing,
}: {
  readonly sign: 'dot' | 'comma';
  readonly importing: Importing;
}): ReactNode {
  const translate = useTranslate();
  const meanings: readonly SeparatorMeaning[] = ['unknown', 'thousands', 'decimal'];
  return (
    <Select
      label={translate(`budget.separator.${sign}`)}
      value={importing.choices[sign] ?? importing.reading.style[sign]}
      options={meanings.map((value) => ({ value, text: translate(`budget.separator.${value}`) }))}
      onChange={(value) => importing.setSeparator(sign, value === 'unknown' ? undefined : value)}
      testId={`import-${sign}`}
    />
  );
}

function Summary({ importing }: { readonly importing: Importing }): ReactNode {
  const translate = useTranslate();
  const { plan, hasSeenSums, replacesAll, isLocked } = importing;
  return (
    <div className="stack" role="status" data-testid="import-summary">
      {plan.openProblems === 0 ? null : (
        <Notice tone="danger" title={translate('budget.openProblems', { count: plan.openProblems })}>
          {translate('budget.openProblemsHelp')}
        </Notice>
      )}
      {plan.wrongSums === 0 ? null : (
        <Notice tone="warning" title={translate('budget.wrongSums', { count: plan.wrongSums })}>
          <Checkbox
            label={translate('budget.seenSums')}
            isSelected={hasSeenSums}
            onChange={importing.setSeenSums}
            testId="seen-sums"
          />
        </Notice>
      )}
      {plan.openProblems === 0 && plan.wrongSums === 0 && plan.lines.length > 0 ? (
        <Notice tone="success" title={translate('budget.allRead', { count: plan.lines.length })} />
      ) : null}
      {isLocked ? (
        <p className="muted">{translate('budget.importLocked')}</p>
      ) : (
        <Checkbox
          label={translate('budget.replacesAll')}
          isSelected={replacesAll}
          onChange={importing.setReplacesAll}
        />
      )}
    </div>
  );
}
