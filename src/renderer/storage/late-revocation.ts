import { type Directory, foldDirectory } from '#shared/log/directory.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { type Copy, deviceOfStream } from './copy.ts';
import { type Counting, countingIn, projectCounting } from './counting.ts';
import type { LoadedDossier } from './dossier-cache.ts';
import { isDirectoryOperation } from './pending-rows.ts';
import type { StreamRow } from './samsyn-database.ts';

/**
 * The dossiers of an import without what was written after a revocation. Where the import itself brings a revocation, all
 * others that hold something from after it come with them, projected anew: whoever gets it late agrees with the others.
 */
export async function withoutCut(
  copy: Copy,
  dossiers: readonly LoadedDossier[],
  arriving: readonly StreamRow[],
): Promise<readonly LoadedDossier[]> {
  const devices = new Map(arriving.map(({ s, device }) => [s, device]));
  const deviceOf = (stream: StreamId) => devices.get(stream) ?? deviceOfStream(copy, stream);
  const before = copy.live.directory;
  const base = dossiers.find(({ id }) => id === copy.id);
  const known = base ?? (before === undefined ? await copy.cache.load(copy.id) : undefined);
  const directory = known?.operations.some(isDirectoryOperation)
    ? await foldDirectory(known.operations, { deviceOf })
    : before;
  const counts = countingIn(directory, deviceOf);
  if (directory === undefined || counts === undefined) return dossiers;
  const own = dossiers.map((dossier) => projectedAnew(dossier, counts));
  if (before === undefined || !cutsMore(before, directory)) return own;
  return [...own, ...(await othersCut(copy, own, counts))];
}

function projectedAnew(dossier: LoadedDossier, counts: Counting): LoadedDossier {
  if (dossier.operations.every(counts)) return dossier;
  return { ...dossier, state: projectCounting(dossier.operations, counts) };
}

function cutsMore(before: Directory, after: Directory): boolean {
  return [...after.devices.values()].some(({ device, revoked }) => {
    const earlier = before.devices.get(device)?.revoked ?? null;
    return revoked !== null && JSON.stringify(revoked.cuts) !== JSON.stringify(earlier?.cuts);
  });
}

async function othersCut(
  copy: Copy,
  done: readonly LoadedDossier[],
  counts: Counting,
): Promise<readonly LoadedDossier[]> {
  const ids = new Set(done.map(({ id }) => id));
  const others: LoadedDossier[] = [];
  for (const row of await copy.database.dossiers.toArray()) {
    if (ids.has(row.id)) continue;
    const dossier = copy.cache.ofRow(row);
    const again = projectedAnew(dossier, counts);
    if (again !== dossier) others.push(again);
  }
  return others;
}
