import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { budgetSums } from './governing-model.ts';

interface BudgetTableProps {
  readonly caption: string;
  readonly lines: readonly StoredRecord<'budgetLine'>[];
}

/** A budget in thousands of kronor, with its sums. */
export function BudgetTable({ caption, lines }: BudgetTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const sums = budgetSums(lines);
  return (
    <table className="table budget-table">
      <caption className="table-caption">{translate('governing.budgetCaption', { label: caption })}</caption>
      <BudgetSection section="revenue" lines={lines} sum={sums.revenue} />
      <BudgetSection section="cost" lines={lines} sum={sums.cost} />
      <tbody>
        <SumRow label={translate('governing.result')} amount={format.thousands(sums.result)} />
        <SumRow
          label={translate('domain.budgetSection.openingEquity')}
          amount={format.thousands(sums.openingEquity)}
        />
        <SumRow label={translate('governing.closingEquity')} amount={format.thousands(sums.closingEquity)} />
      </tbody>
    </table>
  );
}

interface BudgetSectionProps {
  readonly section: 'revenue' | 'cost';
  readonly lines: readonly StoredRecord<'budgetLine'>[];
  readonly sum: number;
}

function BudgetSection({ section, lines, sum }: BudgetSectionProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <tbody>
      <tr className="budget-head">
        <th scope="rowgroup" colSpan={2}>
          {translate(`domain.budgetSection.${section}`)}
        </th>
      </tr>
      {lines
        .filter((line) => line.values.section === section)
        .map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.values.label}</th>
            <td className="cell-end">{format.thousands(line.values.amount)}</td>
          </tr>
        ))}
      <SumRow
        label={translate(section === 'revenue' ? 'governing.sumRevenue' : 'governing.sumCost')}
        amount={format.thousands(sum)}
      />
    </tbody>
  );
}

function SumRow({ label, amount }: { readonly label: string; readonly amount: string }) {
  return (
    <tr className="budget-sum">
      <th scope="row">{label}</th>
      <td className="cell-end">{amount}</td>
    </tr>
  );
}
