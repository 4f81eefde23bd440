import type { ArchiveReport } from '#renderer/storage/archive/check-archive.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** What the check found: in one sentence whether all is well, then what was gone through or what to do. */
export function ArchiveReportView({ report }: { readonly report: ArchiveReport }) {
  const translate = useTranslate();
  const format = useFormat();
  const isWhole = report.faults.length === 0;
  return (
    <Notice
      tone={isWhole ? 'success' : 'danger'}
      title={translate(isWhole ? 'backup.archiveWhole' : 'backup.archiveBroken')}
      isAlert
      testId="archive-report"
    >
      {isWhole ? (
        <p>
          {translate('backup.archiveCounts', {
            operations: format.number(report.operationCount),
            segments: format.number(report.segmentCount),
            segmentCount: report.segmentCount,
            authors: format.number(report.authorCount),
            authorCount: report.authorCount,
          })}
        </p>
      ) : (
        <>
          <ul>
            {report.faults.map(({ fault, count }) => (
              <li key={fault}>
                {fault === 'journal-damaged'
                  ? translate('backup.fault.journal-damaged')
                  : translate(`backup.fault.${fault}`, { number: format.number(count), count })}
              </li>
            ))}
          </ul>
          <p>{translate('backup.archiveBrokenHelp')}</p>
        </>
      )}
      <Extras report={report} />
    </Notice>
  );
}

function Extras({ report }: { readonly report: ArchiveReport }) {
  const translate = useTranslate();
  const format = useFormat();
  const counted = (count: number) => ({ number: format.number(count), count });
  const isSealed = report.sealCount > 0 && !report.faults.some(({ fault }) => fault === 'seal-broken');
  const damaged = report.faults.find(({ fault }) => fault === 'attachment-damaged')?.count ?? 0;
  const whole = report.attachmentCount - damaged;
  return (
    <>
      {isSealed ? <p>{translate('backup.archiveSeals', counted(report.sealCount))}</p> : null}
      {whole > 0 ? <p>{translate('backup.archiveAttachments', counted(whole))}</p> : null}
      {report.attachmentsMissing > 0 ? (
        <p>{translate('backup.archiveMissing', counted(report.attachmentsMissing))}</p>
      ) : null}
      {report.gapCount > 0 ? <p>{translate('backup.archiveGaps', { count: report.gapCount })}</p> : null}
    </>
  );
}
