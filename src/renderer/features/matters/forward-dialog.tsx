import { type ReactNode, useState } from 'react';
import { useMatters } from '#renderer/storage/hooks.ts';
import type { Change, MatterSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import { forwardQuestion } from '#shared/domain/matter/forward-question.ts';
import { forwardChoices } from '#shared/domain/matter/next-body.ts';
import { useBodies } from './use-bodies.ts';

interface ForwardDialogProps {
  /** The matter that the question belongs to already. */
  readonly matter: MatterSummary | null;
  readonly question: { readonly heading: string; readonly wording: string };
  /** The body that asks; `null` where the matter comes from none. */
  readonly from: RecordId | null;
  /** The point or § that it comes from. */
  readonly source?: RecordId;
  /** The day of the meeting that lifts it; today where there is none. */
  readonly forwardedOn?: IsoDate;
  readonly proposal: string;
  /** Ties the point to its matter, in the same act. */
  readonly link?: (matter: DossierId) => readonly Change[];
  readonly onClose: () => void;
}

/** Hands a question to the next body. Everything that others will read is shown, and can be changed, before it is done. */
export function ForwardDialog(props: ForwardDialogProps): ReactNode {
  const translate = useTranslate();
  const form = useForwardForm(props);
  const { matter, matters, choices, to, values, set } = form;
  return (
    <Dialog
      title={translate('matters.forwardTitle')}
      isOpen
      onClose={props.onClose}
      testId="forward-dialog"
      actions={
        <>
          <Button onPress={props.onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={to === undefined || values.wording.trim() === '' || values.heading.trim() === ''}
            onPress={() => void form.forward()}
            testId="confirm-forward"
          >
            {translate('matters.forwardConfirm', { body: to?.values.name ?? '' })}
          </Button>
        </>
      }
    >
      <Select
        label={translate('matters.forwardTo')}
        value={to?.id ?? ''}
        options={choices.map((body) => ({ value: body.id as string, text: body.values.name }))}
        onChange={(id) => set({ to: id as RecordId })}
        testId="forward-to"
      />
      {props.matter === null && matters.length > 0 ? (
        <Select
          label={translate('matters.whichMatter')}
          value={matter?.id ?? ''}
          options={[
            { value: '', text: translate('matters.asNew') },
            ...matters.map((one) => ({ value: one.id as string, text: matterName(one) })),
          ]}
          onChange={(id) => set({ matter: id === '' ? null : (id as DossierId) })}
        />
      ) : null}
      {matter === null ? (
        <TextField
          label={translate('matters.heading')}
          value={values.heading}
          onChange={(heading) => set({ heading })}
        />
      ) : null}
      <TextField
        label={translate('matters.question')}
        value={values.wording}
        onChange={(wording) => set({ wording })}
        multiline
        rows={5}
        testId="forward-wording"
      />
      <Checkbox
        label={translate('matters.urgent')}
        isSelected={values.isUrgent}
        onChange={(isUrgent) => set({ isUrgent })}
      />
      {form.canBeReady ? (
        <ReadyFields
          body={to?.values.name ?? ''}
          isReady={values.isReady}
          proposal={values.proposal}
          onChange={set}
        />
      ) : null}
      <Notice tone="info" title={translate('matters.everybodyReads')}>
        {translate('matters.everybodyReadsHelp')}
      </Notice>
    </Dialog>
  );
}

interface ReadyFieldsProps {
  readonly body: string;
  readonly isReady: boolean;
  readonly proposal: string;
  readonly onChange: (values: { readonly isReady?: boolean; readonly proposal?: string }) => void;
}

function ReadyFields({ body, isReady, proposal, onChange }: ReadyFieldsProps): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <Checkbox
        label={translate('matters.markReady', { body })}
        isSelected={isReady}
        onChange={(next) => onChange({ isReady: next })}
        testId="forward-ready"
      />
      {isReady ? (
        <TextField
          label={translate('matters.proposal')}
          description={translate('matters.proposalHelp')}
          value={proposal}
          onChange={(text) => onChange({ proposal: text })}
          multiline
          rows={3}
          testId="forward-proposal"
        />
      ) : null}
    </>
  );
}

interface ForwardValues {
  readonly to: RecordId | null;
  readonly matter: DossierId | null;
  /** `null`: as the point has it. What was typed there a moment ago is on its way in while the dialog opens. */
  readonly heading: string | null;
  readonly wording: string | null;
  readonly isUrgent: boolean;
  readonly isReady: boolean;
  readonly proposal: string;
}

function useForwardForm(props: ForwardDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const { bodies } = useBodies();
  const loaded = useMatters(useWorkspace());
  const today = localDay(new Date());
  const all = loaded.status === 'ready' ? loaded.value : [];
  const [typed, setTyped] = useState<ForwardValues>(() => ({
    to: null,
    matter: props.matter?.id ?? null,
    heading: null,
    wording: null,
    isUrgent: false,
    isReady: props.proposal.trim() !== '',
    proposal: props.proposal,
  }));
  const values = {
    ...typed,
    heading: typed.heading ?? props.question.heading,
    wording: typed.wording ?? props.question.wording,
  };
  const from = props.from ?? bodies.find(({ values: { kind } }) => kind === 'board')?.id ?? null;
  const choices = from === null ? bodies : forwardChoices(bodies, from, today);
  const to = choices.find(({ id }) => id === values.to) ?? choices[0];
  const matter = all.find(({ id }) => id === values.matter) ?? null;
  const fromKind = bodies.find(({ id }) => id === from)?.values.kind;
  const canBeReady =
    to !== undefined &&
    isDecidingBody(bodies.find(({ id }) => id === to.id)?.values.kind ?? 'localGroup') &&
    fromKind !== 'localGroup';

  async function forward(): Promise<void> {
    if (to === undefined || from === null) return;
    const { matter: id, changes } = forwardQuestion({
      matter,
      newMatterId: writer.newRootId,
      newChildId: writer.newChildId,
      heading: values.heading.trim(),
      wording: values.wording.trim(),
      from,
      to: to.id,
      urgency: values.isUrgent ? 'urgent' : 'ordinary',
      source: props.source ?? null,
      ready: canBeReady && values.isReady ? { proposal: values.proposal.trim() || null } : null,
      today: props.forwardedOn ?? today,
    });
    const name = bodies.find((body) => body.id === to.id)?.values.name ?? '';
    const result = await commit([...changes, ...(props.link?.(id) ?? [])], {
      announce: translate('matters.forwarded', { body: name }),
    });
    if (result.ok) props.onClose();
  }

  return {
    matter,
    matters: all.filter(({ state }) => state !== 'closed'),
    choices,
    to,
    values,
    canBeReady,
    forward,
    set: (more: Partial<ForwardValues>) => setTyped((before) => ({ ...before, ...more })),
  };
}

/** "SV 2026/58 Mötesplats", or the heading alone. */
export function matterName({ registryNumber, heading }: MatterSummary): string {
  return registryNumber === null ? heading : `${registryNumber} ${heading}`;
}
