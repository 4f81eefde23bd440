import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

/** Says what leaving means before it is done. */
export function LeaveFolderDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { folder } = useWorkspace();

  async function leave(): Promise<void> {
    await folder.leave();
    onClose();
  }

  return (
    <ConfirmDialog
      title={translate('folder.leave')}
      keep={translate('folder.keep')}
      confirm={translate('folder.leave')}
      onConfirm={() => void leave()}
      onClose={onClose}
      testId="confirm-leave-folder"
    >
      <p>{translate('folder.leaveText')}</p>
    </ConfirmDialog>
  );
}
