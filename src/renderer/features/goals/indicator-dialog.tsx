import { type FormEvent, type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { decimalOf } from '#shared/domain/goal/decimal.ts';
import { type Indicator, indicatorDirections } from '#shared/domain/goal/indicator.ts';
import { orderAfter } from '#shared/log/order.ts';

interface IndicatorDialogProps {
  readonly dossier: Dossier;
  readonly goal: RecordId;
  readonly indicator: RecordId | null;
  readonly onClose: () => void;
}

/** What is measured, from where to where, and where the numbers come from. */
export function IndicatorDialog({ dossier, goal, indicator, onClose }: IndicatorDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const before = indicator === null ? undefined : dossier.get('indicator', indicator)?.values;
  const [values, setValues] = useState<Indicator>(before ?? blankIndicator(dossier, goal));
  const change = (more: Partial<Indicator>) => setValues({ ...values, ...more });
  const isNumber = (text: string | null) => text === null || decimalOf(text) !== null;
  const isComplete = values.name.trim() !== '' && isNumber(values.baseline) && isNumber(values.target);
  const notNumber = (text: string | null) =>
    isNumber(text) ? {} : { error: translate('goals.notNumber', { text: text ?? '' }) };

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isComplete) return;
    const tidy = { ...values, name: values.name.trim(), unit: values.unit.trim() };
    const done = await commit(
      [
        indicator === null
          ? { type: 'create', table: 'indicator', id: writer.newChildId(dossier.id), values: tidy }
          : { type: 'set', table: 'indicator', id: indicator, values: tidy },
      ],
      { announce: translate('goals.saved') },
    );
    if (done.ok) onClose();
  }

  return (
    <Dialog title={translate('goals.indicator')} isOpen onClose={onClose} testId="indicator-dialog">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={translate('goals.name')}
          value={values.name}
          onChange={(name) => change({ name })}
          isRequired
          autoFocus
          testId="indicator-name"
        />
        <div className="fields">
          <TextField
            label={translate('goals.unit')}
            value={values.unit}
            onChange={(unit) => change({ unit })}
            description={translate('goals.unitHelp')}
          />
          <TextField
            label={translate('goals.baseline')}
            value={values.baseline ?? ''}
            onChange={(text) => change({ baseline: orNull(text) })}
            {...notNumber(values.baseline)}
          />
          <TextField
            label={translate('goals.targetValue')}
            value={values.target ?? ''}
            onChange={(text) => change({ target: orNull(text) })}
            {...notNumber(values.target)}
            testId="indicator-target"
          />
        </div>
        <Select
          label={translate('goals.direction')}
          value={values.direction ?? 'up'}
          options={indicatorDirections.map((value) => ({
            value,
            text: translate(`domain.indicatorDirection.${value}`),
          }))}
          onChange={(direction) => change({ direction })}
        />
        <TextField
          label={translate('goals.dataSource')}
          value={values.dataSource ?? ''}
          onChange={(text) => change({ dataSource: orNull(text) })}
        />
        <TextField
          label={translate('goals.smallCount')}
          type="number"
          value={values.smallCount === null ? '' : String(values.smallCount)}
          onChange={(text) => change({ smallCount: /^\d{1,4}$/.test(text) ? Number(text) : null })}
          description={translate('goals.smallCountHelp')}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="save-indicator">
            {translate('goals.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function blankIndicator(dossier: Dossier, goal: RecordId): Indicator {
  const list = dossier.all('indicator').map(({ id, values }) => ({ id, order: values.order }));
  return {
    goal,
    name: '',
    unit: 'procent',
    baseline: null,
    target: null,
    outcome: null,
    direction: 'up',
    dataSource: null,
    smallCount: 10,
    carriedFrom: null,
    order: orderAfter(list),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
