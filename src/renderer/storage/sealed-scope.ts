import type { RecordId } from '#shared/base/id.ts';
import type { DossierState } from '#shared/log/dossier.ts';

/** What the effective seals of a dossier cover. */
export interface SealedScope {
  /** Records whose projection is fixed. */
  readonly records: ReadonlySet<RecordId>;
  /** §§ that are attested: nothing may be added under them. */
  readonly items: ReadonlySet<RecordId>;
}

const nothingSealed: SealedScope = { records: new Set(), items: new Set() };

/** Gathers what is sealed for good: seals that everyone named has signed and nobody has voided. */
export function sealedScope(state: DossierState | undefined): SealedScope {
  const effective = state?.seals.filter((seal) => seal.effective) ?? [];
  if (effective.length === 0) return nothingSealed;
  return {
    records: new Set(effective.flatMap((seal) => [...seal.scope, seal.part])),
    items: new Set(effective.flatMap((seal) => seal.items)),
  };
}
