import type { ReactNode } from 'react';
import type { ImportReport } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ConflictNames } from './conflict-names.tsx';
import { MeetingList } from './content-lists.tsx';

interface ImportReportViewProps {
  readonly report: ImportReport;
  readonly from: string;
  readonly onAgain: () => void;
}

/** What came in and where it is, and what it asks for. */
export function ImportReportView({ report, from, onAgain }: ImportReportViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="exchange-panel" aria-label={translate('exchange.report')} data-testid="import-report">
      <h2>{translate('exchange.reportFrom', { name: from })}</h2>
      <Notice
        tone="success"
        title={translate('exchange.taken', {
          count: report.newOperationCount,
          number: format.number(report.newOperationCount),
        })}
        isAlert
      >
        {translate('exchange.takenHelp')}
      </Notice>
      {report.opened.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('exchange.conflictsOpened', { count: report.opened.length })}
          actions={
            <a className="button button-primary" href="#/conflicts">
              {translate('minutes.conflictLink')}
            </a>
          }
          testId="conflicts-opened"
        >
          <ConflictNames conflicts={report.opened} areLinks />
          <p>{translate('exchange.conflictsToComeHelp')}</p>
        </Notice>
      )}
      <MeetingList title={translate('exchange.newInMeetings')} meetings={report.meetings} areLinks />
      {report.conflictsClosed === 0 ? null : (
        <p>{translate('exchange.conflictsClosed', { count: report.conflictsClosed })}</p>
      )}
      {report.late <= 0 ? null : <p>{translate('exchange.late', { count: report.late })}</p>}
      {report.orphans === 0 ? null : <p>{translate('exchange.orphans', { count: report.orphans })}</p>}
      {report.held === 0 ? null : <p>{translate('exchange.heldReport', { count: report.held })}</p>}
      <div className="inline">
        <Button onPress={onAgain}>{translate('exchange.openAnother')}</Button>
      </div>
    </section>
  );
}
