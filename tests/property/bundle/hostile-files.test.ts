import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { largeLimits, ordinaryLimits } from '#shared/bundle/bundle-limits.ts';
import { encodeFrames, magic } from '#shared/bundle/frames.ts';
import { gzip } from '#shared/bundle/gzip.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { bundleFrames, packBundle } from '#shared/bundle/pack-bundle.ts';
import { decodeSegment, readSegmentHeader } from '#shared/log/segment.ts';
import { repetitions } from '#tests/support/repetitions.ts';
import { sampleDevice, sampleInput } from '#tests/unit/bundle/sample-bundle.ts';
import { sealOpen } from '#tests/unit/bundle/seal-open.ts';

const device = await sampleDevice();
const input = await sampleInput(device);
const keys = { identities: [device.keys.identity] };
const megabyte = 1024 * 1024;

function head(type: number, length: number): Uint8Array {
  const bytes = new Uint8Array(5);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, type);
  view.setUint32(1, length);
  return bytes;
}

describe('property 8: inflating is bounded', () => {
  it('stops a bomb at the ratio', async () => {
    const bomb = await gzip(concatBytes([magic, head(3, 30 * megabyte), new Uint8Array(30 * megabyte)]));
    const limit = bomb.length * 200 + 16 * megabyte;
    expect(await openBundle(await sealOpen(bomb), keys)).toEqual({
      ok: false,
      error: { type: 'too-large', limit },
    });
  });

  it('stops at the total, ordinary or allowed', async () => {
    const content = encodeFrames(await bundleFrames(input, device.sign));
    const file = await sealOpen(await gzip(content));
    const exact = { file: file.length, inflated: content.length, segments: input.segments.length };
    expect((await openBundle(file, keys, exact)).ok).toBe(true);
    expect((await openBundle(file, keys, { ...exact, inflated: content.length + 1 })).ok).toBe(true);
    expect(await openBundle(file, keys, { ...exact, inflated: content.length - 1 })).toEqual({
      ok: false,
      error: { type: 'too-large', limit: content.length - 1 },
    });
    expect(await openBundle(file, keys, { ...exact, file: file.length - 1 })).toEqual({
      ok: false,
      error: { type: 'too-large', limit: file.length - 1 },
    });
    expect(await openBundle(file, keys, { ...exact, segments: input.segments.length - 1 })).toEqual({
      ok: false,
      error: { type: 'too-large', limit: input.segments.length - 1, of: 'segments' },
    });
    expect(largeLimits.file).toBeGreaterThan(ordinaryLimits.file);
  });

  it('takes no memory for lengths that a frame only claims', async () => {
    for (const [type, length] of [
      [1, 0xffffffff],
      [3, 0xffffffff],
      [3, 33 * megabyte],
      [3, 63],
      [2, 65],
      [4, 0xffffffff],
      [200, 0xffffffff],
    ] as const) {
      const file = await sealOpen(await gzip(concatBytes([magic, head(type, length), new Uint8Array(10)])));
      const opened = await openBundle(file, keys);
      expect(opened).toMatchObject({ ok: false, error: { type: 'damaged' } });
    }
  });

  it('survives 60,000 frames, empty, skipped and of segments', async () => {
    const frames = await bundleFrames(input, device.sign);
    for (const extra of [
      { type: 4, bytes: new Uint8Array(0) },
      { type: 64, bytes: new Uint8Array(0) },
      { type: 3, bytes: new Uint8Array(64) },
    ]) {
      const many = [...frames, ...Array<typeof extra>(60_000).fill(extra)];
      const opened = await openBundle(await sealOpen(await gzip(encodeFrames(many))), keys);
      expect(opened.ok).toBe(extra.type === 64);
    }
  });
});

describe('property 17: no bytes make the reader throw', () => {
  it('answers for mutated open files, rehashed', async () => {
    const frames = await bundleFrames(input, device.sign);
    const content = encodeFrames(frames);
    const change = fc.record({
      at: fc.nat({ max: content.length - 1 }),
      remove: fc.nat({ max: 40 }),
      insert: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let bytes = content;
        for (const { at, remove, insert } of changes) {
          bytes = concatBytes([bytes.slice(0, at), insert, bytes.slice(at + remove)]);
        }
        const opened = await openBundle(await sealOpen(await gzip(bytes)), keys);
        if (opened.ok) for (const segment of opened.value.segments) decodeSegment(segment.bytes);
      }),
      { numRuns: repetitions(1500, 50_000) },
    );
  });

  it('answers for mutated compressed data and for mutated age files', async () => {
    const open = await packBundle(input, device.sign, { type: 'open' });
    const seal = { type: 'devices', recipients: [device.keys.recipient] } as const;
    const sealed = await packBundle(input, device.sign, seal);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 }), async (place, bytes) => {
        const compressed = open.slice(40);
        compressed.set(bytes.slice(0, compressed.length), place % (compressed.length - 20));
        await openBundle(await sealOpen(compressed), keys);
        const age = sealed.slice();
        age.set(bytes, place % (age.length - 20));
        await openBundle(age, keys);
      }),
      { numRuns: repetitions(300, 20_000) },
    );
  });

  it('answers for mutated and for random segments', async () => {
    const bytes = input.segments[0]?.bytes ?? new Uint8Array();
    const mutated = fc
      .tuple(fc.nat({ max: bytes.length - 1 }), fc.uint8Array({ maxLength: 12 }), fc.nat({ max: 12 }))
      .map(([at, insert, remove]) => concatBytes([bytes.slice(0, at), insert, bytes.slice(at + remove)]));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (segment) => {
        readSegmentHeader(segment);
        decodeSegment(segment);
      }),
      { numRuns: repetitions(20_000, 500_000) },
    );
  });
});
