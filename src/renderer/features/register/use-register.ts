import { useMemo } from 'react';
import {
  useAgendaSources,
  useBase,
  useDecisions,
  useGoverning,
  useMatterSteps,
  useMatters,
} from '#renderer/storage/hooks.ts';
import type { Dossier, MatterSteps } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type RegisterEntry, registerEntries } from './register-entries.ts';

/** All that the register shows. */
export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly byId: ReadonlyMap<RecordId, RegisterEntry>;
  readonly base: Dossier | undefined;
  readonly steps: MatterSteps;
  readonly bodyName: (id: RecordId) => string;
  readonly matterName: (id: DossierId | null) => string;
}

const noSteps: MatterSteps = { steps: [], reports: [] };

/** The register; `undefined` until the decisions have been read. What else it tells comes as it is read. */
export function useRegister(): Register | undefined {
  const workspace = useWorkspace();
  const decisions = useDecisions(workspace);
  const governing = useGoverning(workspace);
  const sources = useAgendaSources(workspace);
  const steps = useMatterSteps(workspace);
  const base = useBase(workspace);
  const matters = useMatters(workspace);
  const today = localDay(new Date());
  const list = decisions.status === 'ready' ? decisions.value : undefined;
  const documents = governing.status === 'ready' ? governing.value : undefined;
  const assignments = sources.status === 'ready' ? sources.value.assignments : undefined;
  const known = steps.status === 'ready' ? steps.value : noSteps;
  const dossier = base.status === 'ready' ? base.value : undefined;
  const named = matters.status === 'ready' ? matters.value : undefined;
  const isComplete = documents !== undefined && assignments !== undefined && dossier !== undefined;
  const entries = useMemo(
    () =>
      list === undefined || !isComplete
        ? undefined
        : registerEntries({
            decisions: list,
            governing: documents,
            assignments,
            reports: known.reports,
            base: dossier,
            today,
          }),
    [list, isComplete, documents, assignments, known, dossier, today],
  );
  return useMemo(() => {
    if (entries === undefined) return undefined;
    const bodies = new Map(dossier?.all('body').map(({ id, values }) => [id, values.name]));
    const headings = new Map(named?.map(({ id, heading }) => [id, heading]));
    return {
      entries,
      byId: new Map(entries.map((entry) => [entry.decision.minuteItem, entry])),
      base: dossier,
      steps: known,
      bodyName: (id) => bodies.get(id) ?? '',
      matterName: (id) => (id === null ? '' : (headings.get(id) ?? '')),
    };
  }, [entries, dossier, named, known]);
}
