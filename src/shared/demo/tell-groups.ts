import type { IsoDate } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { newAttendance } from '#shared/domain/attendance/attendance.ts';
import type { Audience } from '#shared/log/operation.ts';
import { type DemoHistory, scribeAt } from './demo-history.ts';
import { orderKey } from './order-key.ts';

/** Who comes for each kind of member: the demo has roles, no personal names. */
const roles = {
  municipality: 'Enhetschef',
  region: 'Rehabkoordinator',
  forsakringskassan: 'Samverkansansvarig',
  arbetsformedlingen: 'Sektionschef',
} as const;

interface Organisation {
  readonly id: RecordId;
  readonly name: string;
  readonly kind: keyof typeof roles;
}

/** Seats the officials of the groups that keep notes, and tells who came to each of their meetings. */
export async function tellGroups(history: DemoHistory): Promise<void> {
  const organisations = organisationsOf(history);
  const groups = [
    { body: history.preparatoryGroup, audience: 'beredning' as Audience, municipality: null },
    ...history.localGroups.map(({ body, municipality }) => ({
      body,
      audience: `lsg:${body}` as Audience,
      municipality,
    })),
  ];
  for (const { body, audience, municipality } of groups) {
    const own = organisations.filter(
      ({ kind, name }) => kind !== 'municipality' || municipality === null || name === municipality,
    );
    const seats = seatGroup(history, body, own);
    await tellPresence(history, meetingsOf(history, body), audience, seats);
  }
}

function organisationsOf(history: DemoHistory): readonly Organisation[] {
  return history.changes.flatMap(({ change }) =>
    change.type === 'create' && change.table === 'memberOrganisation'
      ? [{ id: change.id, name: change.values.name, kind: change.values.kind }]
      : [],
  );
}

function seatGroup(
  history: DemoHistory,
  body: RecordId,
  organisations: readonly Organisation[],
): readonly RecordId[] {
  const opened = bodyOpenedOn(history, body);
  const scribe = scribeAt(history, opened, '09:30', 0, 'forbund');
  return organisations.map(({ id: memberOrganisation, name, kind }, index) => {
    const person = history.random.childId(history.association);
    const seat = history.random.childId(history.association);
    const role = roles[kind];
    scribe.add({
      type: 'create',
      table: 'person',
      id: person,
      values: { name: `${role} ${name}`, title: role, email: null },
    });
    scribe.add({
      type: 'create',
      table: 'seat',
      id: seat,
      values: {
        body,
        memberOrganisation,
        kind: 'official',
        office: null,
        person,
        from: opened,
        to: null,
        order: orderKey(index),
      },
    });
    return seat;
  });
}

function bodyOpenedOn(history: DemoHistory, body: RecordId): IsoDate {
  for (const { change } of history.changes) {
    if (change.type === 'create' && change.table === 'body' && change.id === body) {
      return change.values.openedOn;
    }
  }
  throw new Error('The demo has no such body');
}

interface HeldMeeting {
  readonly id: DossierId;
  readonly date: IsoDate;
}

function meetingsOf(history: DemoHistory, body: RecordId): readonly HeldMeeting[] {
  return history.changes.flatMap(({ change }) =>
    change.type === 'create' && change.table === 'meeting' && change.values.body === body
      ? [{ id: dossierOf(change.id), date: change.values.date }]
      : [],
  );
}

async function tellPresence(
  history: DemoHistory,
  meetings: readonly HeldMeeting[],
  audience: Audience,
  seats: readonly RecordId[],
): Promise<void> {
  for (const { id: meeting, date } of meetings) {
    const scribe = scribeAt(history, date, '11:15', 4, audience);
    for (const seat of seats) {
      if (!history.random.chance(0.88)) continue;
      const id = await history.naturalId(meeting, 'attendance', [seat]);
      const values = newAttendance({ seat });
      scribe.add({ type: 'create', table: 'attendance', id, values }, 3);
    }
  }
}
