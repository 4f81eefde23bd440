import { heldBlobs, readBlob } from '#renderer/storage/blob-rows.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { createExchange, stage } from '#renderer/storage/exchange.ts';
import { streamIndex } from '#renderer/storage/export-bundle.ts';
import { recoveryRecipient } from '#renderer/storage/recovery.ts';
import type { WriteError } from '#renderer/storage/workspace.ts';
import { equalBytes, toHex, utf8 } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, FolderRequest, HostError } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { packForSelf } from './make-backup.ts';

type AttachmentProblem = HostError | WriteError | { readonly type: 'not-verified' };

/**
 * Writes the attached files that found no room in a backup, each once in a file of its own beside it. They never change,
 * so the name, which tells the content and who can open it, says whether one is there. Each is read back and opened.
 */
export async function writeAttachmentFiles(
  copy: Copy,
  request: FolderRequest,
  hashes: readonly string[],
): Promise<Result<true, AttachmentProblem>> {
  const { desktop } = copy.ports;
  const [files, recipient] = await Promise.all([desktop.listFolder(request), recoveryRecipient(desktop)]);
  if (!files.ok) return files;
  if (!recipient.ok) return recipient;
  const there = new Set(files.value.map(({ name }) => name));
  const index = await streamIndex(copy, []);
  for (const hash of hashes) {
    const name = await nameOf(copy, hash, recipient.value);
    if (there.has(name)) continue;
    const content = await readBlob(copy.database, hash);
    if (!content.ok) continue;
    const at = copy.ports.now();
    const parts = { at, index, segments: [], blobs: [content.value], recipient: recipient.value };
    const bytes = await packForSelf(copy, parts);
    if (bytes === undefined) return err({ type: 'not-saved', detail: 'cancelled' });
    const written = await desktop.writeFolderFile({ ...request, name, bytes });
    if (!written.ok) return written;
    if (!(await isWhole(copy, request, { name, bytes, hash }))) return err({ type: 'not-verified' });
  }
  return ok(true);
}

async function isWhole(
  copy: Copy,
  request: FolderRequest,
  { name, bytes, hash }: { readonly name: string; readonly bytes: Uint8Array; readonly hash: string },
): Promise<boolean> {
  const back = await copy.ports.desktop.readFolderFile({ ...request, name });
  if (!back.ok || !equalBytes(back.value, bytes)) return false;
  const staged = await stage(copy, back.value, undefined);
  return staged.ok && staged.value.blobs.some((blob) => blob.hash === hash);
}

/**
 * Takes in the attached files that this copy names and does not have, from where it keeps its backups: after a restore
 * they come back by themselves once the place has been chosen again. Answers how many came.
 */
export async function fetchAttachmentFiles(
  copy: Copy,
  request: FolderRequest,
  files: readonly FolderFile[],
): Promise<number> {
  const own = files.filter(({ name }) => name.startsWith(beginningOf(copy)));
  if (own.length === 0) return 0;
  const held = await heldBlobs(copy.database);
  const documents = await copy.database.documents.toArray();
  const missing = new Set(documents.map(({ hash }) => hash).filter((hash) => !held.has(hash)));
  const exchange = createExchange(copy);
  let fetched = 0;
  for (const hash of missing) {
    const file = own.find(({ name }) => name.startsWith(`${beginningOf(copy)}${hash.slice(0, 16)}-`));
    const bytes = file && (await copy.ports.desktop.readFolderFile({ ...request, name: file.name }));
    if (bytes?.ok !== true) continue;
    const preview = await exchange.preview(bytes.value);
    if (!preview.ok || preview.value.type !== 'changes') continue;
    if ((await exchange.accept(preview.value.token)).ok) fetched += 1;
  }
  return fetched;
}

function beginningOf({ id, keys }: Copy): string {
  return `samsyn-bilaga-${id.slice(0, 6)}-${keys.device.slice(0, 8)}-`;
}

/** New recovery words give new names: what the words of before open is written once more for those of now. */
async function nameOf(copy: Copy, hash: string, recipient: string | null): Promise<string> {
  const readers = toHex(await sha256(utf8(`${hash}/${copy.keys.recipient}/${recipient ?? ''}`)));
  return `${beginningOf(copy)}${hash.slice(0, 16)}-${readers.slice(0, 8)}.samsyn`;
}
