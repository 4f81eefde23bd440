import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** A board as it is founded, before it has decided anything on its own work. */
export const foundedBoard: Recorded<'body'> = {
  id: 'board' as RecordId,
  values: {
    name: 'Styrelsen',
    kind: 'board',
    memberOrganisation: null,
    openedOn: '2022-01-01' as IsoDate,
    closedOn: null,
    numbering: 'calendarYear',
    summonsDays: 7,
    attestorCount: 1,
    order: 'a0',
  },
};
