import { useEffect, useState } from 'react';
import type { Backups, BackupView } from '#renderer/storage/backup/backups.ts';
import { useBackups } from '#renderer/storage/backup/use-backups.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import './backup.css';
import { PutBackDialog } from './put-back-dialog.tsx';

const askAgain = 3000;

/** In the settings: where the daily backup goes, whether it works, and the way back. */
export function BackupSection() {
  const translate = useTranslate();
  const { backups } = useWorkspace();
  const view = useBackups(backups);
  useFreshBackups(backups, view.hasRecovery);
  return (
    <section className="card" aria-labelledby="settings-backup" data-testid="backup" data-place={view.place}>
      <h2 id="settings-backup">{translate('backup.title')}</h2>
      {view.place === 'unsupported' ? (
        <Notice tone="info" title={translate('backup.unsupported')}>
          {translate('backup.unsupportedText')}
        </Notice>
      ) : (
        <p>{translate('backup.intro')}</p>
      )}
      <BackupProblemNotice view={view} />
      {view.place === 'none' ? (
        <>
          <p className="muted small">{translate('backup.notTheSame')}</p>
          <div className="actions">
            <Button variant="primary" onPress={() => void backups.choose()} testId="choose-backup">
              {translate('backup.choose')}
            </Button>
          </div>
        </>
      ) : null}
      {view.place === 'unreachable' ? <SilentPlace view={view} /> : null}
      {view.place === 'ready' ? <ReadyPlace view={view} /> : null}
    </section>
  );
}

/** Words are made in another part of the page: as long as there are none, the question is asked again now and then. */
function useFreshBackups(backups: Backups, hasRecovery: boolean): void {
  useEffect(() => {
    void backups.check();
    if (hasRecovery) return;
    const timer = setInterval(() => void backups.check(), askAgain);
    return () => clearInterval(timer);
  }, [backups, hasRecovery]);
}

function SilentPlace({ view }: { readonly view: BackupView }) {
  const translate = useTranslate();
  const { backups } = useWorkspace();
  return (
    <Notice
      tone="warning"
      title={translate('backup.unreachable', { name: view.name })}
      actions={
        <>
          <Button variant="primary" onPress={() => void backups.backUp()}>
            {translate('backup.retry')}
          </Button>
          <Button onPress={() => void backups.choose()}>{translate('backup.chooseOther')}</Button>
          <Button onPress={() => void backups.leave()}>{translate('backup.leave')}</Button>
        </>
      }
    >
      {translate('backup.unreachableText')}
    </Notice>
  );
}

function ReadyPlace({ view }: { readonly view: BackupView }) {
  const translate = useTranslate();
  const { backups } = useWorkspace();
  const [isPuttingBack, setPuttingBack] = useState(false);
  const [isDone, setDone] = useState(false);

  async function backUp() {
    setDone(false);
    setDone(await backups.backUp());
  }

  return (
    <>
      {view.hasRecovery ? null : (
        <Notice tone="warning" title={translate('backup.noWords')} testId="backup-no-words">
          {translate('backup.noWordsText')}
        </Notice>
      )}
      <BackupFacts view={view} />
      <p role="status">
        {view.isWorking ? translate('backup.working') : isDone ? translate('backup.done') : ''}
      </p>
      <div className="actions">
        <Button
          variant="primary"
          isPending={view.isWorking}
          onPress={() => void backUp()}
          testId="back-up-now"
        >
          {translate('backup.now')}
        </Button>
        <Button onPress={() => setPuttingBack(true)} testId="put-back">
          {translate('backup.putBack')}
        </Button>
        <Button onPress={() => void backups.choose()}>{translate('backup.chooseOther')}</Button>
        <Button onPress={() => void backups.leave()}>{translate('backup.leave')}</Button>
      </div>
      {isPuttingBack ? <PutBackDialog onClose={() => setPuttingBack(false)} /> : null}
    </>
  );
}

function BackupFacts({ view }: { readonly view: BackupView }) {
  const translate = useTranslate();
  const format = useFormat();
  const kilobytes = Math.ceil(view.byteCount / 1000);
  const size =
    kilobytes < 1000
      ? translate('backup.kilobytes', { size: format.number(kilobytes) })
      : translate('backup.megabytes', { size: format.number(Math.round(kilobytes / 100) / 10) });
  return (
    <>
      <dl className="backup-facts">
        <div>
          <dt>{translate('backup.place')}</dt>
          <dd>{view.name}</dd>
        </div>
        <div>
          <dt>{translate('backup.last')}</dt>
          <dd data-testid="backup-last">
            {view.lastAt === null
              ? translate('backup.never')
              : translate('backup.lastVerified', { when: format.moment(view.lastAt) })}
          </dd>
        </div>
        <div>
          <dt>{translate('backup.kept')}</dt>
          <dd>
            {translate('backup.keptValue', { number: format.number(view.count), count: view.count, size })}
          </dd>
        </div>
      </dl>
      <p className="muted small">{translate('backup.keptHelp')}</p>
      {view.attachmentFiles === 0 ? null : (
        <p data-testid="backup-attachments">
          {translate('backup.beside', {
            number: format.number(view.attachmentFiles),
            count: view.attachmentFiles,
          })}
        </p>
      )}
    </>
  );
}

const toldProblems = ['disk-full', 'no-access', 'not-verified'] as const;

function BackupProblemNotice({ view: { problem } }: { readonly view: BackupView }) {
  const translate = useTranslate();
  if (problem === null) return null;
  const isSame = problem.type === 'no-access' && problem.detail === 'same-folder';
  const known = toldProblems.find((type) => type === problem.type) ?? 'failed';
  return (
    <Notice tone="danger" title={translate('backup.problem')} isAlert testId="backup-problem">
      {translate(isSame ? 'backup.problem.same-folder' : `backup.problem.${known}`)}
    </Notice>
  );
}
