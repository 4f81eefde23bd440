import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import { useNotesFacts } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { usePrintRequest } from '#renderer/ui/print-event.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { notesStanding } from '#shared/domain/notes/notes-standing.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { textBlocks } from '#shared/log/text.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { meetingPaper } from '#shared/publish/minutes/meeting-paper.ts';
import { paperHtml } from '#shared/publish/minutes/paper-html.ts';
import { provableSeals } from '#shared/publish/seal-proof/provable-seals.ts';

/** Prints the minutes: a PDF to save, or the browser's own print window. */
export function usePrintMinutes(dossier: Dossier, base: Dossier, isNotes: boolean) {
  const workspace = useWorkspace();
  const { proofs } = workspace;
  const facts = useNotesFacts(workspace);
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function printNow(): Promise<void> {
    const document = minutesDocument({
      meeting: dossier,
      base,
      richText: (record) => {
        const update = dossier.text(record)?.update;
        return update === undefined ? null : textBlocks(update);
      },
      plainText: (record) => dossier.text(record)?.plain ?? '',
      ...(isNotes && facts.status === 'ready'
        ? { notes: notesStanding(dossier.id, facts.value.approvals, facts.value.releases) }
        : {}),
    });
    // Minutes are kept in Swedish whatever language the screens speak.
    const swedish = createTranslate(sv);
    const paper = meetingPaper(document, 'minutes', [], swedish);
    const html = paperHtml(paper, swedish);
    const title = paper.fileName;
    const printed = await printHtml(platform, { html, title });
    if (!printed.ok) {
      showToast({ text: translate('attest.printFailed'), tone: 'danger' });
      return;
    }
    if (printed.value.type === 'shown') return;
    const proven = await proofs.embed(printed.value.bytes, provableSeals(dossier.seals));
    const saved = await platform.saveFile({
      kind: 'pdf',
      suggestedName: `${title}.pdf`,
      bytes: proven.ok ? proven.value : printed.value.bytes,
    });
    if (!saved.ok) showToast({ text: translate('attest.printFailed'), tone: 'danger' });
    else if (saved.value.saved) {
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
    }
  }

  function print(): void {
    setBusy(true);
    void printNow().finally(() => setBusy(false));
  }

  usePrintRequest(print);
  return { isBusy, print };
}
