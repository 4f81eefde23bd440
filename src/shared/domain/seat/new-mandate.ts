import { addDays, addMonths, type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  byOrder,
  type NewRecord,
  type OrderBetween,
  ordersAfter,
  type Recorded,
  type RecordUpdate,
} from '#shared/domain/recorded.ts';
import { seatsAt, termCovers } from './seats-at.ts';

/** Who a member organisation sends for a new term: persons in the order they are named. */
export interface Delegation {
  readonly memberOrganisation: RecordId;
  /** One for each ledamot; `null` for a place that is not filled yet. */
  readonly members: readonly (RecordId | null)[];
  /** One for each ersättare, in the order they serve (12 §). */
  readonly substitutes: readonly (RecordId | null)[];
}

/** What a new term is made from. */
export interface NewMandateInput {
  readonly body: RecordId;
  readonly seats: readonly Recorded<'seat'>[];
  /** In the order in which members are listed. */
  readonly delegations: readonly Delegation[];
  /** First day of the term. */
  readonly from: IsoDate;
  /** Length in years, usually four. */
  readonly years: number;
}

/** The first day of the term after a day: `termStart` (MM-DD) the year after general elections (2022, 2026 …). */
export function nextTermStart(today: IsoDate, termStart: string): IsoDate {
  let year = yearOf(today) - ((((yearOf(today) - 2023) % 4) + 4) % 4);
  while (`${year}-${termStart}` <= today) year += 4;
  return `${year}-${termStart}` as IsoDate;
}

/**
 * Starts a new term: the seats of ledamöter and ersättare that would run into it end the day before, those that begin in
 * it are put down, and each member organisation gets its new ones. Officials stay. Earlier seats are kept, so that old
 * minutes tell who sat then.
 */
export function newMandate(
  { body, seats, delegations, from, years }: NewMandateInput,
  newChildId: () => RecordId,
  orderBetween: OrderBetween,
): readonly (
  | NewRecord
  | RecordUpdate
  | { readonly type: 'delete'; readonly table: 'seat'; readonly id: RecordId }
)[] {
  const elected = seats.filter(({ values }) => values.body === body && values.kind !== 'official');
  const running = elected.filter(
    ({ values }) => values.from < from && (values.to === null || values.to >= from),
  );
  const begun = elected.filter(({ values }) => values.from >= from);
  const to = addDays(addMonths(from, 12 * years), -1);
  const places = [
    ...delegations.flatMap(({ memberOrganisation, members }) =>
      members.map((person) => ({ memberOrganisation, person, kind: 'member' as const })),
    ),
    ...delegations.flatMap(({ memberOrganisation, substitutes }) =>
      substitutes.map((person) => ({ memberOrganisation, person, kind: 'substitute' as const })),
    ),
  ];
  const last =
    seats
      .map(({ values }) => values.order)
      .toSorted()
      .at(-1) ?? null;
  const orders = ordersAfter(last, places.length, orderBetween);
  return [
    ...running.map(
      ({ id }): RecordUpdate => ({ type: 'set', table: 'seat', id, values: { to: addDays(from, -1) } }),
    ),
    ...begun.map(({ id }) => ({ type: 'delete', table: 'seat', id }) as const),
    ...places.map(
      (place, index): NewRecord => ({
        type: 'create',
        table: 'seat',
        id: newChildId(),
        values: { ...place, body, office: null, from, to, order: orders[index] ?? '' },
      }),
    ),
  ];
}

/** Those who sit for each member organisation on a day: what a new term's form starts from. At least one place of each kind. */
export function delegationsAt(
  members: readonly Recorded<'memberOrganisation'>[],
  seats: readonly Recorded<'seat'>[],
  body: RecordId,
  date: IsoDate,
): readonly Delegation[] {
  const sitting = seatsAt(seats, body, date);
  const people = (member: RecordId, kind: 'member' | 'substitute') => {
    const found = sitting
      .filter(({ values }) => values.memberOrganisation === member && values.kind === kind)
      .map(({ values }) => values.person);
    return found.length === 0 ? [null] : found;
  };
  return members.toSorted(byOrder).map(({ id }) => ({
    memberOrganisation: id,
    members: people(id, 'member'),
    substitutes: people(id, 'substitute'),
  }));
}

/** The last day on which an elected seat of a body runs, when all that run on a day end within the given number of days. */
export function termEnding(
  seats: readonly Recorded<'seat'>[],
  body: RecordId,
  today: IsoDate,
  within: number,
): IsoDate | null {
  const elected = seats.filter(({ values }) => values.body === body && values.kind !== 'official');
  const running = elected.filter(({ values }) => termCovers(values, today));
  const last = running
    .map(({ values }) => values.to ?? ('9999-12-31' as IsoDate))
    .toSorted()
    .at(-1);
  if (last === undefined || last > addDays(today, within)) return null;
  return elected.some(({ values }) => termCovers(values, addDays(last, 1))) ? null : last;
}
