import type { ReactNode } from 'react';
import type { Dossier, GoverningSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import {
  isDecided,
  type KnownVersion,
  overlaps,
  replacedBy,
  versionInForce,
} from '#shared/domain/governing/version-chain.ts';
import { DecisionLink } from './decision-link.tsx';
import { hasDrafts } from './has-drafts.ts';
import { LastDay } from './last-day.tsx';
import type { GoverningFacts } from './use-governing-facts.ts';
import { Validity } from './validity.tsx';
import { VersionDifference } from './version-difference.tsx';

interface TimelineViewProps {
  readonly summary: GoverningSummary;
  readonly dossier: Dossier;
  readonly facts: GoverningFacts;
  readonly today: IsoDate;
  readonly onShowDay: (day: IsoDate) => void;
}

/** Tidslinje: every version, the newest first, with its § and what it changed. */
export function TimelineView({ summary, dossier, facts, today, onShowDay }: TimelineViewProps): ReactNode {
  const translate = useTranslate();
  const now = versionInForce(summary.versions, today);
  const conflicting = new Set(
    overlaps(summary.versions).flatMap(({ earlier, later }) => [earlier.id, later.id]),
  );
  return (
    <ol className="timeline" data-testid="timeline">
      {summary.versions.map((version) => (
        <li key={version.id} className={version.id === now?.id ? 'timeline-step is-now' : 'timeline-step'}>
          <h2 className="timeline-title">
            {version.label}{' '}
            <Badge tone={version.id === now?.id ? 'success' : 'neutral'}>
              {version.id === now?.id
                ? translate('governing.now')
                : translate(`domain.versionStatus.${version.status}`)}
            </Badge>
          </h2>
          <p className="inline">
            <Validity version={version} />
            <DecisionLink version={version} facts={facts} />
          </p>
          <Changes version={version} summary={summary} dossier={dossier} />
          {isDecided(version) ? (
            <div className="actions">
              <Button variant="quiet" onPress={() => onShowDay(version.validFrom)}>
                {translate('governing.showAsOf', { label: version.label })}
              </Button>
              {hasDrafts(summary) && (version.id === now?.id || conflicting.has(version.id)) ? (
                <LastDay version={version} />
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface ChangesProps {
  readonly version: KnownVersion;
  readonly summary: GoverningSummary;
  readonly dossier: Dossier;
}

function Changes({ version, summary, dossier }: ChangesProps): ReactNode {
  const translate = useTranslate();
  const before = replacedBy(summary.versions, version);
  if (before === undefined) return <p className="muted">{translate('governing.firstVersion')}</p>;
  return (
    <details className="timeline-changes">
      <summary>{translate('governing.changedFrom', { label: before.label })}</summary>
      <VersionDifference dossier={dossier} before={before} after={version} show="both" />
    </details>
  );
}
