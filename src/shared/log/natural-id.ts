import { toBase64Url, utf8 } from '#shared/base/bytes.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';

/**
 * The id that a record has by its nature, such as the attendance of one seat at one meeting: the same on every device,
 * so that two members who add it apart from each other make one record.
 */
export async function naturalId(
  dossier: DossierId,
  table: string,
  parts: readonly string[],
): Promise<RecordId> {
  const name = utf8(JSON.stringify([dossier, table, ...parts]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name));
  return `${dossier}.${toBase64Url(digest.subarray(0, 12))}` as RecordId;
}
