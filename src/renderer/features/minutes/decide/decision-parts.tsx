import { type ReactNode, useMemo, useState } from 'react';
import { AssignmentList } from '#renderer/features/minutes/assignment-list.tsx';
import { DecisionEditor } from '#renderer/features/minutes/decision-editor.tsx';
import { DispatchTo } from '#renderer/features/minutes/dispatch-to.tsx';
import {
  attendingSeats,
  type MinutesModel,
  type SectionView,
} from '#renderer/features/minutes/minutes-model.ts';
import { MotionList } from '#renderer/features/minutes/motion-list.tsx';
import { RemovedClauses } from '#renderer/features/minutes/removed-clauses.tsx';
import { voteGroupId } from '#renderer/features/minutes/use-minutes-keys.ts';
import { useBase } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Gavel, Plus } from '#renderer/ui/icons.ts';
import type { RecordId } from '#shared/base/id.ts';
import { readDecision } from './decision-view.ts';
import { GavelBar } from './gavel-bar.tsx';
import { Opinions } from './opinions.tsx';
import { OutcomeDecision } from './outcome-decision.tsx';
import { PlainVote } from './plain-vote.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { PropositionList } from './proposition-list.tsx';
import { QualifiedChoice } from './qualified-choice.tsx';
import { type DecisionActs, useDecisionActs } from './use-decision-acts.ts';
import { useDecisionKeys } from './use-decision-keys.ts';
import { useStrikeGavel } from './use-strike-gavel.ts';
import { WordedTextField } from './worded-text-field.tsx';

interface DecisionPartsProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
}

/** How a § was decided, in the order in which it will print: proposal, yrkanden, put-order, votes, decision, opinions. */
export function DecisionParts({ model, section, dossier }: DecisionPartsProps): ReactNode {
  const translate = useTranslate();
  const base = useBase(useWorkspace());
  const baseDossier = base.status === 'ready' ? base.value : undefined;
  const decision = useMemo(
    () => readDecision(dossier, baseDossier, model, section),
    [dossier, baseDossier, model, section],
  );
  const acts = useDecisionActs(decision, model, section);
  const strike = useStrikeGavel(decision, section, model.meeting.values.date);
  const [focused, setFocused] = useState<RecordId | null>(null);
  const focusNew = (made: Promise<RecordId | null>) => void made.then(setFocused);
  useDecisionKeys(
    {
      onMotion: () => focusNew(acts.addMotion()),
      onVote: () => focusNew(acts.openVote()),
      onOrder: () => focusNew(acts.suggest()),
      onGavel: strike,
    },
    true,
  );
  return (
    <>
      <ProposalFields decision={decision} />
      <MotionList model={model} section={section} focused={focused} />
      <PropositionList decision={decision} model={model} acts={acts} focused={focused} />
      <PlainVote decision={decision} />
      <StartButtons
        acts={acts}
        model={model}
        section={section}
        hasOrder={decision.propositions.length > 0}
        onMade={focusNew}
      />
      <QualifiedChoice decision={decision} base={baseDossier} model={model} />
      <WordedTextField
        item={section.id}
        title={translate('minutes.putOrder')}
        field="putOrder"
        text={decision.putOrder}
      />
      <WordedTextField
        item={section.id}
        title={translate('minutes.vote')}
        field="voteText"
        text={decision.voteText}
      />
      <OutcomeDecision decision={decision} section={section} />
      <DecisionEditor model={model} section={section} meeting={dossier.id} />
      <GavelBar decision={decision} section={section} onGavel={strike} />
      <RemovedClauses dossier={dossier} item={section.id} isOpen />
      <AssignmentList dossier={dossier} item={section.id} isLocked={false} />
      <Opinions model={model} section={section} dossier={dossier} base={baseDossier} />
      <DispatchTo item={section.record} />
    </>
  );
}

interface StartButtonsProps {
  readonly acts: DecisionActs;
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly hasOrder: boolean;
  readonly onMade: (made: Promise<RecordId | null>) => void;
}

/** What a § without dispute does not need, behind one button each. */
function StartButtons({ acts, model, section, hasOrder, onMade }: StartButtonsProps): ReactNode {
  const translate = useTranslate();
  const nobody = attendingSeats(model, section).length === 0;
  return (
    <div className="inline" {...(hasOrder ? {} : { id: voteGroupId })}>
      {hasOrder ? null : (
        <Button
          variant="quiet"
          icon={<Gavel aria-hidden />}
          keys="F6"
          onPress={() => onMade(acts.openVote())}
          testId="open-vote"
        >
          {translate('minutes.openVote')}
        </Button>
      )}
      <Button
        variant="quiet"
        icon={<Plus aria-hidden />}
        keys="F7"
        isDisabled={nobody}
        onPress={() => onMade(acts.addMotion())}
        testId="add-motion"
      >
        {translate('decide.addMotion')}
      </Button>
      {section.motions.length === 0 || hasOrder ? null : (
        <Button variant="quiet" keys="F8" onPress={() => onMade(acts.suggest())} testId="suggest-order">
          {translate('decide.suggest')}
        </Button>
      )}
      {nobody ? <span className="muted small">{translate('minutes.nobodyServes')}</span> : null}
    </div>
  );
}
