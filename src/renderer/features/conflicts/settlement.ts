import type { Change, ConflictEntry } from '#renderer/storage/workspace.ts';
import type { Scalar } from '#shared/domain/field.ts';

/** The change that settles a conflict in one field: written over all the values that are seen, with a reason. */
export function settlement(entry: ConflictEntry, value: Scalar, reason: string): Change {
  const { table, record: id, field } = entry;
  const given = reason.trim() === '' ? {} : { reason: reason.trim() };
  // The entry comes from the storage, so its field belongs to its table.
  return { type: 'set', table, id, values: { [field]: value }, ...given } as Change;
}
