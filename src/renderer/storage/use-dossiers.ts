import { useLiveQuery } from 'dexie-react-hooks';
import type { DossierId } from '#shared/base/id.ts';
import type { Loadable } from './hooks.ts';
import type { Dossier, Workspace } from './workspace.ts';

/** Several dossiers at once; those that are not here are left out. Follows every change of them. */
export function useDossiers(workspace: Workspace, ids: readonly DossierId[]): Loadable<readonly Dossier[]> {
  const key = ids.join();
  const hit = useLiveQuery(async () => {
    const found = await Promise.all(ids.map((id) => workspace.reader.dossier(id)));
    return { workspace, key, value: found.filter((dossier) => dossier !== undefined) };
  }, [workspace, key]);
  // A live query hands back the previous row for one render after its key changed.
  if (hit === undefined || hit.key !== key || hit.workspace !== workspace) return { status: 'loading' };
  return { status: 'ready', value: hit.value };
}
