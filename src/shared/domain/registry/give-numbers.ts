import { type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { compareText, type RecordUpdate } from '#shared/domain/recorded.ts';
import { nextRegistryNumbers } from './registry-number.ts';

/** A matter as the one who gives numbers sees it. */
export interface NumberedMatter {
  readonly id: DossierId;
  readonly registryNumber: string | null;
  readonly openedOn: IsoDate;
}

/**
 * Gives the next free numbers of the year to matters, the oldest first, and lets the agendas and §§ that handle them and
 * have none say them too. Attested §§ stay as they are. Only the issuer may do this (I3).
 */
export function giveNumbers(input: {
  readonly matters: readonly NumberedMatter[];
  /** The matters to be given a number. */
  readonly wanted: ReadonlySet<RecordId>;
  readonly steps: readonly MatterStep[];
  readonly prefix: string;
  readonly today: IsoDate;
}): readonly RecordUpdate[] {
  const { matters, wanted, steps, prefix, today } = input;
  const chosen = matters
    .filter(({ id }) => wanted.has(id))
    .toSorted((left, right) => compareText(left.openedOn, right.openedOn) || compareText(left.id, right.id));
  const taken = matters.flatMap(({ registryNumber }) => registryNumber ?? []);
  const numbers = nextRegistryNumbers(taken, { prefix, year: yearOf(today) }, chosen.length);
  return chosen.flatMap((matter, index): readonly RecordUpdate[] => {
    const registryNumber = numbers[index] ?? null;
    const values = { registryNumber };
    // A number that two have got is changed where it stands; what somebody wrote otherwise is left.
    const isOld = (number: string | null) => number === null || number === matter.registryNumber;
    return [
      { type: 'set', table: 'matter', id: matter.id, values },
      ...steps
        .filter((step) => step.matter === matter.id && !step.attested)
        .flatMap((step): readonly RecordUpdate[] => [
          ...(isOld(step.registryNumber)
            ? [{ type: 'set', table: 'agendaItem', id: step.agendaItem, values } as const]
            : []),
          ...(step.minuteItem !== null && isOld(step.minuteRegistryNumber)
            ? [{ type: 'set', table: 'minuteItem', id: step.minuteItem, values } as const]
            : []),
        ]),
    ];
  });
}
