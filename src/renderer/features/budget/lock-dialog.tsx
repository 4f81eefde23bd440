import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SectionSelect } from '#renderer/ui/section-select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Findings } from './finding-list.tsx';
import { useAmountProblem } from './use-amount-problem.ts';
import { type LockInput, useLock } from './use-lock.ts';

/** Locks a version with the § that decided it. What is false or ambiguous stops it (B1, B5); the law's words are said. */
export function LockDialog(props: LockInput): ReactNode {
  const { data, version, unit, onClose } = props;
  const translate = useTranslate();
  const form = useLock(props);
  const problemText = useAmountProblem();
  return (
    <Dialog
      title={translate('budget.lockTitle', { label: version.label })}
      isOpen
      onClose={onClose}
      testId="lock-dialog"
    >
      <form className="stack" onSubmit={(event) => void form.lock(event)}>
        {form.choices.length === 0 ? (
          <Notice tone="warning" title={translate('budget.noSections')} />
        ) : (
          <SectionSelect
            label={translate('budget.decidingSection')}
            choices={form.choices}
            value={form.decision?.minuteItem ?? ''}
            onChange={form.chooseDecision}
            none={translate('common.chooseSection')}
            testId="lock-section"
          />
        )}
        <div className="fields">
          <TextField
            label={translate('budget.validFrom')}
            type="date"
            value={form.validFrom}
            onChange={form.setValidFrom}
            isRequired
          />
          <TextField
            label={translate('budget.consultedOn')}
            type="date"
            value={form.consultedOn}
            onChange={form.setConsultedOn}
            description={translate('budget.consultedOnHelp')}
            testId="lock-consulted"
          />
        </div>
        <p>{translate('budget.statedHelp')}</p>
        <div className="fields">
          {form.statedFields.map(({ name, text, read }) => (
            <TextField
              key={name}
              label={translate('budget.stated', { sum: translate(`budget.sum.${name}`), unit })}
              value={text}
              onChange={(value) => form.setStated(name, value)}
              {...(read.ok ? {} : { error: problemText(read.error, text) })}
              testId={`lock-stated-${name}`}
            />
          ))}
        </div>
        {form.findings.length === 0 ? null : <Findings data={data} findings={form.findings} unit={unit} />}
        {form.refusal === null ? null : (
          <Notice tone="danger" title={translate(`budget.refused.${form.refusal}`)} />
        )}
        <p className="muted">{translate('budget.lockHelp')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!form.canLock} testId="confirm-lock">
            {translate('budget.lock')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
