import * as Y from 'yjs';
import { toInstant } from '#shared/base/dates.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { predecessorsFor } from '#shared/log/fold.ts';
import { textField } from '#shared/log/operation.ts';
import { findUnknownNodes, mergeText } from '#shared/log/text.ts';
import { checkUpdate } from '#shared/log/text-gate.ts';
import type { Copy } from './copy.ts';
import { type LoadedDossier, ownedBytes } from './dossier-cache.ts';
import { textUpdateOf } from './record-text.ts';
import { retryJournal } from './retry-journal.ts';
import { sealedScope } from './sealed-scope.ts';
import type { Committed, TextSession, WriteError } from './workspace.ts';
import { writeOperations } from './write-operations.ts';
import { writeTransaction } from './write-transaction.ts';

/** How long the first key waits before it is on disk, with what has been typed since. Writing it takes its time too. */
const draftDelay = 300;
/** After this long without typing the draft becomes an operation. */
const idleDelay = 5 * 60_000;

const fromStorage = Symbol('from storage');

/** Opens the rich text of a record for an editor. */
export async function openTextSession(copy: Copy, record: RecordId, table: TableName): Promise<TextSession> {
  const dossier = await dossierWith(copy, record);
  const doc = new Y.Doc();
  const stored = dossier && textUpdateOf(dossier.state.operations.get(record) ?? []);
  if (stored !== undefined) Y.applyUpdate(doc, stored, fromStorage);
  const draft = await copy.database.drafts.get(record);
  if (draft !== undefined) Y.applyUpdate(doc, draft.update, fromStorage);
  const scope = sealedScope(dossier?.state);
  const isSealed = scope.records.has(record) || scope.items.has(record);
  const folded = dossier?.state.records.get(record);
  const unknown = stored === undefined ? [] : findUnknownNodes(stored);
  const readOnly = folded === undefined || isSealed || folded.readOnly || unknown.length > 0;
  return runSession(copy, { record, table, doc, readOnly, draft: draft?.update });
}

/** The dossier of a record. What is shown before it is stored is on its way: then what waits is written first. */
async function dossierWith(copy: Copy, record: RecordId): Promise<LoadedDossier | undefined> {
  const dossier = await copy.cache.load(dossierOf(record));
  if (dossier?.state.records.has(record) === true) return dossier;
  await copy.queue(() => Promise.resolve());
  return copy.cache.load(dossierOf(record));
}

interface SessionStart {
  readonly record: RecordId;
  readonly table: TableName;
  readonly doc: Y.Doc;
  readonly readOnly: boolean;
  readonly draft: Uint8Array | undefined;
}

function runSession(copy: Copy, start: SessionStart): TextSession {
  const { record, table, doc, readOnly } = start;
  let typed: Uint8Array[] = start.draft === undefined ? [] : [start.draft];
  /** On its way to become an operation: still part of every draft, until it has. */
  let leaving: readonly Uint8Array[] = [];
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  const handle = { incoming, flush };
  copy.live.texts.add(handle);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === fromStorage || readOnly) return;
    typed.push(update);
    copy.saves.unsaved(handle, true);
    draftTimer ??= setTimeout(saveDraft, draftDelay);
    clearTimeout(idleTimer);
    idleTimer = setTimeout(flush, idleDelay);
  });

  function incoming(changed: RecordId, update: Uint8Array): void {
    if (changed === record) Y.applyUpdate(doc, update, fromStorage);
  }

  async function saveDraft(): Promise<void> {
    draftTimer = undefined;
    if (typed.length === 0) return;
    const taken = mergeText(typed);
    typed = [taken];
    const saved = await writeDraft(copy, record, table, mergeText([...leaving, taken]));
    if (saved.ok && typed.length === 1 && typed[0] === taken) copy.saves.unsaved(handle, false);
    // What could not be saved stays in the document and is tried again.
    if (!saved.ok) draftTimer ??= setTimeout(saveDraft, draftDelay * 10);
  }

  async function flush(): Promise<Result<Committed | null, WriteError>> {
    clearTimeout(draftTimer);
    clearTimeout(idleTimer);
    draftTimer = undefined;
    if (typed.length === 0) return ok(null);
    const taken = typed;
    typed = [];
    leaving = taken;
    const written = await writeTyped(copy, start, mergeText(taken));
    leaving = [];
    if (written.ok && typed.length === 0) copy.saves.unsaved(handle, false);
    if (written.ok) return written;
    typed = [...taken, ...typed];
    if (written.error.type === 'invalid') {
      await saveDraft();
      copy.saves.failed(written.error);
    } else draftTimer ??= setTimeout(saveDraft, draftDelay * 10);
    return written;
  }

  return {
    record,
    doc,
    readOnly,
    flush,
    close: async () => {
      const written = await flush();
      if (!written.ok) return;
      copy.live.texts.delete(handle);
      copy.saves.unsaved(handle, false);
      doc.destroy();
    },
  };
}

/**
 * Writes what was typed. When it holds too much to be let in by others, but what was too much has been deleted since,
 * the document's present state is written in its place.
 */
async function writeTyped(
  copy: Copy,
  { record, table, doc }: SessionStart,
  update: Uint8Array,
): Promise<Result<Committed, WriteError>> {
  if (checkUpdate(update).ok) return writeText(copy, record, table, update);
  const dossier = await copy.cache.load(dossierOf(record));
  const stored = textUpdateOf(dossier?.state.operations.get(record) ?? []);
  const known = stored === undefined ? undefined : Y.encodeStateVectorFromUpdate(stored);
  return writeText(copy, record, table, Y.encodeStateAsUpdate(doc, known));
}

/** Writes what was typed as one operation, and lets go of the draft. */
export function writeText(
  copy: Copy,
  record: RecordId,
  table: TableName,
  update: Uint8Array,
): Promise<Result<Committed, WriteError>> {
  const id = dossierOf(record);
  return writeOperations<WriteError>(
    copy,
    [{ id }],
    ({ draft, place }) => {
      // What the others would not let in must never be part of a segment.
      if (!checkUpdate(update).ok) return err({ type: 'invalid', record, field: textField });
      const folded = draft(id).record(record);
      if (folded === undefined) return err({ type: 'missing', record });
      if (draft(id).isSealed(record) || folded.readOnly) return err({ type: 'locked', record });
      const operation = place(id, {
        kind: 'txt',
        table,
        record,
        update: ownedBytes(update),
        replaces: predecessorsFor(folded, [textField]),
      });
      draft(id).add(operation);
      return ok({ operations: [operation], undo: [] });
    },
    () => ({ draftsDone: [record], journal: [{ type: 'draft', record, update: null }] }),
  );
}

function writeDraft(
  copy: Copy,
  record: RecordId,
  table: string,
  update: Uint8Array,
): Promise<Result<true, WriteError>> {
  return copy.queue(async () => {
    const place = await copy.journal.withEntries([{ type: 'draft', record, update }]);
    const written = await writeTransaction(copy, {
      writer: copy.live.writer,
      place,
      drafts: [{ record, table, update: ownedBytes(update) }],
    });
    const flushed = written.ok ? await copy.journal.flush() : written;
    if (flushed.ok) copy.saves.saved(toInstant(copy.ports.now()));
    else {
      copy.saves.failed(flushed.error);
      retryJournal(copy);
    }
    return flushed;
  });
}
