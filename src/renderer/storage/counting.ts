import { type Directory, isWithinCut } from '#shared/log/directory.ts';
import { type DossierState, projectDossier } from '#shared/log/dossier.ts';
import type { Operation, StreamId } from '#shared/log/operation.ts';

/** Whether an operation counts: not what a device wrote after it was shut out. */
export type Counting = (operation: Operation) => boolean;

/** What counts by a directory; `undefined` where nobody is shut out and everything does. */
export function countingIn(
  directory: Directory | undefined,
  deviceOf: (stream: StreamId) => string | undefined,
): Counting | undefined {
  if (directory === undefined) return undefined;
  if (![...directory.devices.values()].some(({ revoked }) => revoked !== null)) return undefined;
  return ({ stream, sequence }) => {
    const device = deviceOf(stream);
    return device === undefined || isWithinCut(directory, { device, stream, sequence });
  };
}

/** What a dossier amounts to by the operations that count. */
export function projectCounting(
  operations: readonly Operation[],
  counts: Counting | undefined,
): DossierState {
  return projectDossier(counts === undefined ? operations : operations.filter(counts));
}
