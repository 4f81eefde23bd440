import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { foundAssociation } from '#shared/domain/association/found-association.ts';
import { type AssociationProfile, associationProfiles } from '#shared/domain/association/profiles.ts';
import type { NewRecord, Recorded } from '#shared/domain/recorded.ts';
import { termOfOfficeAt } from '#shared/domain/seat/term-of-office.ts';
import type { DemoHistory } from './demo-history.ts';
import { orderKey } from './order-key.ts';
import type { NaturalId } from './planned-change.ts';
import { randomSource } from './random-source.ts';
import { demoBoards } from './tell-notice.ts';

/** Founds the demo förbund on the first day of a year: members, bodies, people by role, seats for every term until the last year. */
export function foundDemo(
  seed: number,
  firstYear: number,
  lastYear: number,
  association: DossierId | null,
  naturalId: NaturalId,
): DemoHistory {
  const random = randomSource(seed);
  const root = association ?? random.rootId();
  const startedOn = `${firstYear}-01-01` as IsoDate;
  const newChildId = () => random.childId(root);
  let made = 0;
  const founded = foundAssociation(
    demoProfile(startedOn),
    { association: root, newChildId },
    () => orderKey(made++),
    startedOn,
    'demo',
  );
  const records = founded.map(withNoticeBoard);
  const people = new Map<RecordId, string>();
  const organisations = namesOf(records, 'memberOrganisation');
  const bodies = records.filter((record) => record.table === 'body');
  const seats = seatsOfAllTerms(records, lastYear, newChildId, organisations, people);
  const history: DemoHistory = {
    random,
    naturalId,
    association: root,
    changes: [],
    board: bodyOfKind(bodies, 'board'),
    preparatoryGroup: bodyOfKind(bodies, 'preparatoryGroup'),
    localGroups: bodies
      .filter(({ values }) => values.kind === 'localGroup')
      .map(({ id, values }) => ({
        body: id,
        municipality: organisations.get(values.memberOrganisation ?? ('' as RecordId)) ?? '',
      })),
    seats,
    organisationName: (id) => (id === null ? '' : (organisations.get(id) ?? '')),
    personName: (id) => (id === null ? '' : (people.get(id) ?? '')),
    decided: new Map(),
    nextNumbers: new Map(),
    registry: new Map(),
  };
  pushFounding(history, records, people, startedOn);
  return history;
}

/** Where the association's notices are posted by its charter (FinsamL 9 §). */
function withNoticeBoard(record: NewRecord): NewRecord {
  if (record.table !== 'association') return record;
  return { ...record, values: { ...record.values, noticeBoard: demoBoards[0] } };
}

function demoProfile(startedOn: IsoDate): AssociationProfile {
  const profile = associationProfiles.find(({ id }) => id === 'sodra-vanern');
  if (profile === undefined) throw new Error('The profile of Södra Vänern is missing');
  const municipalities = profile.members.filter(({ kind }) => kind === 'municipality');
  return {
    ...profile,
    name: 'Exempelförbundet Södra Vänern',
    startedOn,
    bodies: [
      ...profile.bodies,
      ...municipalities.map(({ name }) => ({
        name: `LSG ${name}`,
        kind: 'localGroup' as const,
        member: name,
      })),
    ],
  };
}

function namesOf(records: readonly NewRecord[], table: 'memberOrganisation'): Map<RecordId, string> {
  return new Map(
    records.flatMap((record) => (record.table === table ? [[record.id, record.values.name]] : [])),
  );
}

function bodyOfKind(bodies: readonly Recorded<'body'>[], kind: 'board' | 'preparatoryGroup'): RecordId {
  const body = bodies.find(({ values }) => values.kind === kind);
  if (body === undefined) throw new Error(`The demo has no ${kind}`);
  return body.id;
}

// The same people by role sit term after term: the demo has no personal names to change.
function seatsOfAllTerms(
  records: readonly NewRecord[],
  lastYear: number,
  newChildId: () => RecordId,
  organisations: ReadonlyMap<RecordId, string>,
  people: Map<RecordId, string>,
): Recorded<'seat'>[] {
  const first = records
    .filter((record) => record.table === 'seat')
    .map(({ id, values }): Recorded<'seat'> => {
      const person = newChildId();
      const organisation = values.memberOrganisation;
      people.set(person, personRole(values, organisations.get(organisation ?? ('' as RecordId)) ?? ''));
      const name = people.get(person);
      const office =
        name === 'Ledamot Vänersborg'
          ? 'chair'
          : name === 'Ledamot Trollhättan'
            ? 'viceChair'
            : values.office;
      return { id, values: { ...values, person, office } };
    });
  const seats = [...first];
  let term = first.filter(({ values }) => values.kind !== 'official');
  for (;;) {
    const end = term[0]?.values.to;
    if (end === undefined || end === null || end >= `${lastYear}-12-31`) return seats;
    const next = termOfOfficeAt(`${end.slice(0, 4)}-04-01` as IsoDate);
    term = term.map(({ values }) => ({ id: newChildId(), values: { ...values, ...next } }));
    seats.push(...term);
  }
}

function personRole(
  seat: { readonly kind: string; readonly office: string | null },
  organisation: string,
): string {
  if (seat.office === 'secretary') return 'Sekreteraren';
  if (seat.office === 'executiveOfficer') return 'Förbundschefen';
  return `${seat.kind === 'member' ? 'Ledamot' : 'Ersättare'} ${organisation}`;
}

function pushFounding(
  history: DemoHistory,
  records: readonly NewRecord[],
  people: ReadonlyMap<RecordId, string>,
  startedOn: IsoDate,
) {
  let at = Date.parse(`${startedOn}T08:00:00Z`);
  const push = (change: NewRecord, moment: number) =>
    history.changes.push({ at: moment, author: 0, audience: 'forbund', change });
  for (const record of records) {
    if (record.table === 'seat') continue;
    push(record, at);
    at += 1000;
  }
  for (const [id, name] of people) {
    push({ type: 'create', table: 'person', id, values: { name, title: null, email: null } }, at);
    at += 1000;
  }
  for (const { id, values } of history.seats) {
    // Seats of later terms are made when the term begins.
    const moment = Math.max(at, Date.parse(`${values.from}T07:00:00Z`));
    push({ type: 'create', table: 'seat', id, values }, moment);
    at += 1000;
  }
}
