import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import type { PlannedSeal } from '#shared/demo/planned-change.ts';
import { projectDossier } from '#shared/log/dossier.ts';
import type { Operation } from '#shared/log/operation.ts';
import { sealExtra } from '#shared/log/seal-scope.ts';
import { namesOf } from './base-names.ts';
import type { Intention } from './change-operations.ts';

/** Seals a part in a planned history: the seal over what has been told so far, then each signature on paper. */
export async function sealHistory(
  records: ReadonlyMap<RecordId, readonly Operation[]>,
  workspace: DossierId,
  planned: PlannedSeal,
  write: (intention: Intention) => Promise<Operation>,
): Promise<void> {
  const { id, kind, items, signers, signedOn, place } = planned;
  const told = { table: 'minutesPart', record: id } as const;
  const state = projectDossier(operationsOf(records, dossierOf(id)));
  const names = namesOf(projectDossier(operationsOf(records, workspace)));
  const ways = signers.map((person) => ({ person, way: 'paper' as const }));
  const extra = await sealExtra(state, { kind, items, signers: ways, part: id }, names);
  const seal = await write({ ...told, kind: 'seal', extra: { ...extra } });
  for (const person of signers) {
    const signature = { seal: seal.id, hash: extra.hash, person, way: 'paper', signedOn, place };
    await write({ ...told, kind: 'sign', extra: signature });
  }
}

function operationsOf(records: ReadonlyMap<RecordId, readonly Operation[]>, dossier: DossierId): Operation[] {
  const operations: Operation[] = [];
  for (const [id, made] of records) if (dossierOf(id) === dossier) operations.push(...made);
  return operations;
}
