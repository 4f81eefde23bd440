import type { ReactNode } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { RichTextView } from '#renderer/editor/rich-text-view.tsx';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { decisionOpening } from '#shared/domain/decision/decision-opening.ts';
import { DecidedDocuments } from './decided-documents.tsx';
import { decisionNumber } from './decision-row.tsx';
import { ShareDecision } from './share-decision.tsx';
import { useDecisionHistory } from './use-decision-history.ts';

interface DecisionDetailProps {
  readonly decision: DecisionSummary;
  readonly bodyName: string;
}

/** One decision: its wording, what led to it, where it was made, and who changed what. */
export function DecisionDetail({ decision, bodyName }: DecisionDetailProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, decision.meeting);
  const base = useBase(workspace);
  const meeting = dossier.status === 'ready' ? dossier.value : undefined;
  return (
    <article className="decision" aria-label={decision.heading} data-testid="decision-detail">
      <header className="stack-tight">
        <h2>
          {decisionNumber(decision, translate('minutes.noNumber'))} {decision.heading}
        </h2>
        <p className="muted">
          {bodyName}, {format.date(decision.date)}
          {decision.registryNumber === null ? null : ` · ${decision.registryNumber}`}
        </p>
        <p className="inline">
          {decision.result === null ? null : <Badge>{translate(`domain.result.${decision.result}`)}</Badge>}
          <Badge tone={decision.attested ? 'success' : 'neutral'}>
            {translate(decision.attested ? 'register.attestedYes' : 'register.attestedNo')}
          </Badge>
          <a href={`#/meetings/${decision.meeting}/minutes`}>{translate('register.toMinutes')}</a>
        </p>
      </header>
      {decision.conflict ? (
        <Notice tone="warning" title={translate('register.conflict')}>
          <a href="#/conflicts">{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      <section className="stack-tight">
        <h3>{translate('minutes.decision')}</h3>
        {decision.bodyKind === null ? null : <p>{decisionOpening(decision.bodyKind)}</p>}
        <ul className="stack-tight decision-clauses" lang="sv">
          {decision.clauses.map((clause, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may read the same
            <li key={index}>{clause}</li>
          ))}
        </ul>
      </section>
      <DecidedDocuments minuteItem={decision.minuteItem} />
      <section className="stack-tight">
        <h3>{translate('minutes.background')}</h3>
        {meeting === undefined ? (
          <Loading />
        ) : (
          <RichTextView
            update={meeting.text(decision.minuteItem)?.update}
            emptyText={translate('register.noBackground')}
          />
        )}
      </section>
      {meeting === undefined || base.status !== 'ready' ? null : (
        <ShareDecision decision={decision} meeting={meeting} base={base.value} />
      )}
      {meeting === undefined ? null : <DecisionHistory decision={decision} meeting={meeting} />}
    </article>
  );
}

interface DecisionHistoryProps {
  readonly decision: DecisionSummary;
  readonly meeting: Dossier;
}

function DecisionHistory({ decision, meeting }: DecisionHistoryProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  // What was said by clauses that are gone belongs to the history of the decision too.
  const clauses = [...meeting.all('decisionClause'), ...meeting.removed('decisionClause')].filter(
    ({ values }) => values.minuteItem === decision.minuteItem,
  );
  const entries = useDecisionHistory(workspace, [decision.minuteItem, ...clauses.map(({ id }) => id)]);
  return (
    <section className="stack-tight" data-testid="decision-history">
      <h3>{translate('register.history')}</h3>
      <p className="muted small">{translate('register.historyHelp')}</p>
      {entries === undefined ? (
        <Loading />
      ) : (
        <HistoryList
          steps={entries}
          nameOf={recordNames(base.status === 'ready' ? base.value : undefined, meeting)}
        />
      )}
    </section>
  );
}
