import { Dexie } from 'dexie';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ShelfPorts } from './copy.ts';
import { forgetDeviceChoices } from './device-choice.ts';
import { databaseName, spareDatabaseName } from './samsyn-database.ts';
import { searchDatabaseName } from './search/search-store.ts';
import { readVault, withoutWorkspace, writeVault } from './vault.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOf, writeErrorOfHost } from './write-error.ts';

/** Removes a workspace from this computer: from the list first, so that a half removed one is never offered. */
export async function removeWorkspace(ports: ShelfPorts, id: DossierId): Promise<Result<true, WriteError>> {
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return vault;
  if (vault.value.keys?.device === (id as string)) {
    return writeVault(ports.desktop, { ...vault.value, waiting: null });
  }
  const listed = await writeVault(ports.desktop, withoutWorkspace(vault.value, id));
  return listed.ok ? removeRemains(ports, id) : listed;
}

/**
 * Removes the files of a workspace that is in no list. What cannot be removed does not keep the rest: it is told of once
 * everything else is gone.
 */
export async function removeRemains(ports: ShelfPorts, id: DossierId): Promise<Result<true, WriteError>> {
  const problems: WriteError[] = [];
  for (const name of [searchDatabaseName(id), spareDatabaseName(id), databaseName(id)]) {
    try {
      await Dexie.delete(name);
    } catch (error) {
      problems.push(writeErrorOf(error));
    }
  }
  for (const use of ['shared', 'backup'] as const) {
    const left = await ports.desktop.leaveFolder({ workspace: id, use });
    if (!left.ok) problems.push(writeErrorOfHost(left.error));
  }
  forgetDeviceChoices(id);
  const removed = await ports.desktop.removeWorkspace({ workspace: id });
  if (!removed.ok) problems.push(writeErrorOfHost(removed.error));
  const [problem] = problems;
  return problem === undefined ? ok(true) : err(problem);
}
