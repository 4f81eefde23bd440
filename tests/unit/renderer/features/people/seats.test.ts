import { describe, expect, it } from 'vitest';
import { missingSeats } from '#renderer/features/people/missing-seats.ts';
import { seatChanges } from '#renderer/features/people/seat-changes.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Seat } from '#shared/domain/seat/seat.ts';

const from = '2023-04-01' as IsoDate;
const to = '2027-03-31' as IsoDate;

function seat(id: string, values: Partial<Seat> = {}): StoredRecord<'seat'> {
  return {
    id: id as RecordId,
    table: 'seat',
    values: {
      body: 'board' as RecordId,
      memberOrganisation: 'partille' as RecordId,
      kind: 'member',
      office: null,
      person: null,
      from,
      to,
      order: 'a0',
      ...values,
    },
  } as unknown as StoredRecord<'seat'>;
}

const person = (id: string, name: string) =>
  ({
    id: id as RecordId,
    table: 'person',
    values: { name, title: null, email: null },
  }) as unknown as StoredRecord<'person'>;
const newId = () => 'new' as RecordId;
const keep = { kind: 'member', office: null, from, to } as const;

describe('a seat', () => {
  it('takes a person who is known by name', () => {
    const changes = seatChanges(
      seat('s'),
      { name: ' Ledamot A ', values: keep },
      [],
      [person('p', 'Ledamot A')],
      newId,
    );
    expect(changes).toEqual([{ type: 'set', table: 'seat', id: 's', values: { person: 'p' } }]);
  });

  it('makes a person of a new name', () => {
    const changes = seatChanges(seat('s'), { name: 'Ledamot B', values: keep }, [], [], newId);
    expect(changes).toEqual([
      { type: 'create', table: 'person', id: 'new', values: { name: 'Ledamot B', title: null, email: null } },
      { type: 'set', table: 'seat', id: 's', values: { person: 'new' } },
    ]);
  });

  it('writes nothing when nothing is changed', () => {
    expect(seatChanges(seat('s'), { name: '', values: keep }, [], [], newId)).toEqual([]);
  });

  it('moves an office from the one who had it at the same time', () => {
    const old = seat('old', { office: 'chair' });
    const earlier = seat('earlier', {
      office: 'chair',
      from: '2019-04-01' as IsoDate,
      to: '2023-03-31' as IsoDate,
    });
    const changes = seatChanges(
      seat('s'),
      { name: '', values: { ...keep, office: 'chair' } },
      [old, earlier],
      [],
      newId,
    );
    expect(changes).toEqual([
      { type: 'set', table: 'seat', id: 'old', values: { office: null } },
      { type: 'set', table: 'seat', id: 's', values: { office: 'chair' } },
    ]);
  });
});

describe('members without seats', () => {
  const members = ['partille', 'lerum'].map(
    (id) => ({ id: id as RecordId, values: { name: id } }) as unknown as StoredRecord<'memberOrganisation'>,
  );

  it('names those who lack a ledamot or an ersättare', () => {
    const seats = [
      seat('1', { person: 'p' as RecordId }),
      seat('2', { kind: 'substitute', person: 'q' as RecordId }),
      seat('3', { memberOrganisation: 'lerum' as RecordId, person: 'r' as RecordId }),
      seat('4', { memberOrganisation: 'lerum' as RecordId, kind: 'substitute' }),
    ];
    const missing = missingSeats(members, seats, 'board' as RecordId, '2026-11-25' as IsoDate);
    expect(missing.map((one) => [one.member.id, one.kind])).toEqual([['lerum', 'substitute']]);
  });

  it('does not count a term that has ended', () => {
    const seats = [seat('1', { person: 'p' as RecordId, to: '2026-01-01' as IsoDate })];
    const missing = missingSeats(members.slice(0, 1), seats, 'board' as RecordId, '2026-11-25' as IsoDate);
    expect(missing.map((one) => one.kind)).toEqual(['member', 'substitute']);
  });
});
