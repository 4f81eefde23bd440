import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes } from '#shared/base/bytes.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import { decodeSegment, receiveSegment, type Segment, verifySegment } from '#shared/log/segment.ts';
import { repetitions } from '#tests/support/repetitions.ts';
import { sampleDevice, sampleInput } from '#tests/unit/bundle/sample-bundle.ts';
import { signSegmentBytes } from '#tests/unit/bundle/sign-segment-bytes.ts';

const runs = { numRuns: repetitions(100, 2000) };
const author = await sampleDevice();
const relay = await sampleDevice();
const input = await sampleInput(author);

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/).filter((text) => !(text in {}));
const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
const extra = fc.dictionary(name, fc.oneof(scalar, fc.uint8Array({ maxLength: 20 }), fc.array(scalar)));

/** A segment as a newer program would make it: unknown kinds, tables, fields, keys and surplus parts. */
async function futureSegment(version: number, kind: string, fields: object, more: object): Promise<Segment> {
  const decoded = decodePlain(input.segments[0]?.bytes ?? new Uint8Array());
  if (!decoded.ok) throw new Error('sample');
  const [header, body] = decoded.value as [Record<string, unknown>, unknown[][]];
  Object.assign(header, { v: version, framtid: more });
  const next = body[1] ?? [];
  next.splice(1, 6, kind, 'futureTable', next[3], fields, null, { x: more, unknownKey: more }, 'surplus');
  const bytes = encodeCbor([header, body]);
  const segment = await receiveSegment(bytes, await signSegmentBytes(author, bytes));
  if (!segment.ok) throw new Error(JSON.stringify(segment.error));
  return segment.value;
}

describe('property 14: what is not understood is relayed byte for byte', () => {
  it('survives being packed, opened and packed again by an older program', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        name,
        fc.dictionary(name, scalar),
        extra,
        async (version, kind, fields, more) => {
          const segment = await futureSegment(version, `f${kind}`, fields, more);
          const first = await packBundle({ ...input, segments: [segment] }, author.sign, { type: 'open' });
          const opened = await openBundle(first, { identities: [] });
          if (!opened.ok) throw new Error(JSON.stringify(opened.error));
          const by = { ...input.by, device: relay.keys.device };
          const again = { ...input, by, segments: opened.value.segments };
          const second = await packBundle(again, relay.sign, { type: 'open' });
          const relayed = await openBundle(second, { identities: [] });
          if (!relayed.ok) throw new Error(JSON.stringify(relayed.error));
          const [got] = relayed.value.segments;
          expect(got !== undefined && equalBytes(got.bytes, segment.bytes)).toBe(true);
          expect(got?.id).toBe(segment.id);
          expect(got !== undefined && (await verifySegment(got, author.keys.signingPublic))).toBe(true);
          const decoded = decodeSegment(segment.bytes);
          if (version === 1) expect(decoded).toMatchObject({ ok: true, value: { length: 3 } });
          else expect(decoded).toMatchObject({ ok: false, error: { type: 'newer-version' } });
        },
      ),
      runs,
    );
  });
});

/** Every byte array within a value, however deep. */
function byteArrays(value: unknown): readonly Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(byteArrays);
}

describe('property 18: every byte array owns its buffer', () => {
  it('in opened bundles and decoded segments', async () => {
    await fc.assert(
      fc.asyncProperty(extra, fc.array(fc.uint8Array({ maxLength: 50 })), async (more, blobs) => {
        const segment = await futureSegment(1, 'future', {}, more);
        const packed = { ...input, segments: [segment, ...input.segments], blobs, extra: more };
        const seal = { type: 'devices', recipients: [author.keys.recipient] } as const;
        const file = await packBundle(packed, author.sign, seal);
        const opened = await openBundle(file, { identities: [author.keys.identity] });
        if (!opened.ok) throw new Error(JSON.stringify(opened.error));
        const decoded = opened.value.segments.map(({ bytes }) => decodeSegment(bytes));
        for (const bytes of byteArrays([file, opened, decoded, input.segments])) {
          expect(bytes.buffer.byteLength).toBe(bytes.length);
          expect(bytes.constructor).toBe(Uint8Array);
        }
      }),
      runs,
    );
  });
});
