import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';

/**
 * Whether a device may read and write an audience: one that it was granted or, for an administrator, any local group's,
 * so that a group set up after the founding has somebody who passes its work on.
 */
export function mayUse(
  device: Pick<DirectoryDevice, 'audiences' | 'administrator'> | undefined,
  audience: Audience,
): boolean {
  if (device === undefined) return false;
  return device.audiences.includes(audience) || (device.administrator && audience.startsWith('lsg:'));
}

/**
 * Whether what a device wrote for an audience is taken in: it was granted it at some time. A grant that is narrowed later
 * does not take away what was written under the wider one, whenever that arrives.
 */
export function mayHaveWritten(device: DirectoryDevice | undefined, audience: Audience): boolean {
  if (device === undefined) return false;
  if (device.everGranted.includes(audience)) return true;
  return device.wasAdministrator && audience.startsWith('lsg:');
}
