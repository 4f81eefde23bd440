import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type BudgetCategory, budgetCategories, fundingParties } from '#shared/domain/budget/budget-line.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { BudgetData } from './budget-model.ts';

interface LineDialogProps {
  readonly data: BudgetData;
  readonly line: KnownLine;
  readonly onClose: () => void;
}

const revenueCategories: readonly BudgetCategory[] = ['contribution', 'projectFunding', 'otherRevenue'];

/** What a line is about: who pays it, or which insats it is for. The split and the sums per insats follow from it. */
export function LineDialog({ data, line, onClose }: LineDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const [category, setCategory] = useState<string>(line.category ?? '');
  const [payer, setPayer] = useState<string>(line.memberOrganisation ?? line.party ?? '');
  const [intervention, setIntervention] = useState<string>(line.intervention ?? '');
  const isRevenue = line.section === 'revenue';
  const categories = budgetCategories.filter((one) => revenueCategories.includes(one) === isRevenue);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const isContribution = category === 'contribution';
    const party = fundingParties.find((one) => one === payer) ?? null;
    const done = await commit([
      {
        type: 'set',
        table: 'budgetLine',
        id: line.id,
        values: {
          category: categories.find((one) => one === category) ?? null,
          party: isContribution ? party : null,
          memberOrganisation: isContribution && party === null && payer !== '' ? (payer as RecordId) : null,
          intervention:
            category === 'intervention' && intervention !== '' ? (intervention as RecordId) : null,
        },
      },
    ]);
    if (done.ok) onClose();
  }

  return (
    <Dialog
      title={translate('budget.lineAboutTitle', { label: line.label })}
      isOpen
      onClose={onClose}
      testId="line-dialog"
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <Select
          label={translate('budget.category')}
          value={category}
          options={[
            { value: '', text: translate('budget.notSaid') },
            ...categories.map((one) => ({
              value: one as string,
              text: translate(`domain.budgetCategory.${one}`),
            })),
          ]}
          onChange={setCategory}
          testId="line-category"
        />
        {category === 'contribution' ? (
          <Select
            label={translate('budget.payer')}
            value={payer}
            options={[
              { value: '', text: translate('budget.notSaid') },
              ...data.members.map(({ id, name }) => ({ value: id as string, text: name })),
              ...fundingParties.map((party) => ({
                value: party as string,
                text: translate('budget.wholeSide', { party: translate(`domain.fundingParty.${party}`) }),
              })),
            ]}
            onChange={setPayer}
          />
        ) : null}
        {category === 'intervention' ? (
          <Select
            label={translate('budget.intervention')}
            value={intervention}
            options={[
              { value: '', text: translate('budget.notSaid') },
              ...data.interventions.map(({ id, values }) => ({ value: id as string, text: values.name })),
            ]}
            onChange={setIntervention}
          />
        ) : null}
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" testId="save-line-about">
            {translate('budget.saveAbout')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
