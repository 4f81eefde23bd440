import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { NoticeState } from '#shared/domain/notice/notice-state.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { noticeDocument, renderNotice } from '#shared/publish/notice/render-notice.ts';

interface NoticePrint {
  readonly state: NoticeState;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly range: string | null;
}

/** Prints the notice that goes on the board, or the certificate of when it hung there. */
export function usePrintNotice({ state, dossier, base, range }: NoticePrint) {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function printNow(kind: 'notice' | 'certificate'): Promise<void> {
    const document = noticeDocument({ kind, state, range, meeting: dossier, base });
    if (document === undefined) return;
    const { html, title } = renderNotice(document, createTranslate(sv));
    const printed = await printHtml(platform, { html, title });
    if (printed.ok && printed.value.type === 'shown') return;
    const saved = printed.ok
      ? await platform.saveFile({
          kind: 'pdf',
          suggestedName: `${title}.pdf`,
          bytes: printed.value.type === 'pdf' ? printed.value.bytes : new Uint8Array(0),
        })
      : printed;
    if (!saved.ok) showToast({ text: translate('notice.printFailed'), tone: 'danger' });
    else if (saved.value.saved)
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
  }

  function print(kind: 'notice' | 'certificate'): void {
    setBusy(true);
    void printNow(kind).finally(() => setBusy(false));
  }

  return { isBusy, print };
}
