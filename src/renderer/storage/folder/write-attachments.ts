import { readableDocuments } from '#renderer/storage/attachments-to-send.ts';
import { mayUse } from '#renderer/storage/audience-access.ts';
import { readBlob } from '#renderer/storage/blob-rows.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { sharedAudiences } from '#renderer/storage/export-bundle.ts';
import type { DocumentRow } from '#renderer/storage/samsyn-database.ts';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, HostError } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { FolderIndex } from './folder-index.ts';
import { packLane } from './pack-lane.ts';
import { putOwnFile } from './put-own-file.ts';

/**
 * Writes the files that this device has attached, each as a bundle of its own: they are large and never change, so the
 * lanes do not carry them from file to file. The name says which file for which readers, so that a listing of the folder
 * is enough to see what is there; those for readers of before are removed.
 */
export async function writeAttachments(
  copy: Copy,
  index: FolderIndex,
  files: readonly FolderFile[],
): Promise<Result<{ readonly written: number; readonly removed: number }, HostError>> {
  const documents = await copy.database.documents.toArray();
  const there = new Set(files.map(({ name }) => name));
  const wanted = new Set<string>();
  let written = 0;
  for (const audience of sharedAudiences(copy, [])) {
    const receivers = readersOf(copy, audience);
    if (receivers.length === 0) continue;
    for (const hash of await ownAttachments(copy, audience, documents)) {
      const name = await attachmentFileName(copy, audience, receivers, hash);
      wanted.add(name);
      if (there.has(name)) continue;
      const content = await readBlob(copy.database, hash);
      if (!content.ok) continue;
      const { bytes, at } = await packLane(copy, audience, receivers, [], [content.value]);
      const file = { name, bytes, at, hash: toHex(await sha256(bytes)), ranges: [], receivers };
      const put = await putOwnFile(copy, index, file);
      if (!put.ok) return put;
      written += 1;
    }
  }
  let removed = 0;
  for (const { name, own } of files) {
    if (!own || wanted.has(name) || !name.startsWith(namesOf(copy))) continue;
    const gone = await copy.ports.desktop.removeFolderFile({ workspace: copy.id, use: 'shared', name });
    if (!gone.ok) continue;
    index.files.delete(name);
    removed += 1;
  }
  return ok({ written, removed });
}

function readersOf({ live, keys }: Copy, audience: Audience): readonly DirectoryDevice[] {
  return [...(live.directory?.devices.values() ?? [])].filter(
    (device) => device.device !== keys.device && device.revoked === null && mayUse(device, audience),
  );
}

/** The files that this device's own documents name: each author puts his own there. */
async function ownAttachments(
  copy: Copy,
  audience: Audience,
  documents: readonly DocumentRow[],
): Promise<ReadonlySet<string>> {
  const own = new Set(copy.live.writer.own.map(({ stream }) => stream));
  const readable = await readableDocuments(copy, [audience], documents);
  return new Set(readable.filter(({ stream }) => own.has(stream)).map(({ hash }) => hash));
}

/** Names that have been worked out: a look at the folder each minute does not hash ten thousand of them anew. */
const knownNames = new WeakMap<Copy, Map<string, string>>();

function namesOf(copy: Copy): string {
  return `samsyn-${copy.id.slice(0, 6)}-${copy.keys.device.slice(0, 8)}-b`;
}

async function attachmentFileName(
  copy: Copy,
  audience: Audience,
  receivers: readonly DirectoryDevice[],
  hash: string,
): Promise<string> {
  const devices = receivers.map(({ device }) => device).sort();
  const key = [copy.id, audience, hash, ...devices].join('/');
  const names = knownNames.get(copy) ?? new Map<string, string>();
  knownNames.set(copy, names);
  const name = names.get(key) ?? `${namesOf(copy)}${toHex(await sha256(utf8(key))).slice(0, 24)}.samsyn`;
  names.set(key, name);
  return name;
}
