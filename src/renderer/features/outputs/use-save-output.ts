import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { toHex } from '#shared/base/bytes.ts';
import type { FileKind } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';
import { provableSeals } from '#shared/publish/seal-proof/provable-seals.ts';
import { itemsOf, type OutputFormat, type OutputWish } from './outputs-model.ts';
import { type Output, outputBytes } from './use-output.ts';

const fileKinds: Readonly<Record<OutputFormat, FileKind>> = {
  pdf: 'pdf',
  docx: 'attachment',
  html: 'attachment',
  json: 'json',
};

/**
 * Saves a paper, and notes to whom it goes when a receiver is named (X3): one step, with the hash of the very file. Where the user calls the
 * saving off, nothing has gone anywhere and nothing is noted.
 */
export function useSaveOutput(dossier: Dossier, document: MinutesDocument, output: Output) {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  const commit = useCommit();
  const { writer, proofs } = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const [isShownByBrowser, setShownByBrowser] = useState(false);

  async function bytesOf(wish: OutputWish): Promise<Uint8Array | undefined> {
    if (wish.format !== 'pdf') return outputBytes(document, wish, output);
    if (output.preview.type === 'pages') return output.preview.bytes;
    const printed = await printHtml(platform, { html: output.html, title: output.paper.title });
    if (!printed.ok) throw new Error(printed.error.type);
    setShownByBrowser(printed.value.type === 'shown');
    return printed.value.type === 'pdf' ? printed.value.bytes : undefined;
  }

  /** The archive original carries the proofs of its attested parts; what goes further may show less than they do. */
  async function provenBytes(wish: OutputWish): Promise<Uint8Array | undefined> {
    const bytes = await bytesOf(wish);
    if (bytes === undefined || wish.format !== 'pdf' || wish.output !== 'minutes') return bytes;
    const proven = await proofs.embed(bytes, provableSeals(dossier.seals));
    return proven.ok ? proven.value : bytes;
  }

  async function log(wish: OutputWish, fileName: string, bytes: Uint8Array): Promise<void> {
    const { recipient } = wish;
    await commit(
      [
        {
          type: 'create',
          table: 'outboundDispatch',
          id: writer.newChildId(dossier.id),
          values: {
            output: wish.output,
            items: [...itemsOf(wish)],
            recipient: recipient.trim(),
            channel: wish.channel === '' ? null : wish.channel,
            sentOn: localDay(new Date()),
            fileName,
            hash: toHex(await sha256(bytes)),
          },
        },
      ],
      { announce: translate('outputs.logged', { recipient: recipient.trim() }) },
    );
  }

  async function save(wish: OutputWish): Promise<void> {
    const bytes = await provenBytes(wish);
    if (bytes === undefined) return;
    const suggestedName = `${output.paper.fileName}.${wish.format}`;
    const saved = await platform.saveFile({ kind: fileKinds[wish.format], suggestedName, bytes });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved) {
      const { name } = saved.value;
      if (wish.recipient.trim() === '') showToast({ text: translate('outputs.saved', { name }) });
      else await log(wish, name, bytes);
    }
  }

  return {
    isBusy,
    isShownByBrowser,
    save: (wish: OutputWish) => {
      setBusy(true);
      setShownByBrowser(false);
      save(wish)
        .catch(() => {
          showToast({ text: translate('outputs.failed', { name: output.paper.title }), tone: 'danger' });
        })
        .finally(() => setBusy(false));
    },
  };
}
