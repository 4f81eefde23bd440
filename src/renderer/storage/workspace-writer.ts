import { type DossierId, dossierOf, newChildId, newRootId, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { predecessorsFor } from '#shared/log/fold.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import { type Audience, textField } from '#shared/log/operation.ts';
import { attachFile } from './attach-file.ts';
import { planCommit } from './change-operations.ts';
import type { Copy } from './copy.ts';
import { draftsDoneBy, keepFieldDrafts } from './field-drafts.ts';
import { markForkRead } from './forks.ts';
import { setOwnNote } from './own-notes.ts';
import { openLate } from './seal-conflict-rows.ts';
import { createSealWriter } from './seal-writer.ts';
import { openTextSession } from './text-session.ts';
import type { Change, Committed, WorkspaceWriter, WriteError } from './workspace.ts';
import { writeOperations } from './write-operations.ts';

/** Makes the writer of an open copy. */
export function createWriter(copy: Copy): WorkspaceWriter {
  return {
    commit: (changes) => commitChanges(copy, changes),
    keepDraft: (changes) => keepFieldDrafts(copy, changes),
    attach: (owner, file, replaces) => attachFile(copy, owner, file, replaces ?? null),
    openText: (record, table) => openTextSession(copy, record, table),
    newRootId: () => newRootId(copy.ports.random),
    newChildId: (dossier) => newChildId(dossier, copy.ports.random),
    naturalId: (dossier, table, parts) => naturalId(dossier, table, parts),
    dismissText: (record, table) => dismissText(copy, record, table),
    ...createSealWriter(copy),
    dismissLate: (record) => dismissLate(copy, record),
    markForkRead: (stream) => markForkRead(copy, stream),
    setOwnNote: (record, text) => setOwnNote(copy, { record, text }),
    saveState: copy.saves.get,
    onSaveState: copy.saves.listen,
  };
}

/** Writes changes as one commit. */
export function commitChanges(
  copy: Copy,
  changes: readonly Change[],
): Promise<Result<Committed, WriteError>> {
  return writeOperations<WriteError>(
    copy,
    touchedDossiers(changes),
    ({ draft, place }) => planCommit(changes, draft, place),
    () => draftsDoneBy(copy, changes),
  );
}

function touchedDossiers(
  changes: readonly Change[],
): readonly { readonly id: DossierId; readonly audience: Audience | undefined }[] {
  const touched = new Map<DossierId, Audience | undefined>();
  for (const change of changes) {
    const id = dossierOf(change.id);
    const audience = change.type === 'create' ? (change.audience ?? ownAudience(change)) : undefined;
    touched.set(id, touched.get(id) ?? audience);
  }
  return [...touched].map(([id, audience]) => ({ id, audience }));
}

/** Where a root record belongs when its maker has not said: a meeting is for the board, the rest for everybody. */
function ownAudience(change: Extract<Change, { type: 'create' }>): Audience | undefined {
  if (change.table === 'meeting') return 'styrelse';
  return change.id.length === 16 ? 'forbund' : undefined;
}

function dismissText(copy: Copy, record: RecordId, table: TableName): Promise<Result<Committed, WriteError>> {
  const id = dossierOf(record);
  return writeOperations<WriteError>(copy, [{ id }], ({ draft, place }) => {
    const folded = draft(id).record(record);
    if (folded === undefined) return err({ type: 'missing', record });
    if (draft(id).isSealed(record)) return err({ type: 'locked', record });
    const replaces = predecessorsFor(folded, [textField]);
    const operation = place(id, { kind: 'dismiss', table, record, replaces });
    draft(id).add(operation);
    return ok({ operations: [operation], undo: [] });
  });
}

/** The late changes stay where they are; a `dismiss` beside the sealed record says that somebody has seen to them. */
function dismissLate(copy: Copy, record: RecordId): Promise<Result<Committed, WriteError>> {
  const id = dossierOf(record);
  return writeOperations<WriteError>(copy, [{ id }], ({ loaded, draft, place }) => {
    const state = loaded(id)?.state;
    const late = state === undefined ? [] : openLate(record, state);
    const [first] = late;
    if (first === undefined) return err({ type: 'missing', record });
    const extra = { late: late.map((operation) => operation.id) };
    const operation = place(id, { kind: 'dismiss', table: first.table, record, extra });
    draft(id).add(operation);
    return ok({ operations: [operation], undo: [] });
  });
}
