import type { RecordId } from '#shared/base/id.ts';
import { compareOperations } from './clock.ts';
import { type FoldedRecord, foldRecord, sortOperations } from './fold.ts';
import { meetingTables } from './meeting-tables.ts';
import type { Operation } from './operation.ts';
import { compareContent } from './operation-content.ts';
import { foldSeals, isIncluded, type SealState, type SealTrust } from './seal.ts';

/** A root record and everything that belongs to it, folded. */
export interface DossierState {
  /** Every record that has been written, deleted ones too. */
  readonly records: ReadonlyMap<RecordId, FoldedRecord>;
  /** What each record was folded from, and the operations that write nothing. Without the late ones. */
  readonly operations: ReadonlyMap<RecordId, readonly Operation[]>;
  readonly seals: readonly SealState[];
  /** Operations that came after an effective seal of what they change: kept, listed, never applied. Oldest first. */
  readonly late: readonly Operation[];
  /**
   * Operations that share id and record with another, from a stream that was written on from two copies of one disk: kept,
   * listed, not applied. The other one, the same on every device, counts.
   */
  readonly doubled: readonly Operation[];
}

/**
 * Projects the operations of one dossier. A function of the *set* of operations: order and repetition do not matter.
 * What an effective seal covers is folded from the sealed operations only. Text is not built here: see `mergeText`.
 * `trust` says which signatures count; without it every one does.
 */
export function projectDossier(operations: readonly Operation[], trust?: SealTrust): DossierState {
  const { groups, doubled } = groupByRecord(operations);
  const seals = foldSeals(doubled.length === 0 ? operations : [...groups.values()].flat(), trust);
  const effective = seals.filter((seal) => seal.effective);
  if (effective.length === 0)
    return { records: foldAll(groups), operations: groups, seals, late: [], doubled };
  return { ...projectSealed(groups, seals, coverageOf(effective)), doubled };
}

function groupByRecord(operations: readonly Operation[]): {
  readonly groups: ReadonlyMap<RecordId, readonly Operation[]>;
  readonly doubled: readonly Operation[];
} {
  const groups = new Map<RecordId, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(operation.record);
    if (group === undefined) groups.set(operation.record, [operation]);
    else group.push(operation);
  }
  const sorted = new Map<RecordId, readonly Operation[]>();
  const doubled: Operation[] = [];
  for (const [id, group] of groups) {
    const once = sortOperations(group);
    sorted.set(id, once);
    if (once.length < group.length) doubled.push(...doublesIn(group, once));
  }
  doubled.sort(compareFully);
  return { groups: sorted, doubled };
}

/** What has the id of an operation that counts, but says something else; each once. */
function doublesIn(group: readonly Operation[], once: readonly Operation[]): readonly Operation[] {
  const counting = new Map(once.map((operation) => [operation.id, operation]));
  const others = group.filter((operation) => {
    const kept = counting.get(operation.id);
    return kept !== undefined && compareContent(kept, operation) !== 0;
  });
  others.sort(compareFully);
  return others.filter((operation, index) => {
    const previous = others[index - 1];
    return previous === undefined || compareFully(previous, operation) !== 0;
  });
}

function compareFully(left: Operation, right: Operation): number {
  return compareOperations(left, right) || compareContent(left, right);
}

function foldAll(groups: ReadonlyMap<RecordId, readonly Operation[]>): Map<RecordId, FoldedRecord> {
  const records = new Map<RecordId, FoldedRecord>();
  for (const [id, group] of groups) if (group.some(isWrite)) records.set(id, foldRecord(group));
  return records;
}

function isWrite({ kind }: Operation): boolean {
  return kind === 'new' || kind === 'set' || kind === 'txt' || kind === 'del';
}

/** The seal that decides over each frozen record, and over what is added to a frozen meeting. */
interface Coverage {
  readonly byRecord: ReadonlyMap<RecordId, SealState>;
  readonly byItem: ReadonlyMap<RecordId, SealState>;
  readonly ofMeeting: SealState | undefined;
}

/** Where rival seals freeze the same record the oldest decides, on every device alike. */
function coverageOf(effective: readonly SealState[]): Coverage {
  const byRecord = new Map<RecordId, SealState>();
  const byItem = new Map<RecordId, SealState>();
  let ofMeeting: SealState | undefined;
  for (const seal of effective) {
    for (const id of seal.scope) {
      if (!byRecord.has(id)) byRecord.set(id, seal);
      if (id.length === 16) ofMeeting ??= seal;
    }
    for (const id of seal.items) if (!byItem.has(id)) byItem.set(id, seal);
  }
  return { byRecord, byItem, ofMeeting };
}

function projectSealed(
  groups: ReadonlyMap<RecordId, readonly Operation[]>,
  seals: readonly SealState[],
  coverage: Coverage,
): Omit<DossierState, 'doubled'> {
  const kept = new Map<RecordId, readonly Operation[]>();
  const records = new Map<RecordId, FoldedRecord>();
  const late: Operation[] = [];
  for (const [id, group] of groups) {
    const lateOfGroup = lateOf(id, group, coverage);
    late.push(...lateOfGroup);
    const rest = lateOfGroup.size === 0 ? group : group.filter((operation) => !lateOfGroup.has(operation));
    if (rest.length > 0) kept.set(id, rest);
    // Seals, signatures and reviews stand beside the record: they must not count as changes of it.
    const folded = coverage.byRecord.has(id) ? rest.filter(isWrite) : rest;
    if (folded.some(isWrite)) records.set(id, foldRecord(folded));
  }
  return { records, operations: kept, seals, late: late.sort(compareFully) };
}

function lateOf(id: RecordId, group: readonly Operation[], coverage: Coverage): ReadonlySet<Operation> {
  const seal = coverage.byRecord.get(id);
  if (seal !== undefined)
    return new Set(group.filter((operation) => !isBeside(operation) && !isIncluded(seal, operation)));
  const added = group.filter((operation) => isAddedToSealed(operation, coverage));
  if (added.length === 0) return nothing;
  const rest = group.filter((operation) => !added.includes(operation));
  // A record that was created under a seal is late as a whole: its later changes mean nothing without it.
  return new Set(rest.some(({ kind }) => kind === 'new') ? added : group);
}

const nothing: ReadonlySet<Operation> = new Set();

function isBeside({ kind }: Operation): boolean {
  return kind === 'seal' || kind === 'sign' || kind === 'void' || kind === 'dismiss';
}

/** A new vote, clause or reservation at a sealed §, or new attendance or guests at a sealed meeting, or one that is moved there. */
function isAddedToSealed(operation: Operation, { byItem, ofMeeting }: Coverage): boolean {
  if (!isWrite(operation)) return false;
  const item = operation.fields?.['minuteItem'];
  const seal = typeof item === 'string' ? byItem.get(item as RecordId) : undefined;
  if (seal !== undefined && !isIncluded(seal, operation)) return true;
  return meetingTables.has(operation.table) && ofMeeting !== undefined && !isIncluded(ofMeeting, operation);
}
