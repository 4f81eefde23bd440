import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { foundAssociation } from '#shared/domain/association/found-association.ts';
import { associationProfiles } from '#shared/domain/association/profiles.ts';
import type { NewRecord } from '#shared/domain/recorded.ts';
import { termOfOfficeAt } from '#shared/domain/seat/term-of-office.ts';
import { orderBetween } from '#shared/log/order.ts';

function found(id: 'mphl' | 'sodra-vanern'): readonly NewRecord[] {
  const profile = associationProfiles.find((one) => one.id === id);
  if (profile === undefined) throw new Error('No such profile');
  let count = 0;
  const newChildId = () => `AAAAAAAAAAAAAAAA.${String(count++).padStart(16, '0')}` as RecordId;
  return foundAssociation(
    profile,
    { association: 'AAAAAAAAAAAAAAAA' as DossierId, newChildId },
    orderBetween,
    '2026-11-24' as IsoDate,
  );
}

function valuesOf(records: readonly NewRecord[], table: NewRecord['table']) {
  return records.filter((record) => record.table === table).map((record) => record.values);
}

const stateAndRegion = ['Västra Götalandsregionen', 'Försäkringskassan', 'Arbetsförmedlingen'];

describe('foundAssociation', () => {
  test('knows the members, bodies and start of Mölndal–Partille–Härryda–Lerum', () => {
    const records = found('mphl');
    expect(valuesOf(records, 'association')).toMatchObject([
      {
        startedOn: '2006-07-01',
        executiveTitle: 'ansvarig tjänsteman',
        deputyExecutiveTitle: 'biträdande ansvarig tjänsteman',
        predecessor: null,
        population: null,
        origin: 'real',
      },
    ]);
    expect(valuesOf(records, 'memberOrganisation').map((values) => 'name' in values && values.name)).toEqual([
      'Mölndal',
      'Partille',
      'Härryda',
      'Lerum',
      ...stateAndRegion,
    ]);
    expect(valuesOf(records, 'body').map((values) => 'name' in values && values.name)).toEqual([
      'Styrelsen',
      'Beredningsgruppen',
      'LSG Mölndal',
      'LSG Partille',
      'LSG Härryda',
      'LSG Lerum',
      'Medlemssamrådet',
    ]);
  });

  test('knows the members, bodies and start of Södra Vänern', () => {
    const records = found('sodra-vanern');
    expect(valuesOf(records, 'association')).toMatchObject([
      {
        startedOn: '2022-01-01',
        executiveTitle: 'förbundschef',
        deputyExecutiveTitle: null,
        population: 120_000,
      },
    ]);
    expect(valuesOf(records, 'memberOrganisation').map((values) => 'name' in values && values.name)).toEqual([
      'Trollhättan',
      'Vänersborg',
      'Lilla Edet',
      'Grästorp',
      ...stateAndRegion,
    ]);
    expect(valuesOf(records, 'body').map((values) => 'name' in values && values.name)).toEqual([
      'Styrelsen',
      'Beredningsgruppen',
      'Medlemssamrådet',
    ]);
  });

  test.each(['mphl', 'sodra-vanern'] as const)(
    'gives every member of %s one ledamot and one ersättare',
    (id) => {
      const records = found(id);
      const members = records
        .filter((record) => record.table === 'memberOrganisation')
        .map((record) => record.id);
      const seats = records.filter((record) => record.table === 'seat');
      for (const kind of ['member', 'substitute'] as const) {
        const filled = seats.filter((seat) => seat.values.kind === kind);
        expect(filled.map((seat) => seat.values.memberOrganisation)).toEqual(members);
        expect(filled.every((seat) => seat.values.person === null)).toBe(true);
        expect(
          filled.every((seat) => seat.values.from === '2023-04-01' && seat.values.to === '2027-03-31'),
        ).toBe(true);
      }
    },
  );

  test('puts the root first and gives each record its own id and order', () => {
    const records = found('mphl');
    expect(records[0]?.table).toBe('association');
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
    const orders = records.filter((record) => record.table === 'seat').map((record) => record.values.order);
    expect(orders.toSorted()).toEqual(orders);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('termOfOfficeAt', () => {
  test.each([
    ['2026-11-24', undefined, '2023-04-01', '2027-03-31'],
    ['2027-03-31', undefined, '2023-04-01', '2027-03-31'],
    ['2027-04-01', undefined, '2027-04-01', '2031-03-31'],
    ['2022-06-01', '2022-01-01', '2022-01-01', '2023-03-31'],
  ])('covers %s', (date, startedOn, from, to) => {
    expect(termOfOfficeAt(date as IsoDate, startedOn as IsoDate | undefined)).toEqual({ from, to });
  });
});
