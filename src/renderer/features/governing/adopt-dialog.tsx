import type { FormEvent, ReactNode } from 'react';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addDays, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { AdoptionError } from '#shared/domain/governing/adopt-version.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import { type AdoptionForm, none, useAdoption } from './use-adoption.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

interface AdoptDialogProps {
  readonly draft: KnownVersion;
  readonly summary: GoverningSummary;
  readonly facts: GoverningFacts;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** Ties a proposal to the § that decided it, and ends what it replaces. Two versions in force at once are refused (G1). */
export function AdoptDialog({ draft, summary, facts, today, onClose }: AdoptDialogProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const form = useAdoption(draft, summary, facts, today);
  const { choices, decidedBy, note, validFrom, adoption } = form;

  async function adopt(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (adoption?.ok !== true) return;
    const done = await commit(adoption.value, {
      announce: translate('governing.adopted', { label: draft.label }),
    });
    if (done.ok) onClose();
  }

  return (
    <Dialog
      title={translate('governing.adoptTitle', { label: draft.label })}
      isOpen
      onClose={onClose}
      testId="adopt-dialog"
    >
      <form className="stack" onSubmit={(event) => void adopt(event)}>
        <Select
          label={translate('governing.decidingSection')}
          value={decidedBy}
          options={[
            ...choices.map((choice) => ({
              value: choice.minuteItem as string,
              text: translate('governing.sectionChoice', {
                body: facts.bodyName(choice.body),
                number: choice.number ?? '',
                date: format.date(choice.date),
                heading: choice.heading,
              }),
            })),
            { value: none, text: translate('governing.noSection') },
          ]}
          onChange={form.chooseSection}
          testId="adopt-section"
        />
        {decidedBy === none ? (
          <>
            <TextField
              label={translate('governing.decidedNote')}
              value={note}
              onChange={form.setNote}
              description={translate('governing.decidedNoteHelp')}
            />
            {note.trim() === '' ? (
              <Notice tone="warning" title={translate('governing.citeWarning')} testId="cite-warning" />
            ) : null}
          </>
        ) : null}
        <div className="fields">
          <TextField
            label={translate('governing.validFrom')}
            type="date"
            value={validFrom}
            onChange={form.setValidFrom}
            isRequired
            testId="adopt-from"
          />
          <TextField
            label={translate('governing.validTo')}
            type="date"
            value={form.validTo}
            onChange={form.setValidTo}
            description={translate('governing.validToHelp')}
            testId="adopt-to"
          />
          <TextField
            label={translate('governing.reviewBy')}
            type="date"
            value={form.reviewBy}
            onChange={form.setReviewBy}
            description={translate('governing.reviewByHelp')}
          />
        </div>
        <Outcome adoption={adoption} inForce={form.inForce} validFrom={validFrom} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={adoption?.ok !== true} testId="confirm-adopt">
            {translate('governing.adoptConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OutcomeProps {
  readonly adoption: AdoptionForm['adoption'];
  readonly inForce: KnownVersion | undefined;
  readonly validFrom: string;
}

/** What will happen, or why it cannot. */
function Outcome({ adoption, inForce, validFrom }: OutcomeProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (adoption === undefined || !isIsoDate(validFrom)) return null;
  if (!adoption.ok) return <Refusal error={adoption.error} />;
  if (inForce === undefined) return null;
  return (
    <p className="muted">
      {translate('governing.replacesNote', {
        label: inForce.label,
        date: format.date(addDays(validFrom, -1)),
      })}
    </p>
  );
}

function Refusal({ error }: { readonly error: AdoptionError }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const title =
    error.type === 'two-current'
      ? translate('governing.refused.two-current', {
          label: error.version.label,
          date: format.date(error.from),
        })
      : error.type === 'replaced-begins-later'
        ? translate('governing.refused.replaced-begins-later', {
            label: error.version.label,
            date: format.date(error.version.validFrom),
          })
        : translate(`governing.refused.${error.type}`);
  return (
    <Notice tone="danger" title={title} isAlert testId="adopt-refused">
      {translate('governing.refusedHelp')}
    </Notice>
  );
}
