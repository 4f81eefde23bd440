import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { usePrintRequest } from '#renderer/ui/print-event.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { agendaDocument } from '#shared/publish/agenda-document.ts';
import { renderAgendaHtml } from '#shared/publish/render-agenda.ts';

/** Prints the agenda: a PDF to save, or the browser's own print window. */
export function usePrintAgenda(dossier: Dossier, base: Dossier) {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function printNow() {
    const document = agendaDocument({
      meeting: dossier,
      base,
      richText: () => null,
      plainText: (record) => dossier.text(record)?.plain ?? '',
    });
    // Documents of the association are in Swedish whatever language the screens speak.
    const html = renderAgendaHtml(document, createTranslate(sv));
    const title = `${createTranslate(sv)('print.agendaTitle')} ${document.body} ${document.date}`;
    const printed = await printHtml(platform, { html, title });
    if (!printed.ok) {
      showToast({ text: translate(hostErrorKey(printed.error.type)), tone: 'danger' });
      return;
    }
    if (printed.value.type === 'shown') return;
    const saved = await platform.saveFile({
      kind: 'pdf',
      suggestedName: `${title}.pdf`,
      bytes: printed.value.bytes,
    });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved)
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
  }

  function print() {
    setBusy(true);
    void printNow().finally(() => setBusy(false));
  }

  usePrintRequest(print);
  return { isBusy, print };
}
