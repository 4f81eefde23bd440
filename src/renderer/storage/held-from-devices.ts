import { isWithinCut } from '#shared/log/directory.ts';
import { readSegmentHeader } from '#shared/log/segment.ts';
import { mayHaveWritten } from './audience-access.ts';
import type { Copy } from './copy.ts';
import { lastHeld } from './freshness.ts';
import type { HeldFromDevice } from './workspace.ts';

/** Counts what devices wrote after they were shut out, or before they are let in, by device. */
export async function readHeldFromDevices(copy: Copy): Promise<readonly HeldFromDevice[]> {
  const { directory } = copy.live;
  if (directory === undefined) return [];
  const found = new Map<string, HeldFromDevice>();
  const count = (device: string, reason: HeldFromDevice['reason'], operations: number) => {
    if (operations <= 0) return;
    const key = `${device}/${reason}`;
    const before = found.get(key)?.operationCount ?? 0;
    const name = directory.devices.get(device)?.name ?? '';
    found.set(key, { device, name, reason, operationCount: before + operations });
  };
  for (const { bytes } of await copy.database.held.toArray()) {
    const header = readSegmentHeader(bytes);
    if (!header.ok) continue;
    const { device, stream, from, count: operations, audience } = header.value;
    const known = directory.devices.get(device);
    if (!mayHaveWritten(known, audience)) count(device, 'not-let-in', operations);
    else if (!isWithinCut(directory, { device, stream, sequence: from }))
      count(device, 'after-revocation', operations);
  }
  // What came before the revocation did: it lies among the rest and is left out of every view.
  for (const row of await copy.database.streams.toArray()) {
    const revoked = directory.devices.get(row.device)?.revoked ?? null;
    if (revoked !== null) count(row.device, 'after-revocation', lastHeld(row) - (revoked.cuts[row.s] ?? 0));
  }
  return [...found.values()];
}
