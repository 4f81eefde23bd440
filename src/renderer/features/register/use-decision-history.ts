import { useLiveQuery } from 'dexie-react-hooks';
import type { HistoryEntry, Workspace } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';

/** The history of a § and of its clauses, newest first; `undefined` while it is read. */
export function useDecisionHistory(
  workspace: Workspace,
  records: readonly RecordId[],
): readonly HistoryEntry[] | undefined {
  const key = records.join(' ');
  const hit = useLiveQuery(async () => {
    const histories = await Promise.all(records.map((record) => workspace.reader.history(record)));
    return { key, entries: histories.flat().toSorted((left, right) => (left.at < right.at ? 1 : -1)) };
  }, [workspace, key]);
  return hit?.key === key ? hit.entries : undefined;
}
