import { type Counting, countingIn, projectCounting } from '#shared/log/counting.ts';
import { type Directory, foldDirectory } from '#shared/log/directory.ts';
import type { Operation, StreamId } from '#shared/log/operation.ts';
import { type Copy, deviceOfStream } from './copy.ts';
import type { LoadedDossier } from './dossier-cache.ts';
import { isDirectoryOperation } from './pending-rows.ts';

/** Dossiers judged by a directory. */
export interface Judged {
  readonly dossiers: readonly LoadedDossier[];
  /** The directory that holds once these dossiers are stored, where it is another one than before. */
  readonly directory: Directory | undefined;
}

/**
 * The dossiers of a write as the directory makes them: without what was written after a revocation, and with those
 * signatures only that their signer could make. Where the write itself changes the directory, all others that come out
 * differently come with them, projected anew: whoever gets a grant or a revocation late agrees with the others.
 */
export async function judgeDossiers(
  copy: Copy,
  dossiers: readonly LoadedDossier[],
  arriving: readonly { readonly s: StreamId; readonly device: string }[],
): Promise<Judged> {
  const devices = new Map(arriving.map(({ s, device }) => [s, device]));
  const deviceOf = (stream: StreamId) => devices.get(stream) ?? deviceOfStream(copy, stream);
  const before = copy.live.directory;
  const base = dossiers.find(({ id }) => id === copy.id);
  const known = base ?? (before === undefined ? await copy.cache.load(copy.id) : undefined);
  const isNew = known?.operations.some(isDirectoryOperation) === true;
  const directory = isNew ? await foldDirectory(known?.operations ?? [], { deviceOf }) : before;
  const counting = countingIn(directory, deviceOf, copy.live.signatures);
  if (directory === undefined || counting === undefined) return { dossiers, directory: undefined };
  const own: LoadedDossier[] = [];
  for (const dossier of dossiers) own.push(await projectedAnew(dossier, counting));
  const judged = isNew ? directory : undefined;
  if (before === undefined || !judgesOtherwise(before, directory))
    return { dossiers: own, directory: judged };
  return { dossiers: [...own, ...(await others(copy, own, counting))], directory: judged };
}

async function projectedAnew(dossier: LoadedDossier, counting: Counting): Promise<LoadedDossier> {
  const { counts } = counting;
  const isCut = counts !== undefined && !dossier.operations.every(counts);
  if (!isCut && !dossier.operations.some(isOfSeals)) return dossier;
  await counting.prepare(dossier.operations);
  return { ...dossier, state: projectCounting(dossier.operations, counting) };
}

function isOfSeals({ kind }: Operation): boolean {
  return kind === 'sign' || kind === 'void';
}

/** Whether operations that are held already may count otherwise: someone is shut out, or a device speaks for more. */
function judgesOtherwise(before: Directory, after: Directory): boolean {
  return [...after.devices.values()].some((device) => {
    const earlier = before.devices.get(device.device);
    if (earlier === undefined) return device.revoked !== null;
    return JSON.stringify(judgedBy(device)) !== JSON.stringify(judgedBy(earlier));
  });
}

function judgedBy({
  revoked,
  persons,
  wasAdministrator,
}: NonNullable<ReturnType<Directory['devices']['get']>>) {
  return [revoked?.cuts ?? null, persons, wasAdministrator];
}

async function others(
  copy: Copy,
  done: readonly LoadedDossier[],
  counting: Counting,
): Promise<readonly LoadedDossier[]> {
  const ids = new Set(done.map(({ id }) => id));
  const changed: LoadedDossier[] = [];
  for (const row of await copy.database.dossiers.toArray()) {
    if (ids.has(row.id)) continue;
    const dossier = await copy.cache.ofRow(row);
    const again = await projectedAnew(dossier, counting);
    if (again !== dossier) changed.push(again);
  }
  return changed;
}
