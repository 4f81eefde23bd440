import { expect, it } from 'vitest';
import { createReceivingStore } from '#renderer/features/exchange/receiving-store.ts';
import type { BundlePreview, Exchange, WorkControl } from '#renderer/storage/workspace.ts';
import { err, ok } from '#shared/base/result.ts';

const file = { name: 'paket.samsyn', bytes: new Uint8Array(3) };
const preview = { type: 'changes', token: 't', from: { name: 'Ordföranden' } } as BundlePreview;

function exchange(parts: Partial<Exchange>): Exchange {
  return parts as Exchange;
}

it('shows what a bundle holds, then its report, whoever listens in between', async () => {
  const store = createReceivingStore(
    exchange({
      preview: async () => ok(preview),
      accept: async (_token, control) => {
        control?.onProgress?.({ step: 'writing', done: 0.6 });
        expect(store.get()).toMatchObject({ type: 'taking', progress: { step: 'writing' } });
        return ok({ newOperationCount: 3 } as never);
      },
    }),
  );
  await store.open(file);
  expect(store.get()).toMatchObject({ type: 'preview' });
  await store.accept();
  expect(store.get()).toMatchObject({ type: 'report', from: 'Ordföranden' });
});

it('lets an opening be called off, and forgets what comes of it', async () => {
  let answer: (() => void) | undefined;
  let signal: AbortSignal | undefined;
  const store = createReceivingStore(
    exchange({
      preview: (_bytes, _passphrase, control?: WorkControl) => {
        signal = control?.signal;
        return new Promise((resolve) => {
          answer = () => resolve(ok(preview));
        });
      },
    }),
  );
  const opening = store.open(file);
  expect(store.get()).toMatchObject({ type: 'opening', name: 'paket.samsyn' });
  store.cancel();
  expect(signal?.aborted).toBe(true);
  answer?.();
  await opening;
  expect(store.get()).toEqual({ type: 'waiting' });
});

it('does not drop a writing for a file that comes meanwhile', async () => {
  let finish: (() => void) | undefined;
  const store = createReceivingStore(
    exchange({
      preview: async () => ok(preview),
      accept: () =>
        new Promise((resolve) => {
          finish = () => resolve(ok({ newOperationCount: 1 } as never));
        }),
    }),
  );
  await store.open(file);
  const writing = store.accept();
  await store.open({ ...file, name: 'annat.samsyn' });
  expect(store.get().type).toBe('taking');
  finish?.();
  await writing;
  expect(store.get().type).toBe('report');
});

it('asks for the phrase, again when it was wrong, and says why nothing was taken', async () => {
  const answers = [
    err({ type: 'passphrase-needed' } as const),
    err({ type: 'wrong-passphrase' } as const),
    err({ type: 'damaged', detail: 'x' } as const),
  ];
  const store = createReceivingStore(exchange({ preview: async () => answers.shift() ?? ok(preview) }));
  await store.open(file);
  expect(store.get()).toMatchObject({ type: 'passphrase', isWrong: false });
  await store.open(file, 'fel');
  expect(store.get()).toMatchObject({ type: 'passphrase', isWrong: true });
  await store.open(file, 'rätt');
  expect(store.get()).toMatchObject({ type: 'waiting', problem: { type: 'damaged' } });
});
