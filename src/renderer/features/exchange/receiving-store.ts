import type {
  BundleError,
  BundlePreview,
  Exchange,
  ImportReport,
  WorkProgress,
  Workspace,
} from '#renderer/storage/workspace.ts';

/** A file that has been chosen or dropped. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ChangesPreview = Extract<BundlePreview, { readonly type: 'changes' }>;
export type JoinRequest = Extract<BundlePreview, { readonly type: 'join-request' }>;
export type Grant = Parameters<Exchange['grant']>[1];

/** Why nothing was taken in. */
export type ReceivingProblem = BundleError | { readonly type: 'grant-failed' };

/** How far the receiving has come. */
export type ReceivingState =
  | { readonly type: 'waiting'; readonly problem?: ReceivingProblem }
  | { readonly type: 'opening'; readonly name: string; readonly progress: WorkProgress }
  | { readonly type: 'passphrase'; readonly file: ReceivedFile; readonly isWrong: boolean }
  | { readonly type: 'preview'; readonly preview: ChangesPreview }
  | { readonly type: 'taking'; readonly preview: ChangesPreview; readonly progress: WorkProgress }
  | { readonly type: 'request'; readonly request: JoinRequest; readonly isGranting: boolean }
  | { readonly type: 'granted'; readonly name: string }
  | { readonly type: 'report'; readonly report: ImportReport; readonly from: string };

/**
 * The receiving of one open förbund. It lives beside the page: a preview, a writing under way and its report are still
 * there when the user has been somewhere else in between.
 */
export interface ReceivingStore {
  readonly get: () => ReceivingState;
  readonly listen: (listener: () => void) => () => void;
  readonly open: (file: ReceivedFile, passphrase?: string) => Promise<void>;
  readonly cancel: () => void;
  readonly accept: () => Promise<void>;
  readonly grant: (given: Grant) => Promise<void>;
  readonly leave: () => void;
  readonly fail: (problem: ReceivingProblem) => void;
  /** The page is left: what has been told and read is not told again. */
  readonly forget: () => void;
}

const stores = new WeakMap<Workspace, ReceivingStore>();

/** The receiving of a workspace; made when it is first asked for. */
export function receivingOf(workspace: Workspace): ReceivingStore {
  const known = stores.get(workspace);
  if (known !== undefined) return known;
  const made = createReceivingStore(workspace.exchange);
  stores.set(workspace, made);
  return made;
}

/** Makes a receiving that waits for a file. */
export function createReceivingStore(exchange: Exchange): ReceivingStore {
  let state: ReceivingState = { type: 'waiting' };
  let opening: AbortController | undefined;
  const listeners = new Set<() => void>();

  function show(next: ReceivingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function open(file: ReceivedFile, passphrase?: string): Promise<void> {
    // What is being written is written to its end; the file can be opened again after it.
    if (state.type === 'taking') return;
    opening?.abort();
    const control = new AbortController();
    opening = control;
    const { name } = file;
    show({ type: 'opening', name, progress: { step: 'opening', done: 0 } });
    const result = await exchange.preview(file.bytes, passphrase, {
      signal: control.signal,
      onProgress: (progress) => {
        if (opening === control) show({ type: 'opening', name, progress });
      },
    });
    if (opening !== control) return;
    opening = undefined;
    show(result.ok ? previewState(result.value) : refusalState(result.error, file));
  }

  async function accept(): Promise<void> {
    if (state.type !== 'preview') return;
    const { preview } = state;
    const { token, from } = preview;
    show({ type: 'taking', preview, progress: { step: 'comparing', done: 0 } });
    const result = await exchange.accept(token, {
      onProgress: (progress) => show({ type: 'taking', preview, progress }),
    });
    if (result.ok) show({ type: 'report', report: result.value, from: from.name });
    else show({ type: 'waiting', problem: result.error });
  }

  async function grant(given: Grant): Promise<void> {
    if (state.type !== 'request') return;
    const { request } = state;
    show({ type: 'request', request, isGranting: true });
    const result = await exchange.grant(request.token, given);
    if (result.ok) show({ type: 'granted', name: request.name });
    else show({ type: 'waiting', problem: { type: 'grant-failed' } });
  }

  return {
    get: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    cancel: () => {
      opening?.abort();
      opening = undefined;
      show({ type: 'waiting' });
    },
    accept,
    grant,
    leave: () => show({ type: 'waiting' }),
    fail: (problem) => show({ type: 'waiting', problem }),
    forget: () => {
      if (told.includes(state.type)) show({ type: 'waiting' });
    },
  };
}

const told: readonly ReceivingState['type'][] = ['report', 'granted', 'waiting'];

function previewState(preview: BundlePreview): ReceivingState {
  return preview.type === 'changes'
    ? { type: 'preview', preview }
    : { type: 'request', request: preview, isGranting: false };
}

function refusalState(error: BundleError, file: ReceivedFile): ReceivingState {
  if (error.type === 'passphrase-needed') return { type: 'passphrase', file, isWrong: false };
  if (error.type === 'wrong-passphrase') return { type: 'passphrase', file, isWrong: true };
  return { type: 'waiting', problem: error };
}
