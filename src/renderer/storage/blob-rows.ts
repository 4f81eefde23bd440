import { toHex } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { ownedBytes } from './dossier-cache.ts';
import type { BlobRow, SamsynDatabase } from './samsyn-database.ts';
import type { BlobError, BlobState } from './workspace.ts';

/** Where the hashes are kept of files that the journal does not hold yet. */
export const blobsOwedKey = 'blobsOwed';
const damagedKey = 'blobsDamaged';

/** The row of a file's content, under the name that its bytes have. */
export async function blobRow(bytes: Uint8Array): Promise<BlobRow> {
  return { hash: toHex(await sha256(bytes)), bytes: ownedBytes(bytes) };
}

/** Stores files; one that was damaged is whole again. Call it inside the write transaction. */
export async function putBlobs(database: SamsynDatabase, blobs: readonly BlobRow[]): Promise<void> {
  await database.blobs.bulkPut(blobs);
  const damaged = await readDamaged(database);
  const left = damaged.filter((hash) => !blobs.some((blob) => blob.hash === hash));
  if (left.length < damaged.length) await database.meta.put({ k: damagedKey, v: left });
}

/** The hashes of all files that are here and, as far as is known, whole. */
export async function heldBlobs(database: SamsynDatabase): Promise<ReadonlySet<string>> {
  const held = new Set(await database.blobs.toCollection().primaryKeys());
  for (const hash of await readDamaged(database)) held.delete(hash);
  return held;
}

/** How it stands with some files. Reads no content. */
export async function blobStates(
  database: SamsynDatabase,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, BlobState>> {
  const held = new Set(await database.blobs.where('hash').anyOf(hashes).primaryKeys());
  const damaged = new Set(await readDamaged(database));
  return new Map(
    hashes.map((hash) => [hash, damaged.has(hash) ? 'damaged' : held.has(hash) ? 'held' : 'missing']),
  );
}

/** Reads a file's content. Bytes that are not those that were attached never leave here, and are asked for again. */
export async function readBlob(
  database: SamsynDatabase,
  hash: string,
): Promise<Result<Uint8Array, BlobError>> {
  const row = await database.blobs.get(hash);
  if (row === undefined) return err({ type: 'missing' });
  if (toHex(await sha256(row.bytes)) === hash) return ok(row.bytes);
  const damaged = await readDamaged(database);
  if (!damaged.includes(hash)) await database.meta.put({ k: damagedKey, v: [...damaged, hash] });
  return err({ type: 'damaged' });
}

async function readDamaged(database: SamsynDatabase): Promise<readonly string[]> {
  return ((await database.meta.get(damagedKey))?.v as readonly string[] | undefined) ?? [];
}
