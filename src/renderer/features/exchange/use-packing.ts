import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { BundleRecipients, ExportedBundle, WorkProgress } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { type MailDraft, writeMailDraft } from '#shared/publish/mail-draft.ts';
import { exportProblem, type Problem } from './bundle-problem.ts';

/** A file that has been saved, and in what form. */
export interface SavedBundle {
  readonly name: string;
  readonly kind: 'bundle' | 'mail';
}

/** Packs a bundle, which can be called off, and saves it as a file or in a mail draft. */
export function usePacking() {
  const { exchange } = useWorkspace();
  const platform = usePlatform();
  const translate = useTranslate();
  const [progress, setProgress] = useState<WorkProgress>();
  const [bundle, setBundle] = useState<ExportedBundle>();
  const [saved, setSaved] = useState<SavedBundle>();
  const [problem, setProblem] = useState<Problem>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  async function pack(to: BundleRecipients, leaveOut: readonly string[]): Promise<void> {
    const own = new AbortController();
    control.current = own;
    setProgress({ step: 'reading', done: 0 });
    setProblem(undefined);
    const { signal } = own;
    const result = await exchange.exportBundle(to, { leaveOut, signal, onProgress: setProgress });
    setProgress(undefined);
    if (signal.aborted) return;
    if (result.ok) setBundle(result.value);
    else setProblem(exportProblem(result.error, translate));
  }

  async function keep(kind: SavedBundle['kind'], suggestedName: string, bytes: Uint8Array): Promise<void> {
    const result = await platform.saveFile({ kind, suggestedName, bytes });
    if (!result.ok) {
      setProblem(
        result.error.type === 'disk-full'
          ? exportProblem(result.error, translate)
          : { title: translate('exchange.saveFailed'), help: translate('exchange.exportFailedHelp') },
      );
    } else if (result.value.saved) {
      setProblem(undefined);
      setSaved({ name: result.value.name, kind });
    }
  }

  async function save(): Promise<void> {
    if (bundle !== undefined) await keep('bundle', bundle.name, bundle.bytes);
  }

  async function saveDraft(draft: Omit<MailDraft, 'attachments'>): Promise<void> {
    if (bundle === undefined) return;
    const { name, bytes } = bundle;
    const letter = writeMailDraft({ ...draft, attachments: [{ name, bytes }] });
    await keep('mail', name.replace(/\.samsyn$/, '.eml'), letter);
  }

  function cancel(): void {
    control.current?.abort();
    setProgress(undefined);
  }

  function reset(): void {
    setBundle(undefined);
    setSaved(undefined);
    setProblem(undefined);
  }

  return { progress, bundle, saved, problem, pack, save, saveDraft, cancel, reset };
}
