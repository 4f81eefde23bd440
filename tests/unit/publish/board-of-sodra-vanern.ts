import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { orderOf, type RecordStore, recordStore } from './record-store.ts';

export const municipalities = ['Trollhättan', 'Vänersborg', 'Lilla Edet', 'Grästorp'];
const organisations = [
  ...municipalities,
  'Västra Götalandsregionen',
  'Försäkringskassan',
  'Arbetsförmedlingen',
];

/** The board of Södra Vänern with seven ledamöter, seven ersättare, secretary and förbundschef, by role. */
export function boardOfSodraVanern(): RecordStore {
  const base = recordStore('base');
  base.add('association', 'base', {
    name: 'Samordningsförbundet Södra Vänern',
    organisationNumber: null,
    seatPlace: 'Trollhättan',
    purpose: null,
    startedOn: '2022-01-01' as IsoDate,
    predecessor: null,
    population: 120_000,
    executiveTitle: 'förbundschef',
    deputyExecutiveTitle: null,
    noticeBoard: null,
    website: null,
    origin: 'demo',
  });
  base.add('body', 'board', {
    name: 'Styrelsen',
    kind: 'board',
    memberOrganisation: null,
    openedOn: '2022-01-01' as IsoDate,
    closedOn: null,
    numbering: 'calendarYear',
    summonsDays: 7,
    attestorCount: 1,
    order: 'a0',
  });
  organisations.forEach((name, index) => {
    base.add('memberOrganisation', `m${index}`, {
      name,
      kind:
        index < 4
          ? 'municipality'
          : (['region', 'forsakringskassan', 'arbetsformedlingen'] as const)[index - 4]!,
      order: orderOf(index),
    });
    for (const kind of ['member', 'substitute'] as const) {
      const letter = kind === 'member' ? 'l' : 'e';
      base.add('person', `p${letter}${index}`, {
        name: `${kind === 'member' ? 'Ledamot' : 'Ersättare'} ${name}`,
        title: null,
        email: null,
      });
      base.add('seat', `${letter}${index}`, {
        body: 'board' as RecordId,
        memberOrganisation: `m${index}` as RecordId,
        kind,
        office: kind === 'member' && index === 1 ? 'chair' : null,
        person: `p${letter}${index}` as RecordId,
        from: '2023-04-01' as IsoDate,
        to: '2027-03-31' as IsoDate,
        order: orderOf(index + (kind === 'member' ? 0 : 20)),
      });
    }
  });
  for (const [index, office] of (['executiveOfficer', 'secretary'] as const).entries()) {
    base.add('person', `po${index}`, {
      name: office === 'secretary' ? 'Förbundets sekreterare' : 'Förbundets chef',
      title: null,
      email: null,
    });
    base.add('seat', `o${index}`, {
      body: 'board' as RecordId,
      memberOrganisation: null,
      kind: 'official',
      office,
      person: `po${index}` as RecordId,
      from: '2023-04-01' as IsoDate,
      to: null,
      order: orderOf(50 + index),
    });
  }
  return base;
}
