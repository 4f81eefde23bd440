import type { ReactNode } from 'react';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { CloseDialog, DecideDialog } from './decision-dialogs.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import type { GoalsDialog } from './goals-dialog.ts';
import type { GoalVersion } from './goals-model.ts';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';

interface OpenGoalsDialogProps {
  readonly dialog: GoalsDialog;
  readonly dossier: Dossier;
  readonly version: GoalVersion;
  readonly decisions: readonly DecisionSummary[];
  readonly onClose: () => void;
}

/** The dialog that is open on the page of the goals. */
export function OpenGoalsDialog({
  dialog,
  dossier,
  version,
  decisions,
  onClose,
}: OpenGoalsDialogProps): ReactNode {
  switch (dialog.type) {
    case 'decide':
      return <DecideDialog dossier={dossier} version={version} decisions={decisions} onClose={onClose} />;
    case 'goal':
      return (
        <GoalDialog
          dossier={dossier}
          version={version.id}
          goal={dialog.goal}
          parent={dialog.parent}
          onClose={onClose}
        />
      );
    case 'close':
      return (
        <CloseDialog
          goal={dialog.goal}
          wording={dossier.get('goal', dialog.goal)?.values.wording ?? ''}
          year={version.year}
          decisions={decisions}
          onClose={onClose}
        />
      );
    case 'indicator':
      return (
        <IndicatorDialog
          dossier={dossier}
          goal={dialog.goal}
          indicator={dialog.indicator}
          onClose={onClose}
        />
      );
    case 'outcome':
      return (
        <OutcomeDialog dossier={dossier} indicator={dialog.indicator} year={version.year} onClose={onClose} />
      );
  }
}
