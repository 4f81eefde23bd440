import { describe, expect, it } from 'vitest';
import { fromHex, utf8 } from '#shared/base/bytes.ts';
import {
  createDeviceKeys,
  deviceIdOf,
  importSigner,
  isStreamOf,
  isWeakKey,
  newStreamId,
  verifySignature,
} from '#shared/log/device-keys.ts';

const weakKeys = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

describe('device keys', () => {
  it('sign what the public key verifies', async () => {
    const keys = await createDeviceKeys();
    const sign = await importSigner(keys);
    const signature = await sign(utf8('protokoll'));
    expect(await verifySignature(keys.signingPublic, signature, utf8('protokoll'))).toBe(true);
    expect(await verifySignature(keys.signingPublic, signature, utf8('Protokoll'))).toBe(false);
    expect(await verifySignature(keys.signingPublic, signature.slice(1), utf8('protokoll'))).toBe(false);
  });

  it('have a device id made of the public key, and an age pair', async () => {
    const keys = await createDeviceKeys();
    expect(keys.device).toBe(await deviceIdOf(keys.signingPublic));
    expect(keys.recipient).toMatch(/^age1[0-9a-z]{58}$/);
    expect(keys.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
  });

  it.each(weakKeys)('refuse the weak key %s', async (hex) => {
    const key = fromHex(hex) ?? new Uint8Array();
    expect(isWeakKey(key)).toBe(true);
    // S = 0 with R = the key itself passes for points of small order in a plain verifier.
    const forged = new Uint8Array(64);
    forged.set(key);
    expect(await verifySignature(key, forged, utf8('vad som helst'))).toBe(false);
  });

  it('let ordinary keys pass', async () => {
    const keys = await createDeviceKeys();
    expect(isWeakKey(keys.signingPublic)).toBe(false);
    expect(isWeakKey(keys.signingPublic.slice(1))).toBe(true);
  });

  it('name a stream by its device and by chance', () => {
    const device = '0123456789fedcba' as never;
    const stream = newStreamId((length) => new Uint8Array(length).fill(0xab), device);
    expect(stream).toBe('0123456789ababab');
    expect(isStreamOf(stream, device)).toBe(true);
    expect(isStreamOf(stream, '0123456788fedcba')).toBe(false);
  });
});
