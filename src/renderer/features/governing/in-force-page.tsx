import type { ReactNode } from 'react';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import { governingKinds } from '#shared/domain/governing/governing.ts';
import { versionInForce, versionsSince } from '#shared/domain/governing/version-chain.ts';
import { checkGoverning } from '#shared/rules/governing-rules.ts';
import { AsOfBar } from './as-of-bar.tsx';
import { CollectionActs } from './collection-acts.tsx';
import { dayRange } from './day-marks.ts';
import { DecisionLink } from './decision-link.tsx';
import { useFindingText } from './finding-list.tsx';
import type { GoverningFacts } from './use-governing-facts.ts';

interface InForcePageProps {
  readonly documents: readonly GoverningSummary[];
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly onDay: (day: IsoDate) => void;
}

/** "Gäller nu", over all kinds, or what was in force on any other day. */
export function InForcePage({ documents, facts, day, today, onDay }: InForcePageProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const kinds = governingKinds.filter((kind) => documents.some((document) => document.kind === kind));
  return (
    <div className="page page-wide governing">
      <PageHeader
        title={translate('governing.title')}
        description={translate('governing.description')}
        actions={<CollectionActs documents={documents} facts={facts} day={day} />}
      />
      {kinds.length === 0 ? (
        <EmptyState title={translate('governing.empty')} text={translate('governing.emptyHelp')} />
      ) : (
        <>
          <AsOfBar day={day} today={today} range={dayRange(documents, today)} onChange={onDay} />
          <p className="as-of-answer" role="status" data-testid="as-of-answer">
            {day === today
              ? translate('governing.showsNow')
              : translate(day < today ? 'governing.showsThen' : 'governing.showsLater', {
                  date: format.date(day),
                })}
          </p>
        </>
      )}
      {kinds.map((kind) => (
        <section key={kind} className="section" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{translate(`domain.governingKind.${kind}`)}</h2>
          <ul className="rows">
            {documents
              .filter((document) => document.kind === kind)
              .map((document) => (
                <li key={document.id} className="in-force" data-testid="in-force">
                  <DocumentRow document={document} facts={facts} day={day} today={today} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface DocumentRowProps {
  readonly document: GoverningSummary;
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
  readonly today: IsoDate;
}

function DocumentRow({ document, facts, day, today }: DocumentRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const findingText = useFindingText();
  const version = versionInForce(document.versions, day);
  const findings = checkGoverning(document.kind, document.versions, today);
  const later = version === undefined ? [] : versionsSince(document.versions, version);
  const changes = later.filter(({ validFrom }) => validFrom <= today);
  const next = later.find(({ validFrom }) => validFrom > today);
  return (
    <>
      <span className="in-force-title">
        <a className="text-link" href={documentPath(document.id, day, today)}>
          {document.title}
        </a>
        {version === undefined ? null : (
          <Badge tone={day === today ? 'success' : 'accent'}>
            {translate(day === today ? 'governing.inForce' : 'governing.wasInForce', {
              label: version.label,
            })}
          </Badge>
        )}
      </span>
      {version === undefined ? (
        <span className="muted">{translate('governing.nothingThen')}</span>
      ) : (
        <span className="in-force-facts">
          <span>{translate('governing.since', { date: format.date(version.validFrom) })}</span>
          <DecisionLink version={version} facts={facts} />
          {changes.length === 0 ? null : (
            <span className="muted">{translate('governing.changedSince', { count: changes.length })}</span>
          )}
          {next === undefined ? null : (
            <span className="muted">
              {translate('governing.nextVersion', {
                label: next.label,
                date: format.date(next.validFrom),
              })}
            </span>
          )}
        </span>
      )}
      {findings.map((finding) => (
        <span
          key={`${finding.messageKey} ${finding.where}`}
          className={finding.severity === 'block' ? 'in-force-fault' : 'in-force-warning'}
        >
          {findingText(finding)}
        </span>
      ))}
    </>
  );
}

function documentPath(id: string, day: IsoDate, today: IsoDate): string {
  return `#/governing?selected=${id}${day === today ? '' : `&day=${day}`}`;
}
