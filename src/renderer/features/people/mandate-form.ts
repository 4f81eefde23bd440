import type { Change, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type Delegation, delegationsAt, newMandate } from '#shared/domain/seat/new-mandate.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { orderBetween } from '#shared/log/order.ts';
import { personFor } from './seat-changes.ts';

/** The names that a member organisation sends, as they stand in the form. */
export interface DelegationNames {
  readonly memberOrganisation: RecordId;
  readonly members: readonly string[];
  readonly substitutes: readonly string[];
}

/** The form's beginning: those who are entered for the new term already, else those who sit now. */
export function sittingNames(
  members: readonly StoredRecord<'memberOrganisation'>[],
  seats: readonly StoredRecord<'seat'>[],
  people: readonly StoredRecord<'person'>[],
  body: RecordId,
  today: IsoDate,
  from: IsoDate,
): readonly DelegationNames[] {
  const nameOf = (person: RecordId | null) => people.find(({ id }) => id === person)?.values.name ?? '';
  const isEntered = seatsAt(seats, body, from).some(({ values }) => values.kind !== 'official');
  return delegationsAt(members, seats, body, isEntered ? from : today).map((one) => ({
    memberOrganisation: one.memberOrganisation,
    members: one.members.map(nameOf),
    substitutes: one.substitutes.map(nameOf),
  }));
}

/** One ledamot and one ersättare more, or the last of each away: they are to be as many (10 §). */
export function withPlaces(names: DelegationNames, change: 1 | -1): DelegationNames {
  const size = Math.max(1, Math.max(names.members.length, names.substitutes.length) + change);
  const sized = (list: readonly string[]) => Array.from({ length: size }, (_, index) => list[index] ?? '');
  return { ...names, members: sized(names.members), substitutes: sized(names.substitutes) };
}

/** All that starts the term, in one act. A name that nobody has makes a new person, once however often it is written. */
export function mandateChanges(
  names: readonly DelegationNames[],
  term: { readonly body: RecordId; readonly from: IsoDate; readonly years: number },
  seats: readonly StoredRecord<'seat'>[],
  people: readonly StoredRecord<'person'>[],
  newChildId: () => RecordId,
): readonly Change[] {
  const created: Change[] = [];
  const known = new Map<string, RecordId | null>();
  const personOf = (name: string): RecordId | null => {
    const wanted = name.trim();
    const before = known.get(wanted);
    if (before !== undefined) return before;
    const { person, create } = personFor(wanted, people, newChildId);
    created.push(...create);
    known.set(wanted, person);
    return person;
  };
  const delegations = names.map(
    (one): Delegation => ({
      memberOrganisation: one.memberOrganisation,
      members: one.members.map(personOf),
      substitutes: one.substitutes.map(personOf),
    }),
  );
  return [...created, ...newMandate({ ...term, seats, delegations }, newChildId, orderBetween)];
}
