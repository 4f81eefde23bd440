import type { Change, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Body, BodyKind } from '#shared/domain/body/body.ts';
import { orderAfter } from '#shared/log/order.ts';

export interface NewBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly memberOrganisation: RecordId | null;
  readonly openedOn: IsoDate;
}

/** A new body, after the others, with the settings that are usual for its kind: only deciding bodies have §§ that are attested. */
export function createBody(
  id: RecordId,
  { name, kind, memberOrganisation, openedOn }: NewBody,
  bodies: readonly StoredRecord<'body'>[],
): Change {
  const decides = kind === 'board' || kind === 'committee';
  const values: Body = {
    name: name.trim(),
    kind,
    memberOrganisation: kind === 'localGroup' ? memberOrganisation : null,
    openedOn,
    closedOn: null,
    numbering: decides ? 'calendarYear' : 'perMeeting',
    summonsDays: 7,
    attestorCount: decides ? 1 : 0,
    order: orderAfter(bodies.map((body) => ({ id: body.id, order: body.values.order }))),
  };
  return { type: 'create', table: 'body', id, values };
}

/** Closes a body on a day: its seats that would run on end then. Everything that it has done is kept. */
export function closeBody(
  body: RecordId,
  closedOn: IsoDate,
  seats: readonly StoredRecord<'seat'>[],
): readonly Change[] {
  const running = seats.filter(
    ({ values }) =>
      values.body === body && values.from <= closedOn && (values.to === null || values.to > closedOn),
  );
  return [
    { type: 'set', table: 'body', id: body, values: { closedOn } },
    ...running.map(({ id }): Change => ({ type: 'set', table: 'seat', id, values: { to: closedOn } })),
  ];
}
