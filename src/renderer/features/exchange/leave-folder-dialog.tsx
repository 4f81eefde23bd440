import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** Says what leaving means before it is done. */
export function LeaveFolderDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { folder } = useWorkspace();

  async function leave(): Promise<void> {
    await folder.leave();
    onClose();
  }

  return (
    <Dialog
      title={translate('folder.leave')}
      isOpen
      isAlert
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{translate('folder.keep')}</Button>
          <Button variant="primary" onPress={() => void leave()} testId="confirm-leave-folder">
            {translate('folder.leave')}
          </Button>
        </>
      }
    >
      <p>{translate('folder.leaveText')}</p>
    </Dialog>
  );
}
