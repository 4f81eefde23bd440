import { largestAttachment } from '#shared/domain/document/document.ts';
import type { Absorption } from './absorb.ts';
import { heldBlobs } from './blob-rows.ts';
import type { Copy } from './copy.ts';
import { documentRows } from './document-rows.ts';
import { findStreamGaps } from './freshness.ts';
import type { BlobRow } from './samsyn-database.ts';
import type { StagedBundle } from './stage-bundle.ts';
import type { AttachmentCount } from './workspace.ts';

/**
 * The files of a bundle that are taken in: those that a document names, with the ones it brings. One that nothing names
 * is kept only while something is still on its way; otherwise it is left, and comes again when its document has come.
 */
export async function incomingBlobs(
  copy: Copy,
  { blobs, manifest }: StagedBundle,
  { dossiers, gathered, streams }: Absorption,
): Promise<readonly BlobRow[]> {
  if (blobs.length === 0) return [];
  const held = await heldBlobs(copy.database);
  const known = await copy.database.documents
    .where('hash')
    .anyOf(blobs.map(({ hash }) => hash))
    .toArray();
  const named = new Set([...known, ...dossiers.flatMap(documentRows)].map(({ hash }) => hash));
  const rows = new Map([...copy.live.streams, ...streams.map((row) => [row.s, row] as const)]);
  const isAwaiting =
    gathered.held.length > 0 || findStreamGaps(copy, [...rows.values()], [manifest]).length > 0;
  return blobs.filter(
    ({ hash, bytes }) =>
      !held.has(hash) && bytes.length <= largestAttachment && (named.has(hash) || isAwaiting),
  );
}

/** How many files, and how large. */
export function countBlobs(blobs: readonly BlobRow[]): AttachmentCount {
  return { count: blobs.length, bytes: blobs.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}
