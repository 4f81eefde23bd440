import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { BundlePreview, Exchange, ImportReport } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { bundleProblem, type Problem } from './bundle-problem.ts';

/** A file that has been chosen or dropped. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ChangesPreview = Extract<BundlePreview, { readonly type: 'changes' }>;
export type JoinRequest = Extract<BundlePreview, { readonly type: 'join-request' }>;
export type Grant = Parameters<Exchange['grant']>[1];

/** How far the receiving has come. */
export type ReceivingState =
  | { readonly type: 'waiting'; readonly problem?: Problem }
  | { readonly type: 'passphrase'; readonly file: ReceivedFile; readonly isWrong: boolean }
  | { readonly type: 'preview'; readonly preview: ChangesPreview }
  | { readonly type: 'request'; readonly request: JoinRequest }
  | { readonly type: 'granted'; readonly name: string }
  | { readonly type: 'report'; readonly report: ImportReport };

/** Opens bundles, asks for a phrase where one is needed, and takes in what the user has seen. */
export function useReceiving(handed?: ReceivedFile) {
  const { exchange } = useWorkspace();
  const platform = usePlatform();
  const translate = useTranslate();
  const [state, setState] = useState<ReceivingState>({ type: 'waiting' });
  const [isWorking, setWorking] = useState(false);

  async function work(step: () => Promise<ReceivingState | undefined>): Promise<void> {
    setWorking(true);
    const next = await step();
    setWorking(false);
    if (next !== undefined) setState(next);
  }

  function open(file: ReceivedFile, passphrase?: string): Promise<void> {
    return work(async () => {
      const result = await exchange.preview(file.bytes, passphrase);
      if (result.ok) return previewState(result.value);
      const { error } = result;
      if (error.type === 'passphrase-needed') return { type: 'passphrase', file, isWrong: false };
      if (error.type === 'wrong-passphrase') return { type: 'passphrase', file, isWrong: true };
      return { type: 'waiting', problem: bundleProblem(error, translate) };
    });
  }

  function accept(token: string): Promise<void> {
    return work(async () => {
      const result = await exchange.accept(token);
      return result.ok
        ? { type: 'report', report: result.value }
        : { type: 'waiting', problem: bundleProblem(result.error, translate) };
    });
  }

  function grant(request: JoinRequest, given: Grant): Promise<void> {
    return work(async () => {
      const result = await exchange.grant(request.token, given);
      if (result.ok) return { type: 'granted', name: request.name };
      const problem = {
        title: translate('exchange.grantFailed'),
        help: translate('exchange.grantFailedHelp'),
      };
      return { type: 'waiting', problem };
    });
  }

  async function choose(): Promise<void> {
    const result = await platform.openFile({ kind: 'bundle' });
    if (!result.ok) {
      const problem = bundleProblem({ type: 'failed', detail: result.error.type }, translate);
      setState({ type: 'waiting', problem });
    } else if (result.value.opened) {
      await open(result.value);
    }
  }

  useWaitingFile(open);
  useHandedFile(handed, open);
  return { state, isWorking, open, choose, accept, grant, leave: () => setState({ type: 'waiting' }) };
}

function previewState(preview: BundlePreview): ReceivingState {
  return preview.type === 'changes' ? { type: 'preview', preview } : { type: 'request', request: preview };
}

/** A file that is handed over is looked at once. */
function useHandedFile(handed: ReceivedFile | undefined, open: (file: ReceivedFile) => Promise<void>): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (handed !== undefined) void latest.current(handed);
  }, [handed]);
}

/** A bundle that the system asked this program to open is shown at once. */
function useWaitingFile(open: (file: ReceivedFile) => Promise<void>): void {
  const platform = usePlatform();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    async function take(): Promise<void> {
      const result = await platform.takeWaitingFile({});
      if (result.ok && result.value.opened) await latest.current(result.value);
    }
    void take();
    return platform.onFileWaiting(() => void take());
  }, [platform]);
}
