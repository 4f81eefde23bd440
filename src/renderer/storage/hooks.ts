import { useCallback, useSyncExternalStore } from 'react';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { AgendaSources } from '#shared/domain/agenda/agenda-sources.ts';
import { type Loadable, sharedQuery } from './shared-queries.ts';
import type {
  BlobState,
  ConflictEntry,
  CorrectionFact,
  DecisionSummary,
  DeviceView,
  Dossier,
  ExtractSummary,
  Freshness,
  GoverningSummary,
  HeldFromDevice,
  HistoryEntry,
  MatterSteps,
  MatterSummary,
  MeetingSummary,
  NotesFacts,
  NoticeFact,
  SaveState,
  StreamForkView,
  Workspace,
  WorkspaceWriter,
} from './workspace.ts';

export type { Loadable };

/** One dossier, projected; follows every change of it. */
export function useDossier(workspace: Workspace, id: DossierId): Loadable<Dossier> {
  return useLoadable(workspace, `dossier ${id}`, () => workspace.reader.dossier(id));
}

/** The dossier of the association. */
export function useBase(workspace: Workspace): Loadable<Dossier> {
  return useLoadable(workspace, 'base', () => workspace.reader.base());
}

/** All meetings, the newest first. */
export function useMeetings(workspace: Workspace): Loadable<readonly MeetingSummary[]> {
  return useLoadable(workspace, 'meetings', () => workspace.reader.meetings());
}

/**
 * One plain value worked out from the meetings; `undefined` until they are there. Who uses it is drawn again when the value
 * changes, not each time something in some meeting does.
 */
export function useMeetingsValue<Value extends string | number | boolean>(
  workspace: Workspace,
  select: (meetings: readonly MeetingSummary[]) => Value,
): Value | undefined {
  const query = sharedQuery(workspace, 'meetings', () => workspace.reader.meetings());
  return useSyncExternalStore(query.subscribe, () => {
    const meetings = query.current();
    return meetings.status === 'ready' ? select(meetings.value) : undefined;
  });
}

/** All decisions, the newest first. */
export function useDecisions(workspace: Workspace): Loadable<readonly DecisionSummary[]> {
  return useLoadable(workspace, 'decisions', () => workspace.reader.decisions());
}

/** All governing documents. */
export function useGoverning(workspace: Workspace): Loadable<readonly GoverningSummary[]> {
  return useLoadable(workspace, 'governing', () => workspace.reader.governing());
}

/** Decisions of other circles that have been shown to this one. */
export function useExtracts(workspace: Workspace): Loadable<readonly ExtractSummary[]> {
  return useLoadable(workspace, 'extracts', () => workspace.reader.extracts());
}

/** All matters, the newest first. */
export function useMatters(workspace: Workspace): Loadable<readonly MatterSummary[]> {
  return useLoadable(workspace, 'matters', () => workspace.reader.matters());
}

/** What the meetings here have done with matters. */
export function useMatterSteps(workspace: Workspace): Loadable<MatterSteps> {
  return useLoadable(workspace, 'matterSteps', () => workspace.reader.matterSteps());
}

/** Which notes have been approved, and which have been sent outside their group. */
export function useNotesFacts(workspace: Workspace): Loadable<NotesFacts> {
  return useLoadable(workspace, 'notesFacts', () => workspace.reader.notesFacts());
}

/** Every attested part with its notices. */
export function useNoticeFacts(workspace: Workspace): Loadable<readonly NoticeFact[]> {
  return useLoadable(workspace, 'noticeFacts', () => workspace.reader.noticeFacts());
}

/** Every correction of an attested §. */
export function useCorrections(workspace: Workspace): Loadable<readonly CorrectionFact[]> {
  return useLoadable(workspace, 'corrections', () => workspace.reader.corrections());
}

/** What agendas of coming meetings can be filled from. */
export function useAgendaSources(workspace: Workspace): Loadable<AgendaSources> {
  return useLoadable(workspace, 'agendaSources', () => workspace.reader.agendaSources());
}

/** All open conflicts. */
export function useConflicts(workspace: Workspace): Loadable<readonly ConflictEntry[]> {
  return useLoadable(workspace, 'conflicts', () => workspace.reader.conflicts());
}

/** The history of one record, oldest first. */
export function useHistory(workspace: Workspace, record: RecordId): Loadable<readonly HistoryEntry[]> {
  return useLoadable(workspace, `history ${record}`, () => workspace.reader.history(record));
}

/** How it stands with some attached files. */
export function useBlobStates(
  workspace: Workspace,
  hashes: readonly string[],
): Loadable<ReadonlyMap<string, BlobState>> {
  return useLoadable(workspace, `blobs ${hashes.join()}`, () => workspace.reader.blobStates(hashes));
}

/** How fresh the copy is. */
export function useFreshness(workspace: Workspace): Loadable<Freshness> {
  return useLoadable(workspace, 'freshness', () => workspace.reader.freshness());
}

/** The streams that hold two histories. */
export function useForks(workspace: Workspace): Loadable<readonly StreamForkView[]> {
  return useLoadable(workspace, 'forks', () => workspace.reader.forks());
}

/** The own notes on this computer for the records of a dossier. */
export function useOwnNotes(
  workspace: Workspace,
  dossier: DossierId,
): Loadable<ReadonlyMap<RecordId, string>> {
  return useLoadable(workspace, `own notes ${dossier}`, () => workspace.reader.ownNotes(dossier));
}

/** The devices of the members. */
export function useMembers(workspace: Workspace): Loadable<readonly DeviceView[]> {
  return useLoadable(workspace, 'members', () => workspace.reader.members());
}

/** What devices wrote after they were shut out, or before they are let in. */
export function useHeldFromDevices(workspace: Workspace): Loadable<readonly HeldFromDevice[]> {
  return useLoadable(workspace, 'held', () => workspace.reader.heldFromDevices());
}

/** Whether everything is saved. */
export function useSaveState(writer: WorkspaceWriter): SaveState {
  const subscribe = useCallback((listener: () => void) => writer.onSaveState(listener), [writer]);
  return useSyncExternalStore(subscribe, writer.saveState);
}

/** What a query that other components may look at too has read. The name says all that the reading depends on. */
function useLoadable<Value>(
  workspace: Workspace,
  name: string,
  read: () => Promise<Value | undefined>,
): Loadable<Value> {
  const query = sharedQuery(workspace, name, read);
  return useSyncExternalStore(query.subscribe, query.current);
}
