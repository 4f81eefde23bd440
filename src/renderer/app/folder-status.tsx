import { useFolder } from '#renderer/storage/folder/use-folder.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, FolderSync } from '#renderer/ui/icons.ts';

/** How fresh the shared folder is, where one is chosen. */
export function FolderStatus() {
  const translate = useTranslate();
  const format = useFormat();
  const view = useFolder(useWorkspace().folder);
  if (view.place !== 'ready' && view.place !== 'unreachable') return null;
  if (view.place === 'unreachable' || view.problem !== null) {
    return (
      <a className="status-part status-warning" href="#/exchange?place=folder" data-testid="folder-status">
        <AlertTriangle aria-hidden />
        {translate('folder.statusSilent')}
      </a>
    );
  }
  const isReading = view.working !== null && view.working.total > 0;
  return (
    <a className="status-part" href="#/exchange?place=folder" data-testid="folder-status">
      <FolderSync aria-hidden />
      {isReading
        ? translate('folder.statusReading')
        : view.readAt === null
          ? translate('folder.statusNotYet')
          : translate('folder.status', { time: format.time(view.readAt) })}
    </a>
  );
}
