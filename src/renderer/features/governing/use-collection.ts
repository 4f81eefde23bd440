import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { createFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { usePrintRequest } from '#renderer/ui/print-event.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { utf8 } from '#shared/base/bytes.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { renderCollection } from '#shared/publish/governing/render-collection.ts';
import { collectDocument, inForceOn } from './collect.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

/** The collection of all that is in force on a day, as a web page to save or a PDF. */
export function useCollection(
  documents: readonly GoverningSummary[],
  facts: GoverningFacts,
  day: IsoDate,
): { readonly isBusy: boolean; readonly print: () => void; readonly saveHtml: () => void } {
  const translate = useTranslate();
  const platform = usePlatform();
  const { reader } = useWorkspace();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);
  const title = `${createTranslate(sv)('governing.collectionTitle')} ${day}`;

  async function render(): Promise<string> {
    // Governing documents are kept in Swedish whatever language the screens speak.
    const tools = { facts, translate: createTranslate(sv), format: createFormat('sv-SE', () => day) };
    const collected = await Promise.all(
      inForceOn(documents, day).map(async ({ document, version }) => {
        const dossier = await reader.dossier(document.id);
        return dossier === undefined ? [] : [collectDocument(document, version, dossier, tools)];
      }),
    );
    return renderCollection(
      { association: facts.association, day, documents: collected.flat() },
      tools.translate,
    );
  }

  async function save(kind: 'pdf' | 'attachment', suggestedName: string, bytes: Uint8Array): Promise<void> {
    const saved = await platform.saveFile({ kind, suggestedName, bytes });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved) {
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
    }
  }

  async function printNow(): Promise<void> {
    const printed = await platform.print({ html: await render(), title });
    if (!printed.ok) showToast({ text: translate(hostErrorKey(printed.error.type)), tone: 'danger' });
    else if (printed.value.type === 'pdf') await save('pdf', `${title}.pdf`, printed.value.bytes);
  }

  function during(work: () => Promise<void>): void {
    setBusy(true);
    void work().finally(() => setBusy(false));
  }

  const print = () => during(printNow);
  usePrintRequest(print);
  return {
    isBusy,
    print,
    saveHtml: () => during(async () => save('attachment', `${title}.html`, utf8(await render()))),
  };
}
