import { expect, it } from 'vitest';
import { concatBytes, fromHex, utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import { createDeviceKeys, type DeviceKeys, importSigner } from '#shared/log/device-keys.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Operation } from '#shared/log/operation.ts';
import type { MinutesSnapshot } from '#shared/log/seal.ts';
import { checkSignatures, sealTrustIn, signatureDomains } from '#shared/log/seal-trust.ts';

const hash = 'ab'.repeat(32);
const chair = 'chair' as RecordId;
const secretary = 'secretary' as RecordId;
const snapshot = { meeting: { secretary: { id: secretary, name: null } } } as unknown as MinutesSnapshot;

async function board() {
  const keys = { chair: await createDeviceKeys(), other: await createDeviceKeys() };
  const device = (own: DeviceKeys, more: Partial<DirectoryDevice>) => [
    own.device,
    { device: own.device, signingKey: own.signingPublic, persons: [], wasAdministrator: false, ...more },
  ];
  const trust = async (operation: Operation, other: Partial<DirectoryDevice> = {}) => {
    const devices = new Map([device(keys.chair, { persons: [chair] }), device(keys.other, other)] as never);
    const context = {
      directory: {
        workspace: '' as never,
        name: '',
        devices: devices as never,
        everNamed: devices as never,
      },
      deviceOf: (stream: string) => ({ c: keys.chair.device, o: keys.other.device })[stream],
      book: new Map<string, boolean>(),
    };
    await checkSignatures([operation], context);
    return sealTrustIn(context)(operation, snapshot);
  };
  const by = async (own: DeviceKeys, domain: string) => {
    const sign = await importSigner(own);
    return sign(concatBytes([utf8(domain), fromHex(hash) as Uint8Array]));
  };
  return { keys, trust, by };
}

function told(stream: string, extra: Readonly<Record<string, unknown>>, kind = 'sign'): Operation {
  const id = `${stream}.1` as Operation['id'];
  const operation = { id, stream, sequence: 1, time: 1, kind, table: 'minutesPart', record: 'part', extra };
  return operation as unknown as Operation;
}

it('believes a device that signs for its own person', async () => {
  const { keys, trust, by } = await board();
  const signature = await by(keys.chair, signatureDomains.sign);
  expect(await trust(told('c', { hash, person: chair, way: 'device', signature }))).toBe(true);
});

it('does not believe a device that signs for another person', async () => {
  const { keys, trust, by } = await board();
  const signature = await by(keys.other, signatureDomains.sign);
  const forged = told('o', { hash, person: chair, way: 'device', signature });
  expect(await trust(forged)).toBe(false);
  expect(await trust(forged, { persons: [secretary] })).toBe(false);
  expect(await trust(forged, { wasAdministrator: true })).toBe(false);
  expect(await trust(forged, { persons: [chair] })).toBe(true);
});

it('does not believe a signature that is missing, of something else or by another key', async () => {
  const { keys, trust, by } = await board();
  const signature = await by(keys.chair, signatureDomains.sign);
  const signs = (more: Readonly<Record<string, unknown>>) =>
    trust(told('c', { hash, person: chair, way: 'device', ...more }));
  expect(await signs({})).toBe(false);
  expect(await signs({ signature: 'x' })).toBe(false);
  expect(await signs({ signature, hash: 'cd'.repeat(32) })).toBe(false);
  expect(await signs({ signature: await by(keys.other, signatureDomains.sign) })).toBe(false);
  expect(await signs({ signature: await by(keys.chair, signatureDomains.void) })).toBe(false);
  expect(await trust(told('unknown', { hash, person: chair, way: 'device', signature }))).toBe(false);
});

it('believes the secretary and administrators about paper, and no other member', async () => {
  const { trust } = await board();
  const noted = told('o', { hash, person: chair, way: 'paper', signedOn: '2026-03-20' });
  expect(await trust(noted)).toBe(false);
  expect(await trust(noted, { persons: [chair] })).toBe(false);
  expect(await trust(noted, { persons: [secretary] })).toBe(true);
  expect(await trust(noted, { wasAdministrator: true })).toBe(true);
});

it('lets anybody call off what is unfinished, and asks for a signature of those who speak as signers', async () => {
  const { keys, trust, by } = await board();
  expect(await trust(told('o', { seal: 'x' }, 'void'))).toBe(true);
  const callsOff = async (domain: string) =>
    trust(told('c', { hash, person: chair, way: 'device', signature: await by(keys.chair, domain) }, 'void'));
  expect(await callsOff(signatureDomains.void)).toBe(true);
  expect(await callsOff(signatureDomains.sign)).toBe(false);
});
