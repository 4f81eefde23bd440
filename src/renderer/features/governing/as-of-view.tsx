import type { ReactNode } from 'react';
import type { Dossier, GoverningSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import {
  type KnownVersion,
  replacedBy,
  replacementOf,
  versionInForce,
  versionsSince,
} from '#shared/domain/governing/version-chain.ts';
import { AsOfBar } from './as-of-bar.tsx';
import { dayRange } from './day-marks.ts';
import { DecisionLink } from './decision-link.tsx';
import type { GoverningFacts } from './use-governing-facts.ts';
import { Validity } from './validity.tsx';
import { VersionContent } from './version-content.tsx';
import { VersionDifference } from './version-difference.tsx';

const sinceId = 'changed-since';

interface AsOfViewProps {
  readonly summary: GoverningSummary;
  readonly dossier: Dossier;
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly onDay: (day: IsoDate) => void;
}

/** What the document said on a day, who decided it, and what has changed since. */
export function AsOfView({ summary, dossier, facts, day, today, onDay }: AsOfViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const version = versionInForce(summary.versions, day);
  return (
    <div className="stack as-of-view">
      <AsOfBar day={day} today={today} range={dayRange([summary], today)} onChange={onDay} />
      <p className="as-of-answer" role="status" data-testid="as-of-answer">
        {version === undefined
          ? translate('governing.nothingOn', { date: format.date(day) })
          : translate(day === today ? 'governing.isInForce' : 'governing.wasInForceOn', {
              label: version.label,
              date: format.date(day),
            })}
      </p>
      {version === undefined ? null : (
        <AnswerLine version={version} summary={summary} facts={facts} today={today} />
      )}
      {version === undefined ? (
        <EmptyState
          title={translate('governing.nothingThen')}
          text={translate('governing.nothingThenHelp')}
        />
      ) : (
        <div className="governing-columns">
          <VersionContent dossier={dossier} version={version} />
          <aside className="stack governing-side" aria-label={translate('governing.about')}>
            <VersionFacts version={version} summary={summary} facts={facts} />
          </aside>
          <Since version={version} summary={summary} dossier={dossier} facts={facts} today={today} />
        </div>
      )}
    </div>
  );
}

interface AnswerLineProps extends VersionFactsProps {
  readonly today: IsoDate;
}

/** Who decided what was in force, and how often it has changed since, in one line. */
function AnswerLine({ version, summary, facts, today }: AnswerLineProps): ReactNode {
  const translate = useTranslate();
  const decision = version.decidedBy === null ? undefined : facts.decisions.get(version.decidedBy);
  const changes = versionsSince(summary.versions, version).filter(({ validFrom }) => validFrom <= today);
  return (
    <p className="inline" data-testid="who-decided">
      {translate('governing.whoDecided')}
      <DecisionLink version={version} facts={facts} />
      {decision === undefined ? null : (
        <Badge tone={decision.attested ? 'success' : 'neutral'}>
          {translate(decision.attested ? 'governing.attested' : 'governing.notAttested')}
        </Badge>
      )}
      {changes.length === 0 ? null : (
        <>
          <span className="muted">{translate('governing.changedSince', { count: changes.length })}</span>
          <Button
            variant="quiet"
            onPress={() => {
              const since = document.getElementById(sinceId);
              since?.scrollIntoView({ block: 'start' });
              since?.focus({ preventScroll: true });
            }}
            testId="to-changes"
          >
            {translate('governing.toChanges')}
          </Button>
        </>
      )}
    </p>
  );
}

interface VersionFactsProps {
  readonly version: KnownVersion;
  readonly summary: GoverningSummary;
  readonly facts: GoverningFacts;
}

/** For how long a version is in force, and its neighbours in the chain. */
function VersionFacts({ version, summary, facts }: VersionFactsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const before = replacedBy(summary.versions, version);
  const after = replacementOf(summary.versions, version);
  return (
    <dl className="version-facts" data-testid="version-facts">
      <dt>{translate('governing.valid')}</dt>
      <dd>
        <Validity version={version} />
      </dd>
      {version.reviewBy === null || version.reviewBy === undefined ? null : (
        <>
          <dt>{translate('governing.reviewBy')}</dt>
          <dd>{format.date(version.reviewBy)}</dd>
        </>
      )}
      {before === undefined ? null : (
        <>
          <dt>{translate('governing.replaced')}</dt>
          <dd>
            {before.label} (<Validity version={before} />)
          </dd>
        </>
      )}
      {after === undefined ? null : (
        <>
          <dt>{translate('governing.replacedBy')}</dt>
          <dd>
            {after.label}: <DecisionLink version={after} facts={facts} />
          </dd>
        </>
      )}
    </dl>
  );
}

interface SinceProps extends VersionFactsProps {
  readonly dossier: Dossier;
  readonly today: IsoDate;
}

/** "Vad har ändrats sedan": each later decision, and the words that differ from what is in force now. */
function Since({ version, summary, dossier, facts, today }: SinceProps): ReactNode {
  const translate = useTranslate();
  const later = versionsSince(summary.versions, version).filter(({ validFrom }) => validFrom <= today);
  const last = later.at(-1);
  return (
    <section className="section governing-since" aria-labelledby={sinceId} data-testid="changed-since">
      <h2 id={sinceId} tabIndex={-1}>
        {translate('governing.whatChanged')}
      </h2>
      {last === undefined ? (
        <p className="muted">{translate('governing.nothingChanged')}</p>
      ) : (
        <>
          <ol className="since-list">
            {later.map((one) => (
              <li key={one.id}>
                <strong>{one.label}</strong> (<Validity version={one} />){': '}
                <DecisionLink version={one} facts={facts} />
              </li>
            ))}
          </ol>
          <h3>{translate('governing.differenceFrom', { from: version.label, to: last.label })}</h3>
          <VersionDifference dossier={dossier} before={version} after={last} show="both" />
        </>
      )}
    </section>
  );
}
