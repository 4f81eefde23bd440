import { fromHex } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { encodeFrames } from '#shared/bundle/frames.ts';
import { bundleFrames } from '#shared/bundle/pack-bundle.ts';
import { deviceIdOf, importSigner } from '#shared/log/device-keys.ts';
import { type HybridTime, operationId, type StreamId } from '#shared/log/operation.ts';
import { closeSegment } from '#shared/log/segment.ts';

const seed = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const publicKey = '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8';

/** The bundle that docs/bundle-format.md takes apart, before it is compressed. Every byte of it is fixed. */
export async function workedExample(): Promise<Uint8Array> {
  const key = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
  const sign = await importSigner({ signingPrivatePkcs8: key(`302e020100300506032b657004220420${seed}`) });
  const device = await deviceIdOf(key(publicKey));
  const stream = '0123456789abcdef' as StreamId;
  const workspace = 'AbCdEfGhIjKlMnOp' as DossierId;
  const time = (Date.UTC(2026, 9, 5, 12) * 1024) as HybridTime;
  const operation = {
    id: operationId(stream, time),
    stream,
    sequence: 1,
    time,
    kind: 'set',
    table: 'meeting',
    record: 'QrStUvWxYz012345' as RecordId,
    fields: { place: 'Rådhuset' },
    replaces: { place: [] },
  };
  const segment = await closeSegment(
    { workspace, device, audience: 'styrelse', stream, previous: null, seen: {}, operations: [operation] },
    sign,
  );
  const input = {
    workspace,
    by: { stream, device },
    at: '2026-10-05T12:00:00.000Z' as IsoInstant,
    kind: 'delta',
    vv: { [stream]: 1 },
    members: [{ device, signingKey: key(publicKey) }],
    to: [],
    segments: [segment],
    blobs: [],
  } as const;
  return encodeFrames(await bundleFrames(input, sign));
}
