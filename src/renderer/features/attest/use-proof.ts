import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import type { MinutesSnapshot } from '#shared/log/minutes-snapshot.ts';
import { readProof } from '#shared/log/seal-proof.ts';
import { renderProof } from '#shared/publish/seal-proof/render-proof.ts';
import type { SealedPart } from './attest-parts.ts';

/** Saves the sigillbevis of a part as a file, or prints the page that shows it with the file inside. */
export function useProof({ seal, range }: SealedPart) {
  const { proofs } = useWorkspace();
  const platform = usePlatform();
  const translate = useTranslate();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);
  const { meeting } = seal.snapshot as MinutesSnapshot;
  const title = `Sigillbevis ${meeting.body.name ?? ''} ${meeting.date} ${range ?? ''}`.trim();

  async function keep(kind: 'json' | 'pdf', bytes: Uint8Array): Promise<void> {
    const saved = await platform.saveFile({ kind, suggestedName: `${title}.${kind}`, bytes });
    if (!saved.ok) fail();
    else if (saved.value.saved)
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
  }

  function fail(): void {
    showToast({ text: translate('attest.proof.failed'), tone: 'danger' });
  }

  async function saveNow(): Promise<void> {
    const proof = await proofs.make(seal.operation);
    if (proof.ok) await keep('json', proof.value);
    else fail();
  }

  async function printNow(): Promise<void> {
    const made = await proofs.make(seal.operation);
    const proof = made.ok ? readProof(made.value) : made;
    if (!proof.ok) return fail();
    const html = renderProof(proof.value, range, createTranslate(sv));
    const printed = await printHtml(platform, { html, title });
    if (!printed.ok) return fail();
    if (printed.value.type === 'shown') return;
    const proven = await proofs.embed(printed.value.bytes, [seal.operation]);
    await keep('pdf', proven.ok ? proven.value : printed.value.bytes);
  }

  function run(work: () => Promise<void>): void {
    setBusy(true);
    void work().finally(() => setBusy(false));
  }

  return { isBusy, save: () => run(saveNow), print: () => run(printNow) };
}
