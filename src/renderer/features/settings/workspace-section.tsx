import { useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toast.tsx';

/** The förbund on this computer: go to another, or remove this one from here. */
export function WorkspaceSection() {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const { entries, leave } = useShelf();
  const [isAsking, setAsking] = useState(false);
  const entry = entries.find((one) => one.id === workspace.id);
  const isDemo = entry?.demo === true;
  return (
    <section className="card" aria-labelledby="settings-workspace">
      <h2 id="settings-workspace">{translate('settings.association')}</h2>
      <p>{translate('settings.signedInAs', { name: workspace.self.name, role: workspace.self.role })}</p>
      <div className="actions">
        <Button onPress={() => void leave()} testId="switch-workspace">
          {translate('settings.switch')}
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 aria-hidden />}
          onPress={() => setAsking(true)}
          testId="remove-workspace"
        >
          {translate(isDemo ? 'settings.removeDemo' : 'settings.remove')}
        </Button>
      </div>
      {isAsking ? (
        <RemoveDialog isDemo={isDemo} name={entry?.name ?? ''} onClose={() => setAsking(false)} />
      ) : null}
    </section>
  );
}

interface RemoveDialogProps {
  readonly isDemo: boolean;
  readonly name: string;
  readonly onClose: () => void;
}

/** The one act that cannot be undone, so it asks. */
function RemoveDialog({ isDemo, name, onClose }: RemoveDialogProps) {
  const translate = useTranslate();
  const showToast = useToast();
  const { id } = useWorkspace();
  const { shelf, leave, refresh } = useShelf();
  const [isRemoving, setRemoving] = useState(false);

  async function remove() {
    setRemoving(true);
    await leave();
    const result = await shelf.remove(id);
    await refresh();
    showToast(
      result.ok
        ? { text: translate('settings.removed', { name }) }
        : { text: translate('settings.removeFailed'), tone: 'danger' },
    );
  }

  return (
    <ConfirmDialog
      title={translate(isDemo ? 'settings.removeDemo' : 'settings.remove')}
      keep={translate('settings.keep')}
      confirm={translate(isDemo ? 'settings.removeDemo' : 'settings.removeConfirm')}
      onConfirm={() => void remove()}
      onClose={onClose}
      isDangerous
      isPending={isRemoving}
      testId="confirm-remove"
    >
      {isDemo ? (
        <p>{translate('settings.removeDemoText')}</p>
      ) : (
        <Notice tone="danger" title={translate('settings.removeTitle', { name })}>
          {translate('settings.removeText')}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
