import { describe, expect, it } from 'vitest';
import { closeBody, createBody } from '#renderer/features/people/body-changes.ts';
import { mandateChanges, sittingNames, withPlaces } from '#renderer/features/people/mandate-form.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Seat } from '#shared/domain/seat/seat.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

function seat(name: string, values: Partial<Seat> = {}): StoredRecord<'seat'> {
  return {
    id: id(name),
    values: {
      body: id('board'),
      memberOrganisation: id('lerum'),
      kind: 'member',
      office: null,
      person: null,
      from: day('2023-04-01'),
      to: day('2027-03-31'),
      order: 'a0',
      ...values,
    },
  } as unknown as StoredRecord<'seat'>;
}

describe('a body', () => {
  const bodies = [{ id: id('board'), values: { order: 'a5' } }] as unknown as readonly StoredRecord<'body'>[];

  it('is opened after the others, with what is usual for its kind', () => {
    const wanted = { name: ' LSG Lerum ', memberOrganisation: id('lerum'), openedOn: day('2026-11-25') };
    expect(createBody(id('new'), { ...wanted, kind: 'localGroup' }, bodies)).toMatchObject({
      values: { name: 'LSG Lerum', memberOrganisation: 'lerum', attestorCount: 0, numbering: 'perMeeting' },
    });
    const committee = createBody(id('new'), { ...wanted, kind: 'committee' }, bodies);
    expect(committee).toMatchObject({
      values: { memberOrganisation: null, attestorCount: 1, numbering: 'calendarYear', closedOn: null },
    });
    expect(committee.type === 'create' && (committee.values as { order: string }).order > 'a5').toBe(true);
  });

  it('ends its seats when it is closed, and no others', () => {
    const seats = [
      seat('runs'),
      seat('open', { to: null }),
      seat('over', { to: day('2025-01-01') }),
      seat('other', { body: id('group') }),
    ];
    expect(closeBody(id('board'), day('2026-11-25'), seats)).toEqual([
      { type: 'set', table: 'body', id: 'board', values: { closedOn: '2026-11-25' } },
      { type: 'set', table: 'seat', id: 'runs', values: { to: '2026-11-25' } },
      { type: 'set', table: 'seat', id: 'open', values: { to: '2026-11-25' } },
    ]);
  });
});

describe('the form of a new term', () => {
  const members = [{ id: id('lerum'), values: { name: 'Lerum', order: 'a0' } }] as never;
  const people = [{ id: id('p'), values: { name: 'Anna Berg' } }] as never;

  it('begins with those who sit now', () => {
    const seats = [seat('a', { person: id('p') }), seat('b', { kind: 'substitute' })];
    const names = (more: readonly StoredRecord<'seat'>[] = []) =>
      sittingNames(members, [...seats, ...more], people, id('board'), day('2026-11-25'), day('2027-04-01'));
    expect(names()).toEqual([{ memberOrganisation: 'lerum', members: ['Anna Berg'], substitutes: [''] }]);
    const term = { from: day('2027-04-01'), to: day('2031-03-31') };
    expect(names([seat('c', { ...term, kind: 'substitute', person: id('p') })])).toEqual([
      { memberOrganisation: 'lerum', members: [''], substitutes: ['Anna Berg'] },
    ]);
  });

  it('keeps ledamöter and ersättare as many', () => {
    const names = { memberOrganisation: id('lerum'), members: ['A', 'B'], substitutes: ['C'] };
    expect(withPlaces(names, 1)).toMatchObject({ members: ['A', 'B', ''], substitutes: ['C', '', ''] });
    expect(withPlaces(names, -1)).toMatchObject({ members: ['A'], substitutes: ['C'] });
    expect(withPlaces(withPlaces(names, -1), -1)).toMatchObject({ members: ['A'], substitutes: ['C'] });
  });

  it('makes each new person once and leaves empty places empty', () => {
    let count = 0;
    const newChildId = () => {
      count += 1;
      return id(`new ${count}`);
    };
    const names = [
      { memberOrganisation: id('lerum'), members: ['Anna Berg', 'Bo Ek'], substitutes: ['Bo Ek', ' '] },
    ];
    const term = { body: id('board'), from: day('2027-04-01'), years: 4 };
    const changes = mandateChanges(names, term, [seat('old', { to: null })], people, newChildId);
    expect(changes.filter((change) => 'table' in change && change.table === 'person')).toHaveLength(1);
    const seats = changes.flatMap((change) =>
      change.type === 'create' && change.table === 'seat' ? [change.values] : [],
    );
    expect(seats.map(({ kind, person }) => [kind, person])).toEqual([
      ['member', 'p'],
      ['member', 'new 1'],
      ['substitute', 'new 1'],
      ['substitute', null],
    ]);
    expect(changes).toContainEqual({ type: 'set', table: 'seat', id: 'old', values: { to: '2027-03-31' } });
  });
});
