import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type NewRecord, type OrderBetween, ordersAfter } from '#shared/domain/recorded.ts';
import { termOfOfficeAt } from '#shared/domain/seat/term-of-office.ts';
import type { AssociationProfile } from './profiles.ts';

/** The ids that founding needs: the association's own, which names the base dossier, and fresh ones inside it. */
export interface FoundingIds {
  readonly association: DossierId;
  readonly newChildId: () => RecordId;
}

/**
 * The first records of a förbund: itself, its members, its bodies, and for each member one empty seat as ledamot and
 * one as ersättare (lag 2003:1210, 10 §), plus the secretary's and the head official's seats in the board.
 * The association comes first, so that everything after it has its root. `today` decides the term of office.
 */
export function foundAssociation(
  profile: AssociationProfile,
  ids: FoundingIds,
  orderBetween: OrderBetween,
  today: IsoDate,
  origin: 'real' | 'demo' = 'real',
): readonly NewRecord[] {
  const members = memberRecords(profile, ids, orderBetween);
  const memberIds = new Map(members.map((member) => [member.name, member.record.id]));
  const bodies = bodyRecords(profile, ids, orderBetween, memberIds);
  const board = bodies.find((body) => body.values.kind === 'board');
  if (board === undefined) throw new Error(`The profile ${profile.id} has no board`);
  const seats = seatRecords(
    [...memberIds.values()],
    board.id,
    ids,
    orderBetween,
    termOfOfficeAt(today, profile.startedOn),
  );
  return [
    associationRecord(profile, ids.association, origin),
    ...members.map((member) => member.record),
    ...bodies,
    ...seats,
  ];
}

function associationRecord(profile: AssociationProfile, id: DossierId, origin: 'real' | 'demo'): NewRecord {
  return {
    type: 'create',
    table: 'association',
    id,
    values: {
      name: profile.name,
      organisationNumber: null,
      seatPlace: null,
      purpose: profile.purpose,
      startedOn: profile.startedOn,
      predecessor: profile.predecessor,
      population: profile.population,
      executiveTitle: profile.executiveTitle,
      deputyExecutiveTitle: profile.deputyExecutiveTitle,
      noticeBoard: null,
      website: null,
      origin,
    },
  };
}

function memberRecords(profile: AssociationProfile, ids: FoundingIds, orderBetween: OrderBetween) {
  const orders = ordersAfter(null, profile.members.length, orderBetween);
  return profile.members.map((member, index) => ({
    name: member.name,
    record: {
      type: 'create',
      table: 'memberOrganisation',
      id: ids.newChildId(),
      values: { name: member.name, kind: member.kind, order: orders[index] ?? '' },
    } satisfies NewRecord,
  }));
}

function bodyRecords(
  profile: AssociationProfile,
  ids: FoundingIds,
  orderBetween: OrderBetween,
  memberIds: ReadonlyMap<string, RecordId>,
) {
  const orders = ordersAfter(null, profile.bodies.length, orderBetween);
  return profile.bodies.map(
    (body, index) =>
      ({
        type: 'create',
        table: 'body',
        id: ids.newChildId(),
        values: {
          name: body.name,
          kind: body.kind,
          memberOrganisation: body.member === null ? null : (memberIds.get(body.member) ?? null),
          openedOn: profile.startedOn,
          closedOn: null,
          // Groups that only prepare number their points 1, 2, 3; a board's §§ run on over the year.
          numbering: body.kind === 'board' ? 'calendarYear' : 'perMeeting',
          summonsDays: 7,
          attestorCount: body.kind === 'board' ? 1 : 0,
          order: orders[index] ?? '',
        },
      }) satisfies NewRecord,
  );
}

function seatRecords(
  members: readonly RecordId[],
  board: RecordId,
  ids: FoundingIds,
  orderBetween: OrderBetween,
  term: { readonly from: IsoDate; readonly to: IsoDate | null },
): readonly NewRecord[] {
  const wanted = [
    ...members.map((member) => ({ memberOrganisation: member, kind: 'member', office: null }) as const),
    ...members.map((member) => ({ memberOrganisation: member, kind: 'substitute', office: null }) as const),
    { memberOrganisation: null, kind: 'official', office: 'executiveOfficer' } as const,
    { memberOrganisation: null, kind: 'official', office: 'secretary' } as const,
  ];
  const orders = ordersAfter(null, wanted.length, orderBetween);
  return wanted.map((seat, index) => ({
    type: 'create',
    table: 'seat',
    id: ids.newChildId(),
    values: {
      ...seat,
      body: board,
      person: null,
      from: term.from,
      to: seat.kind === 'official' ? null : term.to,
      order: orders[index] ?? '',
    },
  }));
}
