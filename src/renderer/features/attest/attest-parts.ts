import type { Dossier, SealView } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { numberItems, numberRange, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import { asksForNewText, objectionsTo } from '#shared/domain/minutes/objection-state.ts';

/** A set of §§ that can be attested together. */
export interface AttestPart {
  readonly kind: 'immediate' | 'ordinary';
  readonly items: readonly RecordId[];
  /** `§§ 84–102`, or `null` when there are no numbers. */
  readonly range: string | null;
}

/** A sealed part with its §§ in words. */
export interface SealedPart {
  readonly seal: SealView;
  readonly range: string | null;
}

/** What is left to attest, those that are attested at once first, and what has been sealed. */
export interface AttestState {
  readonly open: readonly AttestPart[];
  readonly sealed: readonly SealedPart[];
}

/** Whether a frozen part that is not attested has to be frozen anew before anybody signs. */
export function mustFreezeAnew(seal: SealView, dossier: Dossier): boolean {
  return seal.edited || objectionsTo(seal.part, dossier.all('objection')).some(asksForNewText);
}

/** Splits the §§ of a meeting into the parts that can be attested now and those that are sealed. */
export function attestState(dossier: Dossier): AttestState {
  const items = dossier.all('minuteItem');
  const firstNumber = dossier.get('meeting', dossier.id)?.values.firstNumber ?? null;
  const numbers = numberItems(firstNumber, items, sealedNumbers(dossier.seals));
  const rangeOf = (ids: readonly RecordId[]): string | null =>
    numberRange(ids.flatMap((id) => numbers.get(id) ?? []));
  // What has been changed since it was frozen, or is to be after an objection, is open again: it has to be frozen anew.
  const standing = dossier.seals.filter((seal) => seal.effective || !mustFreezeAnew(seal, dossier));
  const taken = new Set(standing.flatMap((seal) => seal.items));
  const free = items.filter(({ id }) => !taken.has(id));
  const part = (kind: AttestPart['kind'], isImmediate: boolean): readonly AttestPart[] => {
    const ids = free.filter(({ values }) => values.immediate === isImmediate).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ kind, items: ids, range: rangeOf(ids) }];
  };
  return {
    open: [...part('immediate', true), ...part('ordinary', false)],
    sealed: dossier.seals.map((seal) => ({ seal, range: rangeOf(seal.items) })),
  };
}
