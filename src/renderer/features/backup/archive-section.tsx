import { useRef, useState } from 'react';
import type { ArchiveProgress, ArchiveReport } from '#renderer/storage/archive/check-archive.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { ArchiveReportView } from './archive-report-view.tsx';

type Outcome =
  | { readonly type: 'report'; readonly report: ArchiveReport }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed' };

/** In the settings: goes through everything and says in plain words whether it is whole. */
export function ArchiveSection() {
  const translate = useTranslate();
  const { checkArchive } = useWorkspace();
  const [progress, setProgress] = useState<ArchiveProgress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stop = useRef<AbortController>(null);

  async function check() {
    const control = new AbortController();
    stop.current = control;
    setOutcome(null);
    setProgress({ step: 'segments', done: 0 });
    const answer = await checkArchive({ onProgress: setProgress, signal: control.signal });
    setProgress(null);
    if (answer.ok) setOutcome({ type: 'report', report: answer.value });
    else setOutcome({ type: answer.error.type === 'cancelled' ? 'stopped' : 'failed' });
  }

  return (
    <section className="card" aria-labelledby="settings-archive">
      <h2 id="settings-archive">{translate('backup.archive')}</h2>
      <p>{translate('backup.archiveText')}</p>
      {progress === null ? null : (
        <Progress label={translate(`backup.archiveStep.${progress.step}`)} value={progress.done} />
      )}
      {outcome?.type === 'report' ? <ArchiveReportView report={outcome.report} /> : null}
      {outcome?.type === 'stopped' ? (
        <Notice tone="info" title={translate('backup.archiveStopped')} isAlert />
      ) : null}
      {outcome?.type === 'failed' ? (
        <Notice tone="danger" title={translate('backup.archiveFailed')} isAlert />
      ) : null}
      <div className="actions">
        {progress === null ? (
          <Button onPress={() => void check()} testId="check-archive">
            {translate('backup.archiveStart')}
          </Button>
        ) : (
          <Button onPress={() => stop.current?.abort()}>{translate('backup.archiveStop')}</Button>
        )}
      </div>
    </section>
  );
}
