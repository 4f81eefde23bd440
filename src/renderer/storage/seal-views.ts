import { toInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { SealState, SealTrust } from '#shared/log/seal.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import { completeSnapshot } from '#shared/log/snapshot-formats.ts';
import { namesOf } from './base-names.ts';
import type { AuthorOf } from './dossier-view.ts';
import type { SealView } from './workspace.ts';

/** The seals of a dossier as screens show them, each checked by making its snapshot anew. */
export function viewSeals(
  state: DossierState,
  base: DossierState | undefined,
  authorOf: AuthorOf,
  trust?: SealTrust,
): Promise<readonly SealView[]> {
  const operations = [...[...state.operations.values()].flat(), ...state.late];
  const names = namesOf(base);
  const standing = state.seals.filter((seal) => !seal.voided);
  return Promise.all(
    standing.map(async (seal) => ({
      part: seal.part,
      operation: seal.operation,
      hash: seal.hash,
      items: seal.items,
      frozenAt: toInstant(millisecondsOf(seal.frozenAt)),
      frozenBy: authorOf(seal.frozenBy),
      signers: signersOf(seal, names),
      effective: seal.effective,
      edited: seal.edited,
      rival: seal.rival,
      voidedBy: seal.voidedBy,
      verified: !seal.edited && (await verifySeal(operations, seal, trust)),
      snapshot: shownSnapshot(seal),
    })),
  );
}

/** The snapshot with all that screens ask for; one that is not made as ours is given as it is, and shown as such. */
function shownSnapshot({ snapshot }: SealState): unknown {
  return Array.isArray(snapshot.items) ? completeSnapshot(snapshot) : snapshot;
}

function signersOf(seal: SealState, names: (id: RecordId) => string | null): SealView['signers'] {
  return seal.signers.map(({ person, way }) => {
    const signature = seal.signatures.find((made) => made.person === person);
    const signed = signature !== undefined;
    const { signedOn = null, place = null } = signature ?? {};
    return { person, name: names(person) ?? '', way: signature?.way ?? way, signedOn, place, signed };
  });
}
