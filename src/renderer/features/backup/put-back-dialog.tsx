import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { decodeBackup } from '#renderer/storage/backup/backup-file.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

type Outcome = { readonly type: 'done'; readonly count: number } | { readonly type: 'failed' };

/** Adds what is missing here from a backup: a set grows, nothing is turned back. A new backup is made first. */
export function PutBackDialog({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const platform = usePlatform();
  const { backups, exchange } = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function fetchFrom(file: Uint8Array): Promise<Outcome> {
    const parts = decodeBackup(file);
    // The copy before: if it cannot be made now, nothing is lost by adding all the same.
    await backups.backUp();
    const preview = parts && (await exchange.preview(parts.bundle));
    if (preview?.ok !== true || preview.value.type !== 'changes') return { type: 'failed' };
    const report = await exchange.accept(preview.value.token);
    if (!report.ok) return { type: 'failed' };
    const { newOperationCount, attachments } = report.value;
    return { type: 'done', count: newOperationCount + attachments.count };
  }

  async function choose() {
    const opened = await platform.openFile({ kind: 'bundle' });
    if (!opened.ok) return setOutcome({ type: 'failed' });
    if (!opened.value.opened) return;
    setBusy(true);
    setOutcome(await fetchFrom(opened.value.bytes));
    setBusy(false);
  }

  return (
    <Dialog
      title={translate('backup.putBack')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.close')}</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void choose()} testId="choose-put-back">
            {translate('backup.putBackChoose')}
          </Button>
        </>
      }
    >
      <p>{translate('backup.putBackText')}</p>
      {isBusy ? <p role="status">{translate('backup.working')}</p> : null}
      {outcome?.type === 'failed' ? (
        <Notice tone="danger" title={translate('backup.putBackFailed')} isAlert>
          {translate('backup.putBackOther')}
        </Notice>
      ) : null}
      {outcome?.type === 'done' ? (
        <Notice
          tone="success"
          isAlert
          testId="put-back-done"
          title={
            outcome.count === 0
              ? translate('backup.putBackNothing')
              : translate('backup.putBackDone', {
                  number: format.number(outcome.count),
                  count: outcome.count,
                })
          }
        />
      ) : null}
    </Dialog>
  );
}
