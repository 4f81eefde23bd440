import type { DossierId } from '#shared/base/id.ts';
import type { DossierRow, SamsynDatabase } from './samsyn-database.ts';

const markKey = 'damaged';
const errorName = 'DamagedDossier';

/** A number that any change of a single word in the bytes changes: each step can be taken back, so none is lost. */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = bytes.length | 0;
  for (let at = 0; at < whole; at += 4) {
    sum = Math.imul(sum ^ view.getInt32(at, true), 0x01000193);
    sum ^= sum >>> 15;
  }
  for (let at = whole; at < bytes.length; at += 1) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum;
}

/** Whether a row is what was written. */
export function isWholeRow({ operations, sum }: DossierRow): boolean {
  return operations instanceof Uint8Array && checksum(operations) === sum;
}

/** What is thrown when a dossier is not what was written: the next start rebuilds the copy from the journal. */
export async function damagedDossier(database: SamsynDatabase, id: DossierId): Promise<Error> {
  // Live queries may not write, so this does it outside of them.
  await new Promise<void>((resolve) => {
    setTimeout(() => void markDamaged(database, id).then(resolve, resolve), 0);
  });
  const error = new Error(`The dossier ${id} is damaged`);
  error.name = errorName;
  return error;
}

/** Whether opening the copy again mends what failed. */
export function isMendedByRestart(error: unknown): boolean {
  return error instanceof Error && error.name === errorName;
}

/** From the next start on the database counts as damaged. */
export async function markDamaged(database: SamsynDatabase, what: string): Promise<void> {
  await database.meta.put({ k: markKey, v: what });
}

/** Whether something in the database has been found damaged. */
export async function isMarkedDamaged(database: SamsynDatabase): Promise<boolean> {
  return (await database.meta.get(markKey)) !== undefined;
}
