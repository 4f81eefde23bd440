import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { projectDossier } from '#shared/log/dossier.ts';
import { type HybridTime, type Operation, operationId, type StreamId } from '#shared/log/operation.ts';
import { sealExtra } from '#shared/log/seal-scope.ts';
import { createText } from '#shared/log/text.ts';

/** The dossier of the meeting that is sealed. */
export const meeting = 'mmmmmmmmmmmmmmmm' as RecordId;

/** A record of the meeting by a short name. */
export function child(name: string): RecordId {
  return `${meeting}.${name.padEnd(16, '-')}` as RecordId;
}

/** The stream of a member, by number. */
export function stream(member: number): StreamId {
  return `${member}`.padStart(16, '0') as StreamId;
}

/** An operation on the meeting's dossier. */
export function operation(
  member: number,
  time: number,
  kind: string,
  table: string,
  record: RecordId,
  rest: Partial<Operation> = {},
): Operation {
  return {
    id: operationId(stream(member), time as HybridTime),
    stream: stream(member),
    sequence: time,
    time: time as HybridTime,
    kind,
    table,
    record,
    ...rest,
  };
}

/** A meeting with two §§, clauses, a vote, attendance and a part that has not been sealed yet. */
export const meetingOperations: readonly Operation[] = [
  create(1, 10, 'meeting', meeting, {
    body: 'body',
    date: '2026-11-20',
    startsAt: '09:00',
    endsAt: null,
    place: 'Partille',
    state: 'started',
    firstNumber: 84,
    chair: child('chair'),
    secretary: null,
    attestors: [child('attestor')],
  }),
  ...['one', 'two'].flatMap((name, index) => [
    create(1, 20 + index, 'minuteItem', child(name), {
      agendaItem: null,
      heading: `Punkt ${name}`,
      itemType: 'decision',
      registryNumber: null,
      presenter: null,
      result: 'approved',
      immediate: false,
      putOrder: null,
      voteYes: null,
      voteNo: null,
      order: `a${index}`,
    }),
    create(2, 30 + index, 'decisionClause', child(`clause-${name}`), {
      minuteItem: child(name),
      wording: 'att bifalla förslaget',
      order: 'a0',
    }),
    operation(2, 40 + index, 'txt', 'minuteItem', child(name), {
      update: createText(['Bakgrund.'], 5 + index),
    }),
  ]),
  create(1, 50, 'vote', child('vote'), { minuteItem: child('one'), seat: child('seat'), choice: 'yes' }),
  create(2, 51, 'attendance', child('attendance'), {
    seat: child('seat'),
    present: true,
    mode: 'onSite',
    serving: true,
  }),
  create(1, 52, 'minutesPart', child('part'), { kind: 'ordinary', items: [child('one'), child('two')] }),
];

/** Freezes both §§; the chair and the attestor must sign. */
export async function frozen(operations: readonly Operation[]): Promise<Operation> {
  const extra = await sealExtra(
    projectDossier(operations),
    {
      kind: 'ordinary',
      part: child('part'),
      items: [child('one'), child('two')],
      signers: [
        { person: child('chair'), way: 'device' },
        { person: child('attestor'), way: 'paper' },
      ],
    },
    (id) => `namn på ${id}`,
  );
  return operation(1, 60, 'seal', 'minutesPart', child('part'), { extra: { ...extra } });
}

/** One of the signatures on a seal. */
export function signed(seal: Operation, member: number, time: number, person: RecordId): Operation {
  const extra = { seal: seal.id, hash: seal.extra?.['hash'], person, way: 'device' };
  return operation(member, time, 'sign', 'minutesPart', child('part'), { extra });
}

function create(
  member: number,
  time: number,
  table: string,
  record: RecordId,
  fields: Readonly<Record<string, Scalar>>,
): Operation {
  return operation(member, time, 'new', table, record, { fields });
}
