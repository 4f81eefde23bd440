import { describe, expect, it } from 'vitest';
import { encodeCbor } from '#shared/log/cbor.ts';
import type { Operation } from '#shared/log/operation.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import {
  closeSegment,
  decodeSegment,
  readSegmentHeader,
  receiveSegment,
  type Segment,
  verifySegment,
  verifySegments,
} from '#shared/log/segment.ts';
import {
  otherStream,
  sampleDevice,
  sampleOperations,
  sampleSegment,
  sampleStream,
  sampleWorkspace,
} from '#tests/unit/bundle/sample-bundle.ts';

type Wire = [Record<string, unknown>, unknown[][]];

function rewrite(segment: Segment, change: (wire: Wire) => unknown): Uint8Array {
  const decoded = decodePlain(segment.bytes);
  if (!decoded.ok) throw new Error('sample');
  change(decoded.value as Wire);
  return encodeCbor(decoded.value);
}

describe('a segment', () => {
  it('gives back the operations it was closed over', async () => {
    const device = await sampleDevice();
    const segment = await sampleSegment(device, 1, 5);
    expect(decodeSegment(segment.bytes)).toEqual({ ok: true, value: sampleOperations(1, 5) });
  });

  it('tells in its header who, which stream, what audience and what was seen', async () => {
    const device = await sampleDevice();
    const previous = 'ab'.repeat(32);
    const segment = await sampleSegment(device, 6, 2, previous);
    expect(readSegmentHeader(segment.bytes)).toEqual({
      ok: true,
      value: {
        version: 1,
        workspace: sampleWorkspace,
        device: device.keys.device,
        audience: 'styrelse',
        stream: sampleStream,
        from: 6,
        count: 2,
        previous,
        seen: { [otherStream]: { sequence: 7, segment: '0011223344556677' } },
        streams: [sampleStream],
      },
    });
  });

  it('is verified by the key of its device alone', async () => {
    const device = await sampleDevice();
    const stranger = await sampleDevice();
    const segment = await sampleSegment(device, 1, 1);
    expect(await verifySegment(segment, device.keys.signingPublic)).toBe(true);
    expect(await verifySegment(segment, stranger.keys.signingPublic)).toBe(false);
    const keys = new Map([[device.keys.device, device.keys.signingPublic]]);
    const foreign = await sampleSegment(stranger, 1, 1);
    expect(await verifySegments([segment, foreign], (id) => keys.get(id))).toEqual([true, null]);
  });

  it('is received with the id it was closed with', async () => {
    const segment = await sampleSegment(await sampleDevice(), 1, 2);
    expect(await receiveSegment(segment.bytes, segment.signature)).toEqual({ ok: true, value: segment });
  });

  it('of a newer version shows its header and keeps its operations closed', async () => {
    const segment = await sampleSegment(await sampleDevice(), 1, 2);
    const newer = rewrite(segment, ([header]) => Object.assign(header, { v: 2, seen: 'anders', st: null }));
    expect(readSegmentHeader(newer)).toMatchObject({ ok: true, value: { version: 2, from: 1, count: 2 } });
    expect(decodeSegment(newer)).toEqual({ ok: false, error: { type: 'newer-version', version: 2 } });
  });

  it('carries text, reason, data version and what newer programs add', async () => {
    const device = await sampleDevice();
    const [first] = sampleOperations(1, 1) as [Operation];
    const operation: Operation = {
      id: first.id,
      stream: first.stream,
      sequence: 1,
      time: first.time,
      kind: 'framtida',
      table: 'okänd'.replace('ä', 'a'),
      record: first.record,
      fields: { amount: 12_345_678_901, names: ['a', 'ö'], open: true, none: null },
      replaces: { amount: [`${otherStream}.abc` as never] },
      update: new Uint8Array([0, 0]),
      needs: 3,
      reason: 'Rättelse',
      extra: { deep: { list: [1, -5, 'x', new Uint8Array([1, 2])] } },
    };
    const input = {
      workspace: sampleWorkspace,
      device: device.keys.device,
      audience: 'lsg:QrStUvWxYz012345.QrStUvWxYz012345' as const,
      stream: sampleStream,
      previous: null,
      seen: {},
      operations: [operation],
    };
    const segment = await closeSegment(input, device.sign);
    expect(decodeSegment(segment.bytes)).toEqual({ ok: true, value: [operation] });
    expect(decodeSegment(segment.bytes, { scratch: true }).ok).toBe(true);
  });

  it.each<[string, (wire: Wire) => unknown]>([
    ['a time that stands still', ([, body]) => Object.assign(body[1]!, { 0: 0 })],
    ['a time that is a fraction', ([, body]) => Object.assign(body[1]!, { 0: 1.5 })],
    ['a count that lies', ([header]) => Object.assign(header, { n: 3 })],
    ['a reference to no stream', ([, body]) => Object.assign(body[1]!, { 5: { place: [[9, 1]] } })],
    ['a field of another type', ([, body]) => Object.assign(body[0]!, { 4: { place: 7 } })],
    ['a record id of another shape', ([, body]) => Object.assign(body[0]!, { 3: '../../etc' })],
    [
      'a text update that is none',
      ([, body]) => Object.assign(body[0]!, { 6: { u: new Uint8Array([1, 2, 3]) } }),
    ],
    ['a stream id of another shape', ([header]) => Object.assign(header, { s: 'XYZ' })],
    ['an unknown audience', ([header]) => Object.assign(header, { aud: 'alla' })],
    ['a previous id that is cut', ([header]) => Object.assign(header, { prev: new Uint8Array(31) })],
  ])('is refused with %s', async (_, change) => {
    const segment = await sampleSegment(await sampleDevice(), 1, 2);
    expect(decodeSegment(rewrite(segment, change)).ok).toBe(false);
  });

  it('is not closed over operations that do not follow each other', async () => {
    const device = await sampleDevice();
    const [first, , third] = sampleOperations(1, 3) as [Operation, Operation, Operation];
    const close = closeSegment(
      {
        workspace: sampleWorkspace,
        device: device.keys.device,
        audience: 'styrelse',
        stream: sampleStream,
        previous: null,
        seen: {},
        operations: [first, third],
      },
      device.sign,
    );
    await expect(close).rejects.toThrow('does not follow');
  });
});

describe('plain CBOR', () => {
  it.each([
    ['a tag', [0xc1, 0x00]],
    ['an endless list', [0x9f, 0xff]],
    ['a map with a number as key', [0xa1, 0x01, 0x02]],
    ['a length beyond the end', [0x5b, 0, 0, 0, 1, 0, 0, 0, 0]],
    ['a list of four billion', [0x9a, 0xff, 0xff, 0xff, 0xff]],
    ['two values', [0x01, 0x01]],
    ['nothing', []],
    ['a half float', [0xf9, 0x3c, 0x00]],
    ['undefined', [0xf7]],
    ['ten thousand lists in each other', [...Array(10_000).fill(0x81), 0x01]],
  ])('refuses %s', (_, bytes) => {
    expect(decodePlain(Uint8Array.from(bytes)).ok).toBe(false);
  });
});
