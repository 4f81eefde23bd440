import { useMemo } from 'react';
import { useBase, useDecisions } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { RecordId } from '#shared/base/id.ts';

/** What the pages of governing documents need of the rest: the §§ that decided, and the names of bodies. */
export interface GoverningFacts {
  readonly decisions: ReadonlyMap<RecordId, DecisionSummary>;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly bodyName: (id: RecordId) => string;
  readonly association: string;
}

/** Empty until it has been read: the pages show what they have. */
export function useGoverningFacts(): GoverningFacts {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const decisions = useDecisions(workspace);
  const dossier = base.status === 'ready' ? base.value : undefined;
  const list = decisions.status === 'ready' ? decisions.value : undefined;
  return useMemo(() => {
    const bodies = dossier?.all('body') ?? [];
    const names = new Map(bodies.map(({ id, values }) => [id, values.name]));
    return {
      decisions: new Map((list ?? []).map((decision) => [decision.minuteItem, decision])),
      bodies,
      bodyName: (id) => names.get(id) ?? '',
      association: dossier?.all('association')[0]?.values.name ?? '',
    };
  }, [dossier, list]);
}
