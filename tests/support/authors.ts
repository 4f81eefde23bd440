import type { DossierId } from '#shared/base/id.ts';
import { createDeviceKeys, type DeviceKeys, importSigner } from '#shared/log/device-keys.ts';
import {
  type Audience,
  type HybridTime,
  type Operation,
  operationId,
  type StreamId,
} from '#shared/log/operation.ts';
import { closeSegment, type Segment } from '#shared/log/segment.ts';

/** A device that writes in one stream. */
export interface Author {
  readonly keys: DeviceKeys;
  readonly stream: StreamId;
  sequence: number;
}

let time = Date.parse('2026-01-01T00:00:00Z') * 1024;

/** A new device with its stream, which is named after it and ends in the given letter. */
export async function author(stream: string): Promise<Author> {
  const keys = await createDeviceKeys();
  return { keys, stream: `${keys.device.slice(0, 10)}${stream.repeat(6)}` as StreamId, sequence: 0 };
}

/** The author's next operation, dated after all others. */
export function write(
  by: Author,
  intention: Omit<Operation, 'id' | 'stream' | 'sequence' | 'time'>,
): Operation {
  time += 1024;
  by.sequence += 1;
  const at = time as HybridTime;
  return { id: operationId(by.stream, at), stream: by.stream, sequence: by.sequence, time: at, ...intention };
}

/** A signed segment of these operations. */
export async function close(
  workspace: DossierId,
  by: Author,
  operations: readonly Operation[],
  audience: Audience = 'forbund',
  signer = by.keys,
): Promise<Segment> {
  return closeSegment(
    {
      workspace,
      device: by.keys.device,
      audience,
      stream: by.stream,
      previous: null,
      seen: {},
      operations,
    },
    await importSigner(signer),
  );
}
