import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { encodeFrames, type Frame } from '#shared/bundle/frames.ts';
import { gzip } from '#shared/bundle/gzip.ts';
import { verifyManifest } from '#shared/bundle/manifest.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { bundleFrames, packBundle } from '#shared/bundle/pack-bundle.ts';
import { decodeSegment, receiveSegment, verifySegment, verifySegments } from '#shared/log/segment.ts';
import { isLong } from '#tests/support/repetitions.ts';
import { sampleDevice, sampleInput } from '#tests/unit/bundle/sample-bundle.ts';
import { sealOpen } from '#tests/unit/bundle/seal-open.ts';

const device = await sampleDevice();
const input = await sampleInput(device);
const key = device.keys.signingPublic;
const keys = { identities: [device.keys.identity] };

/** The whole chain that an import goes through: file, manifest signature, segment signatures, operations. */
async function accepts(file: Uint8Array): Promise<boolean> {
  const opened = await openBundle(file, keys);
  if (!opened.ok || !(await verifyManifest(opened.value, key))) return false;
  const verified = await verifySegments(opened.value.segments, (id) =>
    id === device.keys.device ? key : undefined,
  );
  return (
    verified.every((good) => good === true) &&
    opened.value.segments.every((segment) => decodeSegment(segment.bytes).ok)
  );
}

function flip(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[at] = (flipped[at] ?? 0) ^ mask;
  return flipped;
}

describe('property 7: a changed bundle is refused', () => {
  it('accepts the untouched file', async () => {
    expect(await accepts(await packBundle(input, device.sign, { type: 'open' }))).toBe(true);
    const seal = { type: 'devices', recipients: [device.keys.recipient] } as const;
    expect(await accepts(await packBundle(input, device.sign, seal))).toBe(true);
  });

  it('refuses every flipped bit and every truncation of an open file', async () => {
    const file = await packBundle(input, device.sign, { type: 'open' });
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) expect(await accepts(flip(file, at, 1 << bit))).toBe(false);
      expect(await accepts(file.slice(0, at))).toBe(false);
    }
    expect(await accepts(concatBytes([file, new Uint8Array(1)]))).toBe(false);
  });

  it('refuses every flipped byte and truncation of the frames, rehashed by whoever did it', async () => {
    const content = encodeFrames(await bundleFrames(input, device.sign));
    const step = isLong ? 1 : 3;
    for (let at = 0; at < content.length; at += step) {
      const mask = 1 + ((at * 37) % 255);
      expect(await accepts(await sealOpen(await gzip(flip(content, at, mask))))).toBe(false);
      expect(await accepts(await sealOpen(await gzip(content.slice(0, at))))).toBe(false);
    }
  });

  it('refuses flipped bits and truncations of files sealed by age: every one in the long run', async () => {
    const seal = { type: 'devices', recipients: [device.keys.recipient] } as const;
    const file = await packBundle(input, device.sign, seal);
    if (isLong) {
      for (let at = 0; at < file.length; at += 1) {
        for (let bit = 0; bit < 8; bit += 1) expect(await accepts(flip(file, at, 1 << bit))).toBe(false);
        expect(await accepts(file.slice(0, at))).toBe(false);
      }
      return;
    }
    const place = fc.nat({ max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 7 }), async (at, bit) => {
        expect(await accepts(flip(file, at, 1 << bit))).toBe(false);
        expect(await accepts(file.slice(0, at))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses every flipped byte of a single segment and of its signature', async () => {
    const [segment] = input.segments;
    if (segment === undefined) throw new Error('sample');
    const step = isLong ? 1 : 2;
    for (let at = 0; at < segment.bytes.length + 64; at += step) {
      const signature = at < 64 ? flip(segment.signature, at, 0x20) : segment.signature;
      const bytes = at < 64 ? segment.bytes : flip(segment.bytes, at - 64, 0x20);
      const received = await receiveSegment(bytes, signature);
      expect(received.ok && (await verifySegment(received.value, key))).toBe(false);
    }
  });

  it('refuses parts that were swapped in from another bundle of the same device', async () => {
    const frames = await bundleFrames(input, device.sign);
    const later = await bundleFrames({ ...input, kind: 'full' }, device.sign);
    const mixes: readonly (readonly Frame[])[] = [
      [later[0]!, ...frames.slice(1)],
      [frames[0]!, later[1]!, ...frames.slice(2)],
    ];
    for (const mix of mixes) expect(await accepts(await sealOpen(await gzip(encodeFrames(mix))))).toBe(false);
  });
});
