import { expect, it } from 'vitest';
import { holdWaitingFile } from '#renderer/app/hold-waiting-file.ts';
import { ok } from '#shared/base/result.ts';
import type { DesktopBridge, OpenedFile } from '#shared/ipc/desktop-api.ts';

const file: OpenedFile = { opened: true, name: 'paket.samsyn', bytes: new Uint8Array([1]) };

function computerWith(...files: readonly OpenedFile[]): DesktopBridge {
  const waiting = [...files];
  const bridge: Pick<DesktopBridge, 'takeWaitingFile' | 'onFileWaiting'> = {
    takeWaitingFile: async () => ok(waiting.shift() ?? { opened: false }),
    onFileWaiting: () => () => undefined,
  };
  return bridge as DesktopBridge;
}

it('finds nothing when no file waits', async () => {
  const held = holdWaitingFile(computerWith());
  expect(await held.look()).toBe(false);
  expect(await held.platform.takeWaitingFile({})).toEqual(ok({ opened: false }));
});

it('hands the file to the page that comes later, once', async () => {
  const held = holdWaitingFile(computerWith(file));
  expect(await held.look()).toBe(true);
  expect(await held.platform.takeWaitingFile({})).toEqual(ok(file));
  expect(await held.platform.takeWaitingFile({})).toEqual(ok({ opened: false }));
});

it('tells the page that is there already', async () => {
  const held = holdWaitingFile(computerWith(file));
  let told = 0;
  const stop = held.platform.onFileWaiting(() => {
    told += 1;
  });
  await held.look();
  stop();
  await held.look();
  expect(told).toBe(1);
});
