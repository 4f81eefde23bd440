import type { ReactNode } from 'react';
import { type Commit, type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import type { MinuteItem } from '#shared/domain/minutes/minute-item.ts';
import type { DecisionView } from './decision-view.ts';

/** Grundförslag: what the board had before it, and whose it is (KL 5:67 p. 1). Read at a glance, changed on request. */
export function ProposalFields({ decision }: { readonly decision: DecisionView }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { item, proposal } = decision;
  const { background, clauses } = splitProposal(proposal);
  const lines = clauses.length > 0 ? clauses : background;

  function save(values: Partial<MinuteItem>, options: CommitOptions): ReturnType<Commit> {
    return commit([{ type: 'set', table: 'minuteItem', id: item.id, values }], options);
  }

  return (
    <section className="section-part" data-testid="proposal">
      {lines.length === 0 ? null : (
        <>
          <h3>{item.values.proposalBy ?? translate('decide.proposal')}</h3>
          <ul className="clauses" lang="sv">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <details className="section-facts">
        <summary>{translate(lines.length === 0 ? 'decide.writeProposal' : 'decide.editProposal')}</summary>
        <div className="stack">
          <DraftField
            label={translate('decide.proposalBy')}
            description={translate('decide.proposalByHelp')}
            stored={item.values.proposalBy ?? ''}
            onSave={(text, options) => save({ proposalBy: text.trim() || null }, options)}
          />
          <DraftField
            label={translate('decide.proposalText')}
            description={translate('decide.proposalTextHelp')}
            multiline
            rows={3}
            stored={proposal}
            onSave={(text, options) => save({ proposal: text.trim() === '' ? null : text }, options)}
          />
        </div>
      </details>
    </section>
  );
}
