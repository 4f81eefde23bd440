import { useEffect, useState } from 'react';
import type {
  AttachmentToSend,
  BundleRecipients,
  ExportPreview,
  Workspace,
} from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';

/** What would go, once it has been counted. */
export interface Contents {
  readonly preview: ExportPreview;
  readonly attachments: readonly AttachmentToSend[];
}

type ContentsState =
  | { readonly type: 'counting' }
  | { readonly type: 'counted'; readonly contents: Contents }
  | { readonly type: 'failed' };

/** Several ticks in a row are counted once. */
const patience = 150;

/** Counts what a bundle to these receivers would hold, anew for each choice and each change of the copy. */
export function useExportPreview(to: BundleRecipients | null, changeCount: number): ContentsState {
  const workspace = useWorkspace();
  const key = JSON.stringify([recipientKey(to), changeCount]);
  const [counted, setCounted] = useState<{ readonly key: string; readonly state: ContentsState }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the receivers and the state of the copy
  useEffect(() => {
    if (to === null) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      void countContents(workspace, to, control.signal).then((state) => {
        if (!control.signal.aborted) setCounted({ key, state });
      });
    }, patience);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [workspace, key]);
  return counted?.key === key ? counted.state : { type: 'counting' };
}

/** A phrase changes who can open the file, not what is in it. */
function recipientKey(to: BundleRecipients | null): unknown {
  return to?.type === 'devices' ? to.devices : (to?.type ?? null);
}

async function countContents(
  { exchange }: Workspace,
  to: BundleRecipients,
  signal: AbortSignal,
): Promise<ContentsState> {
  const preview = await exchange.previewExport(to, { signal });
  if (!preview.ok) return { type: 'failed' };
  return {
    type: 'counted',
    contents: { preview: preview.value, attachments: await exchange.attachmentsFor(to) },
  };
}
