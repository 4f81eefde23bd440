import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { sealWithAge } from '#shared/bundle/age-envelope.ts';
import { encodeFrames, type Frame, magic } from '#shared/bundle/frames.ts';
import { gzip } from '#shared/bundle/gzip.ts';
import { decodeManifest, encodeManifest, type Manifest, verifyManifest } from '#shared/bundle/manifest.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { bundleFrames, packBundle } from '#shared/bundle/pack-bundle.ts';
import { verifySegments } from '#shared/log/segment.ts';
import { sampleDevice, sampleInput } from './sample-bundle.ts';
import { sealOpen } from './seal-open.ts';

const noKeys = { identities: [] };

describe('a bundle', () => {
  it('opens for the devices it was sealed to, whole and verified', async () => {
    const device = await sampleDevice();
    const receiver = await sampleDevice();
    const input = await sampleInput(device);
    const seal = { type: 'devices', recipients: [device.keys.recipient, receiver.keys.recipient] } as const;
    const file = await packBundle(input, device.sign, seal);
    const opened = await openBundle(file, { identities: [receiver.keys.identity] });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { manifest, segments } = opened.value;
    expect(segments).toEqual(input.segments);
    expect(manifest).toMatchObject({
      workspace: input.workspace,
      by: input.by,
      at: input.at,
      kind: 'delta',
      vv: input.vv,
      members: input.members,
      to: input.to,
      segmentCount: 2,
    });
    expect(await verifyManifest(opened.value, device.keys.signingPublic)).toBe(true);
    expect(await verifyManifest(opened.value, receiver.keys.signingPublic)).toBe(false);
    expect(await verifySegments(segments, () => device.keys.signingPublic)).toEqual([true, true]);
  });

  it('opens by its passphrase, however it is typed', async () => {
    const device = await sampleDevice();
    const seal = { type: 'passphrase', passphrase: 'björk lampa segel kanot ugnsbröd' } as const;
    const file = await packBundle(await sampleInput(device), device.sign, seal);
    const typed = ' Björk Lampa  segel-kanot UGNSBRÖD '.normalize('NFD');
    expect((await openBundle(file, { identities: [], passphrase: typed })).ok).toBe(true);
    expect(await openBundle(file, { identities: [], passphrase: 'björk lampa' })).toEqual({
      ok: false,
      error: { type: 'wrong-passphrase' },
    });
    expect(await openBundle(file, noKeys)).toEqual({ ok: false, error: { type: 'passphrase-needed' } });
  });

  it('tells a device that it is not meant for it', async () => {
    const device = await sampleDevice();
    const stranger = await sampleDevice();
    const seal = { type: 'devices', recipients: [device.keys.recipient] } as const;
    const file = await packBundle(await sampleInput(device), device.sign, seal);
    for (const identities of [[stranger.keys.identity], [], ['AGE-SECRET-KEY-1NONSENSE']]) {
      const opened = await openBundle(file, { identities, passphrase: 'hjälper inte' });
      expect(opened).toEqual({ ok: false, error: { type: 'not-for-this-device' } });
    }
  });

  it('carries blobs by their hash, and what a request says', async () => {
    const device = await sampleDevice();
    const blob = utf8('bilaga');
    const input = { ...(await sampleInput(device)), blobs: [blob] };
    const opened = await openBundle(await packBundle(input, device.sign, { type: 'open' }), noKeys);
    expect(opened).toMatchObject({ ok: true, value: { seal: 'open', blobs: [{ bytes: blob }] } });
    const request = {
      ...input,
      workspace: null,
      kind: 'request',
      segments: [],
      blobs: [],
      to: [],
      extra: { name: 'Kassör', recipient: device.keys.recipient },
    } as const;
    const asked = await openBundle(await packBundle(request, device.sign, { type: 'open' }), noKeys);
    expect(asked).toMatchObject({ ok: true, value: { manifest: { workspace: null, extra: request.extra } } });
  });
});

describe('a file that is refused', () => {
  it('is no bundle when it begins as something else', async () => {
    for (const bytes of [new Uint8Array(), utf8('%PDF-1.7'), utf8('SAMSYN'), utf8('PK\u0003\u0004')]) {
      expect(await openBundle(bytes, noKeys)).toEqual({ ok: false, error: { type: 'not-a-bundle' } });
    }
    const other = await gzip(utf8('något helt annat'));
    expect(await openBundle(await sealOpen(other), noKeys)).toEqual({
      ok: false,
      error: { type: 'not-a-bundle' },
    });
  });

  it('names the newer format, by magic, by manifest or by frame', async () => {
    const device = await sampleDevice();
    const frames = await bundleFrames(await sampleInput(device), device.sign);
    const manifest = decodeManifest(frames[0]!.bytes);
    if (!manifest.ok) throw new Error('sample');
    const newer: Manifest = { ...manifest.value, format: 3, minReader: 3 };
    const byManifest = [{ type: 1, bytes: encodeManifest(newer) }, ...frames.slice(1)];
    const byFrame = [...frames, { type: 5, bytes: new Uint8Array(3) }];
    const byMagic = concatBytes([utf8('SAMSYN07'), encodeFrames(frames).slice(magic.length)]);
    const expected: readonly (readonly [Uint8Array, number])[] = [
      [encodeFrames(byManifest), 3],
      [encodeFrames(byFrame), 2],
      [byMagic, 7],
    ];
    for (const [content, version] of expected) {
      const opened = await openBundle(await sealOpen(await gzip(content)), noKeys);
      expect(opened).toEqual({ ok: false, error: { type: 'newer-format', version } });
    }
  });

  it('is read past frames that a newer program may add', async () => {
    const device = await sampleDevice();
    const frames = await bundleFrames(await sampleInput(device), device.sign);
    const more: Frame[] = [
      { type: 64, bytes: new Uint8Array(0) },
      ...frames.slice(0, 3),
      { type: 255, bytes: new Uint8Array(70_000) },
      ...frames.slice(3),
    ];
    const opened = await openBundle(await sealOpen(await gzip(encodeFrames(more))), noKeys);
    expect(opened.ok).toBe(true);
  });

  it.each<[string, string, (frames: readonly Frame[]) => readonly Frame[]]>([
    ['a segment is left out', 'segment-count', (frames) => frames.slice(0, -1)],
    ['a segment is doubled', 'segment-count', (frames) => [...frames, frames.at(-1)!]],
    ['segments change places', 'root', ([a, b, c, d]) => [a!, b!, d!, c!]],
    ['the signature comes first', 'order', ([a, b, ...rest]) => [b!, a!, ...rest]],
    ['there are two manifests', 'frame-count', ([a, ...rest]) => [a!, ...rest, a!]],
    ['a blob is slipped in', 'blob-count', (frames) => [...frames, { type: 4, bytes: utf8('x') }]],
  ])('is damaged when %s', async (_, detail, change) => {
    const device = await sampleDevice();
    const frames = change(await bundleFrames(await sampleInput(device), device.sign));
    const opened = await openBundle(await sealOpen(await gzip(encodeFrames(frames))), noKeys);
    expect(opened).toEqual({ ok: false, error: { type: 'damaged', detail } });
  });

  it('is told from a backup, however little of that is there', async () => {
    for (const rest of ['', '\0\0\0\0age']) {
      const opened = await openBundle(utf8(`SAMSYNB1${rest}`), noKeys);
      expect(opened).toEqual({ ok: false, error: { type: 'backup' } });
    }
  });

  it('holds segments of another workspace', async () => {
    const device = await sampleDevice();
    const input = { ...(await sampleInput(device)), workspace: 'ZZZZZZZZZZZZZZZZ' as never };
    const opened = await openBundle(await packBundle(input, device.sign, { type: 'open' }), noKeys);
    expect(opened).toEqual({ ok: false, error: { type: 'damaged', detail: 'segment-workspace' } });
  });
});

describe('an age header', () => {
  const versionLine = 'age-encryption.org/v1\n';
  it.each([
    ['65 stanzas', `${versionLine}${'-> X25519 abc\nabc\n'.repeat(65)}--- mac\n`],
    ['20,000 stanzas', `${versionLine}${'-> X25519 abc\nabc\n'.repeat(20_000)}--- mac\n`],
    ['a header without an end', `${versionLine}${'A'.repeat(100_000)}`],
    ['a line that never ends', `${versionLine}-> X25519 ${'A'.repeat(70_000)}\n--- mac\n`],
    ['work factor 19', `${versionLine}-> scrypt abcdefghijklmnopqrstuv 19\nabc\n--- mac\n`],
    ['work factor 99', `${versionLine}-> scrypt abcdefghijklmnopqrstuv 99\nabc\n--- mac\n`],
    ['no work factor', `${versionLine}-> scrypt abcdefghijklmnopqrstuv\nabc\n--- mac\n`],
    ['a passphrase beside a key', `${versionLine}-> scrypt abc 17\nabc\n-> X25519 abc\nabc\n--- mac\n`],
    ['no stanzas', `${versionLine}--- mac\n`],
    ['nothing more', versionLine],
  ])('is refused with %s', async (_, text) => {
    const device = await sampleDevice();
    const keys = { identities: [device.keys.identity], passphrase: 'lösen' };
    expect(await openBundle(utf8(text), keys)).toMatchObject({ ok: false, error: { type: 'damaged' } });
  });

  it('passes at 64 recipients', async () => {
    const device = await sampleDevice();
    const { recipient, identity } = device.keys;
    const input = await sampleInput(device);
    const seal = { type: 'devices', recipients: Array(64).fill(recipient) } as const;
    const file = await packBundle(input, device.sign, seal);
    expect((await openBundle(file, { identities: [identity] })).ok).toBe(true);
  });

  it('of a file made by any age program leads to the same bundle', async () => {
    const device = await sampleDevice();
    const content = await gzip(encodeFrames(await bundleFrames(await sampleInput(device), device.sign)));
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(10);
    encrypter.setPassphrase('lätt');
    const file = await encrypter.encrypt(content);
    expect((await openBundle(file, { identities: [], passphrase: 'lätt' })).ok).toBe(true);
    await expect(sealWithAge(content, { type: 'devices', recipients: [] })).rejects.toThrow('recipient');
  });
});
