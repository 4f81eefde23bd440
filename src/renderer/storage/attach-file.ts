import { toInstant } from '#shared/base/dates.ts';
import { dossierOf, newChildId, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { largestAttachment } from '#shared/domain/document/document.ts';
import { orderAfter } from '#shared/log/order.ts';
import { blobRow } from './blob-rows.ts';
import type { Copy } from './copy.ts';
import { valuesOf } from './dossier-view.ts';
import { catchUp } from './replay-journal.ts';
import { retryJournal } from './retry-journal.ts';
import type { BlobRow } from './samsyn-database.ts';
import { journalBlob } from './settle-blobs.ts';
import type { AttachError, Change, FileToAttach, WorkspaceWriter, WriteError } from './workspace.ts';

/** Puts a file's content safely on disk, journal first, and answers the change that attaches it. */
export async function attachFile(
  copy: Copy,
  owner: RecordId,
  file: FileToAttach,
  replaces: RecordId | null,
): ReturnType<WorkspaceWriter['attach']> {
  const refusal = checkSize(file.bytes.length);
  if (refusal !== undefined) return err(refusal);
  const dossier = dossierOf(owner);
  const records = (await copy.cache.load(dossier))?.state.records;
  const known = records?.get(owner);
  if (known === undefined || known.deleted) return err({ type: 'missing', record: owner });
  const row = await blobRow(file.bytes);
  const stored = await keepBlob(copy, row);
  if (!stored.ok) return stored;
  const before = [...(records?.values() ?? [])].filter(
    (record) => record.table === 'document' && record.fields['owner']?.value === owner,
  );
  const list = before.map((record) => ({ id: record.id, order: String(valuesOf(record)['order'] ?? '') }));
  const order = list.find(({ id }) => id === replaces)?.order ?? orderAfter(list);
  const change: Change = {
    type: 'create',
    table: 'document',
    id: newChildId(dossier, copy.ports.random),
    values: {
      owner,
      title: titleOf(file.name),
      fileName: wellFormed(file.name, 255),
      mediaType: wellFormed(file.mediaType, 200),
      size: file.bytes.length,
      hash: row.hash,
      replaces,
      order,
    },
  };
  return ok(change);
}

function checkSize(size: number): AttachError | undefined {
  if (size > largestAttachment) return { type: 'file-too-large', limit: largestAttachment };
  return size === 0 ? { type: 'file-empty' } : undefined;
}

/** A name to read: the file's own without its ending. */
function titleOf(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return wellFormed(stem === '' ? name : stem, 255);
}

/** Half characters, which some systems allow in names, cannot be stored as text. */
function wellFormed(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}/gu, '\ufffd');
}

async function keepBlob(copy: Copy, row: BlobRow): Promise<Result<true, WriteError>> {
  return copy.queue(async () => {
    copy.saves.saving();
    const outcome = await keepNow(copy, row);
    if (outcome.ok) copy.saves.saved(toInstant(copy.ports.now()));
    else if (copy.live.behind) {
      copy.saves.failed(outcome.error);
      retryJournal(copy);
    } else copy.saves.unchanged();
    return outcome;
  });
}

async function keepNow(copy: Copy, row: BlobRow): Promise<Result<true, WriteError>> {
  const current = await catchUp(copy);
  if (!current.ok) return current;
  const known = await copy.database.blobs.where('hash').equals(row.hash).count();
  return known > 0 ? ok(true) : journalBlob(copy, row, {});
}
