import { ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { createDeviceKeys, type DeviceKeys } from '#shared/log/device-keys.ts';
import { readVault, writeVault } from './vault.ts';
import type { WriteError } from './workspace.ts';

/** The keys of this computer: made and put in the vault the first time they are needed. */
export async function ensureKeys(desktop: DesktopApi): Promise<Result<DeviceKeys, WriteError>> {
  const vault = await readVault(desktop);
  if (!vault.ok) return vault;
  if (vault.value.keys !== null) return ok(vault.value.keys);
  const keys = await createDeviceKeys();
  const written = await writeVault(desktop, { ...vault.value, keys });
  return written.ok ? ok(keys) : written;
}
