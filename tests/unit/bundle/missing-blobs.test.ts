import { describe, expect, it } from 'vitest';
import { decodeManifest, encodeManifest, type Manifest } from '#shared/bundle/manifest.ts';
import { lackedBlobs, laterLacks, missingBlobs } from '#shared/bundle/missing-blobs.ts';
import type { StreamId } from '#shared/log/operation.ts';

const first = '0123456789abcdef' as StreamId;
const second = 'fedcba9876543210' as StreamId;
const hash = (digit: string) => digit.repeat(64);
const documents = [
  { hash: hash('1'), stream: first, sequence: 3 },
  { hash: hash('2'), stream: first, sequence: 9 },
  { hash: hash('3'), stream: second, sequence: 1 },
];
const names = (found: readonly { readonly hash: string }[]) => found.map((one) => one.hash[0]).join('');

describe('the files that others lack', () => {
  it('are all of them for a reader who is not known', () => {
    expect(names(missingBlobs(documents, []))).toBe('123');
    expect(names(missingBlobs(documents, [undefined]))).toBe('123');
  });

  it('are those whose document is not told of, and those told to be missing', () => {
    const peer = { holds: { [first]: 5, [second]: 1 } };
    expect(names(missingBlobs(documents, [peer]))).toBe('2');
    const lacks = lackedBlobs(documents, new Set([hash('1'), hash('2')]));
    expect(names(missingBlobs(documents, [{ ...peer, lacks }]))).toBe('23');
  });

  it('are what any of several readers lacks', () => {
    const all = { holds: { [first]: 9, [second]: 1 } };
    expect(names(missingBlobs(documents, [all]))).toBe('');
    expect(names(missingBlobs(documents, [all, { holds: { [first]: 9 } }]))).toBe('3');
  });

  it('are told by stream, and silence about a stream keeps the last word', () => {
    const before = lackedBlobs(documents, new Set());
    const told = laterLacks(before, { holds: { [first]: 9 }, lacks: {} });
    expect(Object.keys(told)).toEqual([second]);
    expect(laterLacks(before, { holds: { [first]: 9, [second]: 1 }, lacks: {} })).toEqual({});
  });
});

describe('a manifest', () => {
  const manifest: Manifest = {
    format: 1,
    minReader: 1,
    workspace: 'AbCdEfGhIjKlMnOp' as Manifest['workspace'],
    by: { stream: first, device: '56475aa75463474c' as Manifest['by']['device'] },
    at: '2026-10-05T12:00:00.000Z' as Manifest['at'],
    kind: 'delta',
    vv: { [first]: 9 },
    sums: {},
    members: [],
    to: [],
    segmentCount: 0,
    blobCount: 0,
    root: new Uint8Array(32),
    blobRoot: new Uint8Array(32),
    extra: null,
  };

  it('carries what its packer lacks', () => {
    const lacks = lackedBlobs(documents, new Set());
    expect(decodeManifest(encodeManifest({ ...manifest, lacks }))).toMatchObject({
      ok: true,
      value: { lacks },
    });
    expect(decodeManifest(encodeManifest(manifest))).toMatchObject({ ok: true, value: { lacks: {} } });
  });

  it.each([
    [{ [first]: new Uint8Array(31) }],
    [{ [first]: new Uint8Array(0) }],
    [{ nonsense: new Uint8Array(32) }],
    [{ [first]: 'text' }],
  ])('is refused with a list that is none', (lacks) => {
    const bytes = encodeManifest({ ...manifest, lacks: lacks as never });
    expect(decodeManifest(bytes)).toEqual({
      ok: false,
      error: { type: 'damaged', detail: 'manifest-lacks' },
    });
  });
});
