import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { useToast } from '#renderer/ui/toast.tsx';

/** Saves a copy of an attached file where the user chooses. It is never opened from here. */
export function useSavingCopy(): (document: StoredRecord<'document'>) => Promise<void> {
  const translate = useTranslate();
  const platform = usePlatform();
  const { reader } = useWorkspace();
  const showToast = useToast();
  return async ({ values, changedBy }) => {
    const content = await reader.readBlob(values.hash);
    if (!content.ok) {
      const text =
        content.error.type === 'damaged'
          ? translate('documents.damaged')
          : translate('documents.missing', { name: changedBy.name });
      showToast({ text, tone: 'danger' });
      return;
    }
    const saved = await platform.saveFile({
      kind: 'attachment',
      suggestedName: values.fileName.slice(0, 400),
      bytes: content.value,
    });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved) {
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
    }
  };
}
