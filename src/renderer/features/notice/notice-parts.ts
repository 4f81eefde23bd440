import type { Dossier } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { numberItems, numberRange, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import { attestedDayOf } from '#shared/domain/notice/attested-day.ts';

/** A part of the minutes that is to be announced. */
export interface PartToAnnounce {
  readonly id: RecordId;
  /** `§§ 84–102`, or `null` when there are no numbers. */
  readonly range: string | null;
  readonly attestedOn: IsoDate | null;
}

/** The parts of a meeting that are frozen: attested ones can be announced, the others wait for their signatures (T4). */
export function noticeParts(dossier: Dossier): readonly PartToAnnounce[] {
  const first = dossier.get('meeting', dossier.id)?.values.firstNumber ?? null;
  const numbers = numberItems(first, dossier.all('minuteItem'), sealedNumbers(dossier.seals));
  return dossier.seals
    .filter(({ edited }) => !edited)
    .map((seal) => ({
      id: seal.part,
      range: numberRange(seal.items.flatMap((item) => numbers.get(item) ?? [])),
      attestedOn: attestedDayOf(seal),
    }));
}
