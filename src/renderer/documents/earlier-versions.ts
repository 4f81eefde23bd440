import type { StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';

/** The documents that one has replaced, the latest first. */
export function earlierVersions(
  documents: readonly StoredRecord<'document'>[],
  document: StoredRecord<'document'>,
): readonly StoredRecord<'document'>[] {
  const earlier: StoredRecord<'document'>[] = [];
  const seen = new Set<RecordId>([document.id]);
  let next = document.values.replaces;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const found = documents.find(({ id }) => id === next);
    if (found === undefined) break;
    earlier.push(found);
    next = found.values.replaces;
  }
  return earlier;
}
