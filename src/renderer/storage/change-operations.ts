import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { deletionPredecessors, predecessorsFor } from '#shared/log/fold.ts';
import { deletionField, type Operation, type OperationId, textField } from '#shared/log/operation.ts';
import { createText } from '#shared/log/text.ts';
import { checkUpdate } from '#shared/log/text-gate.ts';
import { validateOperation } from '#shared/log/validate.ts';
import type { DossierDraft } from './dossier-draft.ts';
import type { Change, WriteError } from './workspace.ts';

/** An operation before it has a place in a stream. */
export type Intention = Omit<Operation, 'id' | 'stream' | 'sequence' | 'time'>;

/** Gives an intention its place in the stream of the dossier that it belongs to. */
export type PlaceOperation = (dossier: DossierId, intention: Intention) => Operation;

/** The changes of one commit as operations, and the changes that take them back. */
export interface CommitPlan {
  readonly operations: readonly Operation[];
  readonly undo: readonly Change[];
}

/** Works out the operations of a commit, in order. Refuses the whole commit when one change cannot be made. */
export function planCommit(
  changes: readonly Change[],
  draftOf: (dossier: DossierId) => DossierDraft,
  place: PlaceOperation,
): Result<CommitPlan, WriteError> {
  const operations: Operation[] = [];
  const undo: Change[] = [];
  for (const change of changes) {
    const dossier = dossierOf(change.id);
    const draft = draftOf(dossier);
    const intentions = intentionsOf(change, draft);
    if (!intentions.ok) return intentions;
    const inverse = inverseOf(change, draft);
    for (const intention of intentions.value) {
      const operation = place(dossier, intention);
      const valid = validateOperation(operation);
      if (!valid.ok)
        return err({ type: 'invalid', record: change.id, field: String(valid.error.field ?? '') });
      if (operation.update !== undefined && !checkUpdate(operation.update).ok)
        return err({ type: 'invalid', record: change.id, field: textField });
      draft.add(operation);
      operations.push(operation);
    }
    if (intentions.value.length > 0) undo.unshift(...inverse);
  }
  return ok({ operations, undo });
}

function intentionsOf(change: Change, draft: DossierDraft): Result<readonly Intention[], WriteError> {
  if (isLocked(change, draft)) return err({ type: 'locked', record: change.id });
  if (change.type === 'create') return createIntentions(change, draft);
  const record = draft.record(change.id);
  if (record === undefined) return err({ type: 'missing', record: change.id });
  const base = { table: change.table, record: change.id };
  if (change.type === 'delete') {
    const reason = change.reason === undefined ? {} : { reason: change.reason };
    return ok([{ ...base, kind: 'del', replaces: deletionPredecessors(record), ...reason }]);
  }
  const wanted = change.values as Readonly<Record<string, Scalar>>;
  const isSame = (field: string, value: Scalar) => {
    const state = record.fields[field];
    return state !== undefined && !state.conflict && sameScalar(state.value, value);
  };
  const fields = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !isSame(field, value)));
  const names = Object.keys(fields);
  if (names.length === 0 && change.restore !== true) return ok([]);
  const restored: Record<string, readonly OperationId[]> =
    change.restore === true ? { [deletionField]: record.deletionHeads } : {};
  return ok([
    {
      ...base,
      kind: 'set',
      fields,
      replaces: { ...predecessorsFor(record, names), ...restored },
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    },
  ]);
}

function createIntentions(
  change: Extract<Change, { type: 'create' }>,
  draft: DossierDraft,
): Result<readonly Intention[], WriteError> {
  const isRoot = tableSpec(change.table)?.place === 'root';
  if (!isRoot && draft.record(draft.id) === undefined) return err({ type: 'missing', record: draft.id });
  const values = change.values as unknown as Readonly<Record<string, Scalar>>;
  const known = draft.record(change.id);
  const base = { table: change.table, record: change.id };
  const replaces = predecessorsFor(known, [...Object.keys(values), deletionField]);
  const created: Intention = {
    ...base,
    kind: 'new',
    fields: values,
    ...(known === undefined ? {} : { replaces }),
  };
  const update = firstText(change);
  if (update === undefined) return ok([created]);
  const text: Intention = {
    ...base,
    kind: 'txt',
    update,
    replaces: predecessorsFor(known, [textField]),
  };
  return ok([created, text]);
}

function firstText({ paragraphs, text }: Extract<Change, { type: 'create' }>): Uint8Array | undefined {
  if (text !== undefined) return text;
  return paragraphs === undefined || paragraphs.length === 0 ? undefined : createText(paragraphs);
}

function isLocked(change: Change, draft: DossierDraft): boolean {
  if (draft.isSealed(change.id) || draft.record(change.id)?.readOnly === true) return true;
  if (change.table === 'budgetLine' && isOfDecidedBudget(change, draft)) return true;
  if (change.type !== 'create') return false;
  const field = change.table === 'document' ? 'owner' : 'minuteItem';
  const item = (change.values as unknown as Readonly<Record<string, Scalar>>)[field];
  return typeof item === 'string' && draft.isSealed(item as RecordId);
}

/** The lines of a locked budget are neither changed, removed nor added to. */
function isOfDecidedBudget(change: Change, draft: DossierDraft): boolean {
  const now = draft.record(change.id)?.fields['version']?.value;
  const wanted =
    change.type === 'delete' || change.table !== 'budgetLine' ? undefined : change.values.version;
  return draft.isDecided(now) || draft.isDecided(wanted);
}

function inverseOf(change: Change, draft: DossierDraft): readonly Change[] {
  const record = draft.record(change.id);
  if (change.type === 'create') {
    return record === undefined || record.deleted
      ? [{ type: 'delete', table: change.table, id: change.id }]
      : [valuesBefore(change, draft)];
  }
  if (change.type === 'delete') {
    return [{ type: 'set', table: change.table, id: change.id, values: {}, restore: true } as Change];
  }
  const restoring = change.restore === true && record?.deleted === true;
  const deletes: readonly Change[] = restoring
    ? [{ type: 'delete', table: change.table, id: change.id }]
    : [];
  const sets = Object.keys(change.values).length === 0 ? [] : [valuesBefore(change, draft)];
  return [...sets, ...deletes];
}

function valuesBefore(change: Exclude<Change, { type: 'delete' }>, draft: DossierDraft): Change {
  const fields = draft.record(change.id)?.fields ?? {};
  const before = Object.keys(change.values)
    .filter((field) => fields[field] !== undefined)
    .map((field) => [field, fields[field]?.value ?? null]);
  return { type: 'set', table: change.table, id: change.id, values: Object.fromEntries(before) } as Change;
}

/** Whether two stored values are the same; lists by their members. */
export function sameScalar(left: Scalar, right: Scalar): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => value === right[index]);
  }
  return left === right;
}
