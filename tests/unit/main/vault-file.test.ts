import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPlainFile, createVaultFile, type KeyStore } from '#main/journal/vault-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function keyStore(strong: boolean): KeyStore {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x55));
  return {
    isStrong: async () => strong,
    wrap: async (text) => turn(Buffer.from(text)),
    unwrap: async (bytes) => {
      if (!strong) throw new Error('the key store is locked');
      return turn(bytes).toString();
    },
  };
}

test.each([true, false])('gives back what was written (strong key store: %s)', async (strong) => {
  const path = join(folder, 'samsyn.vault');
  const vault = createVaultFile(path, keyStore(strong));
  expect(await vault.read()).toEqual({ ok: true, value: null });
  const bytes = new TextEncoder().encode('hemlig nyckel');
  expect(await vault.write(bytes)).toEqual({ ok: true, value: true });
  expect(await vault.read()).toEqual({ ok: true, value: bytes });
  expect(readFileSync(path).includes('hemlig')).toBe(!strong);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['samsyn.vault']);
});

test('tells of a key store that does not open, instead of an empty vault', async () => {
  const path = join(folder, 'samsyn.vault');
  await createVaultFile(path, keyStore(true)).write(Uint8Array.of(1));
  const read = await createVaultFile(path, keyStore(false)).read();
  expect(read).toEqual({ ok: false, error: { type: 'failed', detail: 'vault: the key store is locked' } });
});

test('the second copy is written as it is, so that it can be read where the key store is lost', async () => {
  const path = join(folder, 'samsyn.recovery');
  const file = createPlainFile(path);
  expect(await file.read()).toEqual({ ok: true, value: null });
  await file.write(new Uint8Array([7, 8, 9]));
  expect([...readFileSync(path)]).toEqual([0, 7, 8, 9]);
  expect(await createPlainFile(path).read()).toEqual({ ok: true, value: new Uint8Array([7, 8, 9]) });
});
