import type { Change, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Seat } from '#shared/domain/seat/seat.ts';

export interface SeatEdit {
  readonly name: string;
  readonly values: Pick<Seat, 'kind' | 'office' | 'from' | 'to'>;
}

/**
 * Puts a person on a seat. A name that is known is that person; a new name makes a new person, so that earlier minutes
 * keep the one who sat there then. An office that only one can hold leaves the one who had it.
 */
export function seatChanges(
  seat: StoredRecord<'seat'>,
  edit: SeatEdit,
  seats: readonly StoredRecord<'seat'>[],
  people: readonly StoredRecord<'person'>[],
  newChildId: () => RecordId,
): readonly Change[] {
  const { person, create } = personFor(edit.name, people, newChildId);
  const values = changedValues(seat.values, { ...edit.values, person });
  const replaced =
    edit.values.office === null
      ? []
      : seats.filter(
          (other) =>
            other.id !== seat.id &&
            other.values.body === seat.values.body &&
            other.values.office === edit.values.office &&
            overlaps(other.values, edit.values),
        );
  return [
    ...create,
    ...replaced.map(
      (other): Change => ({ type: 'set', table: 'seat', id: other.id, values: { office: null } }),
    ),
    ...(Object.keys(values).length === 0
      ? []
      : [{ type: 'set', table: 'seat', id: seat.id, values } satisfies Change]),
  ];
}

/** The person with a name, made when nobody has it; nobody for an empty name. */
export function personFor(
  name: string,
  people: readonly StoredRecord<'person'>[],
  newChildId: () => RecordId,
): { readonly person: RecordId | null; readonly create: readonly Change[] } {
  const wanted = name.trim();
  if (wanted === '') return { person: null, create: [] };
  const known = people.find((one) => one.values.name === wanted);
  if (known !== undefined) return { person: known.id, create: [] };
  const id = newChildId();
  return {
    person: id,
    create: [{ type: 'create', table: 'person', id, values: { name: wanted, title: null, email: null } }],
  };
}

function overlaps(left: Pick<Seat, 'from' | 'to'>, right: Pick<Seat, 'from' | 'to'>): boolean {
  return (left.to === null || left.to >= right.from) && (right.to === null || right.to >= left.from);
}

function changedValues(before: Seat, after: Partial<Seat>): Partial<Seat> {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof Seat] !== value),
  );
}
