import { type Directory, isWithinCut } from './directory.ts';
import { type DossierState, projectDossier } from './dossier.ts';
import type { Operation, StreamId } from './operation.ts';
import type { SealTrust } from './seal.ts';
import { checkSignatures, type SignatureBook, sealTrustIn } from './seal-trust.ts';

/** What counts by a directory. */
export interface Counting {
  /** Whether an operation counts: not what a device wrote after it was shut out. `undefined` where everything does. */
  readonly counts: ((operation: Operation) => boolean) | undefined;
  /** Whose word that minutes are signed counts. It knows the signatures that have been prepared. */
  readonly trust: SealTrust;
  /** Checks the signatures among operations. To be called before they are projected. */
  readonly prepare: (operations: readonly Operation[]) => Promise<void>;
}

/** What counts by a directory; `undefined` while there is none. */
export function countingIn(
  directory: Directory | undefined,
  deviceOf: (stream: StreamId) => string | undefined,
  book: SignatureBook,
): Counting | undefined {
  if (directory === undefined) return undefined;
  const context = { directory, deviceOf, book };
  const isAnyoneOut = [...directory.devices.values()].some(({ revoked }) => revoked !== null);
  const counts = ({ stream, sequence }: Operation) => {
    const device = deviceOf(stream);
    return device === undefined || isWithinCut(directory, { device, stream, sequence });
  };
  return {
    counts: isAnyoneOut ? counts : undefined,
    trust: sealTrustIn(context),
    prepare: (operations) => checkSignatures(operations, context),
  };
}

/** What a dossier amounts to by the operations that count. */
export function projectCounting(
  operations: readonly Operation[],
  counting: Counting | undefined,
): DossierState {
  if (counting === undefined) return projectDossier(operations);
  const { counts, trust } = counting;
  return projectDossier(counts === undefined ? operations : operations.filter(counts), trust);
}
