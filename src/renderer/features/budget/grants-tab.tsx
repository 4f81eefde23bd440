import { type ReactNode, useState } from 'react';
import type { DecisionSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { amountText } from '#shared/domain/budget/amount-format.ts';
import { grantedSums } from '#shared/domain/budget/granted.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { GrantDialog } from './grant-dialog.tsx';

interface GrantsTabProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
  readonly decisions: readonly DecisionSummary[];
}

/** Beviljade medel per insats against its line, and what has been moved between lines. */
export function GrantsTab({ data, version, unit, decisions }: GrantsTabProps): ReactNode {
  const translate = useTranslate();
  const [isAdding, setAdding] = useState<'grant' | 'reallocation' | null>(null);
  const grants = data.dossier.all('grant').filter(({ values }) => values.year === version.year);
  const reallocations = data.dossier
    .all('reallocation')
    .filter(({ values }) => values.version === version.id);
  const sums = grantedSums(version.lines, grants, reallocations);
  const money = (ore: number) => amountText(ore, unit);
  const nameOf = (id: RecordId) =>
    data.interventions.find((one) => one.id === id)?.values.name ?? translate('budget.unknownInsats');
  return (
    <div className="stack">
      <div className="actions">
        <Button icon={<Plus aria-hidden />} onPress={() => setAdding('grant')} testId="new-grant">
          {translate('budget.newGrant')}
        </Button>
        <Button onPress={() => setAdding('reallocation')} testId="new-reallocation">
          {translate('budget.newReallocation')}
        </Button>
      </div>
      {sums.length === 0 ? (
        <EmptyState title={translate('budget.noGrants')} text={translate('budget.noGrantsHelp')} />
      ) : (
        <Table
          caption={translate('budget.grantsCaption', {
            year: version.year,
            unit: translate(`domain.moneyUnit.${unit}`),
          })}
          showCaption
          rows={sums}
          rowKey={({ intervention }) => intervention}
          testId="grant-table"
          columns={[
            {
              key: 'name',
              header: translate('budget.intervention'),
              isRowHeader: true,
              cell: ({ intervention }) => nameOf(intervention),
            },
            {
              key: 'budgeted',
              header: translate('budget.budgeted'),
              align: 'end',
              cell: ({ budgeted }) => money(budgeted),
            },
            {
              key: 'moved',
              header: translate('budget.moved'),
              align: 'end',
              cell: ({ reallocated }) => (reallocated === 0 ? '–' : money(reallocated)),
            },
            {
              key: 'granted',
              header: translate('budget.granted'),
              align: 'end',
              cell: ({ granted }) => money(granted),
            },
            {
              key: 'left',
              header: translate('budget.left'),
              align: 'end',
              cell: ({ left }) =>
                left < 0 ? (
                  <strong className="tone-bad">{translate('budget.over', { amount: money(-left) })}</strong>
                ) : (
                  money(left)
                ),
            },
          ]}
        />
      )}
      <GrantList
        grants={grants}
        decisions={decisions}
        nameOf={nameOf}
        money={(ore) => `${money(ore)}\u00a0${unit}`}
      />
      <ReallocationList
        version={version}
        reallocations={reallocations}
        decisions={decisions}
        money={(ore) => `${money(ore)}\u00a0${unit}`}
      />
      {isAdding === null ? null : (
        <GrantDialog
          kind={isAdding}
          data={data}
          version={version}
          unit={unit}
          decisions={decisions}
          onClose={() => setAdding(null)}
        />
      )}
    </div>
  );
}

interface GrantListProps {
  readonly grants: readonly StoredRecord<'grant'>[];
  readonly decisions: readonly DecisionSummary[];
  readonly nameOf: (id: RecordId) => string;
  readonly money: (ore: number) => string;
}

function GrantList({ grants, decisions, nameOf, money }: GrantListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  if (grants.length === 0) return null;
  return (
    <Table
      caption={translate('budget.grantList')}
      showCaption
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: translate('budget.intervention'),
          isRowHeader: true,
          cell: ({ values }) => nameOf(values.intervention),
        },
        {
          key: 'recipient',
          header: translate('budget.recipient'),
          cell: ({ values }) => values.recipient ?? '',
        },
        {
          key: 'amount',
          header: translate('budget.granted'),
          align: 'end',
          cell: ({ values }) => money(values.amount),
        },
        {
          key: 'decided',
          header: translate('budget.decided'),
          cell: ({ values }) => <Decided {...values} decisions={decisions} />,
        },
        {
          key: 'acts',
          header: <span className="visually-hidden">{translate('budget.acts')}</span>,
          isNarrow: true,
          cell: ({ id, values }) => (
            <IconButton
              label={translate('budget.removeGrant', { name: nameOf(values.intervention) })}
              icon={<Trash2 aria-hidden />}
              onPress={() =>
                void commit([{ type: 'delete', table: 'grant', id }], {
                  announce: translate('budget.grantRemoved'),
                })
              }
            />
          ),
        },
      ]}
    />
  );
}

interface ReallocationListProps {
  readonly version: BudgetVersion;
  readonly reallocations: readonly StoredRecord<'reallocation'>[];
  readonly decisions: readonly DecisionSummary[];
  readonly money: (ore: number) => string;
}

function ReallocationList({ version, reallocations, decisions, money }: ReallocationListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  if (reallocations.length === 0) return null;
  const labelOf = (id: RecordId | null) =>
    id === null
      ? translate('budget.fromEquity')
      : (version.lines.find((line) => line.id === id)?.label ?? translate('budget.unknownLine'));
  return (
    <Table
      caption={translate('budget.reallocationList')}
      showCaption
      rows={reallocations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'from',
          header: translate('budget.from'),
          isRowHeader: true,
          cell: ({ values }) => labelOf(values.fromLine),
        },
        { key: 'to', header: translate('budget.to'), cell: ({ values }) => labelOf(values.toLine) },
        {
          key: 'amount',
          header: translate('budget.amount'),
          align: 'end',
          cell: ({ values }) => money(values.amount),
        },
        {
          key: 'decided',
          header: translate('budget.decided'),
          cell: ({ values }) => <Decided {...values} decisions={decisions} />,
        },
        {
          key: 'acts',
          header: <span className="visually-hidden">{translate('budget.acts')}</span>,
          isNarrow: true,
          cell: ({ id, values }) => (
            <IconButton
              label={translate('budget.removeReallocation', { name: labelOf(values.toLine) })}
              icon={<Trash2 aria-hidden />}
              onPress={() =>
                void commit([{ type: 'delete', table: 'reallocation', id }], {
                  announce: translate('budget.reallocationRemoved'),
                })
              }
            />
          ),
        },
      ]}
    />
  );
}

interface DecidedProps {
  readonly decidedBy: RecordId | null;
  readonly decidedOn: IsoDate | null;
  readonly decisions: readonly DecisionSummary[];
}

/** The § with a way to it. */
function Decided({ decidedBy, decidedOn, decisions }: DecidedProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const decision = decisions.find(({ minuteItem }) => minuteItem === decidedBy);
  if (decision !== undefined) {
    return (
      <a className="text-link" href={`#/register?selected=${decision.minuteItem}`}>
        {translate('budget.decidedIn', { number: decision.number ?? '–', date: format.date(decision.date) })}
      </a>
    );
  }
  return decidedOn === null ? translate('budget.undecided') : format.date(decidedOn);
}
