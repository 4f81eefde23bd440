import type { RecordId } from '#shared/base/id.ts';
import { canonicalBytes } from './canonical.ts';
import { type DossierState, projectDossier } from './dossier.ts';
import { meetingTables } from './meeting-tables.ts';
import { type MinutesSnapshot, namesIn, sealHash, snapshotOf } from './minutes-snapshot.ts';
import type { Operation } from './operation.ts';
import { isIncluded, type SealExtra, type SealState, type SealTrust, versionsOf } from './seal.ts';
import { inFormat } from './snapshot-formats.ts';

/**
 * Every record that a seal of these §§ freezes: the part, the §§ and what belongs to them (deleted records too, so that
 * nothing comes back) and, for ordinary minutes, the meeting and its attendance. What an earlier seal has frozen is left to it.
 */
export function sealScope(
  state: DossierState,
  part: RecordId,
  items: readonly RecordId[],
  kind: SealExtra['kind'],
): readonly RecordId[] {
  const wanted = new Set(items);
  const frozen = new Set(state.seals.flatMap((seal) => (seal.effective ? seal.scope : [])));
  const scope = new Set<RecordId>([part, ...items]);
  for (const record of state.records.values()) {
    // A document belongs to what it was attached to, an agenda item or a §.
    const field = record.table === 'document' ? 'owner' : 'minuteItem';
    const item = Object.hasOwn(record.fields, field) ? record.fields[field]?.value : undefined;
    const belongs = typeof item === 'string' && wanted.has(item as RecordId);
    const isOfMeeting =
      kind === 'ordinary' && (record.table === 'meeting' || meetingTables.has(record.table));
    if ((belongs || isOfMeeting) && !frozen.has(record.id)) scope.add(record.id);
  }
  return [...scope].sort();
}

/** What the `seal` operation carries: the snapshot of these §§ as the state shows them now, its hash and what it includes. */
export async function sealExtra(
  state: DossierState,
  seal: Pick<SealExtra, 'kind' | 'items' | 'signers'> & { readonly part: RecordId },
  names: (id: RecordId) => string | null,
): Promise<SealExtra> {
  const { kind, items, signers, part } = seal;
  const snapshot = canonicalBytes(snapshotOf(state, items, names));
  const known = [...state.operations.values()].flat();
  const vv = versionsOf([...known, ...state.late]);
  const scope = sealScope(state, part, items, kind);
  return { kind, items, scope, vv, snapshot, hash: await sealHash(snapshot), signers };
}

/**
 * Whether a seal is what it says: the snapshot has the hash, and the operations that it includes make that very snapshot
 * again. Takes all known operations of the dossier. `false` is an alarm; the snapshot is shown all the same.
 */
export async function verifySeal(
  operations: readonly Operation[],
  seal: SealState,
  trust?: SealTrust,
): Promise<boolean> {
  const bytes = seal.snapshotBytes ?? canonicalBytes(seal.snapshot);
  if ((await sealHash(bytes)) !== seal.hash) return false;
  const included = operations.filter((operation) => isIncluded(seal, operation));
  const names = namesIn(seal.snapshot as MinutesSnapshot);
  const again = inFormat(
    snapshotOf(projectDossier(included, trust), seal.items, names),
    seal.snapshot.format,
  );
  return (await sealHash(canonicalBytes(again))) === seal.hash;
}
