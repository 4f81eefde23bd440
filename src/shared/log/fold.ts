import type { RecordId } from '#shared/base/id.ts';
import type { Scalar, TableSpec } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { compareOperations } from './clock.ts';
import {
  deletionField,
  type HybridTime,
  type Operation,
  type OperationId,
  type StreamId,
  textField,
} from './operation.ts';
import { compareContent } from './operation-content.ts';

/** The data version that this program writes and may edit. */
export const dataVersion = 1;

/** A value that nobody who saw it has replaced. */
export interface Head {
  readonly operation: OperationId;
  readonly value: Scalar;
  readonly stream: StreamId;
  readonly time: HybridTime;
  readonly reason: string | null;
}

/** One field: the value to show (of the latest head), every head oldest first, and whether they disagree. */
export interface FieldState {
  readonly value: Scalar;
  readonly heads: readonly Head[];
  readonly conflict: boolean;
}

/** A record as its operations leave it: a function of the set of operations, whatever order they came in. */
export interface FoldedRecord {
  readonly id: RecordId;
  readonly table: string;
  /** The table is one that this program knows. */
  readonly known: boolean;
  readonly fields: Readonly<Record<string, FieldState>>;
  readonly deleted: boolean;
  /** Deleted by someone who had not seen every value: the record stays visible. */
  readonly deletionConflict: boolean;
  readonly deletionHeads: readonly OperationId[];
  readonly textHeads: readonly OperationId[];
  readonly createdBy: StreamId;
  readonly createdAt: HybridTime;
  readonly changedBy: StreamId;
  readonly changedAt: HybridTime;
  /** Made for a newer program: shown, not edited. */
  readonly readOnly: boolean;
}

/** One step in a record's history, in display order. */
export interface HistoryStep {
  readonly operation: OperationId;
  readonly kind: string;
  readonly time: HybridTime;
  readonly stream: StreamId;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

/** What one step did with one field. */
export interface FieldChange {
  readonly field: string;
  /** What the writer saw and replaced; where he settled between several, one of the others. */
  readonly before: Scalar;
  readonly after: Scalar;
  /** The step before this one had not reached the writer: the two were made apart from each other. */
  readonly apart: boolean;
}

/**
 * The operations in display order; the same array when it is in order already and holds no operation twice. Of two with
 * the same id and different content the one that `compareContent` puts first is kept.
 */
export function sortOperations(operations: readonly Operation[]): readonly Operation[] {
  for (let index = 1; index < operations.length; index += 1) {
    const previous = operations[index - 1];
    const next = operations[index];
    if (previous === undefined || next === undefined) continue;
    if (compareOperations(previous, next) >= 0) return sortedOnce(operations);
  }
  return operations;
}

/** Folds all known operations of one record. They may be in any order and repeated. Throws when there are none. */
export function foldRecord(operations: readonly Operation[]): FoldedRecord {
  const sorted = sortOperations(operations);
  const first = sorted[0];
  if (first === undefined) throw new Error('A record has at least one operation');
  const origin = sorted.find((operation) => operation.kind === 'new') ?? sorted.find(isApplied) ?? first;
  const spec = tableSpec(origin.table);
  const slots: Slot[] = [];
  const text = newSlot(textField);
  const deletion = newSlot(deletionField);
  let changed = origin;
  let needs = 0;
  for (const operation of sorted) {
    if (operation.needs !== undefined && operation.needs > needs) needs = operation.needs;
    if (!isApplied(operation)) continue;
    changed = operation;
    if (operation.kind === 'txt') applyTo(text, operation, null);
    else if (operation.kind === 'del') applyTo(deletion, operation, null);
    else applyFields(slots, deletion, operation);
  }
  const fields: Record<string, FieldState> = {};
  for (const slot of slots) {
    // Two operations that name each other can only be forged; then every write stands, so that nothing is hidden.
    if (slot.heads.length === 0) slot.heads = everyWrite(sorted, slot.name);
    fields[slot.name] = fieldState(slot, spec);
  }
  return {
    id: origin.record,
    table: origin.table,
    known: spec !== undefined,
    fields,
    ...deletionState(deletion, slots, text, sorted),
    textHeads: text.heads.length === 0 ? none : text.heads.map((head) => head.operation),
    createdBy: origin.stream,
    createdAt: origin.time,
    changedBy: changed.stream,
    changedAt: changed.time,
    readOnly: needs > dataVersion || spec === undefined,
  };
}

/** For a write to the given fields (and `_t`, `_del`): every head that this copy shows, per field. Empty fields are left out. */
export function predecessorsFor(
  record: FoldedRecord | undefined,
  fields: readonly string[],
): Record<string, OperationId[]> {
  const replaces: Record<string, OperationId[]> = {};
  if (record === undefined) return replaces;
  for (const field of fields) {
    const heads = headsOf(record, field);
    if (heads.length > 0) replaces[field] = heads;
  }
  return replaces;
}

/** What a deletion must name so that it hides only what this copy shows: the heads of all fields, of the text and of earlier deletions. */
export function deletionPredecessors(record: FoldedRecord): Record<string, OperationId[]> {
  return predecessorsFor(record, [...Object.keys(record.fields), textField, deletionField]);
}

/** What each operation of one record changed, oldest first, told as its writer saw it. */
export function recordHistory(operations: readonly Operation[]): readonly HistoryStep[] {
  const written = new Map<string, Operation[]>();
  return sortOperations(operations).map((operation) => {
    const writes = operation.kind === 'new' || operation.kind === 'set';
    const changes = Object.entries(writes ? (operation.fields ?? {}) : {}).map(([field, after]) => {
      const earlier = written.get(field) ?? [];
      const change = fieldChange(field, after, earlier, operation.replaces?.[field] ?? []);
      written.set(field, earlier);
      earlier.push(operation);
      return change;
    });
    const { id, kind, time, stream } = operation;
    return { operation: id, kind, time, stream, reason: operation.reason ?? null, changes };
  });
}

/** `earlier`: the writes of the field before this one in display order. */
function fieldChange(
  field: string,
  after: Scalar,
  earlier: readonly Operation[],
  replaces: readonly OperationId[],
): FieldChange {
  const seen = earlier.filter(({ id }) => replaces.includes(id)).map(({ fields }) => fields?.[field] ?? null);
  const before = seen.findLast((value) => !equalScalars(value, after)) ?? seen.at(-1) ?? null;
  const last = earlier.at(-1);
  return { field, before, after, apart: last !== undefined && !replaces.includes(last.id) };
}

const none: readonly never[] = [];

/** The state of one field while folding. `replaced` holds ids that were named before they were met, or never. */
interface Slot {
  readonly name: string;
  heads: Head[];
  replaced: Set<OperationId> | undefined;
}

function newSlot(name: string): Slot {
  return { name, heads: [], replaced: undefined };
}

function isApplied(operation: Operation): boolean {
  const kind = operation.kind;
  return kind === 'set' || kind === 'new' || kind === 'txt' || kind === 'del';
}

function applyFields(slots: Slot[], deletion: Slot, operation: Operation): void {
  const fields = operation.fields;
  for (const name in fields) {
    let slot = slots.find((candidate) => candidate.name === name);
    if (slot === undefined) {
      slot = newSlot(name);
      slots.push(slot);
    }
    applyTo(slot, operation, fields[name] ?? null);
  }
  const restored = operation.replaces?.[deletionField];
  if (restored !== undefined) for (const id of restored) replaceHead(deletion, id);
}

function applyTo(slot: Slot, operation: Operation, value: Scalar): void {
  const replaces = operation.replaces;
  if (replaces !== undefined && Object.hasOwn(replaces, slot.name)) {
    for (const id of replaces[slot.name] ?? none) replaceHead(slot, id);
  }
  if (slot.replaced?.has(operation.id)) return;
  slot.heads.push(headOf(operation, value));
}

function headOf(operation: Operation, value: Scalar): Head {
  return {
    operation: operation.id,
    value,
    stream: operation.stream,
    time: operation.time,
    reason: operation.reason ?? null,
  };
}

function everyWrite(operations: readonly Operation[], field: string): Head[] {
  return operations
    .filter(({ kind, fields }) => (kind === 'new' || kind === 'set') && Object.hasOwn(fields ?? {}, field))
    .map((operation) => headOf(operation, operation.fields?.[field] ?? null));
}

function replaceHead(slot: Slot, id: OperationId): void {
  const index = slot.heads.findIndex((head) => head.operation === id);
  if (index >= 0) slot.heads.splice(index, 1);
  else {
    slot.replaced ??= new Set();
    slot.replaced.add(id);
  }
}

function fieldState(slot: Slot, spec: TableSpec | undefined): FieldState {
  const { heads } = slot;
  const last = heads[heads.length - 1];
  const conflict = heads.length > 1 && policyOf(spec, slot.name) === 'conflict' && disagree(heads);
  return { value: last?.value ?? null, heads, conflict };
}

function policyOf(spec: TableSpec | undefined, field: string): 'conflict' | 'lww' {
  return spec !== undefined && Object.hasOwn(spec.fields, field)
    ? (spec.fields[field]?.policy ?? 'conflict')
    : 'conflict';
}

function disagree(heads: readonly Head[]): boolean {
  const first = heads[0]?.value ?? null;
  return heads.some((head) => !equalScalars(first, head.value));
}

function equalScalars(left: Scalar, right: Scalar): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

function headsOf(record: FoldedRecord, field: string): OperationId[] {
  if (field === textField) return [...record.textHeads];
  if (field === deletionField) return [...record.deletionHeads];
  const state = Object.hasOwn(record.fields, field) ? record.fields[field] : undefined;
  return state === undefined ? [] : state.heads.map((head) => head.operation);
}

const alive = { deleted: false, deletionConflict: false, deletionHeads: none } as const;

function deletionState(
  deletion: Slot,
  slots: readonly Slot[],
  text: Slot,
  operations: readonly Operation[],
): Pick<FoldedRecord, 'deleted' | 'deletionConflict' | 'deletionHeads'> {
  if (deletion.heads.length === 0) return alive;
  const deletionHeads = deletion.heads.map((head) => head.operation);
  const deletions = operations.filter((operation) => deletionHeads.includes(operation.id));
  const deleted = deletions.some((operation) => [...slots, text].every((slot) => covers(operation, slot)));
  return { deleted, deletionConflict: !deleted, deletionHeads };
}

/** Whether a deletion was made by someone who saw every standing value of the field. */
function covers(deletion: Operation, slot: Slot): boolean {
  const replaces = deletion.replaces;
  const seen = replaces !== undefined && Object.hasOwn(replaces, slot.name) ? replaces[slot.name] : undefined;
  return slot.heads.every((head) => seen?.includes(head.operation) ?? false);
}

function sortedOnce(operations: readonly Operation[]): readonly Operation[] {
  const sorted = [...operations].sort(
    (left, right) => compareOperations(left, right) || compareContent(left, right),
  );
  return sorted.filter((operation, index) => index === 0 || operation.id !== sorted[index - 1]?.id);
}
