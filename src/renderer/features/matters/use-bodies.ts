import { useMemo } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { RecordId } from '#shared/base/id.ts';

/** The bodies of the association and their names; none while they are read. */
export function useBodies(): {
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly nameOf: (body: RecordId | null) => string;
} {
  const base = useBase(useWorkspace());
  return useMemo(() => {
    const bodies = base.status === 'ready' ? base.value.all('body') : [];
    const names = new Map(bodies.map(({ id, values }) => [id, values.name]));
    return { bodies, nameOf: (body) => (body === null ? '' : (names.get(body) ?? '')) };
  }, [base]);
}
