import { addDays, type IsoDate, isExtendedHoliday, nextLegalDay } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import { type DemoHistory, scribeAt } from './demo-history.ts';

/** The history is told until this day: a notice that may come down later hangs still. */
const toldUntil = '2026-11-24' as IsoDate;

/** Where the demo's notices hang. */
export const demoBoards = ['Trollhättans stads anslagstavla', 'Förbundets webbplats'] as const;

/** Tells that an attested part was announced the next weekday, and taken down when it could be. */
export async function tellNotice(
  history: DemoHistory,
  root: DossierId,
  part: RecordId,
  attestedOn: IsoDate,
  by: RecordId | null,
): Promise<void> {
  const next = addDays(attestedOn, 1);
  const postedOn = isExtendedHoliday(next) ? attestedOn : next;
  const id = await history.naturalId(root, 'publicNotice', [part]);
  scribeAt(history, postedOn, '19:10', 0, 'styrelse').add({
    type: 'create',
    table: 'publicNotice',
    id,
    values: {
      part,
      postedOn,
      boards: demoBoards,
      keptAt: 'Förbundets kansli',
      postedBy: by,
      removedOn: null,
      removedBy: null,
    },
  });
  const removedOn = nextLegalDay(appealDates(postedOn).earliestRemoval);
  if (removedOn > toldUntil) return;
  scribeAt(history, removedOn, '09:05', 0, 'styrelse').add({
    type: 'set',
    table: 'publicNotice',
    id,
    values: { removedOn, removedBy: by },
  });
}
