import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';

/**
 * Whether a device may read and write an audience: one that it was granted or, for an administrator, any local group's,
 * so that a group set up after the founding has somebody who passes its work on.
 */
export function mayUse(device: DirectoryDevice | undefined, audience: Audience): boolean {
  if (device === undefined) return false;
  return device.audiences.includes(audience) || (device.administrator && audience.startsWith('lsg:'));
}
