import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { type FoldedRecord, foldRecord } from '#shared/log/fold.ts';
import type { Operation } from '#shared/log/operation.ts';
import { sealedScope } from './sealed-scope.ts';

/**
 * A dossier while a commit is being worked out: each new operation is folded in at once, so that a later change in
 * the same commit sees it. Mutable, lives inside one commit.
 */
export interface DossierDraft {
  readonly id: DossierId;
  readonly record: (id: RecordId) => FoldedRecord | undefined;
  readonly isSealed: (id: RecordId) => boolean;
  /** Whether a version of the budget is locked: its lines are as a § decided them. */
  readonly isDecided: (version: unknown) => boolean;
  readonly add: (operation: Operation) => void;
  readonly added: () => readonly Operation[];
}

/** Begins a draft on a projected dossier; `undefined` for one that does not exist yet. */
export function draftDossier(id: DossierId, state: DossierState | undefined): DossierDraft {
  const sealed = sealedScope(state);
  const decided = decidedVersions(state);
  const operations = new Map<RecordId, readonly Operation[]>();
  const folded = new Map<RecordId, FoldedRecord>();
  const added: Operation[] = [];
  return {
    id,
    record: (record) => folded.get(record) ?? state?.records.get(record),
    isSealed: (record) => sealed.records.has(record) || sealed.items.has(record),
    isDecided: (version) => {
      const lock = decided.get(version);
      return lock !== undefined && folded.get(lock)?.deleted !== true;
    },
    add: (operation) => {
      const before = operations.get(operation.record) ?? state?.operations.get(operation.record) ?? [];
      const after = [...before, operation];
      operations.set(operation.record, after);
      folded.set(operation.record, foldRecord(after));
      added.push(operation);
    },
    added: () => added,
  };
}

/** The locked versions of a budget, with the lock of each. */
function decidedVersions(state: DossierState | undefined): ReadonlyMap<unknown, RecordId> {
  const locks = [...(state?.records.values() ?? [])].filter(
    ({ table, deleted }) => table === 'budgetLock' && !deleted,
  );
  return new Map(locks.map(({ id, fields }) => [fields['version']?.value, id]));
}
