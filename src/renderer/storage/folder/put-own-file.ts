import type { Copy } from '#renderer/storage/copy.ts';
import type { StreamRange } from '#renderer/storage/stream-ranges.ts';
import { equalBytes } from '#shared/base/bytes.ts';
import { type IsoInstant, toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { HostError } from '#shared/ipc/desktop-api.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { FolderIndex } from './folder-index.ts';

/** A bundle that is to lie in the folder. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: IsoInstant;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly ranges: readonly StreamRange[];
  readonly receivers: readonly DirectoryDevice[];
}

/** Writes a bundle into the folder, reads it back, and remembers it so that it is not opened again here. */
export async function putOwnFile(
  copy: Copy,
  index: FolderIndex,
  { name, bytes, at, hash, ranges, receivers }: OwnFile,
): Promise<Result<true, HostError>> {
  const place = { workspace: copy.id, use: 'shared', name } as const;
  const written = await copy.ports.desktop.writeFolderFile({ ...place, bytes });
  if (!written.ok) return written;
  const back = await copy.ports.desktop.readFolderFile(place);
  if (!back.ok) return back;
  if (!equalBytes(back.value, bytes)) return err({ type: 'failed', detail: 'read-back' });
  index.contents.set(hash, {
    verdict: 'taken',
    reason: null,
    device: copy.keys.device,
    from: '',
    at,
    seenAt: toInstant(copy.ports.now()),
    newCount: 0,
    size: bytes.length,
    ranges,
    to: receivers.map(({ device }) => device),
    basis: '',
  });
  const listed = await copy.ports.desktop.listFolder({ workspace: copy.id, use: 'shared' });
  const file = listed.ok ? listed.value.find((one) => one.name === name) : undefined;
  if (file === undefined) return err({ type: 'failed', detail: 'not-listed' });
  const { size, modified } = file;
  index.files.set(name, { size, modified, hash, looks: 1, lookedAt: copy.ports.now() });
  return ok(true);
}
