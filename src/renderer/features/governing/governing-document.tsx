import { type ReactNode, useState } from 'react';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { Dossier, GoverningSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import { checkGoverning } from '#shared/rules/governing-rules.ts';
import { AsOfView } from './as-of-view.tsx';
import { CompareView } from './compare-view.tsx';
import { DraftSection } from './draft-section.tsx';
import { FindingList } from './finding-list.tsx';
import { ProposeButton } from './propose-button.tsx';
import { TimelineView } from './timeline-view.tsx';
import type { GoverningFacts } from './use-governing-facts.ts';

export interface DocumentPageProps {
  readonly summary: GoverningSummary | undefined;
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly onDay: (day: IsoDate) => void;
}

const views = ['asOf', 'timeline', 'compare'] as const;

/** One document: what it said on a day and what has changed since, its timeline, and any two versions beside each other. */
export function GoverningDocumentPage({ summary, ...shown }: DocumentPageProps): ReactNode {
  const translate = useTranslate();
  const { day, today } = shown;
  const back = (
    <p>
      <a className="text-link" href={`#/governing${day === today ? '' : `?day=${day}`}`}>
        {translate('governing.back')}
      </a>
    </p>
  );
  if (summary === undefined) {
    return (
      <div className="page">
        {back}
        <h1>{translate('governing.title')}</h1>
        <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />
      </div>
    );
  }
  const kind = translate(`domain.governingKind.${summary.kind}`);
  return (
    <div className="page page-wide governing">
      {back}
      <PageHeader
        title={summary.title}
        {...(kind === summary.title ? {} : { description: kind })}
        actions={<ProposeButton summary={summary} today={today} />}
      />
      <FindingList findings={checkGoverning(summary.kind, summary.versions, today)} />
      <DocumentBody summary={summary} {...shown} />
    </div>
  );
}

interface DocumentBodyProps extends DocumentPageProps {
  readonly summary: GoverningSummary;
}

function DocumentBody({ summary, facts, ...days }: DocumentBodyProps): ReactNode {
  const translate = useTranslate();
  const dossier = useDossier(useWorkspace(), summary.id);
  const [view, setView] = useState<(typeof views)[number]>('asOf');
  if (dossier.status !== 'ready') return <Loading />;
  return (
    <>
      <DraftSection summary={summary} facts={facts} today={days.today} />
      {summary.versions.length === 0 ? (
        <EmptyState title={translate('governing.noVersions')} text={translate('governing.emptyHelp')} />
      ) : (
        <Tabs
          label={translate('governing.views')}
          tabs={views.map((id) => ({ id, text: translate(`governing.view.${id}`) }))}
          selected={view}
          onSelect={setView}
        >
          <Panel
            view={view}
            summary={summary}
            dossier={dossier.value}
            facts={facts}
            {...days}
            onShowDay={(day) => {
              days.onDay(day);
              setView('asOf');
            }}
          />
        </Tabs>
      )}
    </>
  );
}

interface PanelProps extends DocumentBodyProps {
  readonly view: (typeof views)[number];
  readonly dossier: Dossier;
  readonly onShowDay: (day: IsoDate) => void;
}

function Panel({ view, summary, dossier, facts, day, today, onDay, onShowDay }: PanelProps): ReactNode {
  const shared = { summary, dossier, facts, today };
  if (view === 'timeline') return <TimelineView {...shared} onShowDay={onShowDay} />;
  if (view === 'compare') return <CompareView {...shared} day={day} />;
  return <AsOfView {...shared} day={day} onDay={onDay} />;
}
