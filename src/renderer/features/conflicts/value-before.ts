import type { ConflictEntry, HistoryEntry } from '#renderer/storage/workspace.ts';
import type { Scalar } from '#shared/domain/field.ts';

/**
 * What a field held before the ways parted: what the first of the competing writes replaced. `undefined` when the record
 * began with them, or when that step is not here.
 */
export function valueBefore(
  entry: Pick<ConflictEntry, 'field' | 'values'>,
  history: readonly HistoryEntry[],
): Scalar | undefined {
  const heads = new Set<string>(entry.values.map(({ operation }) => operation));
  const first = history.find(({ operation }) => heads.has(operation));
  if (first === undefined || first.kind === 'new') return undefined;
  return first.changes.find(({ field }) => field === entry.field)?.before;
}
