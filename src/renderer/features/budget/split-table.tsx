import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table } from '#renderer/ui/table.tsx';
import { amountText, decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import { type ContributingMember, contributionSplit } from '#shared/domain/budget/contribution-split.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';

interface SplitTableProps {
  readonly lines: readonly KnownLine[];
  readonly members: readonly ContributingMember[];
  readonly unit: MoneyUnit;
}

/** Half, a quarter and a quarter, and how the municipalities split theirs. */
export function SplitTable({ lines, members, unit }: SplitTableProps): ReactNode {
  const translate = useTranslate();
  const split = contributionSplit(lines, members);
  if (split.length === 0) return null;
  const rows = split.flatMap(({ party, amount, lawful, share, members: own }) => [
    {
      key: party as string,
      name: translate(`domain.fundingParty.${party}`),
      amount,
      share,
      lawful,
      isMember: false,
    },
    ...(own.length < 2
      ? []
      : own.map((member) => ({
          key: member.id as string,
          name: member.name,
          amount: member.amount,
          share: member.share,
          lawful: null,
          isMember: true,
        }))),
  ]);
  const decimals = Math.max(...rows.map(({ amount }) => decimalsNeeded(amount, unit)));
  const percent = (share: number) =>
    `${(share / 100).toLocaleString('sv-SE', { maximumFractionDigits: 2 })}\u00a0%`;
  return (
    <section className="section" aria-labelledby="budget-split">
      <h2 id="budget-split">{translate('budget.split')}</h2>
      <p className="muted">{translate('budget.splitHelp')}</p>
      <Table
        caption={translate('budget.splitCaption', { unit })}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            header: translate('budget.payer'),
            isRowHeader: true,
            cell: ({ name, isMember }) => (
              <span className={isMember ? 'budget-member' : undefined}>{name}</span>
            ),
          },
          {
            key: 'amount',
            header: translate('budget.amountIn', { unit }),
            align: 'end',
            cell: ({ amount }) => amountText(amount, unit, decimals),
          },
          {
            key: 'share',
            header: translate('budget.share'),
            align: 'end',
            cell: ({ share, isMember }) =>
              isMember ? translate('budget.shareOfSide', { share: percent(share) }) : percent(share),
          },
          {
            key: 'lawful',
            header: translate('budget.lawful', { unit }),
            align: 'end',
            cell: ({ lawful }) => (lawful === null ? '' : amountText(lawful, unit, decimals)),
          },
        ]}
      />
    </section>
  );
}
