import { type LackedBlobs, lackedBlobs, missingBlobs } from '#shared/bundle/missing-blobs.ts';
import { largestAttachment } from '#shared/domain/document/document.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';
import { heldBlobs, readBlob } from './blob-rows.ts';
import type { Copy } from './copy.ts';
import type { DocumentRow } from './samsyn-database.ts';
import type { AttachmentCount, AttachmentToSend, ExportOptions } from './workspace.ts';

/** Bytes of attached files that one bundle takes: what any reader opens without being asked. */
const bundleBudget = largestAttachment;

/** How often each file has been packed since the program started: what has not gone yet goes first. */
const offered = new WeakMap<Copy, Map<string, number>>();

/** What goes into a bundle of attached files, and what the manifest says of those that are missing here. */
export interface ChosenAttachments {
  readonly blobs: readonly Uint8Array[];
  readonly lacks: LackedBlobs;
  readonly attachments: AttachmentCount;
  readonly attachmentsToCome: AttachmentCount;
}

/** The documents of some audiences, as far as both the dossier and the stream belong to them: nothing else leaves. */
export async function readableDocuments(
  copy: Copy,
  audiences: readonly Audience[],
  among?: readonly DocumentRow[],
): Promise<readonly DocumentRow[]> {
  const rows = among ?? (await copy.database.documents.toArray());
  const readable = new Set(audiences);
  const own = new Map(copy.live.writer.own.map(({ stream, audience }) => [stream, audience]));
  return rows.filter(({ audience, stream }) => {
    const made = own.get(stream) ?? copy.live.streams.get(stream)?.audience;
    return readable.has(audience) && made !== undefined && readable.has(made);
  });
}

/** The files that are here and that one of the receivers lacks, each once: those not sent yet first, then the newest. */
export async function attachmentsToSend(
  copy: Copy,
  receivers: readonly DirectoryDevice[],
  audiences: readonly Audience[],
): Promise<readonly DocumentRow[]> {
  const peers = await copy.database.peers.bulkGet(receivers.map(({ device }) => device));
  const held = await heldBlobs(copy.database);
  const missing = missingBlobs(await readableDocuments(copy, audiences), peers);
  const byHash = new Map<string, DocumentRow>();
  for (const row of missing) if (held.has(row.hash)) byHash.set(row.hash, row);
  const times = offered.get(copy);
  const sent = ({ hash }: DocumentRow) => times?.get(hash) ?? 0;
  return [...byHash.values()].sort((left, right) => sent(left) - sent(right) || right.time - left.time);
}

/** The same for a screen. */
export function viewAttachment({ id, dossier, ...row }: DocumentRow): AttachmentToSend {
  const { hash, title, fileName, size } = row;
  return { document: id, meeting: dossier, hash, title, fileName, size };
}

/** Chooses and reads the files of a bundle. A file that is damaged here stays here, and is asked for. */
export async function chooseAttachments(
  copy: Copy,
  receivers: readonly DirectoryDevice[],
  audiences: readonly Audience[],
  { leaveOut = [], attachmentBytes = bundleBudget }: Pick<ExportOptions, 'leaveOut' | 'attachmentBytes'>,
): Promise<ChosenAttachments> {
  const blobs: Uint8Array[] = [];
  const counts = { sent: { count: 0, bytes: 0 }, toCome: { count: 0, bytes: 0 } };
  const times = offered.get(copy) ?? new Map<string, number>();
  offered.set(copy, times);
  for (const { hash, size } of await attachmentsToSend(copy, receivers, audiences)) {
    if (leaveOut.includes(hash)) continue;
    const fits = counts.sent.bytes + size <= Math.min(attachmentBytes, bundleBudget);
    const bytes = fits ? await readBlob(copy.database, hash) : undefined;
    if (bytes?.ok === false) continue;
    const count = bytes === undefined ? counts.toCome : counts.sent;
    count.count += 1;
    count.bytes += bytes?.value.length ?? size;
    if (bytes === undefined) continue;
    blobs.push(bytes.value);
    times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  const lacks = await ownLacks(copy, audiences);
  return { blobs, lacks, attachments: counts.sent, attachmentsToCome: counts.toCome };
}

/** What this copy says of the files that it does not have. */
export async function ownLacks(copy: Copy, audiences: readonly Audience[]): Promise<LackedBlobs> {
  return lackedBlobs(await readableDocuments(copy, audiences), await heldBlobs(copy.database));
}
