import type { RecordId } from '#shared/base/id.ts';
import type { Office, SeatKind } from '#shared/domain/seat/seat.ts';
import type { PrintSource } from './print-source.ts';

/** Someone with a seat, as a document names them. */
export interface NamedSeat {
  readonly seat: RecordId;
  readonly person: RecordId | null;
  /** The person's name, or `null` for an empty seat. */
  readonly name: string | null;
  readonly kind: SeatKind;
  readonly office: Office | null;
  readonly title: string | null;
  readonly memberOrganisation: string | null;
}

/** Looks up names for a document. */
export interface PeopleDirectory {
  readonly seat: (seat: RecordId) => NamedSeat | undefined;
  readonly person: (person: RecordId | null) => string | null;
}

/**
 * Reads the people of an association once, for one document. `names` are those that a sealed part was frozen with, of persons,
 * bodies and the holders of seats: they go before what things are called today.
 */
export function peopleDirectory(
  base: PrintSource,
  names: ReadonlyMap<string, string> = new Map(),
): PeopleDirectory {
  const people = new Map(base.all('person').map(({ id, values }) => [id, values]));
  const members = new Map(base.all('memberOrganisation').map(({ id, values }) => [id, values.name]));
  const seats = new Map(base.all('seat').map(({ id, values }) => [id, values]));
  return {
    person: (person) => (person === null ? null : (names.get(person) ?? people.get(person)?.name ?? null)),
    seat: (id) => {
      const seat = seats.get(id);
      if (seat === undefined) return undefined;
      const person = seat.person === null ? undefined : people.get(seat.person);
      return {
        seat: id,
        person: seat.person,
        name: names.get(id) ?? person?.name ?? null,
        kind: seat.kind,
        office: seat.office,
        title: person?.title ?? null,
        memberOrganisation:
          seat.memberOrganisation === null ? null : (members.get(seat.memberOrganisation) ?? null),
      };
    },
  };
}
