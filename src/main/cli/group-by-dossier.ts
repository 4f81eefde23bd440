import { type DossierId, dossierOf } from '#shared/base/id.ts';
import type { Operation } from '#shared/log/operation.ts';

/** The operations of each dossier, in the order of the file. */
export function groupByDossier(
  operations: readonly Operation[],
): ReadonlyMap<DossierId, readonly Operation[]> {
  const groups = new Map<DossierId, Operation[]>();
  for (const operation of operations) {
    const dossier = dossierOf(operation.record);
    const group = groups.get(dossier);
    if (group === undefined) groups.set(dossier, [operation]);
    else group.push(operation);
  }
  return groups;
}
