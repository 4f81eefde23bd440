import { equalBytes, utf8 } from '#shared/base/bytes.ts';

/** The first eight bytes of a backup file, which has the locked keys in front of its bundle. */
export const backupMagic: Uint8Array = utf8('SAMSYNB1');

/** Whether a file is a backup: not to be taken in, but to be restored from. */
export function isBackupFile(file: Uint8Array): boolean {
  return equalBytes(file.subarray(0, backupMagic.length), backupMagic);
}
