import type { ReactNode } from 'react';
import { isBareClause } from '#renderer/editor/clause-schema.ts';
import { GavelDifferenceView } from '#renderer/editor/gavel-difference-view.tsx';
import type { SectionView } from '#renderer/features/minutes/minutes-model.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Gavel } from '#renderer/ui/icons.ts';
import type { DecisionView } from './decision-view.ts';

interface GavelBarProps {
  readonly decision: DecisionView;
  readonly section: SectionView;
  readonly onGavel: () => void;
}

/** The gavel: freezes the wording that was decided. What is changed afterwards is shown, never hidden. */
export function GavelBar({ decision, section, onGavel }: GavelBarProps): ReactNode {
  const translate = useTranslate();
  const { gavel } = decision;
  const clauses = section.clauses
    .map(({ values }) => values.wording)
    .filter((wording) => !isBareClause(wording));
  return (
    <div className="stack-tight" data-testid="gavel">
      <div className="inline">
        <Button
          icon={<Gavel aria-hidden />}
          keys="F9"
          isDisabled={clauses.length === 0}
          onPress={onGavel}
          testId="strike-gavel"
        >
          {translate(gavel === undefined ? 'decide.gavel' : 'decide.gavelAgain')}
        </Button>
        {gavel === undefined ? null : (
          <span className="muted">
            {gavel.values.at === null
              ? translate('decide.frozen')
              : translate('decide.frozenAt', { at: gavel.values.at.replace(':', '.') })}
          </span>
        )}
      </div>
      {gavel === undefined ? null : (
        <GavelDifferenceView gavel={gavel.values} now={{ result: section.record.values.result, clauses }} />
      )}
    </div>
  );
}
