import { concatBytes } from '#shared/base/bytes.ts';
import { backupMagic, isBackupFile } from '#shared/bundle/backup-magic.ts';

/** The wrap holds the keys of one computer and its list of associations: kilobytes. */
const largestWrap = 4 * 1024 * 1024;

/** The parts of a backup: the vault locked with the recovery words (empty while there are none), and a full bundle. */
export interface BackupParts {
  readonly wrap: Uint8Array;
  readonly bundle: Uint8Array;
}

/** A backup as a file: `SAMSYNB1`, the length of the wrap (four bytes, big-endian), the wrap, the bundle. */
export function encodeBackup({ wrap, bundle }: BackupParts): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, wrap.length);
  return concatBytes([backupMagic, length, wrap, bundle]);
}

/** Reads a backup. A plain bundle counts as one without a wrap; `undefined` for a file that is cut inside the wrap. */
export function decodeBackup(file: Uint8Array): BackupParts | undefined {
  if (!isBackupFile(file)) return { wrap: new Uint8Array(0), bundle: file };
  const start = backupMagic.length + 4;
  if (file.length < start) return undefined;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(backupMagic.length);
  if (length > largestWrap || file.length < start + length) return undefined;
  return { wrap: file.slice(start, start + length), bundle: file.slice(start + length) };
}
