import type { RecordId } from '#shared/base/id.ts';
import type { RecordShapes } from '#shared/domain/record-table.ts';
import type { NameOf } from './value-text.ts';

/** Where records are looked up. A dossier is one. */
export interface RecordSource {
  readonly get: <Name extends keyof RecordShapes>(
    table: Name,
    id: RecordId,
  ) => { readonly values: RecordShapes[Name] } | undefined;
}

/** Names records by looking in the association's dossier and, where given, in a meeting's. */
export function recordNames(base: RecordSource | undefined, meeting?: RecordSource): NameOf {
  function personName(id: RecordId | null): string | undefined {
    return id === null ? undefined : base?.get('person', id)?.values.name;
  }
  return (id) => {
    const seat = base?.get('seat', id)?.values;
    if (seat !== undefined) {
      const organisation =
        seat.memberOrganisation === null
          ? undefined
          : base?.get('memberOrganisation', seat.memberOrganisation)?.values.name;
      return personName(seat.person) ?? organisation;
    }
    return (
      personName(id) ??
      base?.get('body', id)?.values.name ??
      base?.get('memberOrganisation', id)?.values.name ??
      meeting?.get('minuteItem', id)?.values.heading ??
      meeting?.get('agendaItem', id)?.values.heading
    );
  };
}
