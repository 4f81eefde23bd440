import type { ConflictEntry } from '#renderer/storage/workspace.ts';

/** Names a conflict: one field of one record. */
export function conflictKey(entry: ConflictEntry): string {
  return `${entry.record}/${entry.field}`;
}
