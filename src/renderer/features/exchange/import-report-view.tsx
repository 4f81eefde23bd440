import type { ReactNode } from 'react';
import type { ImportReport } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';

interface ImportReportViewProps {
  readonly report: ImportReport;
  readonly onAgain: () => void;
}

/** What came in, and what it asks for. */
export function ImportReportView({ report, onAgain }: ImportReportViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="exchange-panel" aria-label={translate('exchange.report')} data-testid="import-report">
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
      {report.conflictsOpened === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('exchange.conflictsOpened', { count: report.conflictsOpened })}
          actions={
            <a className="button button-primary" href="#/conflicts">
              {translate('minutes.conflictLink')}
            </a>
          }
        >
          {translate('exchange.conflictsToComeHelp')}
        </Notice>
      )}
      {report.conflictsClosed === 0 ? null : (
        <p>{translate('exchange.conflictsClosed', { count: report.conflictsClosed })}</p>
      )}
      {report.late === 0 ? null : <p>{translate('exchange.late', { count: report.late })}</p>}
      {report.orphans === 0 ? null : <p>{translate('exchange.orphans', { count: report.orphans })}</p>}
      {report.held === 0 ? null : <p>{translate('exchange.held', { count: report.held })}</p>}
      <div>
        <Button onPress={onAgain}>{translate('exchange.openAnother')}</Button>
      </div>
    </section>
  );
}
