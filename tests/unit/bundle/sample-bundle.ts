import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { PackBundleInput } from '#shared/bundle/pack-bundle.ts';
import { createDeviceKeys, type DeviceKeys, importSigner, type Signer } from '#shared/log/device-keys.ts';
import { type HybridTime, type Operation, operationId, type StreamId } from '#shared/log/operation.ts';
import { closeSegment, type Segment } from '#shared/log/segment.ts';

/** A device with its keys, ready to sign. */
export interface SampleDevice {
  readonly keys: DeviceKeys;
  readonly sign: Signer;
}

export const sampleWorkspace = 'AbCdEfGhIjKlMnOp' as DossierId;
export const sampleStream = '0123456789abcdef' as StreamId;
export const otherStream = 'fedcba9876543210' as StreamId;
const start = Date.UTC(2026, 9, 1, 8) * 1024;

export async function sampleDevice(): Promise<SampleDevice> {
  const keys = await createDeviceKeys();
  return { keys, sign: await importSigner(keys) };
}

/** Operations `from` … `from + count - 1` of a stream: one meeting is made, then its place is changed again and again. */
export function sampleOperations(from: number, count: number, stream = sampleStream): readonly Operation[] {
  return Array.from({ length: count }, (_, index) => sampleOperation(stream, from + index));
}

function sampleOperation(stream: StreamId, sequence: number): Operation {
  const time = (start + sequence * 1024) as HybridTime;
  const before = operationId(stream, (time - 1024) as HybridTime);
  return {
    id: operationId(stream, time),
    stream,
    sequence,
    time,
    kind: 'set',
    table: 'meeting',
    record: 'QrStUvWxYz012345' as RecordId,
    fields: { place: `Rådhuset, rum ${sequence}` },
    replaces: { place: sequence === 1 ? [] : [before] },
    ...(sequence % 3 === 0 ? { reason: 'Rummet var upptaget' } : null),
  };
}

export async function sampleSegment(
  device: SampleDevice,
  from: number,
  count: number,
  previous: string | null = null,
): Promise<Segment> {
  return closeSegment(
    {
      workspace: sampleWorkspace,
      device: device.keys.device,
      audience: 'styrelse',
      stream: sampleStream,
      previous,
      seen: { [otherStream]: { sequence: 7, segment: '00112233445566778899' } },
      operations: sampleOperations(from, count),
    },
    device.sign,
  );
}

/** A bundle of two segments in a chain. */
export async function sampleInput(device: SampleDevice): Promise<PackBundleInput> {
  const first = await sampleSegment(device, 1, 3);
  const second = await sampleSegment(device, 4, 2, first.id);
  return {
    workspace: sampleWorkspace,
    by: { stream: sampleStream, device: device.keys.device },
    at: '2026-10-05T12:00:00.000Z' as IsoInstant,
    kind: 'delta',
    vv: { [sampleStream]: 5, [otherStream]: 7 },
    members: [{ device: device.keys.device, signingKey: device.keys.signingPublic }],
    to: [device.keys.device],
    segments: [first, second],
    blobs: [],
  };
}
