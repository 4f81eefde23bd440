import { expect, test } from 'vitest';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Seat } from '#shared/domain/seat/seat.ts';
import { mayDissent, mayMakeStatement } from '#shared/domain/voting/who-may.ts';
import { id } from './tried-item.ts';

function seat(name: string, values: Partial<Seat>): Recorded<'seat'> {
  return { id: id(name), values: { kind: 'member', person: id(`person-${name}`), ...values } as Seat };
}

const seats = [seat('a', {}), seat('b', {}), seat('s', { kind: 'substitute' })];
const serving = [id('a'), id('b')];

test('only who took part in the decision may make a reservation', () => {
  expect(mayDissent(id('a'), serving)).toBe(true);
  expect(mayDissent(id('s'), serving)).toBe(false);
});

test('a substitute who does not serve may have an opinion noted where the body lets them', () => {
  const may = (own: Recorded<'seat'>, allowsStatements: boolean, recused: readonly string[] = []) =>
    mayMakeStatement({ seat: own, serving, recused: recused.map(id), allowsStatements });
  const [member, , substitute] = seats;
  expect(may(member!, false)).toBe(true);
  expect(may(substitute!, false)).toBe(false);
  expect(may(substitute!, true)).toBe(true);
  expect(may(substitute!, true, ['s'])).toBe(false);
  expect(may(seat('o', { kind: 'official' }), true)).toBe(false);
});
