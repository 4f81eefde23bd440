import { type FormEvent, type ReactNode, useState } from 'react';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SectionSelect } from '#renderer/ui/section-select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addDays, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { likelySection, sectionChoices } from '#shared/domain/decision/section-choices.ts';
import { adoptVersion } from '#shared/domain/governing/adopt-version.ts';
import { versionInForce } from '#shared/domain/governing/version-chain.ts';
import type { GoalVersion } from './goals-model.ts';

interface DecideDialogProps {
  readonly dossier: Dossier;
  readonly version: GoalVersion;
  readonly decisions: readonly DecisionSummary[];
  readonly onClose: () => void;
}

/** Ties the goals to the § that decided them, and ends those that they take the place of (G1). */
export function DecideDialog({ dossier, version, decisions, onClose }: DecideDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const choices = sectionChoices(decisions, /mål|verksamhetsplan/iu, version.year);
  const [chosen, setChosen] = useState<string>(likelySection(choices, version.year));
  const decision = choices.find(({ minuteItem }) => minuteItem === chosen);
  const [validFrom, setValidFrom] = useState<string>(firstDay(version.year, decision?.date));
  const known = dossier.all('governingVersion').map(({ id, values }) => ({ id, ...values }));
  const others = known.filter(({ id }) => id !== version.id);
  const inForce = isIsoDate(validFrom) ? versionInForce(others, validFrom) : undefined;
  const isRevision = inForce?.year === version.year;
  const adoption = isIsoDate(validFrom)
    ? adoptVersion(known, version.id, {
        status: isRevision ? 'revised' : 'decided',
        decidedBy: decision?.minuteItem ?? null,
        decidedNote: null,
        validFrom,
        validTo: `${version.year}-12-31` as IsoDate,
        reviewBy: null,
        replaces: inForce?.id ?? null,
      })
    : undefined;

  async function decide(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (adoption?.ok !== true || decision === undefined) return;
    const label = translate(isRevision ? 'goals.label.revised' : 'goals.label.decided', {
      year: version.year,
    });
    const done = await commit(
      [...adoption.value, { type: 'set', table: 'governingVersion', id: version.id, values: { label } }],
      { announce: translate('goals.decided') },
    );
    if (done.ok) onClose();
  }

  return (
    <Dialog title={translate('goals.decide')} isOpen onClose={onClose} testId="decide-goals-dialog">
      <form className="stack" onSubmit={(event) => void decide(event)}>
        {choices.length === 0 ? (
          <Notice tone="warning" title={translate('goals.noSections')} />
        ) : (
          <SectionSelect
            label={translate('goals.decidingSection')}
            choices={choices}
            value={chosen}
            none={translate('common.chooseSection')}
            onChange={(id) => {
              setChosen(id);
              const next = choices.find(({ minuteItem }) => minuteItem === id);
              setValidFrom(firstDay(version.year, next?.date));
            }}
          />
        )}
        <TextField
          label={translate('goals.validFrom')}
          type="date"
          value={validFrom}
          onChange={setValidFrom}
          isRequired
        />
        {adoption === undefined || adoption.ok ? null : (
          <Notice tone="danger" title={translate(`goals.refused.${adoption.error.type}`)} isAlert />
        )}
        <p className="muted">{translate('goals.decideHelp')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={adoption?.ok !== true || decision === undefined}
            testId="confirm-decide-goals"
          >
            {translate('goals.decideConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Goals are for their year; what is decided in the middle of it holds from the day after. */
function firstDay(year: number, decidedOn: IsoDate | undefined): string {
  const newYear = `${year}-01-01`;
  if (decidedOn === undefined) return newYear;
  const next = addDays(decidedOn, 1);
  return next > newYear ? next : newYear;
}

interface CloseDialogProps {
  readonly goal: RecordId;
  readonly wording: string;
  readonly year: number;
  readonly decisions: readonly DecisionSummary[];
  readonly onClose: () => void;
}

/** Closes a goal by a § before its version ends. It stays visible, and no later version carries it on. */
export function CloseDialog({ goal, wording, year, decisions, onClose }: CloseDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const choices = sectionChoices(decisions, /mål|verksamhetsplan|uppföljning/iu, year);
  const [chosen, setChosen] = useState<string>('');
  const decision = choices.find(({ minuteItem }) => minuteItem === chosen);

  async function close(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (decision === undefined) return;
    const done = await commit(
      [
        {
          type: 'set',
          table: 'goal',
          id: goal,
          values: { closedBy: decision.minuteItem, closedOn: decision.date },
        },
      ],
      { announce: translate('goals.closedNow') },
    );
    if (done.ok) onClose();
  }

  return (
    <Dialog title={translate('goals.close')} isOpen onClose={onClose} testId="close-goal-dialog">
      <form className="stack" onSubmit={(event) => void close(event)}>
        <p>{wording}</p>
        <SectionSelect
          label={translate('goals.closingSection')}
          choices={choices}
          value={chosen}
          onChange={setChosen}
          none={translate('common.chooseSection')}
          testId="closing-section"
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={decision === undefined}
            testId="confirm-close-goal"
          >
            {translate('goals.closeConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
