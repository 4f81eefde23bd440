import type { RecordId } from '#shared/base/id.ts';
import type { DossierState } from '#shared/log/dossier.ts';

/** Names for snapshots and seals: of persons, bodies and member organisations, and of seats by the person who holds them. */
export function namesOf(base: DossierState | undefined): (id: RecordId) => string | null {
  return (id) => {
    const record = base?.records.get(id);
    if (record === undefined) return null;
    const name = record.fields['name']?.value;
    if (typeof name === 'string') return name;
    const person = record.fields['person']?.value;
    const holder = typeof person === 'string' ? base?.records.get(person as RecordId) : undefined;
    const holderName = holder?.fields['name']?.value;
    return typeof holderName === 'string' ? holderName : null;
  };
}
