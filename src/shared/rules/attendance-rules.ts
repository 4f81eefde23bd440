import type { RecordId } from '#shared/base/id.ts';
import type { AttendanceMode } from '#shared/domain/attendance/attendance.ts';
import {
  type AttendanceContradiction,
  attendanceContradictions,
} from '#shared/domain/attendance/contradictions.ts';
import { intervalsOf } from '#shared/domain/attendance/intervals.ts';
import { servingSurplus } from '#shared/domain/attendance/serving.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** A2: nothing in the attendance contradicts itself: nobody serves who is not there, has no vote or has no seat to fill. */
export function checkContradictions(facts: MinutesFacts): readonly Finding[] {
  const contradictions = attendanceContradictions(facts.attendance)
    // Two in one place is what A3 tells of; two records of one seat are two values of one thing.
    .filter(({ kind }) => kind !== 'replacesServing' && kind !== 'replacedTwice')
    .map(({ kind, seat, minuteItem }) =>
      raise(kind === 'twoRecords' ? 'I2' : 'A2', 'block', recordOf(facts, seat), contradictionWords[kind], {
        name: facts.nameOf(seat),
        item: placeName(facts, minuteItem),
      }),
    );
  const empty = facts.attendance.seats
    .filter(({ id, values }) => values.person === null && servesSomewhere(facts, id))
    .map(({ id }) => raise('A2', 'block', recordOf(facts, id), 'emptySeatServes', {}));
  return [...contradictions, ...empty];
}

const contradictionWords = {
  servesAbsent: 'servesAbsent',
  officialServes: 'officialServes',
  replacesServing: 'replacesServing',
  replacedTwice: 'replacedTwice',
  stepsInAbsent: 'stepsInAbsent',
  twoRecords: 'seatRecordedTwice',
} as const satisfies Record<AttendanceContradiction['kind'], string>;

/** A3: for each ledamot seat one serves, the ledamot or an ersättare, never both; and nobody serves in two seats. */
export function checkSeatsServeOnce(facts: MinutesFacts): readonly Finding[] {
  const surplus = servingSurplus(facts.attendance).map((one) =>
    raise('A3', 'block', one.seats.at(-1) ?? facts.meeting.id, 'seatServesTwice', {
      names: one.seats.map(facts.nameOf).join(', '),
      allowed: one.allowed,
    }),
  );
  const told = new Set(surplus.map(({ where }) => where));
  const replacing = attendanceContradictions(facts.attendance)
    .filter(({ kind, seat }) => (kind === 'replacesServing' || kind === 'replacedTwice') && !told.has(seat))
    .map(({ kind, seat, minuteItem }) =>
      raise('A3', 'block', seat, contradictionWords[kind], {
        name: facts.nameOf(seat),
        item: placeName(facts, minuteItem),
      }),
    );
  return [...surplus, ...replacing, ...twiceServing(facts)];
}

function twiceServing(facts: MinutesFacts): readonly Finding[] {
  const seats = new Map(facts.attendance.seats.map(({ id, values }) => [id, values.person]));
  for (const item of [null, ...facts.attendance.order]) {
    const people = facts.serving(item).serving.flatMap((seat) => seats.get(seat) ?? []);
    const twice = people.find((person, index) => people.indexOf(person) !== index);
    if (twice === undefined) continue;
    const name = facts.personName(twice);
    return [
      raise('A3', 'block', facts.meeting.id, 'personServesTwice', { name, item: placeName(facts, item) }),
    ];
  }
  return [];
}

/** A4: an ersättare serves for a ledamot of the same member, the first in the decided order before the others. */
export function checkSubstitutionOrder(facts: MinutesFacts): readonly Finding[] {
  const { seats, order } = facts.attendance;
  const organisations = new Map(seats.map(({ id, values }) => [id, values.memberOrganisation]));
  const told = new Set<string>();
  const findings: Finding[] = [];
  const tell = (key: string, finding: Finding): void => {
    if (!told.has(key)) findings.push(finding);
    told.add(key);
  };
  for (const item of order.length === 0 ? [null] : order) {
    const { serving, present, replaces } = facts.serving(item);
    const waiting = new Map<RecordId | null, RecordId>();
    for (const { id, values } of seats) {
      if (values.kind !== 'substitute' || !present.includes(id)) continue;
      const before = waiting.get(values.memberOrganisation);
      if (!serving.includes(id)) waiting.set(values.memberOrganisation, before ?? id);
      else if (before !== undefined) {
        const told = { name: facts.nameOf(id), before: facts.nameOf(before) };
        tell(`${id} ${before}`, raise('A4', 'warn', id, 'substitutePassedOver', told));
      }
    }
    for (const [substitute, member] of replaces) {
      if (organisations.get(substitute) === organisations.get(member)) continue;
      const told = { name: facts.nameOf(substitute), member: facts.nameOf(member) };
      tell(`${substitute} ${member}`, raise('A4', 'warn', substitute, 'substituteOfOther', told));
    }
  }
  return findings;
}

/** A5: a ledamot who has left for another reason than jäv does not serve again, unless the body has decided that one may. */
export function checkReturn(facts: MinutesFacts): readonly Finding[] {
  if (!facts.decides || facts.rules?.allowsReturn === true) return [];
  const withoutRecusals = { ...facts.attendance, recusals: [] };
  return facts.attendance.seats
    .filter(({ values }) => values.kind !== 'official')
    .filter(({ id }) => {
      const intervals = intervalsOf(withoutRecusals, id);
      const first = intervals.findIndex(({ serving }) => serving);
      return intervals.some(({ serving, from }, index) => {
        const before = intervals[index - 1];
        return serving && index > first && before !== undefined && isApart(facts, before.to, from);
      });
    })
    .map(({ id }) => raise('A5', 'warn', recordOf(facts, id), 'servesAgain', { name: facts.nameOf(id) }));
}

function isApart({ attendance: { order } }: MinutesFacts, before: RecordId, after: RecordId): boolean {
  return order.indexOf(after) > order.indexOf(before) + 1;
}

/**
 * A6: taking part at a distance needs the board's decision, and by sound alone its decision on special reasons. What the
 * settings of the day say has been decided is. Where the body has no settings of its own, only sound alone is asked about.
 */
export function checkRemoteMode(facts: MinutesFacts): readonly Finding[] {
  const { rules } = facts;
  const isUndecided = (mode: AttendanceMode) => {
    if (mode === 'audioOnly') return rules?.allowsAudioOnly !== true;
    return mode === 'audioVideo' && (rules?.settings ?? null) !== null && rules?.allowsRemote === false;
  };
  const told = new Set<string>();
  return [...facts.attendance.attendance, ...facts.attendance.changes]
    .filter(({ values }) => values.present && isUndecided(values.mode))
    .filter(({ values }) => {
      const key = `${values.seat} ${values.mode}`;
      return told.has(key) ? false : told.add(key);
    })
    .map(({ id, values }) => {
      const message = values.mode === 'audioOnly' ? 'audioOnly' : 'remote';
      return raise(
        'A6',
        'warn',
        id,
        message,
        { name: facts.nameOf(values.seat) },
        { record: id, field: 'mode' },
      );
    });
}

/** A7: whoever takes part sits for a term that covers the day of the meeting. */
export function checkTerms(facts: MinutesFacts): readonly Finding[] {
  const inTerm = new Set(facts.attendance.seats.map(({ id }) => id));
  const told = new Set<RecordId>();
  return [...facts.attendance.attendance, ...facts.attendance.changes]
    .filter(({ values }) => (values.present || values.serving) && !inTerm.has(values.seat))
    .filter(({ values }) => (told.has(values.seat) ? false : told.add(values.seat)))
    .map(({ id, values }) =>
      raise(
        'A7',
        'warn',
        id,
        'termOutside',
        { name: facts.nameOf(values.seat) },
        { record: id, field: 'present' },
      ),
    );
}

/** Q1: more than half of the ledamot seats are filled, at the meeting and at each §. Strong, but never a block: what happened must be recordable. */
export function checkQuorum(facts: MinutesFacts): readonly Finding[] {
  if (!facts.decides) return [];
  const { quorum } = facts.serving(null);
  const lacking = facts.items.filter((item) => !facts.serving(item.id).quorum.met);
  if (!quorum.met && lacking.length === facts.items.length) {
    const values = { present: quorum.present, needed: quorum.needed, seats: quorum.seats };
    return [raise('Q1', 'warn', facts.meeting.id, 'quorumMeeting', values)];
  }
  return lacking.map((item) => {
    const at = facts.serving(item.id);
    const message = at.recused.length > 0 ? 'quorumItem' : 'quorumLost';
    const values = { item: facts.labelOf(item.id), present: at.quorum.present, needed: at.quorum.needed };
    return raise('Q1', 'warn', item.id, message, values);
  });
}

/** The record that tells of a seat at the opening, or its first change. */
function recordOf({ attendance, meeting }: MinutesFacts, seat: RecordId): RecordId {
  const record = [...attendance.attendance, ...attendance.changes].find(({ values }) => values.seat === seat);
  return record?.id ?? meeting.id;
}

function servesSomewhere(facts: MinutesFacts, seat: RecordId): boolean {
  return [null, ...facts.attendance.order].some((item) => facts.serving(item).serving.includes(seat));
}

/** The § from which something holds: for the opening the first one. */
function placeName(facts: MinutesFacts, item: RecordId | null): string {
  const first = item ?? facts.attendance.order[0];
  return first === undefined ? '' : facts.labelOf(first);
}
